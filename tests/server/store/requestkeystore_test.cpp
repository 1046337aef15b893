// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/requestkeystore.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

AnsweredRequest answered(qint64 user, char key, qint64 at = 0)
{
    return {.user = UserId(user),
            .key = QByteArray(16, key),
            .method = u"visits.walkIn"_s,
            .contentHash = QByteArray(32, 'h'),
            .reply = "{\"id\":1}",
            .at = Instant{at}};
}

struct Keys
{
    test::TestDatabase database;
    RequestKeyStore keys{database};

    Keys()
    {
        database.write([&] {
            for (const auto &name : {u"amal"_s, u"omar"_s}) {
                Statement(
                    *database,
                    u"INSERT INTO user_account (revision, created_at, updated_at, username, full_name, role, "
                    "locale, active, must_change_password) VALUES (1, 0, 0, ?, 'X', 'receptionist', '', 1, 0)"_s,
                    name)
                    .insert();
            }
        });
    }

    void insert(const AnsweredRequest &request)
    {
        database.write([&] { keys.insert(request); });
    }
};

} // namespace

TEST_CASE("An answered request is found by its user and key, with all that was kept")
{
    Keys fixture;
    fixture.insert(answered(1, 'k', 5));
    CHECK(fixture.keys.find(UserId(1), QByteArray(16, 'k')) == answered(1, 'k', 5));
    CHECK(!fixture.keys.find(UserId(1), QByteArray(16, 'x')));
    CHECK(!fixture.keys.find(UserId(2), QByteArray(16, 'k')));
}

TEST_CASE("Two users may happen on the same key, one user may not use it twice")
{
    Keys fixture;
    fixture.insert(answered(1, 'k'));
    fixture.insert(answered(2, 'k'));
    CHECK_THROWS_AS(fixture.insert(answered(1, 'k')), DbError);
}

TEST_CASE("Old answers are forgotten, newer ones stay")
{
    Keys fixture;
    fixture.insert(answered(1, 'a', 10));
    fixture.insert(answered(1, 'b', 20));
    CHECK(fixture.database.write([&] { return fixture.keys.prune(Instant{20}); }) == 1);
    CHECK(!fixture.keys.find(UserId(1), QByteArray(16, 'a')));
    CHECK(fixture.keys.find(UserId(1), QByteArray(16, 'b')));
}
