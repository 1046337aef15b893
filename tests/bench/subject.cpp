// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/subject.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

namespace medcrm::bench {

namespace {

constexpr int patience = 60'000;

} // namespace

void Crowd::add(std::unique_ptr<QObject> connection)
{
    m_connections.push_back(std::move(connection));
    m_heard.push_back(true);
}

void Crowd::heard(std::size_t listener, qsizetype size)
{
    ++messages;
    bytes += size;
    if (listener >= m_heard.size() || m_heard[listener])
        return;
    m_heard[listener] = true;
    --m_missing;
    const double ms = double(m_timer.nsecsElapsed()) / 1e6;
    untilEach.add(ms);
    if (m_missing == 0)
        untilLast.add(ms);
}

void Crowd::expectOne()
{
    m_heard.assign(m_heard.size(), false);
    m_missing = m_heard.size();
    m_timer.start();
}

Drivers Subject::newDrivers(int count)
{
    Drivers drivers;
    while (drivers.size() < std::size_t(count))
        drivers.push_back(newDriver());
    return drivers;
}

void Subject::growCrowdTo(int listeners)
{
    while (m_crowd.size() < std::size_t(listeners))
        m_crowd.add(connectListener());
}

Crowd &measurePush(Subject &subject, int changes)
{
    const std::unique_ptr<Driver> driver = subject.newDriver();
    Crowd &crowd = subject.crowd();
    crowd.untilEach = crowd.untilLast = {};
    crowd.messages = crowd.bytes = 0;
    for (int change = 0; change < changes; ++change) {
        crowd.expectOne();
        driver->begin();
        REQUIRE(test::await([&] { return crowd.allHeard() && driver->isAcknowledged(); }, patience));
        driver->finish();
    }
    return crowd;
}

double changesPerSecond(const Drivers &drivers, int ms)
{
    for (const auto &driver : drivers)
        driver->begin();
    int acknowledged = 0;
    QElapsedTimer timer;
    timer.start();
    REQUIRE(test::await(
        [&] {
            for (const auto &driver : drivers) {
                if (!driver->isAcknowledged())
                    continue;
                driver->finish();
                ++acknowledged;
                driver->begin();
            }
            return timer.elapsed() > ms;
        },
        ms + patience));
    const double rate = acknowledged * 1000.0 / double(timer.elapsed());
    for (const auto &driver : drivers) {
        REQUIRE(test::await([&] { return driver->isAcknowledged(); }, patience));
        driver->finish();
    }
    return rate;
}

} // namespace medcrm::bench
