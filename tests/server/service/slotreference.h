// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/schedule.h"

#include <QHash>
#include <vector>

namespace medcrm::test {

/// A doctor's day as the finder is asked about it. Everything is in full minutes.
struct SlotCase
{
    QTimeZone zone;
    QDate day;
    WeeklySchedule schedule;
    QList<ScheduleException> exceptions;
    QList<InstantRange> taken; ///< Appointments and holds.
    Instant now;
};

/// What is free, found out the slow and obvious way: minute by minute, from the middle of nowhere, without intervals.
class SlotReference
{
public:
    explicit SlotReference(const SlotCase &asked);

    /// Whether each minute from `start` on is worked in one room and free.
    bool fits(Instant start, int minutes) const;

    /// The times offered on the day.
    QList<Instant> offered(int minutes) const;

    Instant dayStart() const { return m_dayStart; }
    Instant dayEnd() const { return m_dayEnd; }

private:
    struct Minute
    {
        bool works = false;
        std::optional<RoomId> room;
        bool taken = false;
        int free = 0; ///< How many free minutes in this room begin here.
    };

    const Minute &at(Instant instant) const;
    void work(const SlotCase &asked, QDate day);
    void workRange(const std::vector<int> &shown, Instant start, int fromMinute, int toMinute,
                   std::optional<RoomId> room);
    Instant m_from;
    Instant m_dayStart;
    Instant m_dayEnd;
    Instant m_now;
    std::vector<Minute> m_minutes;
};

} // namespace medcrm::test
