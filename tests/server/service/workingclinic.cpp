// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"

#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

QList<ScheduleRule> everyDay(int fromHour, int toHour)
{
    QList<ScheduleRule> rules;
    for (int weekday = 1; weekday <= 7; ++weekday)
        rules.append({.weekday = weekday, .fromMinute = fromHour * 60, .toMinute = toHour * 60});
    return rules;
}

WorkingClinic::WorkingClinic()
    : now(*instantAt(QDate(2026, 11, 23), QTime(9, 0), QTimeZone("Europe/Berlin")))
{
    database.write([&] {
        clinic = fresh(clinicNamed(u"Harbour Clinic"_s), now);
        clinic.timeZone = u"Europe/Berlin"_s;
        clinic.id = store::ClinicStore(database).insert(clinic);
        room = fresh(roomNamed(clinic.id, u"Room 1"_s), now);
        room.id = store::RoomStore(database).insert(room);
        admin = makeActor(u"admin"_s, Role::Administrator);
        desk = makeActor(u"sara"_s, Role::Receptionist);
        doctor = makeActor(u"farouk"_s, Role::Doctor);
        display = makeActor(u"hall"_s, Role::Display);
    });
    farouk = makeDoctor(u"A"_s, u"Dr Farouk"_s, doctor.user.id);
    haddad = makeDoctor(u"B"_s, u"Dr Haddad"_s, {});
    doctor.doctor = farouk.id;
    consultation = serviceOf(clinic);
    maria = newPatient(u"Gonzalez"_s);
    told = {};
}

Actor WorkingClinic::makeActor(const QString &username, Role role)
{
    Actor actor;
    actor.user = fresh(userNamed(username, role), now);
    actor.user.clinics = {clinic.id};
    actor.user.id = store::UserStore(database).insert(actor.user);
    actor.session = LoginSessionId(actor.user.id.value());
    return actor;
}

Doctor WorkingClinic::makeDoctor(const QString &prefix, const QString &name, std::optional<UserId> user)
{
    DoctorDetails details;
    details.clinic = clinic.id;
    details.user = user;
    details.fullName = name;
    details.ticketPrefix = prefix;
    if (user)
        details.room = room.id;
    const Doctor made = done(admin, CreateDoctor{details});
    works(made, everyDay(0, 24));
    return made;
}

WeeklySchedule WorkingClinic::works(const Doctor &whom, const QList<ScheduleRule> &rules)
{
    store::ScheduleStore schedules(database);
    WeeklySchedule schedule = schedules.weekly(whom.clinic, whom.id);
    ++schedule.revision;
    schedule.rules = rules;
    database.write([&] { schedules.saveWeekly(schedule, now); });
    return schedule;
}

void WorkingClinic::keepAudit(const Actor &actor, const QString &method)
{
    const qint64 before = database->statementCount();
    store::AuditStore log(database);
    for (const AuditNote &note : told.audit) {
        store::AuditEntry entry;
        entry.at = now;
        entry.user = actor.user.id;
        entry.method = method;
        entry.entity = note.entity;
        entry.entityId = note.id;
        if (!note.before.isEmpty())
            entry.before = note.before;
        entry.after = note.after;
        log.append(entry);
    }
    m_auditStatements = database->statementCount() - before;
}

Instant WorkingClinic::at(int hour, int minute) const
{
    return instantAt(businessDay(now, clinic.zone()), QTime(hour, minute), clinic.zone()).value();
}

Patient WorkingClinic::newPatient(const QString &familyName)
{
    PatientDetails details;
    details.familyName = familyName;
    return done(desk, CreatePatient{details});
}

Doctor WorkingClinic::newDoctor(const QString &prefix)
{
    return makeDoctor(prefix, u"Dr "_s + prefix, {});
}

Appointment WorkingClinic::booked(const Patient &patient, Instant start)
{
    BookAppointment request;
    request.doctor = farouk.id;
    request.patient = patient.id;
    request.service = consultation.id;
    request.start = start;
    return done(desk, request);
}

Visit WorkingClinic::walkIn(const Patient &patient)
{
    AddWalkIn request;
    request.doctor = farouk.id;
    request.patient = patient.id;
    return done(desk, request);
}

Visit WorkingClinic::changed(const Actor &actor, const Visit &visit, VisitAction action,
                             const QString &reason)
{
    ChangeVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.action = action;
    request.reason = reason;
    return done(actor, request);
}

Patient WorkingClinic::deactivated(const Patient &patient)
{
    UpdatePatient request{patient.id, patient.revision, patient};
    request.patient.active = false;
    return done(desk, request);
}

Doctor WorkingClinic::deactivated(const Doctor &whom)
{
    UpdateDoctor request{whom.id, whom.revision, whom};
    request.doctor.active = false;
    return done(admin, request);
}

Service WorkingClinic::deactivated(const Service &service)
{
    UpdateService request{service.id, service.revision, service};
    request.service.active = false;
    return done(admin, request);
}

Clinic WorkingClinic::anotherClinic()
{
    ClinicDetails details;
    details.name = u"Hill Clinic"_s;
    details.timeZone = u"Africa/Cairo"_s;
    return done(admin, CreateClinic{details});
}

Service WorkingClinic::serviceOf(const Clinic &where)
{
    ServiceDetails details;
    details.clinic = where.id;
    details.name = u"Consultation"_s;
    details.minutes = 20;
    return done(admin, CreateService{details});
}

} // namespace medcrm::test
