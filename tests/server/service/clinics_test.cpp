// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

ClinicDetails clinicDetails(const QString &name)
{
    ClinicDetails details;
    details.name = name;
    details.timeZone = u"Africa/Cairo"_s;
    return details;
}

RoomDetails roomDetails(const WorkingClinic &clinic, const QString &name)
{
    return {clinic.clinic.id, name, true};
}

ServiceDetails serviceDetails(const WorkingClinic &clinic, const QString &name)
{
    ServiceDetails details;
    details.clinic = clinic.clinic.id;
    details.name = name;
    return details;
}

/// Field and code of a refusal.
template <Request R>
std::pair<ErrorCode, QString> refusal(WorkingClinic &clinic, const R &request)
{
    const auto reply = clinic.ask(clinic.admin, request);
    REQUIRE_FALSE(reply);
    CHECK(clinic.told.events.isEmpty());
    CHECK(clinic.told.audit.isEmpty());
    return {reply.error().code, reply.error().field};
}

using Refusal = std::pair<ErrorCode, QString>;

} // namespace

TEST_CASE("A clinic is made, changed and listed with every field, told and audited")
{
    WorkingClinic clinic;
    ClinicDetails details = clinicDetails(u"  Hill   Clinic "_s);
    details.address = u"1 Nile St"_s;
    details.phone = u"+20 2 123"_s;
    details.settings = {TicketPrivacy::Initials, 5, 30, 3, 20};
    const Clinic made = clinic.done(clinic.admin, CreateClinic{details});
    CHECK(made.name == u"Hill Clinic"_s);
    CHECK(made.settings == details.settings);
    CHECK(clinic.events<ClinicChanged>()[0].clinic == made);
    CHECK(clinic.told.events[0].audience == Audience::everyone(made.id));
    CHECK(clinic.told.audit.value(0).after == encode(made));
    REQUIRE(clinic.told.events.size() == 2);
    CHECK(clinic.told.events[1].audience == Audience::administrators(clinic.clinic.id));

    UpdateClinic update{made.id, made.revision, made};
    update.clinic.settings.ageingMinutes = 60;
    clinic.pass(1min);
    const Clinic after = clinic.done(clinic.admin, update);
    CHECK(after.revision == 2);
    CHECK(after.createdAt == made.createdAt);
    CHECK(after.updatedAt == clinic.now);
    CHECK(clinic.told.audit.value(0).before.contains("ageingMinutes"));
    CHECK(clinic.done(clinic.admin, ListClinics{}) == QList<Clinic>{clinic.clinic, after});
}

TEST_CASE("An active clinic's name is its own, whatever its case; a closed one's is free")
{
    WorkingClinic clinic;
    CHECK(refusal(clinic, CreateClinic{clinicDetails(u"harbour clinic"_s)})
          == Refusal(ErrorCode::Invalid, u"clinic.name"_s));
    const Clinic other = clinic.anotherClinic();
    UpdateClinic rename{other.id, other.revision, other};
    rename.clinic.name = u"Harbour Clinic"_s;
    CHECK(refusal(clinic, rename) == Refusal(ErrorCode::Invalid, u"clinic.name"_s));
    rename.clinic.active = false;
    const Clinic closed = clinic.done(clinic.admin, rename);
    UpdateClinic reopen{closed.id, closed.revision, closed};
    reopen.clinic.active = true;
    CHECK(refusal(clinic, reopen) == Refusal(ErrorCode::Invalid, u"clinic.name"_s));
}

TEST_CASE("Out of range values are refused with their path", "[lesson]")
{
    WorkingClinic clinic;
    ClinicDetails details = clinicDetails(u"Hill"_s);
    details.settings.ageingMinutes = 1;
    CHECK(refusal(clinic, CreateClinic{details})
          == Refusal(ErrorCode::Invalid, u"clinic.settings.ageingMinutes"_s));
    ServiceDetails service = serviceDetails(clinic, u"X-ray"_s);
    service.priceMinor = -1;
    CHECK(refusal(clinic, CreateService{service}) == Refusal(ErrorCode::Invalid, u"service.priceMinor"_s));
    service.priceMinor = 0;
    service.minutes = 4;
    CHECK(refusal(clinic, CreateService{service}) == Refusal(ErrorCode::Invalid, u"service.minutes"_s));
}

TEST_CASE("A closed clinic gets no new rooms, doctors or services, and none that does not exist does")
{
    WorkingClinic clinic;
    const Clinic other = clinic.anotherClinic();
    UpdateClinic close{other.id, other.revision, other};
    close.clinic.active = false;
    clinic.done(clinic.admin, close);
    DoctorDetails doctor;
    doctor.fullName = u"Dr Salem"_s;
    doctor.ticketPrefix = u"S"_s;
    for (const auto &[id, code] :
         {std::pair(other.id, ErrorCode::Invalid), std::pair(ClinicId(99), ErrorCode::NotFound)}) {
        CHECK(refusal(clinic, CreateRoom{{id, u"1"_s, true}}) == Refusal(code, u"room.clinic"_s));
        ServiceDetails service = serviceDetails(clinic, u"X-ray"_s);
        service.clinic = doctor.clinic = id;
        CHECK(refusal(clinic, CreateService{service}) == Refusal(code, u"service.clinic"_s));
        CHECK(refusal(clinic, CreateDoctor{doctor}) == Refusal(code, u"doctor.clinic"_s));
    }
}

TEST_CASE("A clinic with patients in it can't be closed")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    UpdateClinic close{clinic.clinic.id, clinic.clinic.revision, clinic.clinic};
    close.clinic.active = false;
    CHECK(refusal(clinic, close) == Refusal(ErrorCode::Invalid, u"clinic.active"_s));
    clinic.changed(clinic.desk, visit, VisitAction::Leave, u"closing"_s);
    CHECK_FALSE(clinic.done(clinic.admin, close).active);
}

TEST_CASE("A room is made, renamed and listed; its name is its own in the clinic")
{
    WorkingClinic clinic;
    const Room second = clinic.done(clinic.admin, CreateRoom{roomDetails(clinic, u"Room 2"_s)});
    CHECK(clinic.events<RoomChanged>()[0].room == second);
    CHECK(refusal(clinic, CreateRoom{roomDetails(clinic, u"ROOM 2"_s)})
          == Refusal(ErrorCode::Invalid, u"room.name"_s));
    CHECK(refusal(clinic, UpdateRoom{second.id, 1, roomDetails(clinic, u"Room 1"_s)})
          == Refusal(ErrorCode::Invalid, u"room.name"_s));
    const Room renamed = clinic.done(clinic.admin, UpdateRoom{second.id, 1, roomDetails(clinic, u"Lab"_s)});
    CHECK(clinic.done(clinic.desk, ListRooms{clinic.clinic.id}) == QList<Room>{renamed, clinic.room});
}

TEST_CASE("A room that a doctor works in stays, and no room moves to another clinic")
{
    WorkingClinic clinic;
    RoomDetails closed = roomDetails(clinic, u"Room 1"_s);
    closed.active = false;
    CHECK(refusal(clinic, UpdateRoom{clinic.room.id, 1, closed})
          == Refusal(ErrorCode::Invalid, u"room.active"_s));
    RoomDetails moved = roomDetails(clinic, u"Room 1"_s);
    moved.clinic = clinic.anotherClinic().id;
    CHECK(refusal(clinic, UpdateRoom{clinic.room.id, 1, moved})
          == Refusal(ErrorCode::Invalid, u"room.clinic"_s));
}

TEST_CASE("A room that somebody's weekly hours name stays")
{
    WorkingClinic clinic;
    const Room second = clinic.done(clinic.admin, CreateRoom{roomDetails(clinic, u"Room 2"_s)});
    RoomDetails closed = second;
    closed.active = false;
    ScheduleRule friday{.weekday = 5, .fromMinute = 540, .toMinute = 720, .room = second.id};
    clinic.works(clinic.haddad, {friday});
    CHECK(refusal(clinic, UpdateRoom{second.id, 1, closed}) == Refusal(ErrorCode::Invalid, u"room.active"_s));
    friday.room.reset();
    clinic.works(clinic.haddad, {friday});
    CHECK_FALSE(clinic.done(clinic.admin, UpdateRoom{second.id, 1, closed}).active);
}

TEST_CASE("A service is made, deactivated and listed; its name is its own among the active ones")
{
    WorkingClinic clinic;
    CHECK(refusal(clinic, CreateService{serviceDetails(clinic, u"consultation"_s)})
          == Refusal(ErrorCode::Invalid, u"service.name"_s));
    const Service old = clinic.deactivated(clinic.consultation);
    CHECK(clinic.events<ServiceChanged>()[0].service == old);
    const Service fresh = clinic.done(clinic.admin, CreateService{serviceDetails(clinic, u"Consultation"_s)});
    CHECK(clinic.done(clinic.desk, ListServices{clinic.clinic.id}) == QList<Service>{old, fresh});
    UpdateService again{old.id, old.revision, old};
    again.service.active = true;
    CHECK(refusal(clinic, again) == Refusal(ErrorCode::Invalid, u"service.name"_s));
    UpdateService moved{old.id, old.revision, old};
    moved.service.clinic = clinic.anotherClinic().id;
    CHECK(refusal(clinic, moved) == Refusal(ErrorCode::Invalid, u"service.clinic"_s));
}

TEST_CASE("A change that names an old revision is a conflict with the record as it is now", "[lesson]")
{
    WorkingClinic clinic;
    UpdateClinic update{clinic.clinic.id, clinic.clinic.revision, clinic.clinic};
    update.clinic.phone = u"1"_s;
    const Clinic after = clinic.done(clinic.admin, update);
    const auto late = clinic.ask(clinic.admin, update);
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().current == toJsonObject(after));
    CHECK(late.error().message.contains(clinic.admin.user.fullName));
    CHECK(refusal(clinic, UpdateRoom{RoomId(99), 1, roomDetails(clinic, u"1"_s)})
          == Refusal(ErrorCode::NotFound, u"id"_s));
}
