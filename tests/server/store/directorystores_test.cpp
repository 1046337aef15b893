// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// A record with what the store adds to it.
template <typename R, typename IdType>
R stored(R record, IdType id)
{
    record.id = id;
    return record;
}

template <typename Store, typename R>
R inserted(TestDatabase &database, const R &record)
{
    return stored(record, database.write([&] { return Store(database).insert(record); }));
}

template <typename Store, typename R>
void update(TestDatabase &database, R &record)
{
    ++record.revision;
    database.write([&] { Store(database).update(record); });
}

} // namespace

TEST_CASE("Every field of a clinic comes back")
{
    TestDatabase database;
    Clinic clinic;
    clinic.name = u"عيادة النيل"_s;
    clinic.timeZone = u"Africa/Cairo"_s;
    clinic.address = u"1 Nile St"_s;
    clinic.phone = u"+20 2 123"_s;
    clinic.settings = {TicketPrivacy::Initials, 1, 5, 7, 9};
    clinic.active = false;
    clinic = inserted<ClinicStore>(database, fresh(clinic, Instant{12}));
    CHECK(ClinicStore(database).find(clinic.id) == clinic);
    clinic.settings.ageingMinutes = 60;
    clinic.updatedAt = Instant{13};
    update<ClinicStore>(database, clinic);
    CHECK(ClinicStore(database).find(clinic.id) == clinic);
    CHECK(!ClinicStore(database).find(ClinicId(99)));
}

TEST_CASE("Clinics are listed by name, and the active one of a name is found whatever its case")
{
    TestDatabase database;
    const Clinic beta = inserted<ClinicStore>(database, clinicNamed(u"beta"_s));
    Clinic closed = clinicNamed(u"Alpha"_s);
    closed.active = false;
    closed = inserted<ClinicStore>(database, closed);
    const ClinicStore clinics(database);
    CHECK(clinics.list() == QList<Clinic>{closed, beta});
    CHECK(clinics.findActiveNamed(u"BETA"_s) == beta);
    CHECK(!clinics.findActiveNamed(u"alpha"_s));
}

TEST_CASE("Every field of a room, a service and a doctor comes back")
{
    TestClinic test;
    Room room = roomNamed(test.clinic, u"Room 2"_s);
    room.active = false;
    room = inserted<RoomStore>(test.database, room);
    CHECK(RoomStore(test.database).find(room.id) == room);
    CHECK(RoomStore(test.database).findNamed(test.clinic, u"room 2"_s) == room);
    CHECK(RoomStore(test.database).list(test.clinic).size() == 2);

    Service service = serviceNamed(test.clinic, u"X-ray"_s);
    service.minutes = 45;
    service.priceMinor = 99'999'999'999;
    service.colour = u"#0f766e"_s;
    service = inserted<ServiceStore>(test.database, service);
    CHECK(ServiceStore(test.database).find(service.id) == service);
    CHECK(ServiceStore(test.database).findActiveNamed(test.clinic, u"x-RAY"_s) == service);
    CHECK(ServiceStore(test.database).list(test.clinic).size() == 2);

    Doctor doctor = doctorNamed(test.clinic, u"Dr Omar"_s, u"XYZ"_s);
    doctor.user = test.administrator;
    doctor.specialty = u"Cardiology"_s;
    doctor.room = test.room;
    doctor.state = DoctorState::Late;
    doctor.lateMinutes = 20;
    doctor = inserted<DoctorStore>(test.database, doctor);
    const DoctorStore doctors(test.database);
    CHECK(doctors.find(doctor.id) == doctor);
    CHECK(doctors.findByUser(test.administrator) == doctor);
    CHECK(doctors.findByPrefix(test.clinic, u"XYZ"_s) == doctor);
    CHECK(!doctors.findByPrefix(test.clinic, u"B"_s));
    CHECK(doctors.list(test.clinic).size() == 2);
}

TEST_CASE("Another clinic's rooms, services and doctors are not listed")
{
    TestClinic test;
    const Clinic other = inserted<ClinicStore>(test.database, clinicNamed(u"Other"_s));
    CHECK(RoomStore(test.database).list(other.id).isEmpty());
    CHECK(ServiceStore(test.database).list(other.id).isEmpty());
    CHECK(DoctorStore(test.database).list(other.id).isEmpty());
}

TEST_CASE("Every field of an account comes back, its clinics too, by any spelling of its name")
{
    TestClinic test;
    const Clinic second = inserted<ClinicStore>(test.database, clinicNamed(u"Second"_s));
    User user = userNamed(u"amal"_s, Role::Receptionist);
    user.locale = u"ar"_s;
    user.clinics = {test.clinic, second.id};
    user.mustChangePassword = true;
    user = inserted<UserStore>(test.database, user);
    const UserStore users(test.database);
    CHECK(users.find(user.id) == user);
    CHECK(users.findNamed(u"AMAL"_s) == user);
    CHECK(users.list().size() == 2);

    user.clinics = {second.id};
    user.active = false;
    update<UserStore>(test.database, user);
    CHECK(users.find(user.id) == user);
}

TEST_CASE("A password's hash is kept apart from the account and can be replaced")
{
    TestClinic test;
    UserStore users(test.database);
    CHECK(!users.passwordHash(test.administrator));
    test.database.write([&] { users.setPasswordHash(test.administrator, u"$argon2id$1"_s, Instant{1}); });
    test.database.write([&] { users.setPasswordHash(test.administrator, u"$argon2id$2"_s, Instant{2}); });
    CHECK(users.passwordHash(test.administrator) == u"$argon2id$2"_s);
}

TEST_CASE("The active administrators are counted, and the last one can't go")
{
    TestClinic test;
    const UserStore users(test.database);
    CHECK(users.countActiveAdministrators() == 1);
    User last = users.find(test.administrator).value();
    last.active = false;
    CHECK_THROWS_AS(update<UserStore>(test.database, last), DbError);
    last = users.find(test.administrator).value();
    last.role = Role::Receptionist;
    CHECK_THROWS_AS(update<UserStore>(test.database, last), DbError);

    inserted<UserStore>(test.database, userNamed(u"second"_s, Role::Administrator));
    CHECK(users.countActiveAdministrators() == 2);
    last = users.find(test.administrator).value();
    last.active = false;
    update<UserStore>(test.database, last);
    CHECK(users.countActiveAdministrators() == 1);
}

TEST_CASE("A change to a row that is not the one before it is refused and writes nothing")
{
    TestClinic test;
    Clinic clinic = ClinicStore(test.database).find(test.clinic).value();
    const Clinic before = clinic;
    clinic.name = u"Stale"_s; // the revision stays as it was read
    CHECK_THROWS_AS(test.database.write([&] { ClinicStore(test.database).update(clinic); }), DbError);
    clinic.revision = 3;
    CHECK_THROWS_AS(test.database.write([&] { ClinicStore(test.database).update(clinic); }), DbError);
    CHECK(ClinicStore(test.database).find(test.clinic) == before);
}
