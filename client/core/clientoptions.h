// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/serveraddress.h"
#include "common/core/keyfingerprint.h"

#include <optional>

class QCommandLineParser;

namespace medcrm {

enum class ThemeChoice { System, Light, Dark };

constexpr auto enumNames(ThemeChoice)
{
    using enum ThemeChoice;
    return nameTable<ThemeChoice>({{System, "system"}, {Light, "light"}, {Dark, "dark"}});
}

/// What both programs take from the command line, else from the settings file that IT or the user wrote.
///
/// Settings are read from `<profile>/client.ini`, then from the system's medcrm/client.ini:
///     [server] address=host:port  pin=HEX
///     [desk]   clinic=NAME  language=ar  theme=dark  scale=125  user=NAME  lockMinutes=5
struct ClientOptions
{
    ServerAddress server; ///< No host: the program asks for one.
    std::optional<KeyFingerprint> pin;
    QString user; ///< Put into the login form.
    QString password; ///< From --password-file: signs in without asking. Needs --user.
    QString clinic; ///< Name or number of the clinic to open; empty: the account's first.
    QString language; ///< "en", "ar", or empty for the system's.
    ThemeChoice theme = ThemeChoice::System;
    int scalePercent = 100; ///< 100–200
    std::optional<int>
        lockMinutes; ///< Untouched for so long, a window locks itself: 1–60; else as the program has it.
    QString profileDir; ///< Where this program keeps its settings; always set.

    QString settingsFile() const;
    /// Whether it is the usual folder of this computer's user, or another one of --profile.
    bool isUsualProfile() const;
};

/// Adds the options to a parser that may have others; `--help` describes them.
void declareClientOptions(QCommandLineParser &parser);

/// Reads them after QCommandLineParser::parse(). Error Invalid, naming the option, or the settings key and its file
/// ("desk/scale in /etc/xdg/medcrm/client.ini"). Keys in `without` are taken for not written in any file.
Result<ClientOptions> readClientOptions(const QCommandLineParser &parser, const QStringList &without = {});

} // namespace medcrm
