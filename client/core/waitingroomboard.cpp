// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/waitingroomboard.h"

#include <algorithm>

namespace medcrm {

namespace {

bool holdsCall(const std::optional<WaitingRoomChanged> &seen, const CalledTicket &call)
{
    if (!seen)
        return false;
    return std::any_of(seen->called.begin(), seen->called.end(), [&](const CalledTicket &held) {
        return held.ticket == call.ticket && held.calledAt == call.calledAt;
    });
}

} // namespace

WaitingRoomBoard::WaitingRoomBoard(Api &api, const ServerClock &clock, Milliseconds callLifetime,
                                   QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_callLifetime(callLifetime)
{
    api.onNotice<WaitingRoomChanged>(this, [this](const WaitingRoomChanged &notice) { take(notice); });
}

void WaitingRoomBoard::take(const WaitingRoomChanged &notice)
{
    if (m_seen == notice)
        return;
    QList<CalledTicket> fresh;
    for (const CalledTicket &call : notice.called) {
        const bool isRecent = elapsed(call.calledAt, m_clock.now()) < m_callLifetime;
        if (call.status == VisitStatus::Called && isRecent && !holdsCall(m_seen, call))
            fresh.prepend(call); // the newest comes first in a notice
    }
    m_seen = notice;
    Q_EMIT changed();
    for (const CalledTicket &call : std::as_const(fresh))
        Q_EMIT called(call);
}

} // namespace medcrm
