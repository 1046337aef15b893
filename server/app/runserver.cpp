// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/application.h"
#include "server/app/commands.h"
#include "server/app/options.h"
#include "server/app/servicehost.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

int complain(const Error &error, int exitCode)
{
    QTextStream(stderr) << "medcrm-server: " << error.message << '\n';
    return exitCode;
}

/// What IT needs to know, once per start. Read by people and by the tests.
void introduce(const Application &application, const Config &config)
{
    QTextStream out(stdout);
    out << "Medical CRM server " MEDCRM_VERSION "\n"
        << "  data:        " << QDir::toNativeSeparators(QDir(config.dataDirectory).absolutePath()) << '\n'
        << "  address:     " << application.address() << '\n'
        << "  fingerprint: " << application.fingerprint() << '\n';
    if (const auto &first = application.firstAdministrator()) {
        out << "  first start: sign in as \"" << first->user.username << "\" with the one-time password "
            << first->oneTimePassword << '\n';
    }
    out.flush();
}

/// A client that never lets go must not keep the service manager waiting.
constexpr auto stopDeadline = std::chrono::seconds(4);

} // namespace

int runServer(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Runs the server in the foreground until it is told to stop."_s);
    addConfigOptions(parser);
    if (const auto exitCode = parseOptions(parser, u"run"_s, arguments))
        return *exitCode;
    const Result<Config> config = configFrom(parser);
    if (!config)
        return complain(config.error(), WrongUsage);

    ServiceHost host;
    auto application = Application::start(*config);
    if (!application)
        return complain(application.error(), Failed);
    QObject::connect(&host, &ServiceHost::stopRequested, application->get(), [&] {
        host.stopping();
        (*application)->stop();
        QTimer::singleShot(stopDeadline, qApp, &QCoreApplication::quit);
    });
    QObject::connect(application->get(), &Application::stopped, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    introduce(**application, *config);
    host.ready(u"listening on "_s + (*application)->address());
    return QCoreApplication::exec();
}

} // namespace medcrm
