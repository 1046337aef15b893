// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/agenda.h"

#include <algorithm>

namespace medcrm {

namespace {

QString roomOf(const ClinicDay &day, DoctorId id)
{
    const Doctor *doctor = day.doctors().find(id);
    return doctor && doctor->room ? day.roomName(*doctor->room) : QString();
}

bool isBefore(const AgendaEntry &a, const AgendaEntry &b)
{
    return std::tie(a.appointment.start, a.doctor, a.appointment.id)
        < std::tie(b.appointment.start, b.doctor, b.appointment.id);
}

void addVisits(Agenda &agenda, const ClinicDay &day)
{
    QSet<AppointmentId> listed;
    for (const AgendaEntry &entry : std::as_const(agenda.entries))
        listed += entry.appointment.id;
    for (const Visit &visit : day.visits()) {
        if (visit.businessDay < agenda.from || visit.businessDay > agenda.to
            || visit.doctor != agenda.doctor.value_or(visit.doctor)
            || visit.status == VisitStatus::EnteredInError
            || (visit.appointment && listed.contains(*visit.appointment)))
            continue;
        agenda.visits += AgendaVisit{visit, day.doctorName(visit.doctor), roomOf(day, visit.doctor),
                                     visit.service ? day.serviceName(*visit.service) : QString()};
    }
    std::sort(agenda.visits.begin(), agenda.visits.end(), [](const AgendaVisit &a, const AgendaVisit &b) {
        return std::tie(a.visit.arrivedAt, a.visit.id) < std::tie(b.visit.arrivedAt, b.visit.id);
    });
}

} // namespace

Agenda agendaOf(const ClinicDay &day, const QList<Appointment> &appointments, std::optional<DoctorId> doctor,
                QDate from, QDate to)
{
    Agenda agenda{.clinic = day.clinic().id,
                  .clinicName = day.clinic().name,
                  .zone = day.zone(),
                  .doctor = doctor,
                  .doctorName = doctor ? day.doctorName(*doctor) : QString(),
                  .room = doctor ? roomOf(day, *doctor) : QString(),
                  .from = from,
                  .to = to,
                  .entries = {}};
    QHash<AppointmentId, const Visit *> visits;
    for (const Visit &visit : day.visits()) {
        if (visit.appointment && visit.status != VisitStatus::EnteredInError)
            visits.insert(*visit.appointment, &visit);
    }
    for (const Appointment &appointment : appointments) {
        const QDate on = businessDay(appointment.start, agenda.zone);
        if (on < from || on > to || appointment.doctor != doctor.value_or(appointment.doctor)
            || appointment.status == AppointmentStatus::EnteredInError)
            continue;
        agenda.entries += AgendaEntry{appointment, day.doctorName(appointment.doctor),
                                      roomOf(day, appointment.doctor), day.serviceName(appointment.service)};
        if (const Visit *visit = visits.value(appointment.id)) {
            agenda.entries.last().visit = visit->status;
            agenda.entries.last().ticket = visit->ticket;
        }
    }
    std::sort(agenda.entries.begin(), agenda.entries.end(), isBefore);
    addVisits(agenda, day);
    return agenda;
}

} // namespace medcrm
