// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/userchanged.h"
#include "tests/server/service/loginhouse.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

UserDetails newUser(const QString &username)
{
    UserDetails details;
    details.username = username;
    details.fullName = u"Somebody"_s;
    return details;
}

/// An update that changes nothing yet.
UpdateUser updateOf(const User &user)
{
    return {user.id, user.revision, user};
}

Result<User> update(LoginHouse &house, const UpdateUser &request)
{
    return house.ask(house.users, house.administrator(), request);
}

} // namespace

TEST_CASE("A new account signs in with its one-time password and must change it")
{
    LoginHouse house;
    const auto made = house.ask(house.users, house.administrator(), CreateUser{newUser(u"layla"_s)});
    REQUIRE(made);
    CHECK(made->user.mustChangePassword);
    CHECK(made->user.revision == 1);
    CHECK_FALSE(house.told.audit.value(0).after.contains(made->oneTimePassword.toUtf8()));
    const auto signedIn = house.login(u"layla"_s, made->oneTimePassword);
    REQUIRE(signedIn);
    CHECK(signedIn->user.mustChangePassword);
}

TEST_CASE("Names of accounts are unique whatever their case, and clinics must be there once")
{
    LoginHouse house;
    const auto fieldOf = [&](const UserDetails &details) {
        const auto made = house.ask(house.users, house.administrator(), CreateUser{details});
        return made ? QString() : made.error().field;
    };
    CHECK(fieldOf(newUser(u"desk"_s)) == u"user.username"_s);
    UserDetails details = newUser(u"omar"_s);
    details.clinics = {ClinicId(999)};
    CHECK(fieldOf(details) == u"user.clinics[0]"_s);
    details.clinics = {house.clinic.clinic, house.clinic.clinic};
    CHECK(fieldOf(details) == u"user.clinics[1]"_s);
    details.clinics = {house.clinic.clinic};
    CHECK(fieldOf(details).isEmpty());
}

TEST_CASE("A change of role, clinics or activity ends the account's logins; one of the name does not")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    UpdateUser request = updateOf(house.desk);
    SECTION("role")
    {
        request.user.role = Role::Display;
    }
    SECTION("clinics")
    {
        request.user.clinics.clear();
    }
    SECTION("activity")
    {
        request.user.active = false;
    }
    SECTION("name")
    {
        request.user.fullName = u"Another Name"_s;
        REQUIRE(update(house, request));
        CHECK(house.isLive(who.session));
        CHECK(house.told.disconnections.isEmpty());
        return;
    }
    REQUIRE(update(house, request));
    CHECK_FALSE(house.isLive(who.session));
    CHECK(house.told.disconnections.value(0).user == house.desk.id);
}

TEST_CASE("A change to an account that somebody changed meanwhile is a conflict with the account")
{
    LoginHouse house;
    UpdateUser request = updateOf(house.desk);
    request.user.fullName = u"One"_s;
    REQUIRE(update(house, request));
    request.user.fullName = u"Two"_s;
    const auto late = update(house, request);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().current.value(u"fullName"_s).toString() == u"One"_s);
}

TEST_CASE("Whatever changes an account is told to the administrators of every clinic, without a secret")
{
    LoginHouse house;
    ClinicId other;
    house.clinic.database.write(
        [&] { other = store::ClinicStore(house.database).insert(clinicNamed(u"Hill Clinic"_s)); });
    const auto checkTold = [&](const User &user, const QString &secret) {
        REQUIRE(house.told.events.size() == 2);
        QSet<ClinicId> clinics;
        for (const PendingEvent &event : house.told.events) {
            CHECK(event.type == u"user.changed"_s);
            CHECK(event.audience.reach == Audience::Reach::Administrators);
            CHECK(event.payload == encode(UserChanged{user}));
            CHECK_FALSE(event.payload.contains(secret.toUtf8()));
            clinics += event.audience.clinic;
        }
        CHECK(clinics == QSet{house.clinic.clinic, other});
    };
    const auto made = house.ask(house.users, house.administrator(), CreateUser{newUser(u"layla"_s)});
    checkTold(made->user, made->oneTimePassword);
    const auto reset = house.ask(house.users, house.administrator(), ResetPassword{made->user.id});
    checkTold(reset->user, reset->oneTimePassword);
    UpdateUser rename = updateOf(reset->user);
    rename.user.fullName = u"Layla"_s;
    const auto renamed = update(house, rename);
    checkTold(*renamed, reset->oneTimePassword);
    const Actor layla = house.actorOf(*house.login(u"layla"_s, reset->oneTimePassword));
    const auto changed =
        house.ask(house.auth, layla, ChangePassword{reset->oneTimePassword, u"a quiet blue river"_s});
    checkTold(changed->user, u"a quiet blue river"_s);
}

TEST_CASE("The last active administrator stays one")
{
    LoginHouse house;
    const User admin = house.administrator().user;
    UpdateUser request = updateOf(admin);
    SECTION("deactivated")
    {
        request.user.active = false;
    }
    SECTION("another role")
    {
        request.user.role = Role::Receptionist;
    }
    CHECK(update(house, request).error().code == ErrorCode::Conflict);

    UpdateUser promote = updateOf(house.desk);
    promote.user.role = Role::Administrator;
    REQUIRE(update(house, promote));
    CHECK(update(house, request));
}

TEST_CASE("A reset password ends the logins and must be changed")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const auto reset = house.ask(house.users, house.administrator(), ResetPassword{house.desk.id});
    REQUIRE(reset);
    CHECK_FALSE(house.isLive(who.session));
    CHECK_FALSE(house.login(u"desk"_s, QString::fromLatin1(LoginHouse::password)));
    CHECK(house.login(u"desk"_s, reset->oneTimePassword)->user.mustChangePassword);
    CHECK(house.ask(house.users, house.administrator(), ResetPassword{UserId(999)}).error().code
          == ErrorCode::NotFound);
}
