// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/everyevent.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

EveryEvent::EveryEvent(TwoClinics &house, const Clinic &clinic, const Service &service, const Words &words)
    : m_house(house)
    , m_admin(house.admin)
    , m_clinic(clinic)
    , m_service(service)
    , m_words(words)
{
}

void EveryEvent::happenTo(const Doctor &doctor, const Doctor &colleague)
{
    directory(doctor);
    schedule(doctor);
    Patient patient = m_house.addPatientWithSecrets(m_words.patient);
    booking(doctor, patient);
    line(doctor, colleague, patient);
    PatientDetails details = patient;
    details.notes += u" more"_s;
    m_admin.get(UpdatePatient{patient.id, patient.revision, details}); // patient.changed
    endOfYesterday();
}

/// clinic.changed, room.changed, doctor.changed, service.changed, user.changed
void EveryEvent::directory(const Doctor &doctor)
{
    ClinicDetails clinic = m_clinic;
    clinic.phone = u"+20 2 1111 2222"_s;
    m_admin.get(UpdateClinic{m_clinic.id, m_clinic.revision, clinic});
    m_admin.get(CreateRoom{{m_clinic.id, m_clinic.name + u" annex"_s, true}});
    m_admin.get(SetDoctorState{doctor.id, doctor.revision, DoctorState::Late, 5});
    ServiceDetails service = m_service;
    service.priceMinor += 100;
    m_admin.get(UpdateService{m_service.id, m_service.revision, service});
    UserDetails account;
    account.username = u"clerk%1"_s.arg(m_clinic.id.value());
    account.fullName = m_words.account;
    account.clinics = {m_clinic.id};
    m_admin.get(CreateUser{account});
}

/// schedule.changed, schedule.exceptionAdded, schedule.exceptionRemoved
void EveryEvent::schedule(const Doctor &doctor)
{
    SaveSchedule hours;
    hours.change = {m_clinic.id, doctor.id, QList<ScheduleRule>(), {}, {}};
    for (int weekday = 1; weekday <= 7; ++weekday)
        hours.change.rules->append({.weekday = weekday, .fromMinute = 0, .toMinute = 1440});
    hours.change.rules->last().validFrom = QDate(2020, 1, 1);
    hours.revision = 1;
    m_admin.get(hours);
    ScheduleExceptionDetails conference;
    conference.clinic = m_clinic.id;
    conference.doctor = doctor.id;
    conference.date = QDate::currentDate().addDays(300);
    conference.reason = u"Conference"_s;
    SaveSchedule closing;
    closing.change = {m_clinic.id, {}, {}, {conference}, {}};
    const ScheduleExceptionId added = m_admin.get(closing).exceptions.first().id;
    SaveSchedule opening;
    opening.change = {m_clinic.id, {}, {}, {}, {added}};
    m_admin.get(opening);
}

/// appointment.created, appointment.updated, wish.changed, appointment.cancelled, appointment.timeFreed, slots.held
void EveryEvent::booking(const Doctor &doctor, const Patient &patient)
{
    Appointment booked = m_house.bookIn(doctor, m_service, patient.id, 120, m_words.reason);
    booked = m_admin.get(UpdateAppointment{booked.id, booked.revision, m_words.reason + u" again"_s,
                                           AppointmentSource::Phone, true});
    m_admin.get(AddWish{m_clinic.id, patient.id, {.service = m_service.id, .notes = m_words.wish}});
    m_admin.get(HoldSlot{doctor.id, booked.end, m_service.minutes, {}});
    m_admin.get(CancelAppointment{booked.id, booked.revision, m_words.reason, CancelledBy::Patient});
    m_admin.get(ReleaseSlot{m_clinic.id});
}

/// visit.checkedIn, visit.statusChanged, visit.moved, queue.changed, waitingroom.changed
void EveryEvent::line(const Doctor &doctor, const Doctor &colleague, const Patient &patient)
{
    const auto walkIn = [&](const QString &name, const QString &reason) {
        const PatientId who = m_house.addPatientWithSecrets(name).id;
        return m_admin.get(AddWalkIn{doctor.id, who, m_service.id, Priority::Routine, reason, true});
    };
    const Appointment booked = m_house.bookIn(doctor, m_service, patient.id, 10, m_words.reason);
    m_admin.get(CheckIn{booked.id, booked.revision});
    const Visit second = walkIn(m_words.patient, m_words.reason);
    const Visit third = walkIn(m_words.patient, m_words.reason);
    m_admin.get(MoveVisit{third.id, third.revision, {}, second.id, {}, m_words.reason});
    const Visit called = *m_admin.get(CallNext{doctor.id});
    m_admin.get(ChangeVisit{called.id, called.revision, VisitAction::PutBack, {}, {}});
    // Who goes to the colleague is the colleague's patient from then on, and carries another word.
    const Visit leaving = walkIn(u"Leaving"_s, {});
    m_admin.get(MoveVisit{leaving.id, leaving.revision, colleague.id, {}, {}, u"Sooner there"_s});
}

/// day.closed
void EveryEvent::endOfYesterday()
{
    m_admin.get(CloseDay{m_clinic.id, businessDay(SystemClock().now(), m_clinic.zone()).addDays(-1)});
}

} // namespace medcrm::test
