// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

/// A record with the details that its form edits.
template <typename T, typename Details>
T withDetails(qint64 id, const Details &details)
{
    T record = sampleRecord<T>(id);
    static_cast<Details &>(record) = details;
    return record;
}

} // namespace

ClinicDetails Sample<ClinicDetails>::value()
{
    return {u"Nile Street Clinic"_s,
            u"Africa/Cairo"_s,
            u"12 Nile Street, Giza"_s,
            u"+20 2 1234 5678"_s,
            {},
            true};
}

Clinic Sample<Clinic>::value()
{
    return withDetails<Clinic>(1, Sample<ClinicDetails>::value());
}

RoomDetails Sample<RoomDetails>::value()
{
    return {ClinicId(1), u"Room 2"_s, true};
}

Room Sample<Room>::value()
{
    return withDetails<Room>(2, Sample<RoomDetails>::value());
}

UserDetails Sample<UserDetails>::value()
{
    return {u"maha"_s, u"Maha Kamel"_s, Role::Receptionist, u"ar"_s, {ClinicId(1)}, true};
}

User Sample<User>::value()
{
    return withDetails<User>(4, Sample<UserDetails>::value());
}

DoctorDetails Sample<DoctorDetails>::value()
{
    return {ClinicId(1), UserId(5), u"Dr. Omar Said"_s, u"Internal medicine"_s, RoomId(2), u"A"_s, true};
}

Doctor Sample<Doctor>::value()
{
    Doctor doctor = withDetails<Doctor>(3, Sample<DoctorDetails>::value());
    doctor.state = DoctorState::Late;
    doctor.lateMinutes = 20;
    return doctor;
}

ServiceDetails Sample<ServiceDetails>::value()
{
    return {ClinicId(1), u"Consultation"_s, 20, 35'000, u"#0f766e"_s, true};
}

Service Sample<Service>::value()
{
    return withDetails<Service>(1, Sample<ServiceDetails>::value());
}

PatientDetails Sample<PatientDetails>::value()
{
    PatientDetails details;
    details.givenName = u"فاطمة"_s;
    details.familyName = u"حسن"_s;
    details.sex = Sex::Female;
    details.birthDate = QDate(1984, 3, 9);
    details.birthPrecision = BirthPrecision::Day;
    details.phones = {u"+20 100 123 4567"_s};
    details.nationalId = u"28403091234567"_s;
    details.address = u"3 Tahrir Street, Cairo"_s;
    details.alerts = {u"Allergy: penicillin"_s};
    details.notes = u"Prefers mornings."_s;
    return details;
}

Patient Sample<Patient>::value()
{
    Patient patient = withDetails<Patient>(118, Sample<PatientDetails>::value());
    patient.mrn = u"000118"_s;
    return patient;
}

PatientSummary Sample<PatientSummary>::value()
{
    return Sample<Patient>::value().summary();
}

PatientFile Sample<PatientFile>::value()
{
    return {Sample<Patient>::value(), 4, sampleMorning - 240h};
}

Appointment Sample<Appointment>::value()
{
    Appointment appointment = sampleRecord<Appointment>(731);
    appointment.clinic = ClinicId(1);
    appointment.doctor = DoctorId(3);
    appointment.patient = Sample<PatientSummary>::value();
    appointment.service = ServiceId(1);
    appointment.start = sampleMorning + 30min;
    appointment.end = sampleMorning + 50min;
    appointment.reason = u"Follow-up"_s;
    appointment.source = AppointmentSource::Phone;
    appointment.bookedBy = UserId(4);
    appointment.bookedAt = sampleMorning - 48h;
    appointment.checkedInAt = sampleMorning + 25min;
    appointment.status = AppointmentStatus::CheckedIn;
    appointment.rescheduledCount = 1;
    return appointment;
}

SlotHold Sample<SlotHold>::value()
{
    return {DoctorId(3),     sampleMorning + 50min, sampleMorning + 70min, u"Front desk"_s,
            u"Maha Kamel"_s, LoginSessionId(88),    sampleMorning + 5min};
}

Visit Sample<Visit>::value()
{
    Visit visit = sampleRecord<Visit>(902);
    visit.createdAt = {}; // does not travel
    visit.clinic = ClinicId(1);
    visit.doctor = DoctorId(3);
    visit.patient = Sample<PatientSummary>::value();
    visit.service = ServiceId(1);
    visit.appointment = AppointmentId(731);
    visit.bookedStart = sampleMorning + 30min;
    visit.businessDay = sampleDay;
    visit.ticket = u"A07"_s;
    visit.ticketNumber = 7;
    visit.status = VisitStatus::Called;
    visit.reason = u"Follow-up"_s;
    visit.room = RoomId(2);
    visit.callCount = 1;
    visit.arrivedAt = sampleMorning + 25min;
    visit.firstCalledAt = sampleMorning + 32min;
    visit.lastCalledAt = sampleMorning + 32min;
    return visit;
}

} // namespace medcrm::test
