// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/outage.h"

#include "client/core/calls.h"
#include "client/core/clinicfeed.h"
#include "client/core/connection.h"
#include "client/core/loginstate.h"
#include "client/core/serverclock.h"

#include <algorithm>

namespace medcrm {

Outage::Outage(const Connection &connection, const LoginState &login, const ClinicFeed &feed, Calls &calls,
               ServerClock &clock, const Clock &wall, Milliseconds grace, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_login(login)
    , m_feed(feed)
    , m_calls(calls)
    , m_clock(clock)
    , m_wall(wall)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, this, &Outage::begin);
    connect(&connection, &Connection::statusChanged, this, &Outage::look);
    connect(&feed, &ClinicFeed::stateChanged, this, &Outage::look);
    connect(&login, &LoginState::phaseChanged, this, &Outage::look);
}

/// Nothing is missing: the last event is applied, and the server was heard of just now.
bool Outage::isCurrent() const
{
    if (m_connection.status().state != ConnectionState::Live
        || m_login.phase() != LoginState::Phase::SignedIn)
        return false;
    return m_feed.state() == ClinicFeed::State::Current || !m_feed.clinic().isValid()
        || m_feed.state() == ClinicFeed::State::Failed;
}

bool Outage::concernsThisLogin() const
{
    return m_login.isSignedIn() && m_login.role() != Role::Display;
}

void Outage::look()
{
    if (!concernsThisLogin()) {
        m_asOf = {};
        return end();
    }
    if (isCurrent()) {
        tick();
        return end();
    }
    if (m_connection.isOpen()) {
        if (!m_on)
            m_grace.stop(); // it came back in time; if it is on, it lasts until everything is here
        return;
    }
    if (!m_lostAt && m_asOf.ms > 0 && !m_on)
        m_lostAt = m_clock.running();
    if (m_on)
        m_clock.stand(m_asOf); // a line that came and went again had set it going
    else if (!m_grace.isActive() && m_asOf.ms > 0)
        m_grace.start();
}

void Outage::tick()
{
    if (!concernsThisLogin() || m_on)
        return;
    const ConnectionStatus &status = m_connection.status();
    const bool silent =
        status.state == ConnectionState::Behind && m_feed.state() == ClinicFeed::State::Current;
    if (!isCurrent() && !silent)
        return;
    // Silent for a while: since then nothing is known.
    m_asOf = m_clock.running() - status.behind;
    m_asOfHere = m_wall.now() - status.behind;
}

void Outage::beginWith(Instant asOf)
{
    m_asOf = asOf;
    m_asOfHere = asOf - m_clock.offset();
    m_lostAt.reset();
    begin();
}

void Outage::begin()
{
    m_grace.stop();
    m_on = true;
    m_clock.stand(m_asOf);
    m_calls.setOutage(true);
    Q_EMIT changed();
}

void Outage::end()
{
    m_grace.stop();
    m_lostAt.reset();
    if (!m_on)
        return;
    m_on = false;
    m_clock.goOn();
    m_calls.setOutage(false);
    tick();
    Q_EMIT changed();
}

Milliseconds Outage::age() const
{
    return std::max(elapsed(m_asOf, m_clock.running()), elapsed(m_asOfHere, m_wall.now()));
}

} // namespace medcrm
