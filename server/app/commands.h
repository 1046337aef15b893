// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace medcrm {

/// What a command of medcrm-server ends with.
enum ExitCode {
    Success = 0,
    Failed = 1, ///< Could not be done; the message says why.
    WrongUsage = 2, ///< The command line or the settings are wrong.
    Damaged = 3 ///< What was to be checked is not what was written: a backup, the audit log.
};

/// One command of medcrm-server. `arguments` are those after its name; answers on standard output, errors on
/// standard error.
struct Command
{
    const char *name;
    const char *about; ///< One line for --help.
    int (*run)(const QStringList &arguments);
};

/// All commands, in the order of --help. The first is what runs without a name.
const QList<Command> &commands();

/// Runs the command that the process's arguments name.
int runCommand(const QStringList &arguments);

/// Runs the server in the foreground until it is told to stop.
int runServer(const QStringList &arguments);

/// Version of this program.
int printVersion(const QStringList &arguments);

} // namespace medcrm
