// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/holdkeeper.h"

#include "client/core/clientsession.h"

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenKeys{100};
constexpr Milliseconds afterSilence{5000};
constexpr Milliseconds shortestRenewal{1000}; // whatever a clock says, never a flood

bool isSame(const HoldSlot &a, const HoldSlot &b)
{
    return a.doctor == b.doctor && a.start == b.start && a.minutes == b.minutes && a.except == b.except;
}

} // namespace

HoldKeeper::HoldKeeper(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBetweenKeys);
    m_renewal.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HoldKeeper::ask);
    connect(&m_renewal, &QTimer::timeout, this, &HoldKeeper::ask);
    connect(&session.connection(), &Connection::lost, this, [this] {
        m_renewal.stop();
        m_asked = false; // the server let go with the line
        setHeld(false);
    });
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (m_wanted)
            m_soon.start();
    });
}

HoldKeeper::~HoldKeeper()
{
    letGo();
}

void HoldKeeper::keep(const HoldSlot &wanted)
{
    if (m_wanted && isSame(*m_wanted, wanted))
        return;
    m_wanted = wanted;
    ++m_number;
    setHeld(false);
    m_renewal.stop();
    m_soon.start();
}

void HoldKeeper::letGo()
{
    m_wanted.reset();
    ++m_number;
    m_soon.stop();
    m_renewal.stop();
    setHeld(false);
    if (std::exchange(m_asked, false) && m_session.feed().clinic().isValid())
        m_session.api().call(ReleaseSlot{.clinic = m_session.feed().clinic()}, &m_session,
                             [](const Result<Done> &) {
                                 // Nobody waits for it: without an answer the line is lost, and with it the hold.
                             });
}

void HoldKeeper::ask()
{
    if (!m_wanted)
        return;
    m_asked = true;
    m_session.api().call(*m_wanted, this, [this, number = ++m_number](const Result<SlotHold> &reply) {
        if (number == m_number)
            answered(reply);
    });
}

void HoldKeeper::answered(const Result<SlotHold> &reply)
{
    setHeld(reply.has_value());
    if (reply) {
        const Milliseconds left = elapsed(m_session.clock().now(), reply->expiresAt);
        m_renewal.start(std::max(left / 2, shortestRenewal));
    } else if (reply.error().code == ErrorCode::Unavailable) {
        m_renewal.start(afterSilence); // and with the next line
    } else {
        Q_EMIT refused(reply.error());
    }
}

void HoldKeeper::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    Q_EMIT heldChanged();
}

} // namespace medcrm::ui
