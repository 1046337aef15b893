// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/localpassword.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"
#include "tests/support/setclock.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Answer = LocalPassword::Answer;

namespace {

struct Lock
{
    Answer ask(const QString &password)
    {
        std::optional<Answer> answer;
        local.verify(password, &page, [&](Answer given) { answer = given; });
        REQUIRE_FALSE(answer); // never inside the function
        REQUIRE(await([&] { return answer.has_value(); }));
        return *answer;
    }
    void learn(const QString &password)
    {
        local.learn(password);
        REQUIRE(await([&] { return !local.check().isEmpty(); }));
    }

    SetClock clock;
    LocalPassword local{clock, {.passes = 1, .bytes = 8192}};
    QObject page;
};

} // namespace

TEST_CASE("A password that the server took is known again here, and no other")
{
    Lock lock;
    CHECK(lock.ask(u"correct horse battery"_s) == Answer::Unknown);
    lock.learn(u"correct horse battery"_s);
    CHECK(lock.ask(u"correct horse"_s) == Answer::Wrong);
    CHECK(lock.ask(u"correct horse battery"_s) == Answer::Right);
}

TEST_CASE("What is kept is an argon2id check with a salt, not the password")
{
    Lock first;
    Lock second;
    first.learn(u"correct horse battery"_s);
    second.learn(u"correct horse battery"_s);
    CHECK(first.local.check().startsWith(u"$argon2id$"));
    CHECK(first.local.check() != second.local.check());
    CHECK_FALSE(first.local.check().contains(u"horse"));
}

TEST_CASE("A kept check is good for the same password, whichever way its letters were typed")
{
    Lock before;
    before.learn(u"crème brûlée und mehr"_s);
    Lock after;
    after.local.recall(before.local.check());
    CHECK(after.ask(u"crème brûlée und mehr"_s.normalized(QString::NormalizationForm_D)) == Answer::Right);
}

TEST_CASE("After five wrong ones the next must wait, and a right one then counts anew")
{
    Lock lock;
    lock.learn(u"correct horse battery"_s);
    for (int i = 0; i < 5; ++i)
        CHECK(lock.ask(u"wrong"_s) == Answer::Wrong);
    CHECK(lock.ask(u"correct horse battery"_s) == Answer::TooOften);
    CHECK(lock.local.wait() == std::chrono::seconds(1));
    lock.clock.advance(std::chrono::seconds(1));
    CHECK(lock.ask(u"wrong"_s) == Answer::Wrong);
    CHECK(lock.local.wait() == std::chrono::seconds(2));
    lock.clock.advance(std::chrono::seconds(2));
    CHECK(lock.ask(u"correct horse battery"_s) == Answer::Right);
    CHECK(lock.local.wait() == std::chrono::seconds(0));
}

TEST_CASE("The wait doubles up to five minutes and no further")
{
    Lock lock;
    lock.learn(u"correct horse battery"_s);
    for (int i = 0; i < 30; ++i) {
        lock.clock.advance(std::chrono::minutes(10));
        CHECK(lock.ask(u"wrong"_s) == Answer::Wrong);
    }
    CHECK(lock.local.wait() == std::chrono::seconds(300));
}

TEST_CASE("What was learned of one person is nothing for the next, also when it comes late")
{
    Lock lock;
    lock.learn(u"correct horse battery"_s);
    lock.local.learn(u"another of the same person"_s);
    lock.local.forget();
    CHECK(lock.local.check().isEmpty());
    lock.learn(u"the next person's own"_s);
    CHECK(lock.ask(u"another of the same person"_s) == Answer::Wrong);
    CHECK(lock.ask(u"the next person's own"_s) == Answer::Right);
}

TEST_CASE("Whoever asked and is gone is not answered")
{
    Lock lock;
    lock.learn(u"correct horse battery"_s);
    int answers = 0;
    {
        QObject page;
        lock.local.verify(u"wrong"_s, &page, [&](Answer) { ++answers; });
    }
    CHECK(lock.ask(u"correct horse battery"_s) == Answer::Right);
    CHECK(answers == 0);
}
