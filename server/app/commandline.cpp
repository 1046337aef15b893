// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commandline.h"

#include "server/app/options.h"
#include "server/store/dberror.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return WrongUsage;
    case ErrorCode::Malformed:
        return Damaged;
    default:
        return Failed;
    }
}

} // namespace

int complain(const QString &message, int exitCode)
{
    QTextStream(stderr) << "medcrm-server: " << message << '\n';
    return exitCode;
}

AskedAction askedAction(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-')) {
            QStringList rest = arguments;
            const QString name = rest.takeAt(i);
            return {name, rest};
        }
        // Every other option of ours has a value.
        if (argument.startsWith(u"--"_s) && argument != u"--help" && !argument.contains(u'='))
            ++i;
    }
    return {std::nullopt, arguments};
}

std::optional<int> runAction(const QList<Command> &actions, const AskedAction &asked)
{
    for (const Command &action : actions) {
        if (asked.name == QString::fromLatin1(action.name))
            return action.run(asked.rest);
    }
    return std::nullopt;
}

QString namesOf(const QList<Command> &actions)
{
    QStringList names;
    for (const Command &action : actions)
        names += QString::fromLatin1(action.name);
    return names.join(u", "_s);
}

QString explained(const QList<Command> &actions)
{
    QStringList each;
    for (const Command &action : actions)
        each += u"%1: %2"_s.arg(QLatin1StringView(action.name), QLatin1StringView(action.about));
    return each.join(u"; "_s) + u'.';
}

CommandLine::CommandLine(const QString &name, const QString &about)
    : m_name(name)
    , m_out(stdout)
{
    m_parser.setApplicationDescription(about);
    addConfigOptions(m_parser);
}

void CommandLine::addOption(const QString &name, const QString &about, const QString &value)
{
    m_parser.addOption({name, about, value});
}

void CommandLine::addPositional(const QString &name, const QString &about, const QString &syntax)
{
    m_parser.addPositionalArgument(name, about, syntax);
    ++m_positionals;
}

int CommandLine::run(const QStringList &arguments, const std::function<Result<>(const Config &)> &action)
{
    if (const auto exitCode = parseOptions(m_parser, m_name, arguments))
        return *exitCode;
    if (m_parser.positionalArguments().size() > m_positionals)
        return complain(u"\"%1\" is too much; see medcrm-server %2 --help"_s.arg(
                            m_parser.positionalArguments().last(), m_name),
                        WrongUsage);
    const Result<Config> config = configFrom(m_parser);
    if (!config)
        return complain(config.error().message, WrongUsage);
    try {
        const Result<> done = action(*config);
        m_out.flush();
        if (!done)
            return complain(done.error().message, exitCodeOf(done.error()));
        return Success;
    } catch (const store::DbError &error) {
        return complain(u"the database refused: %1"_s.arg(error.message()), Failed);
    }
}

} // namespace medcrm
