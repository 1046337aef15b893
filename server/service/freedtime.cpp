// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/freedtime.h"

#include "server/service/clinicday.h"

namespace medcrm {

namespace {

constexpr qsizetype mostWishes = 20;

} // namespace

FreedTime::FreedTime(store::Database &database)
    : m_wishes(database)
    , m_clinics(database)
    , m_doctors(database)
    , m_services(database)
    , m_availability(database)
{
}

void FreedTime::tell(Context &ctx, const Appointment &before) const
{
    if (before.end <= ctx.now())
        return;
    const QList<Wish> wishes = m_wishes.listOpenFor(before.clinic, before.doctor);
    if (wishes.isEmpty())
        return;
    const Clinic clinic = m_clinics.find(before.clinic).value();
    QHash<ServiceId, int> minutes;
    for (const Service &service : m_services.list(clinic.id))
        minutes.insert(service.id, service.minutes);
    for (const InstantRange &part : freeParts(clinic, before, ctx.now())) {
        TimeFreed event{clinic.id, before.doctor, part.from, part.to, {}};
        for (const Wish &wish : wishes) {
            if (event.wishes.size() < mostWishes
                && suits(wish, before.doctor, part.from, part.to, minutes.value(wish.service), clinic.zone()))
                event.wishes.append(wish.id);
        }
        if (!event.wishes.isEmpty())
            ctx.publish(event);
    }
}

/// A time that is outside the hours by now, or taken by an overbooked appointment too, is not free.
QList<InstantRange> FreedTime::freeParts(const Clinic &clinic, const Appointment &before, Instant now) const
{
    const std::optional<Doctor> doctor = m_doctors.find(before.doctor);
    if (!doctor || !doctor->active)
        return {};
    const Instant from = std::max(before.start, now);
    const QDate first = todayAt(clinic, from);
    const QDate last = todayAt(clinic, before.end);
    WorkingHours hours = m_availability.hours(clinic, {*doctor}, first, last);
    const QList<DoctorGaps> free = m_availability.gaps(hours, {*doctor}, first, last, {});
    QList<InstantRange> parts;
    for (const WorkingTime &gap : free.first().gaps) {
        const InstantRange part{std::max(gap.from, from), std::min(gap.to, before.end)};
        if (part.from < part.to)
            parts.append(part);
    }
    return parts;
}

} // namespace medcrm
