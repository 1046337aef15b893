// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/commands.h"
#include "server/app/config.h"

#include <QCommandLineParser>
#include <QTextStream>

namespace medcrm {

/// Says on standard error what is wrong and answers `exitCode`.
int complain(const QString &message, int exitCode);

/// Which action of a command is asked for: "verify" in `medcrm-server backup --data x verify y`.
struct AskedAction
{
    std::optional<QString> name; ///< The first argument that is neither an option nor the value of one.
    QStringList rest; ///< The arguments without it.
};

AskedAction askedAction(const QStringList &arguments);

/// Runs the action that the arguments ask for; nothing when they ask for none of these. An action is a command of its own,
/// with its own options and help.
std::optional<int> runAction(const QList<Command> &actions, const AskedAction &asked);

/// "list, verify, restore".
QString namesOf(const QList<Command> &actions);

/// "list: show what is there; verify: check a backup." for the command's help.
QString explained(const QList<Command> &actions);

/// The frame of a command: its options and help, the settings, and how its outcome becomes words and an exit code.
class CommandLine
{
public:
    CommandLine(const QString &name, const QString &about);

    void addOption(const QString &name, const QString &about, const QString &value = {});
    /// `syntax` as in help: "[file]", "<name>".
    void addPositional(const QString &name, const QString &about, const QString &syntax);

    /// Parses, reads the settings and does it. A failure is said on standard error: exit code 2 when the error is the
    /// command line's or the settings' (Invalid), 3 when a file is damaged (Malformed), else 1.
    int run(const QStringList &arguments, const std::function<Result<>(const Config &)> &action);

    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    /// Empty when there are not so many.
    QString positional(int index) const { return m_parser.positionalArguments().value(index); }

    QTextStream &out() { return m_out; }

private:
    const QString m_name;
    QCommandLineParser m_parser;
    QTextStream m_out;
    qsizetype m_positionals = 0;
};

} // namespace medcrm
