// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::function<std::unique_ptr<SessionWindow>(ClientSession &session)> makeWindow;
};

/// The whole main() of a program: options, theme, language, the connection, one window, the event loop.
/// Returns the exit code; 2 when the command line or the settings are wrong, after saying how.
int runProgram(int argc, char **argv, const Program &program);

} // namespace ui
} // namespace medcrm
