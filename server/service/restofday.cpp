// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/restofday.h"

#include "common/model/presence.h"
#include "server/service/clinicday.h"

#include <algorithm>

namespace medcrm {

namespace {

constexpr qsizetype mostProposals = 100;
constexpr int farthestDays = 60;

bool overlap(const InstantRange &a, const Appointment &b)
{
    return a.from < b.end && b.start < a.to;
}

/// The first time of a length that the gaps offer from `from` on.
std::optional<FreeTime> firstOffered(const DoctorGaps &gaps, WorkingHours &hours, Milliseconds length,
                                     Instant from, Instant now)
{
    const QDate first = businessDay(from, hours.zone());
    for (QDate day = first; day < first.addDays(farthestDays); day = day.addDays(1)) {
        const DayClock &clock = hours.clockOf(day);
        const QList<FreeTime> offered =
            offeredTimes({gaps}, {std::max(clock.start(), from), clock.end()}, length, now, 1);
        if (!offered.isEmpty())
            return offered.first();
    }
    return std::nullopt;
}

/// Of whom nobody knows when: a break without an end holds up the rest of the day, as far as anybody can say.
std::optional<InstantRange> absence(const RestOfDayPlanner::Question &question)
{
    const QTimeZone zone = question.clinic.zone();
    const QDate today = todayAt(question.clinic, question.now);
    const Presence presence = presenceOf(question.doctor, today, question.now);
    if (presence.state == DoctorState::Break && !presence.until)
        return InstantRange{question.now, endOfDay(today, zone)};
    return absenceOf(question.doctor, zone);
}

} // namespace

RestOfDayPlanner::RestOfDayPlanner(store::Database &database)
    : m_appointments(database)
    , m_patients(database)
    , m_availability(database)
{
}

RestOfDay RestOfDayPlanner::plan(const Question &question) const
{
    const std::optional<InstantRange> absent = absence(question);
    RestOfDay rest;
    for (const Appointment &booking : stillToCome(question)) {
        if (!question.everybody && !(absent && overlap(*absent, booking)))
            ++rest.kept;
        else if (rest.proposals.size() < mostProposals)
            rest.proposals.append({booking, {}, {}});
        else
            rest.more = true;
    }
    propose(rest, question);
    return rest;
}

/// Booked, and not so late that they may be given up.
QList<Appointment> RestOfDayPlanner::stillToCome(const Question &question) const
{
    const Milliseconds grace = std::chrono::minutes(question.clinic.settings.noShowGraceMinutes);
    QList<Appointment> bookings = m_appointments.list(
        question.clinic.id, wholeDay(question.clinic, todayAt(question.clinic, question.now)),
        question.doctor.id);
    bookings.removeIf([&](const Appointment &each) {
        return each.status != AppointmentStatus::Booked || each.start + grace <= question.now;
    });
    return bookings;
}

void RestOfDayPlanner::propose(RestOfDay &rest, const Question &question) const
{
    if (rest.proposals.isEmpty())
        return;
    const QDate today = todayAt(question.clinic, question.now);
    Availability::Circumstances circumstances;
    circumstances.holds = question.holds;
    QList<PatientId> patients;
    for (const MoveProposal &proposal : std::as_const(rest.proposals)) {
        circumstances.together.append(proposal.appointment.id);
        patients.append(proposal.appointment.patient.id);
    }
    const QHash<PatientId, QList<QString>> phones = m_patients.phonesOf(patients);
    const QDate last = today.addDays(farthestDays - 1);
    WorkingHours hours = m_availability.hours(question.clinic, {question.doctor}, today, last);
    DoctorGaps gaps = m_availability.gaps(hours, {question.doctor}, today, last, circumstances).first();
    const Instant earliest = question.everybody ? hours.clockOf(today).end() : question.now;
    for (MoveProposal &proposal : rest.proposals) {
        const Appointment &booking = proposal.appointment;
        proposal.phones = phones.value(booking.patient.id);
        proposal.time = firstOffered(gaps, hours, booking.end - booking.start,
                                     std::max(booking.start, earliest), question.now);
        if (proposal.time)
            gaps.gaps = freeGaps(gaps.gaps, {{proposal.time->start, proposal.time->end}});
    }
}

} // namespace medcrm
