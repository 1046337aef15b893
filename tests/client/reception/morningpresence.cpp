// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/directory.h"
#include "common/protocol/restofday.h"
#include "tests/client/reception/morningclinic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the morning's clinic answers about doctors who are not there.
namespace medcrm::test {

void MorningClinic::fillTypicalTimes()
{
    for (const DoctorId doctor : {farouk, okafor, chen})
        day.typicalTimes += TypicalTime{doctor, {}, 60, 11 * 60'000, 3 * 60'000};
}

Doctor &MorningClinic::doctor(DoctorId id)
{
    return *std::find_if(day.doctors.begin(), day.doctors.end(),
                         [id](const Doctor &doctor) { return doctor.id == id; });
}

Doctor MorningClinic::setStateElsewhere(DoctorId id, DoctorState state, std::optional<Instant> until)
{
    Doctor &said = doctor(id);
    said = changed(said);
    said.state = state;
    said.stateUntil = until;
    said.stateDay = medcrm::businessDay(clock.now(), someClinic().zone());
    publish(DoctorChanged{said});
    return said;
}

void MorningClinic::answerPresence()
{
    answer<SetDoctorState>([this](const SetDoctorState &request) -> Result<Doctor> {
        if (doctor(request.doctor).revision != request.revision)
            return fail(ErrorCode::Conflict, u"revision"_s, u"Somebody changed this meanwhile."_s,
                        toJsonObject(doctor(request.doctor)));
        doctor(request.doctor).lateMinutes = request.lateMinutes;
        return setStateElsewhere(
            request.doctor, request.state,
            request.lateMinutes ? clock.now() + std::chrono::minutes(*request.lateMinutes) : request.until);
    });
    answer<ProposeMoves>([this](const ProposeMoves &request) -> Result<RestOfDay> {
        RestOfDay rest;
        for (const Appointment &appointment : std::as_const(day.appointments)) {
            if (appointment.doctor != request.doctor || appointment.status != AppointmentStatus::Booked)
                continue;
            if (doctor(request.doctor).state == DoctorState::Available && !request.everybody) {
                ++rest.kept;
                continue;
            }
            const Instant start =
                at(9, 0) + std::chrono::hours(24) + std::chrono::minutes(20) * int(rest.proposals.size());
            rest.proposals += {appointment,
                               {u"0100 555 0101"_s},
                               FreeTime{appointment.doctor, start, start + std::chrono::minutes(20), {}}};
        }
        return rest;
    });
    answer<MoveAppointments>([this](const MoveAppointments &request) -> Result<QList<MoveOutcome>> {
        QList<MoveOutcome> outcomes;
        for (const AppointmentMove &move : request.moves)
            outcomes += moved(move);
        return outcomes;
    });
}

MoveOutcome MorningClinic::moved(const AppointmentMove &move)
{
    MoveOutcome outcome;
    outcome.appointment = move.appointment;
    outcome.conflict = conflict(move.doctor, move.start, 20, move.appointment);
    if (outcome.conflict) {
        outcome.refusal = u"The doctor's time is taken."_s;
        const Instant next = move.start + std::chrono::hours(3);
        outcome.conflict->next = {FreeTime{move.doctor, next, next + std::chrono::minutes(20), {}}};
        return outcome;
    }
    Appointment &appointment = bookingWith(move.appointment);
    appointment = changed(appointment);
    appointment.doctor = move.doctor;
    appointment.start = move.start;
    appointment.end = move.start + std::chrono::minutes(20);
    publish(AppointmentUpdated{appointment});
    outcome.moved = appointment;
    return outcome;
}

} // namespace medcrm::test
