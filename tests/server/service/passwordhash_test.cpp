// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwordhash.h"
#include "server/service/passwordrules.h"
#include "tests/server/service/loginhouse.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

TEST_CASE("A hash is argon2id with its own salt and the promised cost")
{
    const QString hash = hashPassword(u"a quiet green river"_s);
    CHECK(hash.startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"_s));
    CHECK(hashPassword(u"a"_s, quickHash) != hashPassword(u"a"_s, quickHash));
}

TEST_CASE("A password is its hash's, and no other is")
{
    const QString hash = hashPassword(u"a quiet green river"_s, quickHash);
    CHECK(verifyPassword(u"a quiet green river"_s, hash, quickHash));
    CHECK_FALSE(verifyPassword(u"a quiet green rivers"_s, hash, quickHash));
    CHECK_FALSE(verifyPassword({}, hash, quickHash));
    CHECK_FALSE(verifyPassword(u"a"_s, {}, quickHash));
}

TEST_CASE("A password typed with combining accents is the same password")
{
    const QString composed = u"caf\u00e9 noir au lait"_s;
    const QString combining = u"cafe\u0301 noir au lait"_s;
    CHECK(verifyPassword(combining, hashPassword(composed, quickHash), quickHash));
}

TEST_CASE("One-time passwords are long, all different and would be accepted")
{
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString password = makeOneTimePassword();
        CHECK(password.size() == 19);
        CHECK(checkNewPassword(password, u"desk"_s));
        seen.insert(password);
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("Common passwords are refused, also with the usual endings")
{
    for (const auto &password : {u"passwordpassword"_s, u"Qwertyuiop123"_s, u"Administrator1!"_s,
                                 u"123456789012"_s, u"1q2w3e4r5t6y"_s, u"Welcome2026!!"_s,
                                 u"Mohammed123456"_s, u"iloveyou1234567"_s, u"correcthorsebatterystaple"_s})
        CHECK_FALSE(checkNewPassword(password, {}));
    CHECK(checkNewPassword(u"the clinic cat sleeps at noon"_s, {}));
    CHECK(checkNewPassword(u"كلمة سر طويلة جدا"_s, {}));
}
