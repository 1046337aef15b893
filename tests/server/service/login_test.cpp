// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/loginhouse.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const QString right = QString::fromLatin1(LoginHouse::password);

} // namespace

TEST_CASE("The right password signs in, whatever the name's case, and says who that is and what they may do")
{
    LoginHouse house;
    const auto reply = house.login(u"DESK"_s, right);
    REQUIRE(reply);
    CHECK(reply->user.id == house.desk.id);
    REQUIRE(reply->clinics.size() == 1);
    CHECK(reply->clinics[0].id == house.clinic.clinic);
    CHECK(reply->methods.contains(u"visits.walkIn"_s));
    CHECK_FALSE(reply->methods.contains(u"users.create"_s));
    REQUIRE(house.told.signIn);
    CHECK(house.told.signIn->actor.user.id == house.desk.id);
    CHECK(house.told.signIn->actor.device == u"PC 1"_s);
    CHECK(house.told.audit.value(0).reason == u"signed in"_s);
}

TEST_CASE("A doctor's account knows its doctor")
{
    LoginHouse house;
    house.clinic.database.write([&] {
        store::UserStore accounts(house.database);
        User user = house.desk;
        user.role = Role::Doctor;
        ++user.revision;
        accounts.update(user);
        store::DoctorStore doctors(house.database);
        Doctor doctor = doctors.find(house.clinic.doctor).value();
        doctor.user = user.id;
        ++doctor.revision;
        doctors.update(doctor);
    });
    CHECK(house.login(u"desk"_s, right)->doctor == house.clinic.doctor);
    CHECK(house.told.signIn->actor.doctor == house.clinic.doctor);
}

TEST_CASE("A wrong password, an unknown name and an inactive account look the same")
{
    LoginHouse house;
    const auto wrong = house.login(u"desk"_s, u"something else"_s);
    const auto unknown = house.login(u"nobody"_s, right);
    house.clinic.database.write([&] {
        User user = house.desk;
        user.active = false;
        ++user.revision;
        store::UserStore(house.database).update(user);
    });
    const auto inactive = house.login(u"desk"_s, right);
    CHECK(wrong.error().code == ErrorCode::Unauthenticated);
    CHECK(unknown.error() == wrong.error());
    CHECK(inactive.error() == wrong.error());
}

TEST_CASE("A failed sign-in is written down without the name that was typed")
{
    LoginHouse house;
    CHECK_FALSE(house.login(u"nobody"_s, right));
    CHECK(house.told.keepDespiteError);
    const AuditNote note = house.told.audit.value(0);
    CHECK(note.reason == u"sign-in failed"_s);
    CHECK(note.after.contains("192.0.2.1"));
    CHECK_FALSE(note.after.contains("nobody"));
    CHECK_FALSE(house.login(u"desk"_s, u"wrong"_s));
    CHECK(house.told.audit.value(0).id == house.desk.id.value());
}

TEST_CASE("A password that was changed while it was compared does not sign in")
{
    LoginHouse house;
    const Login request{u"desk"_s, right};
    const auto check = house.auth.prepare(house.stranger, request).value()();
    CHECK(check.matches);
    house.clinic.database.write([&] {
        store::UserStore(house.database)
            .setPasswordHash(house.desk.id, hashPassword(u"another one altogether"_s, quickHash),
                             house.clock.now());
    });
    Context ctx(house.stranger, house.clock.now());
    CHECK(house.auth.handle(ctx, request, check).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("After five failures each attempt waits twice as long, up to five minutes")
{
    LoginHouse house;
    for (int i = 0; i < 5; ++i)
        CHECK(house.login(u"desk"_s, u"wrong"_s).error().code == ErrorCode::Unauthenticated);
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
        const auto refused = house.login(u"desk"_s, right);
        CHECK(refused.error().code == ErrorCode::TooMany);
        CHECK(refused.error().current.value(u"retryAfter"_s).toInt() == seconds);
        house.clock.advance(std::chrono::seconds(seconds));
        CHECK(house.login(u"desk"_s, u"wrong"_s).error().code == ErrorCode::Unauthenticated);
    }
}

TEST_CASE("The right password after the wait clears the count")
{
    LoginHouse house;
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(house.login(u"desk"_s, u"wrong"_s));
    house.clock.advance(1s);
    REQUIRE(house.login(u"desk"_s, right));
    for (int i = 0; i < 4; ++i)
        CHECK_FALSE(house.login(u"desk"_s, u"wrong"_s));
    CHECK(house.login(u"desk"_s, right));
}

TEST_CASE("A stranger's guesses do not lock out a desk that signed in before")
{
    LoginHouse house;
    REQUIRE(house.login(u"desk"_s, right));
    Actor thief = house.stranger;
    thief.address = u"198.51.100.9"_s;
    for (int i = 0; i < 20; ++i)
        CHECK_FALSE(house.login(thief, u"desk"_s, u"guess"_s));
    CHECK(house.login(thief, u"desk"_s, right).error().code == ErrorCode::TooMany);
    CHECK(house.login(u"desk"_s, right));
}

TEST_CASE("Guesses at many accounts from one address are slowed together")
{
    LoginHouse house;
    int answered = 0;
    while (house.login(u"user%1"_s.arg(answered), u"guess"_s).error().code == ErrorCode::Unauthenticated)
        ++answered;
    CHECK(answered == 30);
    Actor elsewhere = house.stranger;
    elsewhere.address = u"198.51.100.9"_s;
    CHECK(house.login(elsewhere, u"desk"_s, right));
}

TEST_CASE("Attempts under way count as failures until they succeed")
{
    LoginHouse house;
    for (int i = 0; i < 5; ++i)
        CHECK(house.auth.prepare(house.stranger, Login{u"desk"_s, u"guess"_s}));
    CHECK(house.auth.prepare(house.stranger, Login{u"desk"_s, u"guess"_s}).error().code
          == ErrorCode::TooMany);
}

TEST_CASE("Unlocking compares the own password, and a wrong one is not an expired sign-in")
{
    LoginHouse house;
    const Actor desk = house.actorOf(house.signedIn());
    CHECK(house.ask(house.auth, desk, VerifyPassword{right}));
    const auto wrong = house.ask(house.auth, desk, VerifyPassword{u"wrong"_s});
    CHECK(wrong.error().code == ErrorCode::Invalid);
    CHECK(wrong.error().field == u"password"_s);
}

TEST_CASE("A new password needs the old one, and ends the account's other logins")
{
    LoginHouse house;
    const SignedIn other = house.signedIn();
    const SignedIn own = house.signedIn();
    const Actor desk = house.actorOf(own);
    const QString next = u"seven tall brown chairs"_s;
    CHECK(house.ask(house.auth, desk, ChangePassword{u"wrong"_s, next}).error().field == u"oldPassword"_s);
    const auto reply = house.ask(house.auth, desk, ChangePassword{right, next});
    REQUIRE(reply);
    CHECK(reply->session == own.session);
    CHECK(house.isLive(own.session));
    CHECK_FALSE(house.isLive(other.session));
    CHECK(house.told.disconnections.value(0).except == own.session);
    CHECK_FALSE(house.login(u"desk"_s, right));
    CHECK(house.login(u"desk"_s, next));
    CHECK(house.ask(house.auth, desk, RefreshLogin{reply->tokens.refreshToken}));
}

TEST_CASE("A bad new password is refused before the old one is looked at")
{
    LoginHouse house;
    const Actor desk = house.actorOf(house.signedIn());
    const auto fieldOf = [&](const QString &password) {
        const auto reply = house.ask(house.auth, desk, ChangePassword{right, password});
        return reply ? u"accepted"_s : reply.error().field;
    };
    CHECK(fieldOf(u"short"_s) == u"newPassword"_s);
    CHECK(fieldOf(right) == u"newPassword"_s);
    CHECK(fieldOf(u"Password2026!"_s) == u"newPassword"_s);
    CHECK(fieldOf(u"121212121212"_s) == u"newPassword"_s);
    CHECK(fieldOf(QString(257, u'x')) == u"newPassword"_s);
    CHECK(fieldOf(u"seven tall brown chairs"_s) == u"accepted"_s);
}
