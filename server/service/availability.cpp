// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/availability.h"

#include "common/model/presence.h"

namespace medcrm {

Availability::Availability(store::Database &database)
    : m_schedules(database)
    , m_appointments(database)
{
}

WorkingHours Availability::hours(const Clinic &clinic, const QList<Doctor> &doctors, QDate from,
                                 QDate to) const
{
    const QList<WeeklySchedule> schedules = doctors.size() == 1
        ? QList<WeeklySchedule>{m_schedules.weekly(clinic.id, doctors.first().id)}
        : m_schedules.listWeekly(clinic.id);
    return {clinic.zone(), schedules, m_schedules.list(clinic.id, from.addDays(-1), to.addDays(1))};
}

QList<DoctorGaps> Availability::gaps(WorkingHours &hours, const QList<Doctor> &doctors, QDate from, QDate to,
                                     const Circumstances &circumstances) const
{
    if (doctors.isEmpty())
        return {};
    const QDate first = from.addDays(-1);
    const QDate last = to.addDays(1);
    const InstantRange around{hours.clockOf(first).start(), hours.clockOf(last).end()};
    QHash<DoctorId, QList<InstantRange>> taken;
    for (const SlotHold &hold : circumstances.holds)
        taken[hold.doctor].append({hold.start, hold.end});
    const auto only = doctors.size() == 1 ? std::optional(doctors.first().id) : std::nullopt;
    for (const store::TakenTime &each : m_appointments.listTaken(
             doctors.first().clinic, around, only, circumstances.except.value_or(AppointmentId()))) {
        if (!circumstances.together.contains(each.appointment))
            taken[each.doctor].append(each.time);
    }
    for (const Doctor &doctor : doctors) {
        if (const std::optional<InstantRange> absent = absenceOf(doctor, hours.zone()))
            taken[doctor.id].append(*absent);
    }
    QList<DoctorGaps> gaps;
    for (const Doctor &doctor : doctors)
        gaps.append(
            {doctor.id, doctor.room, freeGaps(hours.times(doctor.id, first, last), taken.value(doctor.id))});
    return gaps;
}

QList<FreeTime> Availability::find(const Clinic &clinic, const QList<Doctor> &doctors, const Search &search,
                                   const Circumstances &circumstances) const
{
    QList<FreeTime> found;
    WorkingHours hours = this->hours(clinic, doctors, search.from, search.to);
    QDate first = search.from;
    for (const int days : {3, 12, 400}) {
        const QDate last = std::min(first.addDays(days - 1), search.to);
        if (first > last)
            break;
        const QList<DoctorGaps> gaps = this->gaps(hours, doctors, first, last, circumstances);
        for (; first <= last && found.size() < search.limit; first = first.addDays(1)) {
            const DayClock &day = hours.clockOf(first);
            found += offeredTimes(gaps, {std::max(day.start(), search.notBefore), day.end()}, search.length,
                                  search.now, search.limit - found.size());
        }
        if (found.size() >= search.limit)
            break;
    }
    return found;
}

} // namespace medcrm
