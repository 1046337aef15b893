// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QCommandLineOption>
#include <functional>
#include <memory>

class QCommandLineParser;

namespace medcrm {
class ClientSession;

namespace ui {

class SessionWindow;

/// What differs between the programs with windows.
struct Program
{
    const char *name; ///< "medcrm-reception"
    const char *description; ///< For --help.
    /// An error names the option that is wrong.
    std::function<Result<std::unique_ptr<SessionWindow>>(ClientSession &session,
                                                         const QCommandLineParser &given)>
        makeWindow;
    QList<QCommandLineOption> options = {}; ///< Those that only this program has.
    /// As whom it speaks to the server, keeps its login and is open once for each profile; empty: always by its name.
    std::function<QString(const QCommandLineParser &given)> sessionName = {};
};

/// The whole main() of a program: options, theme, language, the connection, one window, the event loop.
/// Returns the exit code; 2 when the command line or the settings are wrong, 1 when it is already open with this profile,
/// after saying so.
int runProgram(int argc, char **argv, const Program &program);

} // namespace ui
} // namespace medcrm
