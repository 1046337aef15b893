// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/servicehost.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif
#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

ServiceHost *theHost = nullptr;

#ifdef Q_OS_UNIX

/// A signal may only write to a pipe; the event loop reads it.
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void notifyManager(const QByteArray &message)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.isEmpty() || path.size() >= qsizetype(sizeof(address.sun_path)))
        return;
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    if (path.startsWith('@')) // an abstract socket
        address.sun_path[0] = '\0';
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (descriptor < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + path.size());
    const auto sent = ::sendto(descriptor, message.constData(), message.size(), 0,
                               reinterpret_cast<const sockaddr *>(&address), length);
    if (sent < 0)
        qWarning("the service manager could not be told: %s", message.constData());
    ::close(descriptor);
}

#else

void notifyManager(const QByteArray &) { }

#endif

#ifdef Q_OS_WIN

BOOL WINAPI onConsoleEvent(DWORD)
{
    // Runs in a thread of its own, so only a queued call may leave it.
    QMetaObject::invokeMethod(theHost, &ServiceHost::stopRequested, Qt::QueuedConnection);
    return TRUE;
}

#endif

} // namespace

ServiceHost::ServiceHost(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(!theHost);
    theHost = this;
    listenForSignals();
    connect(&m_watchdog, &QTimer::timeout, this, [] { notifyManager("WATCHDOG=1"); });
}

ServiceHost::~ServiceHost()
{
    theHost = nullptr;
}

void ServiceHost::listenForSignals()
{
#ifdef Q_OS_UNIX
    if (::pipe(signalPipe) != 0)
        qFatal("no pipe for signals");
    for (const int end : signalPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte;
        while (::read(signalPipe[0], &byte, 1) > 0)
            ;
        Q_EMIT stopRequested();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT})
        ::sigaction(signal, &action, nullptr);
#endif
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
#endif
}

void ServiceHost::ready(const QString &status)
{
    notifyManager("READY=1\nSTATUS=" + status.toUtf8());
    startWatchdog();
}

void ServiceHost::startWatchdog()
{
    const qint64 microseconds = qEnvironmentVariable("WATCHDOG_USEC").toLongLong();
    const QString process = qEnvironmentVariable("WATCHDOG_PID");
    const bool isMeant = process.isEmpty() || process.toLongLong() == QCoreApplication::applicationPid();
    if (microseconds > 0 && isMeant)
        m_watchdog.start(std::chrono::milliseconds(std::max<qint64>(1, microseconds / 2000)));
}

void ServiceHost::stopping()
{
    notifyManager("STOPPING=1");
    m_watchdog.stop();
}

} // namespace medcrm
