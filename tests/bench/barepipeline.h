// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/subject.h"

#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QThread>

namespace medcrm::bench {

/// The server's parts without its work: Qt's own WebSocket server over TLS in one thread, which writes each change as one
/// row to SQLite (synchronous=FULL, changes of one turn of the event loop in one commit), acknowledges it and sends it to
/// all listeners. No accounts, no rules, no audit log, no limits.
class BarePipeline : public Subject
{
public:
    /// Each change is this many bytes to the database and to each listener.
    BarePipeline(const QSslConfiguration &tls, int bytes);
    ~BarePipeline() override;

    std::unique_ptr<Driver> newDriver() override;

protected:
    std::unique_ptr<QObject> connectListener() override;

private:
    QTemporaryDir m_directory;
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace medcrm::bench
