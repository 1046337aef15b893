// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connection.h"
#include "client/core/serveridentity.h"
#include "tests/client/core/fakeserver.h"

#include <QTemporaryDir>

namespace medcrm::test {

/// A connection with periods short enough to wait for, to whatever listens on a port.
struct Line
{
    explicit Line(quint16 port, const std::optional<KeyFingerprint> &pin = serverIdentity().fingerprint(),
                  const ConnectionTimings &timings = quick())
        : identity(profile.filePath(QStringLiteral("client.ini")), pin)
        , connection({QStringLiteral("127.0.0.1"), port}, identity, timings)
    {
        QObject::connect(&connection, &Connection::opened, &connection, [this] { ++opened; });
        QObject::connect(&connection, &Connection::lost, &connection, [this] { ++lost; });
    }

    static ConnectionTimings quick()
    {
        ConnectionTimings timings;
        timings.backoffBase = Milliseconds(5);
        timings.backoffLimit = Milliseconds(50);
        timings.tick = Milliseconds(5);
        return timings;
    }

    ConnectionState state() const { return connection.status().state; }

    QTemporaryDir profile;
    ServerIdentity identity;
    Connection connection;
    int opened = 0;
    int lost = 0;
};

} // namespace medcrm::test
