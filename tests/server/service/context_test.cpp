// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/context.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

Room room(const QString &name)
{
    Room room;
    room.id = RoomId(7);
    room.clinic = ClinicId(3);
    room.name = name;
    return room;
}

Visit visitOf(DoctorId doctor)
{
    Visit visit;
    visit.id = VisitId(9);
    visit.clinic = ClinicId(3);
    visit.doctor = doctor;
    return visit;
}

} // namespace

TEST_CASE("An event's clinic and audience follow from what it carries")
{
    Context ctx(Actor{}, Instant{1000});
    ctx.publish(RoomChanged{room(u"1"_s)});
    ctx.publish(VisitCheckedIn{visitOf(DoctorId(5))});

    const QList<PendingEvent> &events = ctx.effects().events;
    REQUIRE(events.size() == 2);
    CHECK(events[0].type == u"room.changed"_s);
    CHECK(events[0].audience == Audience::wholeStaff(ClinicId(3)));
    CHECK(decode<RoomChanged>(QJsonDocument::fromJson(events[0].payload).object())->room == room(u"1"_s));
    CHECK(events[1].audience == Audience::staff(ClinicId(3), {DoctorId(5)}));
}

TEST_CASE("An event about a patient is heard by the desk and its own doctor only")
{
    const Audience audience = audienceOf(visitOf(DoctorId(5)));
    CHECK(audience.includes(Role::Receptionist, {}));
    CHECK(audience.includes(Role::Administrator, {}));
    CHECK(audience.includes(Role::Doctor, DoctorId(5)));
    CHECK_FALSE(audience.includes(Role::Doctor, DoctorId(6)));
    CHECK_FALSE(audience.includes(Role::Doctor, {}));
    CHECK_FALSE(audience.includes(Role::Display, {}));
    CHECK(Audience::everyone(ClinicId(3)).includes(Role::Display, {}));
}

TEST_CASE("An event about an account is heard by administrators only, also after it was stored")
{
    const Audience told = Audience::administrators(ClinicId(3));
    for (const Audience &audience : {told, Audience::fromText(ClinicId(3), told.toText())}) {
        CHECK(audience == told);
        CHECK(audience.includes(Role::Administrator, {}));
        CHECK_FALSE(audience.includes(Role::Receptionist, {}));
        CHECK_FALSE(audience.includes(Role::Doctor, DoctorId(5)));
        CHECK_FALSE(audience.includes(Role::Display, {}));
    }
}

TEST_CASE("The audit note of a change names only the fields that differ")
{
    Context ctx(Actor{}, Instant{});
    ctx.auditChanged("room", room(u"1"_s), room(u"2"_s), u"renamed"_s);

    const AuditNote note = ctx.effects().audit.value(0);
    CHECK(note.entity == u"room"_s);
    CHECK(note.id == 7);
    CHECK(note.before == R"({"name":"1"})");
    CHECK(note.after == R"({"name":"2"})");
    CHECK(note.reason == u"renamed"_s);
}

TEST_CASE("The audit note of a new record holds all of it")
{
    Context ctx(Actor{}, Instant{});
    ctx.auditCreated("room", room(u"1"_s));
    CHECK(ctx.effects().audit.value(0).before.isEmpty());
    CHECK(ctx.effects().audit.value(0).after == encode(room(u"1"_s)));
}

TEST_CASE("An account sees the clinics it is assigned to, an administrator all")
{
    Actor actor;
    actor.user.clinics = {ClinicId(1)};
    CHECK(actor.seesClinic(ClinicId(1)));
    CHECK_FALSE(actor.seesClinic(ClinicId(2)));
    actor.user.role = Role::Administrator;
    CHECK(actor.seesClinic(ClinicId(2)));
}
