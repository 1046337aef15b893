// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/staylevel.h"

#include <algorithm>

namespace medcrm {

namespace {

struct Limits
{
    int warning;
    int alarm;
};

Limits limitsOf(VisitStatus status, const ClinicSettings &settings)
{
    const NoticeSettings &notices = settings.notices;
    switch (status) {
    case VisitStatus::Waiting:
        // Whoever sets amber late wants red no earlier.
        return {settings.waitWarningMinutes, std::max(settings.waitWarningMinutes, notices.waitAlarmMinutes)};
    case VisitStatus::Called:
        return {notices.calledWarningMinutes, notices.calledAlarmMinutes};
    case VisitStatus::InService:
        return {notices.serviceWarningMinutes, notices.serviceAlarmMinutes};
    default:
        return {notices.holdWarningMinutes, notices.holdAlarmMinutes};
    }
}

} // namespace

Milliseconds stayOf(const Visit &visit, Instant now)
{
    switch (visit.status) {
    case VisitStatus::Waiting:
        // Whoever came back to the line waits on, whenever the first call was.
        return elapsed(std::max(visit.arrivedAt, visit.bookedStart.value_or(visit.arrivedAt)), now);
    case VisitStatus::Called:
        return elapsed(visit.lastCalledAt.value_or(now), now);
    case VisitStatus::InService:
        return serviceTimeOf(visit, now);
    case VisitStatus::OnHold:
        return elapsed(visit.heldSince.value_or(now), now);
    default:
        return {};
    }
}

StayLevel stayLevel(const Visit &visit, const ClinicSettings &settings, Instant now)
{
    if (!isOpen(visit.status))
        return StayLevel::Normal;
    const Milliseconds stay = stayOf(visit, now);
    const Limits limits = limitsOf(visit.status, settings);
    if (stay >= std::chrono::minutes(limits.alarm))
        return StayLevel::Alarm;
    return stay >= std::chrono::minutes(limits.warning) ? StayLevel::Warning : StayLevel::Normal;
}

} // namespace medcrm
