// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

UpdateDoctor changing(const Doctor &doctor)
{
    return {doctor.id, doctor.revision, doctor};
}

DoctorDetails details(const WorkingClinic &clinic, const QString &prefix)
{
    DoctorDetails doctor;
    doctor.clinic = clinic.clinic.id;
    doctor.fullName = u"Dr New"_s;
    doctor.ticketPrefix = prefix;
    return doctor;
}

using Refusal = std::pair<ErrorCode, QString>;

template <Request R>
Refusal refusal(WorkingClinic &clinic, const R &request)
{
    const auto reply = clinic.ask(clinic.admin, request);
    REQUIRE_FALSE(reply);
    CHECK(clinic.told.events.isEmpty());
    CHECK(clinic.told.audit.isEmpty());
    return {reply.error().code, reply.error().field};
}

User account(WorkingClinic &clinic, const QString &name, Role role, bool here = true, bool active = true)
{
    User user = fresh(userNamed(name, role), clinic.now);
    user.active = active;
    if (here)
        user.clinics = {clinic.clinic.id};
    user.id = clinic.database.write([&] { return store::UserStore(clinic.database).insert(user); });
    return user;
}

QList<UserId> disconnected(const WorkingClinic &clinic)
{
    QList<UserId> users;
    for (const Disconnection &each : clinic.told.disconnections)
        users.append(each.user.value());
    return users;
}

} // namespace

TEST_CASE("A doctor is made, changed and listed with every field, told and audited")
{
    WorkingClinic clinic;
    DoctorDetails doctor = details(clinic, u"C"_s);
    doctor.specialty = u"Cardiology"_s;
    doctor.room = clinic.room.id;
    doctor.user = account(clinic, u"new"_s, Role::Doctor).id;
    const Doctor made = clinic.done(clinic.admin, CreateDoctor{doctor});
    CHECK(static_cast<const DoctorDetails &>(made) == doctor);
    CHECK(made.state == DoctorState::Available);
    CHECK(clinic.events<DoctorChanged>()[0].doctor == made);
    CHECK(clinic.told.audit.value(0).after == encode(made));
    UpdateDoctor update = changing(made);
    update.doctor.fullName = u"Dr Newman"_s;
    const Doctor after = clinic.done(clinic.admin, update);
    CHECK(after.fullName == u"Dr Newman"_s);
    CHECK(after.revision == 2);
    CHECK(clinic.done(clinic.desk, ListDoctors{clinic.clinic.id})
          == QList<Doctor>{clinic.farouk, clinic.haddad, after});
}

TEST_CASE("A ticket prefix is one doctor's in the clinic, also when that doctor has gone")
{
    WorkingClinic clinic;
    CHECK(refusal(clinic, CreateDoctor{details(clinic, u"A"_s)})
          == Refusal(ErrorCode::Invalid, u"doctor.ticketPrefix"_s));
    clinic.deactivated(clinic.haddad);
    CHECK(refusal(clinic, CreateDoctor{details(clinic, u"B"_s)})
          == Refusal(ErrorCode::Invalid, u"doctor.ticketPrefix"_s));
    CHECK(refusal(clinic, CreateDoctor{details(clinic, u"a1"_s)})
          == Refusal(ErrorCode::Invalid, u"doctor.ticketPrefix"_s));
}

TEST_CASE("A doctor's room is one of the clinic, in use")
{
    WorkingClinic clinic;
    const Clinic other = clinic.anotherClinic();
    const Room foreign = clinic.done(clinic.admin, CreateRoom{{other.id, u"1"_s, true}});
    const Room closed = clinic.done(clinic.admin, CreateRoom{{clinic.clinic.id, u"Store"_s, false}});
    for (const auto &[room, code] :
         {std::pair(RoomId(99), ErrorCode::NotFound), std::pair(foreign.id, ErrorCode::NotFound),
          std::pair(closed.id, ErrorCode::Invalid)}) {
        UpdateDoctor update = changing(clinic.farouk);
        update.doctor.room = room;
        CHECK(refusal(clinic, update) == Refusal(code, u"doctor.room"_s));
    }
}

TEST_CASE("A doctor's account is an active doctor's account of the clinic, and nobody else's")
{
    WorkingClinic clinic;
    const auto withAccount = [&](UserId user) {
        DoctorDetails doctor = details(clinic, u"C"_s);
        doctor.user = user;
        return refusal(clinic, CreateDoctor{doctor});
    };
    const Refusal wrong(ErrorCode::Invalid, u"doctor.user"_s);
    CHECK(withAccount(UserId(99)) == Refusal(ErrorCode::NotFound, u"doctor.user"_s));
    CHECK(withAccount(clinic.doctor.user.id) == wrong);
    CHECK(withAccount(clinic.desk.user.id) == wrong);
    CHECK(withAccount(account(clinic, u"away"_s, Role::Doctor, false).id) == wrong);
    CHECK(withAccount(account(clinic, u"gone"_s, Role::Doctor, true, false).id) == wrong);
}

TEST_CASE("Accounts that begin or cease to be a doctor sign in anew")
{
    WorkingClinic clinic;
    const User other = account(clinic, u"other"_s, Role::Doctor);
    UpdateDoctor update = changing(clinic.farouk);
    update.doctor.user = other.id;
    const Doctor after = clinic.done(clinic.admin, update);
    CHECK(disconnected(clinic) == QList<UserId>{clinic.doctor.user.id, other.id});
    UpdateDoctor rename = changing(after);
    rename.doctor.fullName = u"Dr F."_s;
    clinic.done(clinic.admin, rename);
    CHECK(disconnected(clinic).isEmpty());
}

TEST_CASE("A doctor with patients in line can't be deactivated, and nobody moves to another clinic")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    UpdateDoctor leave = changing(clinic.farouk);
    leave.doctor.active = false;
    CHECK(refusal(clinic, leave) == Refusal(ErrorCode::Invalid, u"doctor.active"_s));
    clinic.changed(clinic.desk, visit, VisitAction::Leave, u"gone"_s);
    UpdateDoctor move = changing(clinic.farouk);
    move.doctor.clinic = clinic.anotherClinic().id;
    CHECK(refusal(clinic, move) == Refusal(ErrorCode::Invalid, u"doctor.clinic"_s));
    CHECK_FALSE(clinic.done(clinic.admin, leave).active);
}

TEST_CASE("A doctor's state is set with the minutes that belong to late, and told")
{
    WorkingClinic clinic;
    SetDoctorState late{clinic.farouk.id, 1, DoctorState::Late, 20};
    const Doctor after = clinic.done(clinic.doctor, late);
    CHECK(after.state == DoctorState::Late);
    CHECK(after.lateMinutes == 20);
    CHECK(after.revision == 2);
    CHECK(after.updatedAt == clinic.now);
    CHECK(clinic.events<DoctorChanged>()[0].doctor == after);
    CHECK(clinic.told.audit.size() == 1);
    CHECK(clinic.done(clinic.desk, ListDoctors{clinic.clinic.id})[0] == after);
    CHECK(refusal(clinic, SetDoctorState{clinic.farouk.id, 2, DoctorState::Late, {}})
          == Refusal(ErrorCode::Invalid, u"lateMinutes"_s));
    CHECK_FALSE(clinic.done(clinic.desk, SetDoctorState{clinic.farouk.id, 2, DoctorState::Available, {}})
                    .lateMinutes);

    const auto stale = clinic.ask(clinic.desk, late);
    REQUIRE_FALSE(stale);
    CHECK(stale.error().code == ErrorCode::Conflict);
    CHECK(stale.error().current.value(u"revision"_s).toInt() == 3);
}

TEST_CASE("A doctor who has left has no state to set")
{
    WorkingClinic clinic;
    const Doctor gone = clinic.deactivated(clinic.haddad);
    CHECK(refusal(clinic, SetDoctorState{gone.id, gone.revision, DoctorState::Away, {}})
          == Refusal(ErrorCode::Invalid, u"doctor"_s));
}
