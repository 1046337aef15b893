// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/store/books.h"
#include "tests/support/catch.h"

// What the database itself enforces (design: domain.md, Entities), whatever the services do.
using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

TEST_CASE("A clinic's name is unique among active ones")
{
    TestClinic test;
    Clinic second = clinicNamed(u"NILE clinic"_s);
    CHECK_THROWS_AS(test.database.write([&] { ClinicStore(test.database).insert(second); }), DbError);
    second.active = false;
    CHECK_NOTHROW(test.database.write([&] { ClinicStore(test.database).insert(second); }));
}

TEST_CASE("Room names and ticket prefixes are unique in a clinic, service names among its active ones, "
          "usernames everywhere")
{
    TestClinic test;
    const auto write = [&](const auto &insert) { test.database.write(insert); };
    const ClinicId other =
        test.database.write([&] { return ClinicStore(test.database).insert(clinicNamed(u"B"_s)); });
    RoomStore rooms(test.database);
    CHECK_THROWS_AS(write([&] { rooms.insert(roomNamed(test.clinic, u"ROOM 1"_s)); }), DbError);
    CHECK_NOTHROW(write([&] { rooms.insert(roomNamed(other, u"Room 1"_s)); }));
    DoctorStore doctors(test.database);
    CHECK_THROWS_AS(write([&] { doctors.insert(doctorNamed(test.clinic, u"X"_s, u"A"_s)); }), DbError);
    CHECK_NOTHROW(write([&] { doctors.insert(doctorNamed(other, u"X"_s, u"A"_s)); }));
    ServiceStore services(test.database);
    Service again = serviceNamed(test.clinic, u"consultation"_s);
    CHECK_THROWS_AS(write([&] { services.insert(again); }), DbError);
    again.active = false;
    CHECK_NOTHROW(write([&] { services.insert(again); }));
    UserStore users(test.database);
    CHECK_THROWS_AS(write([&] { users.insert(userNamed(u"ADMIN"_s, Role::Doctor)); }), DbError);
}

TEST_CASE("An account is one doctor at most, and a doctor's room is of the doctor's clinic")
{
    TestClinic test;
    DoctorStore doctors(test.database);
    const auto insert = [&](const Doctor &doctor) { test.database.write([&] { doctors.insert(doctor); }); };
    Doctor first = doctorNamed(test.clinic, u"X"_s, u"X"_s);
    first.user = test.administrator;
    insert(first);
    Doctor second = first;
    second.ticketPrefix = u"Y"_s;
    CHECK_THROWS_AS(insert(second), DbError);
    const ClinicId other =
        test.database.write([&] { return ClinicStore(test.database).insert(clinicNamed(u"B"_s)); });
    Doctor elsewhere = doctorNamed(other, u"Z"_s, u"Z"_s);
    elsewhere.room = test.room;
    CHECK_THROWS_AS(insert(elsewhere), DbError);
}

TEST_CASE("Values out of range and names that no enum has are refused")
{
    Books books;
    const QString wrong[] = {
        u"UPDATE service SET minutes = 4"_s,
        u"UPDATE service SET minutes = 481"_s,
        u"UPDATE service SET price_minor = -1"_s,
        u"UPDATE clinic SET settings_ageing_minutes = 0"_s,
        u"UPDATE clinic SET active = 2"_s,
        u"UPDATE clinic SET name = ''"_s,
        u"UPDATE doctor SET ticket_prefix = 'a'"_s,
        u"UPDATE doctor SET ticket_prefix = 'ABCD'"_s,
        u"UPDATE doctor SET state = 'sleeping'"_s,
        u"UPDATE doctor SET late_minutes = 0"_s,
        u"UPDATE user_account SET role = 'root'"_s,
        u"UPDATE patient SET sex = 'f'"_s,
        u"UPDATE patient SET birth_date = '12.3.1985'"_s,
        u"UPDATE patient SET birth_date = '1985-02-30'"_s,
        u"UPDATE patient SET given_name = '', family_name = ''"_s,
        u"UPDATE patient SET merged_into_id = id"_s,
        u"UPDATE patient SET revision = 0"_s,
        u"UPDATE clinic SET created_at = 'yesterday'"_s,
    };
    for (const QString &sql : wrong) {
        INFO(sql.toStdString());
        CHECK_THROWS_AS(books.execute(sql), DbError);
    }
}

TEST_CASE("References lead somewhere, and to the same clinic")
{
    Books books;
    const ClinicId other =
        books.database.write([&] { return ClinicStore(books.database).insert(clinicNamed(u"B"_s)); });
    Appointment a = books.appointment(0, 20);
    a.patient.id = PatientId(99);
    CHECK_THROWS_AS(books.add(a), DbError);
    a = books.appointment(0, 20);
    a.clinic = other; // its doctor and service are not
    CHECK_THROWS_AS(books.add(a), DbError);
    Visit v = books.visit(u"A01"_s);
    v.clinic = other;
    CHECK_THROWS_AS(books.add(v), DbError);
    v = books.visit(u"A01"_s);
    v.room = RoomId(99);
    CHECK_THROWS_AS(books.add(v), DbError);
}

TEST_CASE("An appointment begins before it ends and lasts a day at most")
{
    Books books;
    CHECK_THROWS_AS(books.add(books.appointment(20, 20)), DbError);
    CHECK_THROWS_AS(books.add(books.appointment(20, 10)), DbError);
    CHECK_THROWS_AS(books.add(books.appointment(0, 24 * 60 + 1)), DbError);
    CHECK_NOTHROW(books.add(books.appointment(0, 24 * 60)));
}

TEST_CASE("A doctor's live appointments don't overlap unless overbooked for a reason")
{
    Books books;
    books.add(books.appointment(60, 80));
    for (const auto &[from, to] :
         {std::pair{60, 80}, std::pair{50, 61}, std::pair{79, 100}, std::pair{0, 200}})
        CHECK_THROWS_AS(books.add(books.appointment(from, to)), DbError);
    CHECK_NOTHROW(books.add(books.appointment(40, 60)));
    CHECK_NOTHROW(books.add(books.appointment(80, 100)));
    Appointment over = books.appointment(60, 80);
    over.overbooked = true;
    CHECK_THROWS_AS(books.add(over), DbError);
    over.overbookReason = u"pain"_s;
    CHECK_NOTHROW(books.add(over));
}

TEST_CASE("An appointment can't be moved into, or made again in, a time that is taken")
{
    Books books;
    const AppointmentId first = books.add(books.appointment(60, 80));
    const AppointmentId second = books.add(books.appointment(80, 100));
    CHECK_THROWS_AS(books.change(second, [](Appointment &a) { a.start = Instant{70 * minute}; }), DbError);
    books.change(first, [](Appointment &a) { a.status = AppointmentStatus::Cancelled; });
    books.change(second, [](Appointment &a) { a.start = Instant{70 * minute}; });
    CHECK_THROWS_AS(books.change(first, [](Appointment &a) { a.status = AppointmentStatus::Booked; }),
                    DbError);
}

TEST_CASE("Who comes after all keeps the appointment although the time was given away, also when the arrival "
          "is undone")
{
    Books books;
    const AppointmentId first = books.add(books.appointment(60, 80));
    books.change(first, [](Appointment &a) { a.status = AppointmentStatus::NoShow; });
    books.add(books.appointment(60, 80));
    CHECK_NOTHROW(books.change(first, [](Appointment &a) { a.status = AppointmentStatus::CheckedIn; }));
    CHECK_NOTHROW(books.change(first, [](Appointment &a) { a.status = AppointmentStatus::Booked; }));
}

TEST_CASE("An appointment becomes one visit, unless that was entered in error")
{
    Books books;
    const AppointmentId appointment = books.add(books.appointment(60, 80));
    Visit v = books.visit(u"A01"_s);
    v.appointment = appointment;
    const VisitId first = books.add(v);
    v.ticket = u"A02"_s;
    v.patient.id = books.anotherPatient();
    CHECK_THROWS_AS(books.add(v), DbError);
    books.change(first, [](Visit &visit) { visit.status = VisitStatus::EnteredInError; });
    CHECK_NOTHROW(books.add(v));
}

TEST_CASE("A patient waits once per doctor and day, and may come again after")
{
    Books books;
    const VisitId first = books.add(books.visit(u"A01"_s));
    CHECK_THROWS_AS(books.add(books.visit(u"A02"_s)), DbError);
    Visit tomorrow = books.visit(u"A02"_s);
    tomorrow.businessDay = QDate(2026, 5, 5);
    CHECK_NOTHROW(books.add(tomorrow));
    books.change(first, [](Visit &visit) { visit.status = VisitStatus::Completed; });
    CHECK_NOTHROW(books.add(books.visit(u"A02"_s)));
}

TEST_CASE("A doctor has one called patient and one in service at most")
{
    Books books;
    Visit second = books.visit(u"A02"_s);
    second.patient.id = books.anotherPatient();
    const VisitId one = books.add(books.visit(u"A01"_s));
    const VisitId two = books.add(second);
    for (const VisitStatus status : {VisitStatus::Called, VisitStatus::InService}) {
        books.change(one, [&](Visit &visit) { visit.status = status; });
        CHECK_THROWS_AS(books.change(two, [&](Visit &visit) { visit.status = status; }), DbError);
    }
    CHECK_NOTHROW(books.change(two, [](Visit &visit) { visit.status = VisitStatus::Called; }));
}

TEST_CASE("A ticket is given out once per clinic and day, even to those who left")
{
    Books books;
    const VisitId first = books.add(books.visit(u"A01"_s));
    books.change(first, [](Visit &visit) { visit.status = VisitStatus::Left; });
    CHECK_THROWS_AS(books.add(books.visit(u"A01"_s)), DbError);
    Visit tomorrow = books.visit(u"A01"_s);
    tomorrow.businessDay = QDate(2026, 5, 5);
    CHECK_NOTHROW(books.add(tomorrow));
}

TEST_CASE("Patients, accounts, doctors, clinics, rooms, services, appointments and visits are never deleted")
{
    Books books;
    books.add(books.appointment(60, 80));
    books.add(books.visit(u"A01"_s));
    for (const auto &table : {u"patient"_s, u"user_account"_s, u"doctor"_s, u"clinic"_s, u"room"_s,
                              u"service"_s, u"appointment"_s, u"visit"_s}) {
        INFO(table.toStdString());
        CHECK_THROWS_AS(books.execute(u"DELETE FROM "_s + table), DbError);
        CHECK_THROWS_AS(books.execute(u"REPLACE INTO %1 SELECT * FROM %1"_s.arg(table)), DbError);
    }
}

TEST_CASE("Working hours begin before they end, within a day")
{
    Books books;
    const auto rule =
        u"INSERT INTO schedule_rule (revision, created_at, updated_at, doctor_id, weekday, from_minute, "
        "to_minute, valid_from, valid_to) VALUES (1, 0, 0, 1, %1)"_s;
    CHECK_NOTHROW(books.execute(rule.arg(u"1, 540, 720, NULL, NULL"_s)));
    CHECK_NOTHROW(books.execute(rule.arg(u"1, 780, 1440, '2026-01-01', '2026-12-31'"_s)));
    for (const auto &wrong : {u"0, 540, 720, NULL, NULL"_s, u"8, 540, 720, NULL, NULL"_s,
                              u"1, 720, 720, NULL, NULL"_s, u"1, 540, 1441, NULL, NULL"_s,
                              u"1, 540, 720, '2026-02-01', '2026-01-01'"_s, u"1, 540, 720, 'soon', NULL"_s}) {
        INFO(wrong.toStdString());
        CHECK_THROWS_AS(books.execute(rule.arg(wrong)), DbError);
    }
    const auto exception =
        u"INSERT INTO schedule_exception (revision, created_at, updated_at, clinic_id, doctor_id, "
        "date, closed, from_minute, to_minute, reason) VALUES (1, 0, 0, 1, %1, 'x')"_s;
    CHECK_NOTHROW(books.execute(exception.arg(u"NULL, '2026-05-04', 1, NULL, NULL"_s)));
    CHECK_NOTHROW(books.execute(exception.arg(u"1, '2026-05-04', 0, 540, 600"_s)));
    CHECK_THROWS_AS(books.execute(exception.arg(u"1, '2026-05-04', 0, NULL, NULL"_s)), DbError);
    CHECK_THROWS_AS(books.execute(exception.arg(u"1, '2026-05-04', 1, 540, 600"_s)), DbError);
}
