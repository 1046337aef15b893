// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connectionstatus.h"
#include "client/core/serveraddress.h"
#include "common/core/keyfingerprint.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QSslError;
class QWebSocket;

namespace medcrm {

class ServerIdentity;

/// The line to the server: TLS 1.3 to the one server whose key is pinned, WebSocket frames over it, and
/// coming back by itself after a loss. Knows nothing of what the frames say.
///
/// Nothing but the TLS handshake itself is sent before the server's key was compared with the pin. With no
/// pin, serverUnknown() asks for it and nothing more is sent until confirmServer().
/// Lives in the thread of its owner, as all of client/core.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// `identity` outlives the connection.
    Connection(const ServerAddress &server, ServerIdentity &identity, const ConnectionTimings &timings = {},
               QObject *parent = nullptr);
    ~Connection() override;

    ServerAddress server() const { return m_server; }
    const ConnectionStatus &status() const { return m_status; }
    /// The fingerprint that waits for confirmation, or that was met instead of the pinned one.
    KeyFingerprint metFingerprint() const { return m_met; }
    bool isOpen() const { return m_open; }

    /// Connects, and again after each loss, until rest(). Does nothing while it already tries or is open.
    void open();
    /// Tries at once instead of after the wait (the user pressed "try now", the network came back).
    void retryNow();
    /// Disconnects and stays so: nobody is signed in, and the server ends silent strangers anyway.
    void rest();
    /// A person has compared the fingerprint: it is pinned from now on, and the connection opens.
    void confirmServer(const KeyFingerprint &fingerprint);
    /// The server will not have this program: closes, shows `reason`, tries again in backoffLimit.
    void refuse(const QString &reason);
    /// The session stands, so the next loss starts again with short waits.
    void settled() { m_attempt = 0; }

    /// This line is of no use (the server did not answer hello): drops it and tries again after a wait.
    void giveUp(const QString &reason);

    /// Sends one frame; false when the line is down.
    bool send(const QByteArray &frame);

Q_SIGNALS:
    /// The server is the pinned one and the WebSocket is open.
    void opened();
    /// It was open and is not any more.
    void lost();
    void frameReceived(const QByteArray &frame);
    void statusChanged(const medcrm::ConnectionStatus &status);
    /// The first contact: a person must compare the fingerprint with the one the server prints.
    void serverUnknown(const medcrm::KeyFingerprint &fingerprint);

private:
    enum class Verdict { Trusted, Unknown, Mismatch };
    enum class Goodbye {
        None, ///< Cut.
        Polite ///< What was sent still goes out.
    };

    void dial();
    void makeSocket();
    void dropSocket(Goodbye goodbye);
    QString whyDisconnected() const;
    QString whyUnreachable() const;
    Verdict judge(const KeyFingerprint &met) const;
    void stopAt(Verdict verdict, const KeyFingerprint &met);
    void judgeSslErrors(const QList<QSslError> &errors);
    void webSocketConnected();
    void close(Goodbye goodbye, ConnectionState state, const QString &reason = {});
    void heard();
    void tick();
    void setState(ConnectionState state, const QString &reason = {});

    const ServerAddress m_server;
    ServerIdentity &m_identity;
    const ConnectionTimings m_timings;
    QPointer<QWebSocket> m_socket;
    ConnectionStatus m_status;
    KeyFingerprint m_met;
    QTimer m_deadline;
    QTimer m_retry;
    QTimer m_tick;
    QElapsedTimer m_lastHeard;
    int m_attempt = 0;
    bool m_open = false;
    bool m_reached = false; ///< Somebody showed a key on this line, the server or who stands in its place.
    bool m_probing = false;
};

} // namespace medcrm

Q_DECLARE_METATYPE(medcrm::ConnectionStatus)
