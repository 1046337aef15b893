// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/subject.h"

#include <QThread>

namespace medcrm::bench {

/// The least that TLS over sockets costs: epoll and OpenSSL in one thread, no Qt, no WebSocket, no disk. Whenever one
/// client sends something, all others get a fixed number of bytes.
class BareSocket : public Subject
{
public:
    /// `identityFile` is a PEM file with a key and its certificate. The machine's refusal ends the program.
    BareSocket(const QString &identityFile, int bytes);
    ~BareSocket() override;

    /// Nobody acknowledges: it is done when all listeners heard.
    std::unique_ptr<Driver> newDriver() override;

protected:
    std::unique_ptr<QObject> connectListener() override;

private:
    class FanOut;

    const int m_bytes;
    std::unique_ptr<FanOut> m_fanOut;
    std::unique_ptr<QThread> m_thread;
};

} // namespace medcrm::bench
