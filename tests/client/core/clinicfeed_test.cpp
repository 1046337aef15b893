// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr DoctorId farouk{1};

/// A clinic with a booking for each of some patients, and a desk that follows it.
struct Morning
{
    explicit Morning(int bookings = 3)
    {
        clinic.day.doctors = {someDoctor(1, u"Dr Farouk"_s)};
        clinic.day.services = {someService(1, u"Consultation"_s)};
        for (int i = 1; i <= bookings; ++i)
            clinic.day.appointments +=
                someAppointment(i, somePatient(i, u"Given"_s, u"Family"_s), farouk, now());
    }

    Instant now() const { return clinic.clock.now(); }
    ClinicFeed &feed() { return desk.session().feed(); }
    ClinicDay &day() { return desk.session().day(); }
    Visit visit(qint64 id) { return someVisit(id, somePatient(id, u"Given"_s, u"Family"_s), farouk, now()); }

    FakeClinic clinic;
    Desk desk{clinic};
};

} // namespace

TEST_CASE("Following a clinic brings its day")
{
    Morning morning;
    morning.desk.signIn();
    CHECK(morning.day().isLoaded());
    CHECK(morning.day().clinic().name == "Riverside"_L1);
    CHECK(morning.day().today() == QDate(2026, 5, 28));
    CHECK(morning.day().appointments().size() == 3);
    CHECK(morning.feed().snapshots() == 1);
    CHECK(morning.feed().sequence() == morning.clinic.sequence());
}

TEST_CASE("An event is applied once and causes no request")
{
    Morning morning;
    morning.desk.signIn();
    const qsizetype requests = morning.clinic.requests().size();
    for (qint64 id = 1; id <= 50; ++id)
        morning.clinic.publish(VisitCheckedIn{morning.visit(id)});
    REQUIRE(await([&] { return morning.day().visits().size() == 50; }));
    CHECK(morning.feed().applied() == 50);
    CHECK(morning.feed().gaps() == 0);
    CHECK(morning.feed().duplicates() == 0);
    CHECK(morning.clinic.requests().size() == requests);
}

TEST_CASE("Handlers of windows hear an event when the day already shows it")
{
    Morning morning;
    morning.desk.signIn();
    QObject page;
    bool shown = false;
    morning.desk.session().api().on<VisitCheckedIn>(
        &page, [&](const VisitCheckedIn &event, const EventRecord &) {
            shown = morning.day().visits().find(event.visit.id) != nullptr;
        });
    morning.clinic.publish(VisitCheckedIn{morning.visit(1)});
    CHECK(await([&] { return shown; }));
}

TEST_CASE("A snapshot in pages is whole before the events that came meanwhile")
{
    Morning morning(10);
    morning.clinic.snapshotPages = 4;
    int arrivals = 0;
    morning.clinic.onRequest = [&](const RequestFrame &request) {
        if (request.method == QLatin1StringView(GetSnapshotPage::method))
            morning.clinic.publish(VisitCheckedIn{morning.visit(++arrivals)});
    };
    morning.desk.start().login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return morning.desk.session().login().isSignedIn(); }));
    qsizetype whole = -1;
    QObject::connect(&morning.day(), &ClinicDay::wasReset, &morning.day(),
                     [&] { whole = morning.day().appointments().size(); });
    morning.feed().follow(FakeClinic::clinicId);
    REQUIRE(await([&] { return morning.day().visits().size() == 3; }));
    CHECK(whole == 10);
    CHECK(morning.feed().applied() == 3);
    CHECK(morning.feed().gaps() == 0);
    CHECK(morning.feed().snapshots() == 1);
}

TEST_CASE("A hidden event only advances the numbering")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.send(morning.clinic.make(QString::fromLatin1(hiddenEventType), {}));
    morning.clinic.publish(VisitCheckedIn{morning.visit(1)});
    REQUIRE(await([&] { return morning.day().visits().size() == 1; }));
    CHECK(morning.feed().sequence() == morning.clinic.sequence());
    CHECK(morning.feed().gaps() == 0);
}

TEST_CASE("An event that is not the next one is fetched with what is missing, and counted")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.keep(VisitCheckedIn{morning.visit(1)}); // lost on its way
    morning.clinic.publish(VisitCheckedIn{morning.visit(2)});
    REQUIRE(await([&] { return morning.day().visits().size() == 2; }));
    CHECK(morning.feed().gaps() == 1);
    CHECK(morning.feed().snapshots() == 1);
    CHECK(morning.feed().applied() == 2);
    CHECK(morning.desk.isCurrent());
}

TEST_CASE("A repeated event changes nothing and is counted")
{
    Morning morning;
    morning.desk.signIn();
    const EventRecord record = morning.clinic.publish(VisitCheckedIn{morning.visit(1)});
    REQUIRE(await([&] { return morning.day().visits().size() == 1; }));
    int changes = 0;
    QObject::connect(&morning.day(), &ClinicDay::visitChanged, &morning.day(), [&] { ++changes; });
    morning.clinic.send(record);
    REQUIRE(await([&] { return morning.feed().duplicates() == 1; }));
    CHECK(changes == 0);
    CHECK(morning.feed().applied() == 1);
    CHECK(morning.feed().gaps() == 0);
}

TEST_CASE("After a lost line the missed events come, each once, and no snapshot")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.kill();
    REQUIRE(await([&] { return morning.feed().state() == ClinicFeed::State::Syncing; }));
    CHECK(morning.day().appointments().size() == 3); // the last known state stays
    for (qint64 id = 1; id <= 300; ++id)
        morning.clinic.keep(VisitCheckedIn{morning.visit(id)});
    morning.clinic.restart();
    REQUIRE(await([&] { return morning.desk.isCurrent(); }));
    CHECK(morning.day().visits().size() == 300);
    CHECK(morning.feed().applied() == 300);
    CHECK(morning.feed().snapshots() == 1);
    CHECK(morning.feed().gaps() == 0);
    CHECK(morning.feed().duplicates() == 0);
}

TEST_CASE("After too long an absence, or a restore, a snapshot comes instead")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.kill();
    const bool restored = GENERATE(false, true);
    if (restored)
        morning.clinic.newEpoch();
    else
        for (qint64 id = 1; id <= 301; ++id)
            morning.clinic.keep(VisitCheckedIn{morning.visit(id)});
    morning.clinic.day.visits = {morning.visit(1)};
    morning.clinic.restart();
    REQUIRE(await([&] { return morning.feed().snapshots() == 2; }));
    CHECK(morning.day().visits().size() == 1);
    CHECK(morning.feed().gaps() == 0);
    morning.clinic.publish(VisitCheckedIn{morning.visit(2)});
    CHECK(await([&] { return morning.day().visits().size() == 2; }));
}

TEST_CASE("At the clinic's midnight the new day is fetched")
{
    Morning morning;
    morning.desk.feedTimings.dayCheck = Milliseconds(5);
    morning.desk.signIn();
    // 23:59:59 in Cairo, which is 20:59:59 UTC in summer.
    const Instant lastSecond = endOfDay(QDate(2026, 5, 28), someClinic().zone()) - std::chrono::seconds(1);
    morning.clinic.clock.set(lastSecond);
    morning.desk.clock.set(lastSecond);
    const Visit late = someVisit(9, somePatient(9, u"Still"_s, u"Here"_s), farouk, lastSecond);
    morning.clinic.publish(VisitCheckedIn{late});
    REQUIRE(await([&] { return morning.day().visits().size() == 1; }));
    CHECK(morning.feed().snapshots() == 1);

    morning.clinic.day.appointments.clear();
    morning.clinic.day.visits = {late};
    morning.clinic.clock.advance(std::chrono::seconds(1));
    morning.desk.clock.advance(std::chrono::seconds(1));
    REQUIRE(await([&] { return morning.feed().snapshots() == 2; }));
    CHECK(morning.day().today() == QDate(2026, 5, 29));
    CHECK(morning.day().appointments().isEmpty());
    CHECK(morning.day().visits().size() == 1); // open, of yesterday
}

TEST_CASE("A midnight that passed without a line is noticed on coming back")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.kill();
    morning.clinic.clock.advance(std::chrono::hours(24));
    morning.desk.clock.advance(std::chrono::hours(24));
    morning.clinic.restart();
    REQUIRE(await([&] { return morning.feed().snapshots() == 2; }));
    CHECK(morning.day().today() == QDate(2026, 5, 29));
}

TEST_CASE("A server that is not yet in the new day is not asked again and again")
{
    Morning morning;
    morning.desk.feedTimings.dayCheck = Milliseconds(2);
    morning.desk.signIn();
    morning.clinic.businessDay = QDate(2026, 5, 28); // as a server with another zone table would say
    morning.clinic.clock.advance(std::chrono::hours(24));
    morning.desk.clock.advance(std::chrono::hours(24));
    REQUIRE(await([&] { return morning.feed().snapshots() == 2; }));
    REQUIRE(await([&, looks = 0]() mutable { return ++looks > 30; }));
    CHECK(morning.feed().snapshots() == 2);
    morning.desk.clock.advance(std::chrono::minutes(2));
    CHECK(await([&] { return morning.feed().snapshots() == 3; }));
}

TEST_CASE("A clinic the account may not see is a failure that is not tried again")
{
    Morning morning;
    morning.desk.signIn();
    morning.feed().follow(ClinicId(99));
    REQUIRE(await([&] { return morning.feed().state() == ClinicFeed::State::Failed; }));
    CHECK(morning.feed().failure().code == ErrorCode::NotFound);
    CHECK_FALSE(morning.day().isLoaded());
}

TEST_CASE("A subscription that fails for now is asked for again")
{
    Morning morning;
    morning.desk.feedTimings.retry = Milliseconds(5);
    int refusals = 0;
    morning.clinic.answer<Subscribe>([&](const Subscribe &request) -> Result<Subscription> {
        if (++refusals <= 2)
            return fail(ErrorCode::TooMany, {}, u"Try again in 1 s."_s);
        return morning.clinic.subscription(request);
    });
    morning.desk.signIn();
    CHECK(refusals == 3);
    CHECK(morning.feed().gaps() == 0);
}

TEST_CASE("A page that is lost makes the snapshot begin anew")
{
    Morning morning(10);
    morning.clinic.snapshotPages = 5;
    int pages = 0;
    morning.clinic.onRequest = [&](const RequestFrame &request) {
        if (request.method == QLatin1StringView(GetSnapshotPage::method) && ++pages == 3)
            morning.clinic.cutLines();
    };
    morning.desk.signIn();
    CHECK(morning.day().appointments().size() == 10);
    CHECK(morning.feed().snapshots() == 1);
}

TEST_CASE("A page that the server does not have any more makes the snapshot begin anew")
{
    Morning morning(10);
    morning.clinic.snapshotPages = 5;
    morning.desk.feedTimings.retry = Milliseconds(5);
    int refusals = 0;
    morning.clinic.answer<GetSnapshotPage>([&](const GetSnapshotPage &request) -> Result<SnapshotPage> {
        if (++refusals <= 2)
            return invalid(u"page"_s, u"There is no such page of this clinic's snapshot."_s);
        return morning.clinic.pageOf(request.page);
    });
    morning.desk.signIn();
    CHECK(morning.day().appointments().size() == 10);
    CHECK(morning.feed().snapshots() == 1);
}

TEST_CASE("Another account does not see what the one before was shown")
{
    Morning morning;
    morning.desk.signIn();
    morning.clinic.revokeTokens();
    morning.clinic.cutLines();
    LoginState &login = morning.desk.session().login();
    REQUIRE(await([&] { return login.phase() == LoginState::Phase::SignedOut; }));
    morning.clinic.user = UserId(8);
    bool loadedAtSignIn = true;
    QObject::connect(&login, &LoginState::signedIn, &login,
                     [&] { loadedAtSignIn = morning.day().isLoaded(); });
    login.login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return morning.desk.isCurrent(); }));
    CHECK_FALSE(loadedAtSignIn);
    CHECK(morning.feed().snapshots() == 2);
}

TEST_CASE("However often the line breaks, every event is applied exactly once and in order")
{
    Morning morning;
    morning.desk.connectionTimings.backoffBase = Milliseconds(1);
    morning.desk.signIn();
    QObject page;
    QList<qint64> heard;
    morning.desk.session().api().on<VisitCheckedIn>(
        &page, [&](const VisitCheckedIn &, const EventRecord &record) { heard += record.sequence; });
    const qint64 first = morning.clinic.sequence() + 1;
    QRandomGenerator random(4711);
    for (qint64 id = 1; id <= 200; ++id) {
        if (random.bounded(4) == 0)
            morning.clinic.cutLines();
        morning.clinic.publish(VisitCheckedIn{morning.visit(id)});
        // Some events meet an open line, some a line that is coming back, some none.
        const int turns = random.bounded(20);
        REQUIRE(await([&, done = 0]() mutable { return done++ >= turns; }));
    }
    REQUIRE(await([&] { return heard.size() == 200; }));
    for (qint64 i = 0; i < heard.size(); ++i)
        REQUIRE(heard[i] == first + i);
    CHECK(morning.feed().gaps() == 0);
    CHECK(morning.feed().duplicates() == 0);
    CHECK(morning.feed().applied() == 200);
    CHECK(morning.day().visits().size() == 200);
    CHECK(morning.clinic.linesEver() > 5);
}
