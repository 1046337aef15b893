// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"

#include <QList>
#include <algorithm>
#include <tuple>

namespace medcrm::test {

/// The rule of the line as domain.md and docs/decisions.md tell it, one sentence after the other and slowly: a second
/// telling, to measure the first by.
class OrderByTheBook
{
public:
    OrderByTheBook(Instant now, Milliseconds ageing)
        : m_now(now)
        , m_ageing(ageing)
    {
    }

    QList<Visit> operator()(QList<Visit> visits) const
    {
        visits.removeIf([](const Visit &visit) { return visit.status != VisitStatus::Waiting; });
        QList<Visit> line;
        while (!visits.isEmpty()) {
            line.append(first(visits));
            visits.removeOne(line.last());
        }
        return line;
    }

private:
    /// Who of these is called first?
    Visit first(QList<Visit> visits) const
    {
        const auto keepBest = [&](auto measure) { // keeps those with the smallest measure
            const auto best =
                std::min_element(visits.begin(), visits.end(),
                                 [&](const Visit &a, const Visit &b) { return measure(a) < measure(b); });
            const auto least = measure(*best);
            visits.removeIf([&](const Visit &visit) { return least < measure(visit); });
        };
        keepBest([](const Visit &visit) {
            return visit.priority == Priority::Emergency ? 0 : visit.priority == Priority::Urgent ? 1 : 2;
        });
        keepBest([](const Visit &visit) { return isInFront(visit) ? 0 : 1; });
        keepBest([](const Visit &visit) { return isInFront(visit) ? visit.pin->place : 0; });
        keepBest([this](const Visit &visit) { return turn(visit); });
        keepBest([](const Visit &visit) { return visit.ticketNumber; });
        keepBest([](const Visit &visit) { return visit.id; });
        return visits.first();
    }

    static bool isInFront(const Visit &visit) { return visit.pin && !visit.pin->behind; }

    /// Who is pinned behind somebody takes that one's turn, unless the own comes first.
    std::tuple<bool, qint64, int, VisitId, int> turn(const Visit &visit) const
    {
        const bool onTime = visit.bookedStart && visit.arrivedAt <= *visit.bookedStart;
        const bool aged = !visit.appointment && m_now - visit.arrivedAt >= m_ageing;
        const std::tuple own(!aged, onTime ? visit.bookedStart->ms : visit.arrivedAt.ms, visit.ticketNumber,
                             visit.id, 0);
        if (!visit.pin || isInFront(visit))
            return own;
        const LineSpot &behind = *visit.pin->behind;
        const std::tuple theirs(!behind.aged, behind.due.ms, behind.ticketNumber, behind.visit,
                                visit.pin->place);
        return visit.pin->down || theirs < own ? theirs : own;
    }

    Instant m_now;
    Milliseconds m_ageing;
};

} // namespace medcrm::test
