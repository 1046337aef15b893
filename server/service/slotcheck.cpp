// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/slotcheck.h"

#include "common/protocol/codec.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype alternatives = 3;
constexpr int farthestDays = 60;

} // namespace

SlotCheck::SlotCheck(store::Database &database)
    : m_availability(database)
    , m_appointments(database)
    , m_users(database)
{
}

std::optional<SlotConflict> SlotCheck::conflict(const Wanted &wanted, Instant now) const
{
    if (wanted.time.from > now && isFree(wanted))
        return std::nullopt;
    return explained(wanted, now);
}

Result<> SlotCheck::require(const Wanted &wanted, Instant now, const QString &field) const
{
    const std::optional<SlotConflict> inTheWay = conflict(wanted, now);
    if (!inTheWay)
        return {};
    return fail(ErrorCode::Conflict, field, inWords(*inTheWay, wanted.clinic, wanted.doctor),
                toJsonObject(*inTheWay));
}

bool SlotCheck::isFree(const Wanted &wanted) const
{
    const QList<Doctor> doctor{wanted.doctor};
    const QDate first = todayAt(wanted.clinic, wanted.time.from);
    const QDate last = todayAt(wanted.clinic, wanted.time.to);
    WorkingHours hours = m_availability.hours(wanted.clinic, doctor, first, last);
    const QList<DoctorGaps> gaps = m_availability.gaps(hours, doctor, first, last, wanted.circumstances);
    return gapAround(gaps.first().gaps, wanted.time) != nullptr;
}

SlotConflict SlotCheck::explained(const Wanted &wanted, Instant now) const
{
    SlotConflict conflict;
    const QList<SlotHold> &holds = wanted.circumstances.holds;
    const auto hold = std::find_if(holds.begin(), holds.end(), [&](const SlotHold &each) {
        return each.doctor == wanted.doctor.id && each.start < wanted.time.to && wanted.time.from < each.end;
    });
    if (wanted.time.from <= now) {
        conflict.problem = SlotProblem::Past;
    } else if (const auto taking = m_appointments.findTaking(
                   wanted.doctor.id, wanted.time, wanted.circumstances.except.value_or(AppointmentId()))) {
        conflict.problem = SlotProblem::Taken;
        conflict.appointment = taking;
        if (const std::optional<User> user = m_users.find(taking->bookedBy))
            conflict.bookedByName = user->fullName;
    } else if (hold != holds.end()) {
        conflict.problem = SlotProblem::Held;
        conflict.hold = *hold;
    } else {
        conflict.problem = SlotProblem::Closed;
    }
    const Instant from = std::max(wanted.time.from, now);
    const QDate first = todayAt(wanted.clinic, from);
    const Availability::Search search{.from = first,
                                      .to = first.addDays(farthestDays - 1),
                                      .length = wanted.time.to - wanted.time.from,
                                      .now = now,
                                      .notBefore = from,
                                      .limit = alternatives};
    conflict.next = m_availability.find(wanted.clinic, {wanted.doctor}, search, wanted.circumstances);
    return conflict;
}

QString inWords(const SlotConflict &conflict, const Clinic &clinic, const Doctor &doctor)
{
    switch (conflict.problem) {
    case SlotProblem::Past:
        return u"This time has passed. Choose a later one."_s;
    case SlotProblem::Taken:
        return u"The doctor's time from %1 to %2 is taken."_s.arg(
            shownTime(clinic, conflict.appointment->start), shownTime(clinic, conflict.appointment->end));
    case SlotProblem::Held:
        return u"%1 is just booking the doctor's time from %2 to %3."_s.arg(
            conflict.hold->device, shownTime(clinic, conflict.hold->start),
            shownTime(clinic, conflict.hold->end));
    case SlotProblem::Closed:
        return u"%1 does not work then, or not for so long."_s.arg(doctor.fullName);
    }
    Q_UNREACHABLE();
}

} // namespace medcrm
