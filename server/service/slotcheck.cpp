// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/slotcheck.h"

#include "common/model/presence.h"
#include "common/protocol/codec.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype alternatives = 3;
constexpr int farthestDays = 60;

/// The hold that stands in the way, if one does.
std::optional<SlotHold> holdOver(const SlotCheck::Wanted &wanted)
{
    for (const SlotHold &hold : wanted.circumstances.holds) {
        if (hold.doctor == wanted.doctor.id && hold.start < wanted.time.to && wanted.time.from < hold.end)
            return hold;
    }
    return std::nullopt;
}

bool isAbsent(const SlotCheck::Wanted &wanted)
{
    const std::optional<InstantRange> absent = absenceOf(wanted.doctor, wanted.clinic.zone());
    return absent && absent->from < wanted.time.to && wanted.time.from < absent->to;
}

tl::unexpected<Error> refusal(const SlotConflict &conflict, const SlotCheck::Wanted &wanted,
                              const QString &field)
{
    return fail(ErrorCode::Conflict, field, inWords(conflict, wanted.clinic, wanted.doctor),
                toJsonObject(conflict));
}

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
    return inTheWay ? refusal(*inTheWay, wanted, field) : Result<>();
}

Result<> SlotCheck::requireUntaken(const Wanted &wanted, Instant now, const QString &field) const
{
    return taking(wanted) ? refusal(explained(wanted, now), wanted, field) : Result<>();
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

/// The earliest appointment that is in the way.
std::optional<Appointment> SlotCheck::taking(const Wanted &wanted) const
{
    const Availability::Circumstances &given = wanted.circumstances;
    for (const store::TakenTime &each : m_appointments.listTaken(
             wanted.clinic.id, wanted.time, wanted.doctor.id, given.except.value_or(AppointmentId()))) {
        if (!given.together.contains(each.appointment))
            return m_appointments.find(each.appointment);
    }
    return std::nullopt;
}

SlotConflict SlotCheck::explained(const Wanted &wanted, Instant now) const
{
    SlotConflict conflict;
    conflict.appointment = taking(wanted);
    conflict.hold = holdOver(wanted);
    if (conflict.appointment) {
        conflict.problem = SlotProblem::Taken;
        conflict.hold.reset();
        if (const std::optional<User> user = m_users.find(conflict.appointment->bookedBy))
            conflict.bookedByName = user->fullName;
    } else if (wanted.time.from <= now) {
        conflict.problem = SlotProblem::Past;
        conflict.hold.reset();
    } else {
        conflict.problem = conflict.hold ? SlotProblem::Held
            : isAbsent(wanted)           ? SlotProblem::Absent
                                         : SlotProblem::Closed;
    }
    conflict.next = next(wanted, now);
    return conflict;
}

QList<FreeTime> SlotCheck::next(const Wanted &wanted, Instant now) const
{
    const Instant from = std::max(wanted.time.from, now);
    const QDate first = todayAt(wanted.clinic, from);
    const Availability::Search search{.from = first,
                                      .to = first.addDays(farthestDays - 1),
                                      .length = wanted.time.to - wanted.time.from,
                                      .now = now,
                                      .notBefore = from,
                                      .limit = alternatives};
    return m_availability.find(wanted.clinic, {wanted.doctor}, search, wanted.circumstances);
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
    case SlotProblem::Absent:
        return u"%1 %2."_s.arg(doctor.fullName, inWords(saidBy(doctor), clinic.zone()));
    case SlotProblem::Closed:
        return u"%1 does not work then, or not for so long."_s.arg(doctor.fullName);
    }
    Q_UNREACHABLE();
}

} // namespace medcrm
