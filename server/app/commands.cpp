// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"

#include "common/protocol/fingerprint.h"
#include "server/app/admincommands.h"
#include "server/app/commandline.h"
#include "server/app/options.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

void printUsage(QTextStream &out)
{
    out << "usage: medcrm-server [command] [options]\n\n";
    for (const Command &command : commands())
        out << u"  %1 %2\n"_s.arg(QString::fromLatin1(command.name), -12)
                   .arg(QString::fromLatin1(command.about));
    out << "\nWithout a command, the server runs. medcrm-server <command> --help tells its options.\n";
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all{
        {"run", "run the server (the default); on an empty data directory it sets itself up", runServer},
        {"init", "set up an empty data directory and print the one-time administrator password", runInit},
        {"user", "add, list, reset, deactivate or activate accounts", runUser},
        {"fingerprint", "print what clients know the server by", runFingerprint},
        {"status", "ask the running server how it is", runStatus},
        {"demo", "fill an empty data directory with a generated clinic to try", runDemo},
        {"backup", "write, list, check or restore backups; writing also while the server runs", runBackup},
        {"audit", "check or export the audit log, also while the server runs", runAudit},
        {"version", "print the version and the protocol's fingerprint", printVersion},
    };
    return all;
}

int runCommand(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        QTextStream out(stdout);
        printUsage(out);
        return Success;
    }
    if (name == u"--version")
        return printVersion({});
    if (name.isEmpty() || name.startsWith(u'-'))
        return runServer(arguments);
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return command.run(arguments.mid(1));
    }
    QTextStream err(stderr);
    err << u"medcrm-server: there is no command \"%1\"\n\n"_s.arg(name);
    printUsage(err);
    return WrongUsage;
}

int printVersion(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints the program's version and the protocol's fingerprint."_s);
    if (const auto exitCode = parseOptions(parser, u"version"_s, arguments))
        return *exitCode;
    if (!parser.positionalArguments().isEmpty())
        return complain(u"\"%1\" is too much; see medcrm-server version --help"_s.arg(
                            parser.positionalArguments().constFirst()),
                        WrongUsage);
    QTextStream(stdout) << "medcrm-server " MEDCRM_VERSION ", protocol " << protocolFingerprint() << '\n';
    return Success;
}

} // namespace medcrm
