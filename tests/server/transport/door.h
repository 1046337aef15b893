// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/listener.h"
#include "server/transport/tlsidentity.h"

#include <QPointer>
#include <QTemporaryDir>

namespace medcrm::test {

/// The identity of all listeners of a test program.
const TlsIdentity &identity();

/// A listener on a free loopback port, and the channels it let in.
class Door
{
public:
    explicit Door(const TransportLimits &limits = {});

    Listener &listener() { return m_listener; }
    QUrl url() const;

    /// The next channel that was let in, or nullptr when none came in time.
    Channel *next();
    int letIn() const { return m_letIn; }

private:
    Listener m_listener;
    QList<QPointer<Channel>> m_channels;
    int m_letIn = 0;
};

} // namespace medcrm::test
