// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/config.h"

class QCommandLineParser;

namespace medcrm {

/// The options that every command understands: where the settings are and single settings over them.
void addConfigOptions(QCommandLineParser &parser);

/// The settings that a parsed command line means: defaults, then the file (--config, or the machine's own if it
/// exists), then --data, --address, --port and --set. Error Invalid names the key.
Result<Config> configFrom(const QCommandLineParser &parser);

/// The machine's own file of settings, read unless --config names another.
QString usualConfigFile();

/// Parses `arguments`, or prints help or what is wrong and says with which code the command ends.
std::optional<int> parseOptions(QCommandLineParser &parser, const QString &command,
                                const QStringList &arguments);

} // namespace medcrm
