// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/application.h"
#include "server/app/commandline.h"
#include "server/app/commands.h"
#include "server/app/servicehost.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// What IT needs to know, once per start. Read by people and by the tests.
void introduce(QTextStream &out, const Application &application, const Config &config)
{
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

Result<> serve(CommandLine &line, const Config &config)
{
    ServiceHost host;
    const auto started = Application::start(config);
    if (!started)
        return tl::unexpected(started.error());
    Application &application = **started;
    QObject::connect(&host, &ServiceHost::stopRequested, &application, [&] {
        host.stopping();
        application.stop();
        QTimer::singleShot(stopDeadline, qApp, &QCoreApplication::quit);
    });
    QObject::connect(&application, &Application::stopped, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    introduce(line.out(), application, config);
    host.ready(u"listening on "_s + application.address());
    QCoreApplication::exec();
    return {};
}

} // namespace

int runServer(const QStringList &arguments)
{
    CommandLine line(u"run"_s, u"Runs the server in the foreground until it is told to stop."_s);
    return line.run(arguments, [&](const Config &config) { return serve(line, config); });
}

} // namespace medcrm
