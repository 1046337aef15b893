// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/fakeserver.h"

#include <QTemporaryDir>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

TlsIdentity makeIdentity()
{
    const QTemporaryDir directory;
    return TlsIdentity::create(directory.path() + u"/identity"_s).value();
}

} // namespace

const TlsIdentity &serverIdentity()
{
    static const TlsIdentity identity = makeIdentity();
    return identity;
}

const TlsIdentity &impostorIdentity()
{
    static const TlsIdentity identity = makeIdentity();
    return identity;
}

FakeServer::FakeServer(const TlsIdentity &identity)
    : m_server(u"fake"_s, QWebSocketServer::SecureMode)
{
    m_server.setSslConfiguration(identity.serverConfiguration());
    m_server.setSupportedSubprotocols({QString::fromLatin1(subprotocolName)});
    connect(&m_server, &QWebSocketServer::newConnection, this, &FakeServer::accept);
    restart();
}

FakeServer::~FakeServer()
{
    kill(); // while the members are still there that the lines' signals speak to
}

void FakeServer::kill()
{
    m_server.close();
    cutLines();
}

void FakeServer::restart()
{
    const bool listens = m_server.listen(QHostAddress::LocalHost, m_port);
    Q_ASSERT(listens);
    m_port = m_server.serverPort();
}

void FakeServer::cutLines()
{
    for (const QPointer<QWebSocket> &line : std::exchange(m_lines, {})) {
        if (line) {
            line->disconnect(this);
            line->abort();
            line->deleteLater();
        }
    }
}

void FakeServer::closeLines(const QString &reason)
{
    for (const QPointer<QWebSocket> &line : QList(m_lines))
        line->close(QWebSocketProtocol::CloseCodeGoingAway, reason);
}

void FakeServer::send(const QByteArray &frame)
{
    for (const QPointer<QWebSocket> &line : m_lines) {
        if (line)
            line->sendBinaryMessage(frame);
    }
}

void FakeServer::send(const EventRecord &record)
{
    EventRecord envelope = record;
    envelope.payload = {};
    send(eventFrame(envelope, encode(record.payload)));
}

void FakeServer::accept()
{
    QWebSocket *line = m_server.nextPendingConnection();
    line->setParent(this);
    m_lines.append(line);
    ++m_linesEver;
    connect(line, &QWebSocket::binaryMessageReceived, this,
            [this, line](const QByteArray &frame) { receive(line, frame); });
    connect(line, &QWebSocket::disconnected, this, [this, line] {
        m_lines.removeAll(line);
        line->deleteLater();
    });
}

void FakeServer::receive(QWebSocket *line, const QByteArray &frame)
{
    m_received += frame;
    const RequestFrame request = parseRequest(frame).value();
    m_requests.append(request);
    const QPointer<QWebSocket> guarded(line);
    if (onRequest)
        onRequest(request);
    if (!m_handlers.contains(request.method)) {
        line->sendBinaryMessage(errorFrame(request.id, {ErrorCode::Malformed, {}, u"Not faked."_s}));
        return;
    }
    const Handler handler = m_handlers.value(request.method);
    if (!handler)
        return;
    m_answering = true;
    const Result<QByteArray> reply = handler(request.params);
    m_answering = false;
    if (guarded && m_lines.contains(guarded))
        guarded->sendBinaryMessage(reply ? resultFrame(request.id, *reply)
                                         : errorFrame(request.id, reply.error()));
}

} // namespace medcrm::test
