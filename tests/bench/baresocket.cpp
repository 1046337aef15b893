// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baresocket.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <arpa/inet.h>
#include <array>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace medcrm::bench {

namespace {

void require(bool fine, const char *step)
{
    if (!fine)
        qFatal("bare socket: %s: %s", step, std::strerror(errno));
}

struct Free
{
    void operator()(SSL *ssl) const { SSL_free(ssl); }
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};

int listening()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    require(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0, "bind");
    require(::listen(socket, 1024) == 0, "listen");
    return socket;
}

} // namespace

/// run() belongs to its thread; port() and stop() to the other one.
class BareSocket::FanOut
{
public:
    FanOut(const QString &identityFile, int bytes)
        : m_payload(bytes, 'x')
        , m_context(SSL_CTX_new(TLS_server_method()))
        , m_epoll(::epoll_create1(0))
        , m_listener(listening())
        , m_stop(::eventfd(0, 0))
    {
        const QByteArray pem = identityFile.toUtf8();
        require(SSL_CTX_use_certificate_file(m_context.get(), pem.constData(), SSL_FILETYPE_PEM) == 1,
                "certificate");
        require(SSL_CTX_use_PrivateKey_file(m_context.get(), pem.constData(), SSL_FILETYPE_PEM) == 1, "key");
        watch(m_listener);
        watch(m_stop);
    }

    ~FanOut()
    {
        for (const auto &[socket, ssl] : m_clients)
            ::close(socket);
        for (const int descriptor : {m_listener, m_stop, m_epoll})
            ::close(descriptor);
    }

    quint16 port() const
    {
        sockaddr_in address{};
        socklen_t size = sizeof(address);
        require(::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0, "port");
        return ntohs(address.sin_port);
    }

    void stop() const { require(::eventfd_write(m_stop, 1) == 0, "stop"); }

    void run()
    {
        std::array<epoll_event, 256> events{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = events[std::size_t(i)].data.fd;
                if (descriptor == m_stop)
                    return;
                if (descriptor == m_listener)
                    accept();
                else
                    serve(descriptor);
            }
        }
    }

private:
    void watch(int descriptor) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        require(::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0, "watch");
    }

    void accept()
    {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        require(socket >= 0, "accept");
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
        SSL *ssl = SSL_new(m_context.get());
        SSL_set_fd(ssl, socket);
        SSL_set_accept_state(ssl);
        m_clients.emplace(socket, ssl);
        watch(socket);
    }

    void serve(int socket)
    {
        SSL *ssl = m_clients.at(socket).get();
        std::array<char, 256> asked{};
        bool asks = false;
        ERR_clear_error();
        int size = 0;
        while ((size = SSL_read(ssl, asked.data(), int(asked.size()))) > 0)
            asks = true;
        if (SSL_get_error(ssl, size) != SSL_ERROR_WANT_READ) {
            m_clients.erase(socket);
            ::close(socket);
        }
        if (asks)
            tellAllBut(socket);
    }

    void tellAllBut(int asking)
    {
        for (const auto &[socket, ssl] : m_clients) {
            if (socket != asking)
                require(SSL_write(ssl.get(), m_payload.constData(), int(m_payload.size())) > 0, "write");
        }
    }

    const QByteArray m_payload;
    const std::unique_ptr<SSL_CTX, Free> m_context;
    const int m_epoll;
    const int m_listener;
    const int m_stop;
    std::unordered_map<int, std::unique_ptr<SSL, Free>> m_clients;
};

namespace {

std::unique_ptr<QSslSocket> connected(quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    REQUIRE(test::await([&] { return socket->isEncrypted(); }, 60'000));
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

class SocketDriver : public Driver
{
public:
    explicit SocketDriver(std::unique_ptr<QSslSocket> socket)
        : m_socket(std::move(socket))
    {
    }

    void begin() override { m_socket->write("x"); }
    bool isAcknowledged() const override { return true; }
    void finish() override { }

private:
    const std::unique_ptr<QSslSocket> m_socket;
};

} // namespace

BareSocket::BareSocket(const QString &identityFile, int bytes)
    : m_bytes(bytes)
    , m_fanOut(std::make_unique<FanOut>(identityFile, bytes))
    , m_thread(QThread::create([this] { m_fanOut->run(); }))
{
    m_thread->start();
}

BareSocket::~BareSocket()
{
    m_fanOut->stop();
    m_thread->wait();
}

std::unique_ptr<Driver> BareSocket::newDriver()
{
    return std::make_unique<SocketDriver>(connected(m_fanOut->port()));
}

std::unique_ptr<QObject> BareSocket::connectListener()
{
    std::unique_ptr<QSslSocket> socket = connected(m_fanOut->port());
    QObject::connect(socket.get(), &QSslSocket::readyRead, socket.get(),
                     [this, listener = crowd().size(), heard = socket.get()] {
                         while (heard->bytesAvailable() >= m_bytes)
                             crowd().heard(listener, heard->read(m_bytes).size());
                     });
    return socket;
}

} // namespace medcrm::bench
