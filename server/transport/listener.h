// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/channel.h"
#include "server/transport/acceptor.h"
#include "server/transport/admission.h"
#include "server/transport/frameencoder.h"
#include "server/transport/upgraderequest.h"

#include <QSet>
#include <QSslConfiguration>
#include <memory>
#include <optional>

namespace medcrm {

class GuardedSocket;
class Incoming;

/// The server's front door: TCP, TLS 1.3, the WebSocket handshake and every limit on the way (design:
/// guarantees.md, Listening). What comes out are channels. Lives in the event loop's thread; destroying it
/// cuts all connections.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// `tls` is TlsIdentity::serverConfiguration().
    Listener(const TransportLimits &limits, const QSslConfiguration &tls, QObject *parent = nullptr);
    ~Listener() override;

    /// Port 0 takes a free one. Error Unavailable, naming "port": taken, not permitted, or no such address.
    Result<> listen(const QHostAddress &address, quint16 port);

    /// 0 when it does not listen.
    quint16 port() const { return m_acceptor.serverPort(); }

    /// Lets nobody in any more; channels live on.
    void stopAccepting();

    /// For the orderly end: closes every channel with that reason, cuts those that are not yet channels, and
    /// emits allClosed() when nothing is left, at the latest after the close deadline.
    void closeAll(CloseCode code, const QString &reason);

    int authenticated() const { return m_admission->authenticated(); }
    int unauthenticated() const { return m_admission->unauthenticated(); }

Q_SIGNALS:
    /// A client is connected, with all limits of a stranger in force. The listener owns the channel, which
    /// deletes itself after closed(); connect to its signals here, since a frame may come right after.
    void newChannel(medcrm::Channel *channel);

    /// After closeAll(): the last connection is gone.
    void allClosed();

private:
    void onAccepted(qintptr descriptor);
    void begin(std::unique_ptr<GuardedSocket> socket, std::optional<HttpRefusal> refusal);
    void onUpgraded(Incoming *incoming);
    void forget(Incoming *incoming);
    void checkAllClosed();

    const TransportLimits m_limits;
    const QSslConfiguration m_tls;
    const std::shared_ptr<Admission> m_admission;
    const std::shared_ptr<FrameEncoder> m_encoder;
    Acceptor m_acceptor;
    QSet<Incoming *> m_incoming;
    QSet<Channel *> m_channels;
    int m_refused = 0;
    bool m_closing = false;
};

} // namespace medcrm
