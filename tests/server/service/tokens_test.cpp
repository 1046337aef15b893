// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/loginhouse.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

Result<Tokens> refresh(LoginHouse &house, const SignedIn &who, const QString &token)
{
    return house.ask(house.auth, house.actorOf(who), RefreshLogin{token});
}

Result<SignedIn> resume(LoginHouse &house, const QString &token)
{
    return house.ask(house.auth, house.stranger, ResumeLogin{token});
}

} // namespace

TEST_CASE("Tokens are 256 random bits and only their hashes are kept")
{
    LoginHouse house;
    const Tokens tokens = house.signedIn().tokens;
    CHECK(tokens.refreshToken.size() == 64);
    CHECK(tokens.accessToken.size() == 64);
    CHECK(tokens.refreshToken != house.signedIn().tokens.refreshToken);
    const store::LoginSessionStore logins(house.database);
    CHECK(logins.findToken(hashToken(tokens.refreshToken)));
    CHECK_FALSE(logins.findToken(tokens.refreshToken.toLatin1()));
}

TEST_CASE("Times of a login: access 10 minutes, idle 30 minutes, 12 hours at most")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const Instant start = house.clock.now();
    CHECK(who.tokens.accessExpires == start + 10min);
    CHECK(who.tokens.refreshExpires == start + 30min);
    CHECK(house.told.signIn->expires == start + 10min);

    QString token = who.tokens.refreshToken;
    while (house.clock.now() < start + 12h - 20min) {
        house.clock.advance(20min);
        token = refresh(house, who, token).value().refreshToken;
    }
    house.clock.set(start + 12h - 1min);
    const Tokens last = refresh(house, who, token).value();
    CHECK(last.accessExpires == start + 12h);
    CHECK(last.refreshExpires == start + 12h);
    house.clock.set(start + 12h);
    CHECK(refresh(house, who, last.refreshToken).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE(
    "A display's login lives for weeks: after a weekend without power it goes on, after a month it is over")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    User display = who.user;
    display.role = Role::Display;
    ++display.revision;
    house.clinic.database.write([&] { store::UserStore(house.database).update(display); });
    const SignedIn there = house.login(u"desk"_s, QString::fromLatin1(LoginHouse::password)).value();
    const Instant start = house.clock.now();
    CHECK(there.tokens.accessExpires == start + 10min);
    CHECK(there.tokens.refreshExpires == start + 24h * 30);
    house.clock.advance(24h * 3);
    const SignedIn back = resume(house, there.tokens.refreshToken).value();
    house.clock.advance(24h * 29);
    const SignedIn again = resume(house, back.tokens.refreshToken).value();
    house.clock.advance(24h * 30);
    CHECK(resume(house, again.tokens.refreshToken).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("A display's login ends after a year, however busy it was")
{
    LoginHouse house;
    User display = house.desk;
    display.role = Role::Display;
    ++display.revision;
    house.clinic.database.write([&] { store::UserStore(house.database).update(display); });
    QString token =
        house.login(u"desk"_s, QString::fromLatin1(LoginHouse::password)).value().tokens.refreshToken;
    const Instant start = house.clock.now();
    while (house.clock.now() < start + 24h * 364) {
        house.clock.advance(24h * 20);
        if (house.clock.now() < start + 24h * 365)
            token = resume(house, token).value().tokens.refreshToken;
    }
    house.clock.set(start + 24h * 365);
    CHECK(resume(house, token).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("An idle login is over")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    house.clock.advance(30min);
    CHECK(resume(house, who.tokens.refreshToken).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("A refresh gives new tokens for the same login")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const auto tokens = refresh(house, who, who.tokens.refreshToken);
    REQUIRE(tokens);
    CHECK(tokens->refreshToken != who.tokens.refreshToken);
    const auto again = resume(house, tokens->refreshToken);
    REQUIRE(again);
    CHECK(again->session == who.session);
}

TEST_CASE("A spent token whose successor was used ends the login and its connections")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const QString first = who.tokens.refreshToken;
    const QString second = refresh(house, who, first).value().refreshToken;
    const QString third = refresh(house, who, second).value().refreshToken;

    CHECK(resume(house, first).error().code == ErrorCode::Unauthenticated);
    CHECK_FALSE(house.isLive(who.session));
    REQUIRE(house.told.disconnections.size() == 1);
    CHECK(house.told.disconnections[0].login == who.session);
    CHECK(house.told.audit.size() == 1);
    CHECK(resume(house, third).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("A lost answer does not end the login: the token works once more")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    REQUIRE(refresh(house, who, who.tokens.refreshToken));
    house.clock.advance(5s);
    const auto again = resume(house, who.tokens.refreshToken);
    REQUIRE(again);
    CHECK(refresh(house, who, again->tokens.refreshToken));
}

TEST_CASE("Two holders of one token are found out, whoever goes first")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const QString shared = who.tokens.refreshToken;
    const QString owners = refresh(house, who, shared).value().refreshToken;
    SECTION("the thief takes the second use, then the owner goes on")
    {
        const auto thief = resume(house, shared);
        REQUIRE(thief);
        CHECK_FALSE(refresh(house, who, owners));
        CHECK_FALSE(resume(house, thief->tokens.refreshToken));
    }
    SECTION("the token is shown a third time")
    {
        REQUIRE(resume(house, shared));
        CHECK_FALSE(resume(house, shared));
    }
    CHECK_FALSE(house.isLive(who.session));
}

TEST_CASE("The same, with the clock standing still, or set back")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const QString owners = refresh(house, who, who.tokens.refreshToken).value().refreshToken;
    house.clock.advance(-1min);
    REQUIRE(resume(house, who.tokens.refreshToken));
    CHECK_FALSE(refresh(house, who, owners));
    CHECK_FALSE(house.isLive(who.session));
}

TEST_CASE("An access token signs in on another connection, without a refresh token, while it is good")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    const auto second = resume(house, who.tokens.accessToken);
    REQUIRE(second);
    CHECK(second->session == who.session);
    CHECK(second->tokens.refreshToken.isEmpty());
    CHECK(second->tokens.accessExpires == who.tokens.accessExpires);
    CHECK(refresh(house, who, who.tokens.refreshToken));

    house.clock.advance(10min);
    CHECK_FALSE(resume(house, who.tokens.accessToken));
}

TEST_CASE("An unknown token signs nobody in")
{
    LoginHouse house;
    house.signedIn();
    CHECK(resume(house, makeToken()).error().code == ErrorCode::Unauthenticated);
    CHECK(resume(house, {}).error().code == ErrorCode::Unauthenticated);
}

TEST_CASE("A refresh token of another login is refused and stays good")
{
    LoginHouse house;
    const SignedIn one = house.signedIn();
    const SignedIn two = house.signedIn();
    CHECK(refresh(house, one, two.tokens.refreshToken).error().code == ErrorCode::Unauthenticated);
    CHECK(refresh(house, two, two.tokens.refreshToken));
}

TEST_CASE("Signing out ends the login, its tokens and its connections")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    REQUIRE(house.ask(house.auth, house.actorOf(who), Logout{}));
    CHECK(house.told.disconnections.value(0).login == who.session);
    CHECK_FALSE(resume(house, who.tokens.refreshToken));
    CHECK_FALSE(resume(house, who.tokens.accessToken));
}

TEST_CASE("An account that was deactivated meanwhile can't resume")
{
    LoginHouse house;
    const SignedIn who = house.signedIn();
    house.clinic.database.write([&] {
        User user = house.desk;
        user.active = false;
        ++user.revision;
        store::UserStore(house.database).update(user);
    });
    CHECK(resume(house, who.tokens.refreshToken).error().code == ErrorCode::Unauthenticated);
}
