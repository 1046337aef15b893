// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/slotreference.h"

namespace medcrm::test {

namespace {

constexpr qint64 minuteMs = 60'000;

/// What a wall clock shows in each minute of a day, from its first.
const std::vector<int> &shownOn(QDate day, const QTimeZone &zone)
{
    static QHash<std::pair<QByteArray, QDate>, std::vector<int>> known;
    std::vector<int> &shown = known[{zone.id(), day}];
    if (shown.empty()) {
        const Instant end = endOfDay(day, zone);
        for (Instant at = startOfDay(day, zone); at < end; at = {at.ms + minuteMs}) {
            const QTime time = inZone(at, zone).time();
            shown.push_back(time.hour() * 60 + time.minute());
        }
    }
    return shown;
}

} // namespace

SlotReference::SlotReference(const SlotCase &asked)
    : m_from(startOfDay(asked.day.addDays(-1), asked.zone))
    , m_dayStart(startOfDay(asked.day, asked.zone))
    , m_dayEnd(endOfDay(asked.day, asked.zone))
    , m_now(asked.now)
    , m_minutes(std::size_t((endOfDay(asked.day.addDays(1), asked.zone).ms - m_from.ms) / minuteMs + 1))
{
    for (const int offset : {-1, 0, 1})
        work(asked, asked.day.addDays(offset));
    for (std::size_t i = 0; i < m_minutes.size(); ++i) {
        const Instant at{m_from.ms + qint64(i) * minuteMs};
        for (const InstantRange &range : asked.taken) {
            if (range.from <= at && at < range.to)
                m_minutes[i].taken = true;
        }
    }
    for (std::size_t i = m_minutes.size() - 1; i-- > 0;) {
        Minute &minute = m_minutes[i];
        const Minute &next = m_minutes[i + 1];
        if (minute.works && !minute.taken)
            minute.free = 1 + (next.room == minute.room ? next.free : 0);
    }
}

void SlotReference::workRange(const std::vector<int> &shown, Instant start, int fromMinute, int toMinute,
                              std::optional<RoomId> room)
{
    bool begun = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // The first time that the clock shows the end or more, it is over, also if it shows less again.
        if (shown[i] >= toMinute)
            return;
        begun = begun || shown[i] >= fromMinute;
        if (begun) {
            Minute &minute = m_minutes[std::size_t((start.ms - m_from.ms) / minuteMs) + i];
            minute.works = true;
            minute.room = room;
        }
    }
}

void SlotReference::work(const SlotCase &asked, QDate day)
{
    const std::vector<int> &shown = shownOn(day, asked.zone);
    const Instant start = startOfDay(day, asked.zone);
    QList<ScheduleException> own;
    QList<ScheduleException> clinics;
    for (const ScheduleException &exception : asked.exceptions) {
        if (exception.date == day && exception.doctor == asked.schedule.doctor)
            own += exception;
        if (exception.date == day && !exception.doctor)
            clinics += exception;
    }
    for (const ScheduleException &exception : own + clinics) {
        if (exception.closed && (exception.doctor || own.isEmpty()))
            return;
    }
    for (const ScheduleException &exception : own)
        workRange(shown, start, *exception.fromMinute, *exception.toMinute, {});
    if (!own.isEmpty())
        return;
    for (const ScheduleRule &rule : asked.schedule.rules) {
        if (rule.weekday != day.dayOfWeek() || (rule.validFrom && day < *rule.validFrom)
            || (rule.validTo && day > *rule.validTo))
            continue;
        if (clinics.isEmpty())
            workRange(shown, start, rule.fromMinute, rule.toMinute, rule.room);
        for (const ScheduleException &open : clinics) {
            const int from = std::max(rule.fromMinute, *open.fromMinute);
            const int to = std::min(rule.toMinute, *open.toMinute);
            if (from < to)
                workRange(shown, start, from, to, rule.room);
        }
    }
}

const SlotReference::Minute &SlotReference::at(Instant instant) const
{
    return m_minutes.at(std::size_t((instant.ms - m_from.ms) / minuteMs));
}

bool SlotReference::fits(Instant start, int minutes) const
{
    return at(start).free >= minutes;
}

QList<Instant> SlotReference::offered(int minutes) const
{
    Instant afterNow = m_dayStart;
    while (afterNow <= m_now || afterNow.ms % (5 * minuteMs) != 0)
        afterNow = {afterNow.ms + minuteMs};
    QList<Instant> offered;
    Instant next; // the next to be offered of this stretch
    for (Instant minute = m_dayStart; minute < m_dayEnd; minute = {minute.ms + minuteMs}) {
        const bool goesOn = minute > m_dayStart && at({minute.ms - minuteMs}).free > 1;
        if (!goesOn)
            next = minute > m_now ? minute : afterNow;
        if (minute == next && fits(minute, minutes)) {
            offered += minute;
            next = {minute.ms + minutes * minuteMs};
        }
    }
    return offered;
}

} // namespace medcrm::test
