// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/seriespreview.h"

#include "common/model/presence.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qint64 minuteMs = 60'000;

/// Where an appointment of that length, as near as can be to `wanted`, has room in a gap.
std::optional<Instant> nearestIn(const WorkingTime &gap, InstantRange day, Instant wanted,
                                 Milliseconds length)
{
    const Instant from = std::max(gap.from, day.from);
    const Instant first{(from.ms + minuteMs - 1) / minuteMs * minuteMs};
    const Instant last = std::min(gap.to - length, day.to - Milliseconds(1));
    if (last < first)
        return std::nullopt;
    return std::clamp(wanted, first, last);
}

Milliseconds distance(Instant a, Instant b)
{
    return a < b ? b - a : a - b;
}

/// The free time of a day that is nearest to the wanted one.
std::optional<FreeTime> nearest(const DoctorGaps &doctor, InstantRange day, Instant wanted,
                                Milliseconds length)
{
    std::optional<FreeTime> best;
    for (const WorkingTime &gap : doctor.gaps) {
        const std::optional<Instant> start = nearestIn(gap, day, wanted, length);
        if (start && (!best || distance(*start, wanted) < distance(best->start, wanted)))
            best = FreeTime{doctor.doctor, *start, *start + length, gap.room ? gap.room : doctor.room};
    }
    return best;
}

} // namespace

/// The doctor's hours on all the days of the series.
struct SeriesPreview::Hours
{
    WeeklySchedule weekly;
    QList<ScheduleException> exceptions;
    WorkingHours hours;
};

SeriesPreview::SeriesPreview(store::Database &database)
    : m_schedules(database)
    , m_appointments(database)
    , m_availability(database)
{
}

QList<SeriesDate> SeriesPreview::look(const Wanted &wanted, const QList<Occurrence> &dates) const
{
    const WeeklySchedule weekly = m_schedules.weekly(wanted.clinic.id, wanted.doctor.id);
    const QList<ScheduleException> exceptions =
        m_schedules.list(wanted.clinic.id, dates.first().day.addDays(-1), dates.last().day.addDays(2));
    Hours hours{weekly, exceptions, WorkingHours(wanted.clinic.zone(), {weekly}, exceptions)};
    QList<SeriesDate> seen;
    for (const Occurrence &date : dates)
        seen.append(look(wanted, date, hours));
    return seen;
}

SeriesDate SeriesPreview::look(const Wanted &wanted, const Occurrence &date, Hours &hours) const
{
    SeriesDate seen{date.start, date.start + wanted.length, {}, {}, {}};
    const QDate last = todayAt(wanted.clinic, seen.end);
    const DoctorGaps gaps = m_availability
                                .gaps(hours.hours, {wanted.doctor}, date.day, last,
                                      {.together = wanted.together, .holds = wanted.holds})
                                .first();
    const bool passed = date.start <= wanted.now;
    if (!passed && !date.skipped && gapAround(gaps.gaps, {seen.start, seen.end}))
        return seen;
    explain(wanted, date, hours, seen);
    const DayClock &day = hours.hours.clockOf(date.day);
    const Instant soonest{wanted.now.ms / minuteMs * minuteMs + minuteMs};
    seen.instead = nearest(gaps, {std::max(day.start(), soonest), day.end()}, date.start, wanted.length);
    return seen;
}

/// The earliest appointment that is in the way.
std::optional<Appointment> SeriesPreview::taking(const Wanted &wanted, const SeriesDate &date) const
{
    if (wanted.together.isEmpty())
        return m_appointments.findTaking(wanted.doctor.id, {date.start, date.end});
    for (const store::TakenTime &each :
         m_appointments.listTaken(wanted.clinic.id, {date.start, date.end}, wanted.doctor.id)) {
        if (!wanted.together.contains(each.appointment))
            return m_appointments.find(each.appointment);
    }
    return std::nullopt;
}

void SeriesPreview::explain(const Wanted &wanted, const Occurrence &date, const Hours &hours,
                            SeriesDate &seen) const
{
    const auto held = std::find_if(wanted.holds.begin(), wanted.holds.end(), [&](const SlotHold &hold) {
        return hold.doctor == wanted.doctor.id && hold.start < seen.end && seen.start < hold.end;
    });
    if (date.start <= wanted.now) {
        seen.problem = SlotProblem::Past;
        seen.inTheWay = u"This time has passed."_s;
    } else if (date.skipped) {
        seen.problem = SlotProblem::Closed;
        seen.inTheWay = u"The clocks are put forward over this time."_s;
    } else if (const auto taking = this->taking(wanted, seen)) {
        seen.problem = SlotProblem::Taken;
        seen.inTheWay = u"taken by %1"_s.arg(taking->patient.displayName());
    } else if (held != wanted.holds.end()) {
        seen.problem = SlotProblem::Held;
        seen.inTheWay = u"%1 is just booking it"_s.arg(held->device);
    } else if (const auto absent = absenceOf(wanted.doctor, wanted.clinic.zone());
               absent && absent->from < seen.end && seen.start < absent->to) {
        seen.problem = SlotProblem::Absent;
        seen.inTheWay =
            u"%1 %2."_s.arg(wanted.doctor.fullName, inWords(saidBy(wanted.doctor), wanted.clinic.zone()));
    } else {
        seen.problem = SlotProblem::Closed;
        seen.inTheWay = exceptionReason(hours.weekly, hours.exceptions, date.day);
        if (seen.inTheWay.isEmpty())
            seen.inTheWay = u"%1 does not work then, or not for so long."_s.arg(wanted.doctor.fullName);
    }
}

} // namespace medcrm
