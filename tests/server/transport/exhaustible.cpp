// SPDX-License-Identifier: GPL-3.0-or-later
// A process with few file descriptors that runs a listener, for exhaustion_test.cpp: it must not be the test's own.
// Usage: transport_exhaustible guarded|stock DESCRIPTORS. Prints the port, and for each line on its standard input how
// often its event loop woke up so far; ends when its standard input does.
#include "tests/server/transport/door.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QWebSocketServer>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace medcrm;
using namespace medcrm::test;

namespace {

void print(int number)
{
    std::printf("%d\n", number);
    std::fflush(stdout);
}

// Qt's own server keeps each WebSocket it makes; idle connections never become one.
int runStock()
{
    QWebSocketServer stock({}, QWebSocketServer::NonSecureMode);
    if (!stock.listen(QHostAddress::LocalHost))
        return 1;
    print(stock.serverPort());
    return QCoreApplication::exec();
}

int runGuarded()
{
    TransportLimits limits;
    limits.reservedDescriptors = 10;
    limits.tlsDeadline = Milliseconds(60000);
    limits.unauthenticated = limits.unauthenticatedPerAddress = 1000; // so that descriptors are what runs out
    Door door(limits);
    print(door.listener().port());
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const bool guarded = application.arguments().at(1) == QStringLiteral("guarded");
    if (guarded)
        identity(); // needs files, and libraries that are loaded at first use
    int wakeups = 0;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &application,
                     [&wakeups] { ++wakeups; });
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char line[16];
        if (read(0, line, sizeof line) <= 0)
            QCoreApplication::quit();
        else
            print(wakeups);
    });
    const rlim_t descriptors = application.arguments().at(2).toUInt();
    const rlimit limit{descriptors, descriptors};
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 3;
    return guarded ? runGuarded() : runStock();
}
