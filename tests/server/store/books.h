// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/appointmentstore.h"
#include "server/store/visitstore.h"
#include "tests/support/testclinic.h"

namespace medcrm::test {

inline constexpr qint64 minute = 60'000;

/// A clinic with ways to write appointments and visits directly, each in a transaction of its own.
struct Books : TestClinic
{
    Appointment appointment(qint64 fromMinute, qint64 toMinute) const
    {
        Appointment a;
        a.clinic = clinic;
        a.doctor = doctor;
        a.patient.id = patient;
        a.service = service;
        a.start = Instant{fromMinute * minute};
        a.end = Instant{toMinute * minute};
        a.bookedBy = administrator;
        return fresh(a);
    }

    Visit visit(const QString &ticket) const
    {
        Visit v;
        v.clinic = clinic;
        v.doctor = doctor;
        v.patient.id = patient;
        v.businessDay = QDate(2026, 5, 4);
        v.ticket = ticket;
        v.ticketNumber = 1;
        return fresh(v);
    }

    PatientId anotherPatient()
    {
        return database.write([&] {
            store::PatientStore patients(database);
            return patients.insert(
                patientNamed(QStringLiteral("Omar"), QStringLiteral("Said"), patients.nextMrn()));
        });
    }

    AppointmentId add(const Appointment &a)
    {
        return database.write([&] { return store::AppointmentStore(database).insert(a); });
    }
    VisitId add(const Visit &v)
    {
        return database.write([&] { return store::VisitStore(database).insert(v); });
    }
    void change(AppointmentId id, const std::function<void(Appointment &)> &edit)
    {
        Appointment a = store::AppointmentStore(database).find(id).value();
        edit(a);
        ++a.revision;
        database.write([&] { store::AppointmentStore(database).update(a); });
    }
    void change(VisitId id, const std::function<void(Visit &)> &edit)
    {
        Visit v = store::VisitStore(database).find(id).value();
        edit(v);
        ++v.revision;
        database.write([&] { store::VisitStore(database).update(v); });
    }
    void execute(const QString &sql)
    {
        database.write([&] { database->execute(sql); });
    }
};

} // namespace medcrm::test
