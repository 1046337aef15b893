// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/report.h"

#include <QElapsedTimer>
#include <QObject>
#include <memory>
#include <vector>

// What is measured: the server, and the bare things beside it. All are driven and listened to by the same code.
namespace medcrm::bench {

/// One who makes changes, the next when the last one was acknowledged.
class Driver
{
public:
    virtual ~Driver() = default;
    virtual void begin() = 0; ///< Sends a change.
    virtual bool isAcknowledged() const = 0;
    virtual void finish() = 0; ///< Takes the acknowledgement in, before the next begin().
};

using Drivers = std::vector<std::unique_ptr<Driver>>;

/// Those who hear of every change. They look at nothing but the time, so that what is measured is the sender's work.
class Crowd
{
public:
    /// `connection` calls heard(listener) for each message; its number is the size before.
    void add(std::unique_ptr<QObject> connection);
    std::size_t size() const { return m_connections.size(); }

    void heard(std::size_t listener, qsizetype bytes);

    /// From here on each listener is to hear one message.
    void expectOne();
    bool allHeard() const { return m_missing == 0; }

    Times untilEach; ///< From expectOne() to each listener, milliseconds.
    Times untilLast; ///< The same to the last one.
    qint64 messages = 0;
    qint64 bytes = 0;

private:
    std::vector<std::unique_ptr<QObject>> m_connections;
    std::vector<bool> m_heard;
    std::size_t m_missing = 0;
    QElapsedTimer m_timer;
};

/// Takes changes from drivers and tells a crowd.
class Subject
{
public:
    virtual ~Subject() = default;
    virtual std::unique_ptr<Driver> newDriver() = 0;
    Drivers newDrivers(int count);

    Crowd &crowd() { return m_crowd; }
    void growCrowdTo(int listeners);

protected:
    virtual std::unique_ptr<QObject> connectListener() = 0;

private:
    Crowd m_crowd;
};

/// Times of `changes` changes, one after the other, each waiting until everybody heard.
Crowd &measurePush(Subject &subject, int changes);

/// All drivers at once, for so long. Acknowledged changes per second.
double changesPerSecond(const Drivers &drivers, int ms);

} // namespace medcrm::bench
