// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/options.h"

#include "server/app/commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Options that are short for a setting.
const QList<std::pair<QString, QString>> shortcuts{
    {u"data"_s, u"server.data"_s}, {u"address"_s, u"network.address"_s}, {u"port"_s, u"network.port"_s}};

Result<> setPair(Config &config, const QString &pair)
{
    const qsizetype equals = pair.indexOf(u'=');
    if (equals < 1)
        return invalid(u"set"_s, u"--set needs key=value, not \"%1\"."_s.arg(pair));
    return config.set(pair.first(equals), pair.sliced(equals + 1));
}

/// Broken into lines of a terminal.
QString inLines(const QString &text)
{
    constexpr qsizetype width = 78;
    QString lines;
    qsizetype column = 0;
    for (const QString &word : text.split(u' ')) {
        const bool fits = column + word.size() < width;
        lines += lines.isEmpty() ? QString() : fits ? u" "_s : u"\n"_s;
        lines += word;
        column = fits ? column + word.size() + 1 : word.size();
    }
    return lines;
}

/// Qt's own help names the program by its path, knows no commands and leaves the description in one line.
QString helpText(QCommandLineParser &parser, const QString &command)
{
    parser.setApplicationDescription(inLines(parser.applicationDescription()));
    QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    return text.replace(text.indexOf(program), program.size(), u"medcrm-server "_s + command);
}

} // namespace

void addConfigOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"config"_s, u"file of settings; without it %1 if that exists"_s.arg(usualConfigFile()), u"file"_s},
        {u"data"_s, u"data directory (setting server.data)"_s, u"directory"_s},
        {u"address"_s, u"address to listen on (setting network.address)"_s, u"address"_s},
        {u"port"_s, u"port to listen on (setting network.port)"_s, u"port"_s},
        {u"set"_s, u"any setting; may be repeated"_s, u"key=value"_s},
    });
}

QString usualConfigFile()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("ProgramData", u"C:/ProgramData"_s) + u"/MedicalCRM/server.ini"_s;
#else
    return u"/etc/medcrm/server.ini"_s;
#endif
}

Result<Config> configFrom(const QCommandLineParser &parser)
{
    Config config = Config::defaults();
    Result<> done;
    if (parser.isSet(u"config"_s))
        done = config.readFile(parser.value(u"config"_s));
    else if (QFile::exists(usualConfigFile()))
        done = config.readFile(usualConfigFile());
    for (const auto &[option, key] : shortcuts) {
        if (done && parser.isSet(option))
            done = config.set(key, parser.value(option));
    }
    for (const QString &pair : parser.values(u"set"_s)) {
        if (done)
            done = setPair(config, pair);
    }
    if (!done)
        return tl::unexpected(done.error());
    return config;
}

std::optional<int> parseOptions(QCommandLineParser &parser, const QString &command,
                                const QStringList &arguments)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"this text"_s);
    parser.addOption(help);
    if (!parser.parse(QStringList{u"medcrm-server "_s + command} + arguments)) {
        QTextStream(stderr) << "medcrm-server: " << parser.errorText() << " See medcrm-server " << command
                            << " --help\n";
        return WrongUsage;
    }
    if (parser.isSet(help)) {
        QTextStream(stdout) << helpText(parser, command);
        return Success;
    }
    return std::nullopt;
}

} // namespace medcrm
