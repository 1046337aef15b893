// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// The commands of medcrm-server besides `run`. Each takes the arguments after its name, answers on standard output,
// complains on standard error, and returns an ExitCode (commands.h).
namespace medcrm {

int runInit(const QStringList &arguments);
int runUser(const QStringList &arguments);
int runFingerprint(const QStringList &arguments);
int runStatus(const QStringList &arguments);
int runDemo(const QStringList &arguments);
int runBackup(const QStringList &arguments);
int runAudit(const QStringList &arguments);
int runAuditExport(const QStringList &arguments);

} // namespace medcrm
