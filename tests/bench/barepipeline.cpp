// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barepipeline.h"

#include "server/store/statement.h"
#include "server/store/transaction.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;

namespace medcrm::bench {

namespace {

const QByteArray wish = "listen";

/// Lives in the pipeline's thread.
class Server : public QWebSocketServer
{
public:
    Server(const QSslConfiguration &tls, const QString &directory, int bytes)
        : QWebSocketServer(u"bare"_s, SecureMode)
        , m_change(bytes, 'x')
        , m_database(store::Database::open(directory, store::Database::IfMissing::Create).value())
    {
        m_database->execute(u"CREATE TABLE change (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT"_s);
        setSslConfiguration(tls);
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = nextPendingConnection())
                take(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("bare pipeline: %s", qPrintable(errorString()));
    }

private:
    void take(QWebSocket *socket)
    {
        socket->setParent(this);
        connect(socket, &QWebSocket::binaryMessageReceived, this, [this, socket](const QByteArray &message) {
            if (message == wish)
                m_listeners.append(socket);
            else
                m_waiting.append(socket);
            if (m_waiting.size() == 1)
                QMetaObject::invokeMethod(
                    this, [this] { flush(); }, Qt::QueuedConnection);
        });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_listeners.removeOne(socket);
            m_waiting.removeAll(socket);
        });
    }

    void flush()
    {
        const QList<QWebSocket *> changes = std::exchange(m_waiting, {});
        store::Transaction transaction(*m_database);
        for (qsizetype i = 0; i < changes.size(); ++i)
            store::Statement(*m_database, u"INSERT INTO change (body) VALUES (?)"_s, m_change).insert();
        transaction.commit();
        for (QWebSocket *driver : changes)
            driver->sendBinaryMessage(m_change);
        for (qsizetype i = 0; i < changes.size(); ++i) {
            for (QWebSocket *listener : std::as_const(m_listeners))
                listener->sendBinaryMessage(m_change);
        }
    }

    const QByteArray m_change;
    const std::unique_ptr<store::Database> m_database;
    QList<QWebSocket *> m_listeners;
    QList<QWebSocket *> m_waiting;
};

std::unique_ptr<QWebSocket> connected(quint16 port)
{
    auto socket = std::make_unique<QWebSocket>();
    QSslConfiguration tls = socket->sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    socket->open(QUrl(u"wss://127.0.0.1:%1/"_s.arg(port)));
    REQUIRE(test::await([&] { return socket->isValid(); }, 60'000));
    return socket;
}

class PipelineDriver : public Driver
{
public:
    PipelineDriver(std::unique_ptr<QWebSocket> socket, int bytes)
        : m_request(bytes, 'x')
        , m_socket(std::move(socket))
    {
        QObject::connect(m_socket.get(), &QWebSocket::binaryMessageReceived, m_socket.get(),
                         [this] { m_acknowledged = true; });
    }

    void begin() override { m_socket->sendBinaryMessage(m_request); }
    bool isAcknowledged() const override { return m_acknowledged; }
    void finish() override { m_acknowledged = false; }

private:
    const QByteArray m_request;
    const std::unique_ptr<QWebSocket> m_socket;
    bool m_acknowledged = false;
};

} // namespace

BarePipeline::BarePipeline(const QSslConfiguration &tls, int bytes)
{
    QObject inThread;
    inThread.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &inThread,
        [&, directory = m_directory.path()] {
            auto *server = new Server(tls, directory, bytes);
            QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
            m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

BarePipeline::~BarePipeline()
{
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<Driver> BarePipeline::newDriver()
{
    constexpr int requestBytes = 200; // about what a window sends
    return std::make_unique<PipelineDriver>(connected(m_port), requestBytes);
}

std::unique_ptr<QObject> BarePipeline::connectListener()
{
    std::unique_ptr<QWebSocket> socket = connected(m_port);
    QObject::connect(socket.get(), &QWebSocket::binaryMessageReceived, socket.get(),
                     [this, listener = crowd().size()](const QByteArray &message) {
                         crowd().heard(listener, message.size());
                     });
    socket->sendBinaryMessage(wish);
    return socket;
}

} // namespace medcrm::bench
