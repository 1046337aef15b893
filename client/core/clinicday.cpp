// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clinicday.h"

namespace medcrm {

namespace {

// Whether a row shows this patient, and not yet so.
auto showing(const PatientSummary &patient)
{
    return [&patient](auto &record) {
        if (record.patient.id != patient.id || record.patient == patient)
            return false;
        record.patient = patient;
        return true;
    };
}

} // namespace

QString ClinicDay::doctorName(DoctorId id) const
{
    const Doctor *doctor = m_doctors.find(id);
    return doctor ? doctor->fullName : QString();
}

QString ClinicDay::serviceName(ServiceId id) const
{
    const Service *service = m_services.find(id);
    return service ? service->name : QString();
}

QString ClinicDay::roomName(RoomId id) const
{
    const Room *room = m_rooms.find(id);
    return room ? room->name : QString();
}

void ClinicDay::reset(QDate today, const SnapshotPage &whole)
{
    m_clinic = whole.clinic;
    m_today = today;
    takeZone();
    m_rooms.reset(whole.rooms);
    m_doctors.reset(whole.doctors);
    m_services.reset(whole.services);
    m_appointments.reset(whole.appointments);
    m_visits.reset(whole.visits);
    m_pastTimes = whole.typicalTimes;
    Q_EMIT wasReset();
}

void ClinicDay::clear()
{
    if (isLoaded())
        reset({}, {});
}

void ClinicDay::upsert(const Clinic &clinic)
{
    if (!m_clinic || clinic.id != m_clinic->id || clinic.revision <= m_clinic->revision)
        return;
    m_clinic = clinic;
    takeZone();
    Q_EMIT clinicChanged();
}

void ClinicDay::upsert(const Room &room)
{
    if (isHere(room) && m_rooms.upsert(room))
        Q_EMIT roomChanged(room.id);
}

void ClinicDay::upsert(const Doctor &doctor)
{
    if (isHere(doctor) && m_doctors.upsert(doctor))
        Q_EMIT doctorChanged(doctor.id);
}

void ClinicDay::upsert(const Service &service)
{
    if (isHere(service) && m_services.upsert(service))
        Q_EMIT serviceChanged(service.id);
}

void ClinicDay::upsert(const Appointment &appointment)
{
    if (!isHere(appointment))
        return;
    const bool shown = businessDay(appointment.start, m_zone) == m_today
        && (!m_onlyDoctor || appointment.doctor == *m_onlyDoctor);
    if (shown ? m_appointments.upsert(appointment) : m_appointments.remove(appointment.id))
        Q_EMIT appointmentChanged(appointment.id);
}

void ClinicDay::upsert(const Visit &visit)
{
    if (!isHere(visit))
        return;
    const bool ofToday = visit.businessDay == m_today || isOpen(visit.status);
    const bool shown = ofToday && (!m_onlyDoctor || visit.doctor == *m_onlyDoctor || visit.isShared());
    if (shown ? m_visits.upsert(visit) : m_visits.remove(visit.id))
        Q_EMIT visitChanged(visit.id);
}

void ClinicDay::takeFromLine(DoctorId line, const QList<VisitId> &gone)
{
    for (const VisitId id : gone) {
        const Visit *visit = m_visits.find(id);
        if (visit && visit->doctor == line && m_visits.remove(id))
            Q_EMIT visitChanged(id);
    }
}

void ClinicDay::updatePatient(const PatientSummary &patient)
{
    for (const AppointmentId id : m_appointments.changeEach(showing(patient)))
        Q_EMIT appointmentChanged(id);
    for (const VisitId id : m_visits.changeEach(showing(patient)))
        Q_EMIT visitChanged(id);
}

void ClinicDay::takeZone()
{
    // A computer without this zone in its table still shows something, and the same on all such computers.
    const QTimeZone zone = m_clinic ? m_clinic->zone() : QTimeZone();
    m_zone = zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace medcrm
