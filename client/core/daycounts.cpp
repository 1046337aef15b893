// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/daycounts.h"

#include "common/model/staylevel.h"

namespace medcrm {

namespace {

// An average is only known when there was something to average.
class Average
{
public:
    void add(Milliseconds value)
    {
        m_sum += value;
        ++m_count;
    }
    std::optional<Milliseconds> value() const
    {
        return m_count > 0 ? std::optional(m_sum / m_count) : std::nullopt;
    }

private:
    Milliseconds m_sum{};
    int m_count = 0;
};

void count(DayCounts &counts, const Appointment &appointment, Instant now, Milliseconds grace)
{
    switch (appointment.status) {
    case AppointmentStatus::Booked:
        ++counts.expected;
        counts.late += now >= appointment.start + grace ? 1 : 0;
        break;
    case AppointmentStatus::Cancelled:
        counts.cancelled += appointment.checkedInAt ? 0 : 1; // else its visit is counted
        break;
    case AppointmentStatus::NoShow:
        counts.noShow += appointment.checkedInAt ? 0 : 1;
        break;
    case AppointmentStatus::CheckedIn:
    case AppointmentStatus::Fulfilled:
    case AppointmentStatus::EnteredInError:
        break;
    }
}

int *counterOf(DayCounts &counts, VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return &counts.waiting;
    case VisitStatus::Called:
        return &counts.called;
    case VisitStatus::InService:
        return &counts.inService;
    case VisitStatus::OnHold:
        return &counts.onHold;
    case VisitStatus::Completed:
        return &counts.seen;
    case VisitStatus::NoShow:
        return &counts.noShow;
    case VisitStatus::Left:
        return &counts.left;
    case VisitStatus::Cancelled:
        return &counts.cancelled;
    case VisitStatus::EnteredInError:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

DayCounts countDay(const ClinicDay &day, Instant now, std::optional<DoctorId> doctor)
{
    DayCounts counts;
    if (!day.isLoaded())
        return counts;
    const Milliseconds grace = std::chrono::minutes(day.clinic().settings.noShowGraceMinutes);
    for (const Appointment &appointment : day.appointments()) {
        if (!doctor || appointment.doctor == *doctor)
            count(counts, appointment, now, grace);
    }
    Average wait;
    Average service;
    for (const Visit &visit : day.visits()) {
        int *const counter = counterOf(counts, visit.status);
        if (!counter || (doctor && visit.doctor != *doctor))
            continue;
        ++*counter;
        ++counts.arrived;
        if (visit.firstCalledAt)
            wait.add(waitOf(visit, now));
        if (visit.status == VisitStatus::Completed)
            service.add(serviceTimeOf(visit, now));
        if (visit.status == VisitStatus::Waiting)
            counts.longestWait = std::max(counts.longestWait.value_or(Milliseconds()), stayOf(visit, now));
    }
    counts.averageWait = wait.value();
    counts.averageService = service.value();
    return counts;
}

} // namespace medcrm
