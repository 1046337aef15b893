// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/patientstore.h"
#include "server/store/roomstore.h"
#include "server/store/servicestore.h"
#include "server/store/userstore.h"
#include "tests/support/testdatabase.h"

namespace medcrm::test {

/// A record as it is when it was just made.
template <typename R>
R fresh(R record, Instant at = {})
{
    record.revision = 1;
    record.createdAt = record.updatedAt = at;
    return record;
}

inline Clinic clinicNamed(const QString &name)
{
    Clinic clinic;
    clinic.name = name;
    clinic.timeZone = QStringLiteral("Africa/Cairo");
    return fresh(clinic);
}

inline Room roomNamed(ClinicId clinic, const QString &name)
{
    Room room;
    room.clinic = clinic;
    room.name = name;
    return fresh(room);
}

inline User userNamed(const QString &username, Role role)
{
    User user;
    user.username = username;
    user.fullName = username.toUpper();
    user.role = role;
    return fresh(user);
}

inline Doctor doctorNamed(ClinicId clinic, const QString &name, const QString &prefix)
{
    Doctor doctor;
    doctor.clinic = clinic;
    doctor.fullName = name;
    doctor.ticketPrefix = prefix;
    return fresh(doctor);
}

inline Service serviceNamed(ClinicId clinic, const QString &name)
{
    Service service;
    service.clinic = clinic;
    service.name = name;
    return fresh(service);
}

inline Patient patientNamed(const QString &given, const QString &family, const QString &mrn)
{
    Patient patient;
    patient.givenName = given;
    patient.familyName = family;
    patient.mrn = mrn;
    return fresh(patient);
}

/// A database with one of everything that a booking or a visit needs: clinic, room, administrator, doctor, service,
/// patient, all active.
struct TestClinic
{
    TestDatabase database;
    ClinicId clinic;
    RoomId room;
    UserId administrator;
    DoctorId doctor;
    ServiceId service;
    PatientId patient;

    TestClinic()
    {
        using namespace Qt::StringLiterals;
        database.write([this] {
            clinic = store::ClinicStore(database).insert(clinicNamed(u"Nile Clinic"_s));
            room = store::RoomStore(database).insert(roomNamed(clinic, u"Room 1"_s));
            administrator = store::UserStore(database).insert(userNamed(u"admin"_s, Role::Administrator));
            doctor = store::DoctorStore(database).insert(doctorNamed(clinic, u"Dr Leila Farouk"_s, u"A"_s));
            service = store::ServiceStore(database).insert(serviceNamed(clinic, u"Consultation"_s));
            store::PatientStore patients(database);
            patient = patients.insert(patientNamed(u"Maria"_s, u"Gonzalez"_s, patients.nextMrn()));
        });
    }
};

} // namespace medcrm::test
