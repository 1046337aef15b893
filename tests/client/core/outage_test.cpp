// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include "common/protocol/queue.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk at work, whose line is gone for as long as a test wants.
struct Work
{
    explicit Work(Milliseconds grace = Milliseconds(20))
    {
        desk.outageGrace = grace;
        clinic.answer<CallNext>([](const CallNext &) { return std::optional<Visit>(); });
        desk.signIn();
    }

    const Outage &outage() { return desk.session().outage(); }
    /// Both clocks, which the test moves.
    void pass(Milliseconds time)
    {
        desk.clock.advance(time);
        clinic.clock.advance(time);
    }
    QString call()
    {
        std::optional<Result<std::optional<Visit>>> answer;
        desk.session().api().call(CallNext{DoctorId(1)}, &page,
                                  [&](const Result<std::optional<Visit>> &reply) { answer = reply; });
        REQUIRE(await([&] { return answer.has_value(); }));
        return *answer ? u"done"_s : answer->error().message;
    }

    FakeClinic clinic;
    Desk desk{clinic};
    QObject page;
};

} // namespace

TEST_CASE("An outage begins when the line is gone for a moment and ends when everything is here again")
{
    Work work;
    CHECK_FALSE(work.outage().isOn());
    work.clinic.kill();
    REQUIRE(await([&] { return work.outage().isOn(); }));
    CHECK(work.outage().since() == work.desk.session().clock().running());
    work.clinic.keep(ClinicChanged{someClinic()}); // missed
    work.clinic.restart();
    REQUIRE(await([&] { return !work.outage().isOn(); }));
    CHECK(work.desk.isCurrent());
    CHECK(work.desk.session().feed().sequence() == work.clinic.sequence());
}

TEST_CASE("A line that comes back at once is no outage")
{
    Work work(std::chrono::seconds(30));
    int changes = 0;
    QObject::connect(&work.outage(), &Outage::changed, &work.page, [&] { ++changes; });
    for (int i = 0; i < 3; ++i) {
        const int lines = work.clinic.linesEver();
        work.clinic.cutLines();
        REQUIRE(await([&] { return work.clinic.linesEver() > lines && work.desk.isCurrent(); }));
    }
    CHECK(changes == 0);
}

TEST_CASE("In an outage the server's clock stands where the contents are from, and its age grows")
{
    Work work;
    const Instant before = work.desk.session().clock().now();
    work.clinic.kill();
    REQUIRE(await([&] { return work.outage().isOn(); }));
    work.pass(std::chrono::minutes(12));
    CHECK(work.desk.session().clock().now() == before);
    CHECK(work.desk.session().clock().running() == before + std::chrono::minutes(12));
    CHECK(work.outage().asOf() == before);
    CHECK(work.outage().age() == std::chrono::minutes(12));
    work.clinic.restart();
    REQUIRE(await([&] { return !work.outage().isOn(); }));
    CHECK(work.desk.session().clock().now() == before + std::chrono::minutes(12));
}

TEST_CASE(
    "In an outage a command fails at once; control: one that was begun before is done when the line is back")
{
    Work work;
    work.clinic.kill();
    REQUIRE(await([&] { return work.desk.session().login().phase() == LoginState::Phase::Resuming; }));
    bool done = false;
    work.desk.session().api().call(
        CallNext{DoctorId(1)}, &work.page,
        [&](const Result<std::optional<Visit>> &reply) { done = reply.has_value(); });
    REQUIRE(await([&] { return work.outage().isOn(); }));
    CHECK(work.call().contains(u"This was not done"));
    CHECK_FALSE(done);
    work.clinic.restart();
    REQUIRE(await([&] { return done; }));
    CHECK(work.clinic.requestsOf<CallNext>().size() == 1);
    CHECK(work.call() == u"done");
}

TEST_CASE("A line that is lost again before everything is here does not end the outage")
{
    Work work;
    work.clinic.kill();
    REQUIRE(await([&] { return work.outage().isOn(); }));
    const Instant since = *work.outage().since();
    int changes = 0;
    QObject::connect(&work.outage(), &Outage::changed, &work.page, [&] { ++changes; });
    work.pass(std::chrono::minutes(3));
    work.clinic.ignore<Subscribe>();
    work.clinic.restart();
    REQUIRE(
        await([&] { return !work.clinic.requestsOf<Subscribe>().isEmpty() && work.clinic.lines() == 1; }));
    REQUIRE(await([&] { return work.clinic.requestsOf<Subscribe>().size() == 2; }));
    work.clinic.kill();
    REQUIRE(await([&] { return !work.desk.session().connection().isOpen(); }));
    CHECK(work.outage().isOn());
    CHECK(changes == 0);
    CHECK(work.outage().since() == since);
    CHECK(work.desk.session().clock().now() == work.outage().asOf());
}

TEST_CASE("Signing out ends an outage, and a waiting room's screen has none")
{
    Work work;
    work.clinic.kill();
    REQUIRE(await([&] { return work.outage().isOn(); }));
    work.desk.session().login().logout();
    CHECK_FALSE(work.outage().isOn());

    FakeClinic clinic;
    clinic.role = Role::Display;
    Desk wall(clinic);
    wall.outageGrace = Milliseconds(1);
    wall.signIn();
    clinic.kill();
    REQUIRE(await([&] { return wall.session().connection().status().state == ConnectionState::Offline; }));
    CHECK_FALSE(await([&] { return wall.session().outage().isOn(); }, 200));
}
