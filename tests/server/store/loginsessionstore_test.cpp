// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/loginsessionstore.h"

#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

struct Sessions
{
    TestClinic test;
    LoginSessionStore sessions{test.database};

    LoginSession begin(qint64 at, qint64 expires)
    {
        LoginSession session{.id = {},
                             .user = test.administrator,
                             .deviceName = u"desk 1"_s,
                             .issuedAt = Instant{at},
                             .lastUsedAt = Instant{at},
                             .expiresAt = Instant{expires},
                             .revokedAt = std::nullopt};
        session.id = test.database.write([&] { return sessions.insert(session); });
        return session;
    }

    void add(LoginSessionId session, char token)
    {
        test.database.write([&] { sessions.addToken(session, QByteArray(32, token), Instant{1}); });
    }

    bool spend(char token)
    {
        return test.database.write([&] { return sessions.spendToken(QByteArray(32, token), Instant{5}); });
    }
};

} // namespace

TEST_CASE("A login session comes back as it was written, and remembers when it was used")
{
    Sessions fixture;
    LoginSession session = fixture.begin(1, 100);
    CHECK(fixture.sessions.find(session.id) == session);
    fixture.test.database.write([&] { fixture.sessions.touch(session.id, Instant{7}); });
    session.lastUsedAt = Instant{7};
    CHECK(fixture.sessions.find(session.id) == session);
}

TEST_CASE("A refresh token is good until it is spent, once")
{
    Sessions fixture;
    const LoginSession session = fixture.begin(1, 100);
    fixture.add(session.id, 'a');
    CHECK(fixture.sessions.findToken(QByteArray(32, 'a'))
          == RefreshToken{QByteArray(32, 'a'), session.id, Instant{1}, std::nullopt});
    CHECK(fixture.spend('a'));
    CHECK(!fixture.spend('a'));
    CHECK(fixture.sessions.findToken(QByteArray(32, 'a'))->spentAt == Instant{5});
    CHECK(!fixture.spend('x'));
    CHECK(!fixture.sessions.findToken(QByteArray(32, 'x')));
}

TEST_CASE("A session has one good token at a time, and no token is given out twice")
{
    Sessions fixture;
    const LoginSession session = fixture.begin(1, 100);
    fixture.add(session.id, 'a');
    CHECK_THROWS_AS(fixture.add(session.id, 'b'), DbError);
    CHECK(fixture.spend('a'));
    CHECK_THROWS_AS(fixture.add(session.id, 'a'), DbError);
    fixture.add(session.id, 'b');
    CHECK(fixture.spend('b'));
}

TEST_CASE("Live sessions are those neither revoked nor expired")
{
    Sessions fixture;
    const LoginSession expired = fixture.begin(1, 10);
    const LoginSession revoked = fixture.begin(1, 100);
    const LoginSession live = fixture.begin(1, 100);
    fixture.test.database.write([&] { fixture.sessions.revoke(revoked.id, Instant{5}); });
    CHECK(fixture.sessions.listLive(fixture.test.administrator, Instant{10}) == QList<LoginSession>{live});
    CHECK(fixture.sessions.listLive(UserId(99), Instant{0}).isEmpty());
    CHECK(fixture.sessions.listLive(fixture.test.administrator, Instant{9}).size() == 2);
    CHECK(expired.id != live.id);
}

TEST_CASE("Revoking all of an account's sessions names those it ended, and keeps the time of the others")
{
    Sessions fixture;
    const LoginSession first = fixture.begin(1, 100);
    const LoginSession second = fixture.begin(1, 100);
    fixture.test.database.write([&] { fixture.sessions.revoke(first.id, Instant{5}); });
    CHECK(fixture.test.database.write([&] {
        return fixture.sessions.revokeAll(fixture.test.administrator, Instant{9});
    }) == QList<LoginSessionId>{second.id});
    fixture.test.database.write([&] { fixture.sessions.revoke(first.id, Instant{20}); });
    CHECK(fixture.sessions.find(first.id)->revokedAt == Instant{5});
    CHECK(fixture.sessions.find(second.id)->revokedAt == Instant{9});
}

TEST_CASE("Tokens spent long ago are forgotten; the good one stays, however old")
{
    Sessions fixture;
    const LoginSession live = fixture.begin(1, 1000);
    fixture.add(live.id, 'a');
    fixture.test.database.write([&] { CHECK(fixture.sessions.spendToken(QByteArray(32, 'a'), Instant{5})); });
    fixture.add(live.id, 'b');
    CHECK(fixture.test.database.write([&] { return fixture.sessions.pruneSpent(Instant{5}); }) == 0);
    CHECK(fixture.test.database.write([&] { return fixture.sessions.pruneSpent(Instant{6}); }) == 1);
    CHECK(!fixture.sessions.findToken(QByteArray(32, 'a')));
    CHECK(fixture.sessions.findToken(QByteArray(32, 'b')));
}

TEST_CASE("Expired sessions are forgotten with their tokens")
{
    Sessions fixture;
    const LoginSession old = fixture.begin(1, 10);
    const LoginSession live = fixture.begin(1, 100);
    fixture.add(old.id, 'a');
    fixture.add(live.id, 'b');
    CHECK(fixture.test.database.write([&] { return fixture.sessions.prune(Instant{50}); }) == 1);
    CHECK(!fixture.sessions.find(old.id));
    CHECK(!fixture.sessions.findToken(QByteArray(32, 'a')));
    CHECK(fixture.sessions.findToken(QByteArray(32, 'b')));
}
