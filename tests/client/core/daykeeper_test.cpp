// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFileInfo>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Phase = LoginState::Phase;

namespace {

const QString password = u"correct horse battery"_s;

/// A desk whose login is remembered, and the day that it leaves on its computer.
struct Kept
{
    Kept()
    {
        clinic.day.doctors = {someDoctor(1, u"Dr Leila Farouk"_s)};
        clinic.day.visits = {
            someVisit(21, somePatient(6, u"Amina"_s, u"Quill"_s), DoctorId(1), clinic.clock.now())};
        desk.outageGrace = Milliseconds(20);
    }

    ClientSession &session() { return desk.session(); }
    QString file() const { return desk.options.profileDir + u"/medcrm-test.lastday"_s; }
    bool exists() const { return QFileInfo::exists(file()); }
    QByteArray content() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    QString keyName() const { return u"medcrm-test/127.0.0.1:%1/lastday"_s.arg(clinic.port()); }

    void signIn(bool remember = true, const QString &user = u"sara"_s)
    {
        ClientSession &started = desk.start();
        started.login().login(user, password, remember);
        REQUIRE(await([&] { return started.login().phase() == Phase::SignedIn; }));
        started.feed().follow(FakeClinic::clinicId);
        REQUIRE(await([&] { return desk.isCurrent(); }));
    }
    void awaitFile()
    {
        REQUIRE(await([&] { return exists() && session().keeper().isKeeping(); }));
    }
    /// Signs in, waits for the file, ends the program and the server.
    void leaveDay()
    {
        signIn();
        awaitFile();
        REQUIRE(await([&] { return !session().localPassword().check().isEmpty(); }));
        desk.end();
        clinic.kill();
    }
    /// Starts the program while the server is away: what it then says.
    QString startWithoutServer()
    {
        QString outcome;
        ClientSession &started = desk.start();
        QObject::connect(&started.keeper(), &DayKeeper::recalled, &started, [&] { outcome = u"recalled"_s; });
        QObject::connect(&started.keeper(), &DayKeeper::notRecalled, &started,
                         [&](const QString &why) { outcome = why; });
        started.start();
        (void)await([&] { return !outcome.isEmpty(); }, 3000);
        return outcome;
    }

    FakeClinic clinic;
    Desk desk{clinic};
};

} // namespace

TEST_CASE("Where the login is remembered the day is kept, private and unreadable")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    CHECK(QFile::permissions(kept.file())
          == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
              | QFileDevice::WriteUser));
    CHECK_FALSE(kept.content().contains("Quill"));
    CHECK(kept.desk.keychain.secrets.contains(kept.keyName()));
}

TEST_CASE("A file that others could read before is private after the next writing")
{
    Kept kept;
    QDir().mkpath(kept.desk.options.profileDir);
    QFile before(kept.file());
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("something");
    before.close();
    REQUIRE(before.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther
                                  | QFileDevice::ReadGroup));
    kept.signIn();
    REQUIRE(await([&] { return kept.content().startsWith("MEDCRM-DAY"); }));
    CHECK_FALSE(QFile::permissions(kept.file()).testFlag(QFileDevice::ReadOther));
    CHECK_FALSE(QFile::permissions(kept.file()).testFlag(QFileDevice::ReadGroup));
}

TEST_CASE(
    "A start without the server shows the day as it was, with nothing sent, and goes on when it is back")
{
    Kept kept;
    const Instant asOf = kept.clinic.clock.now();
    kept.leaveDay();
    const qsizetype received = kept.clinic.received().size();
    kept.desk.clock.advance(std::chrono::minutes(42));
    kept.clinic.clock.advance(std::chrono::minutes(42));
    REQUIRE(kept.startWithoutServer() == u"recalled");
    CHECK(kept.session().login().phase() == Phase::Resuming);
    CHECK(kept.session().login().account().user.fullName == u"Sara");
    CHECK(kept.session().login().account().tokens.accessToken.isEmpty());
    CHECK(kept.session().day().visits().find(VisitId(21))->patient.familyName == u"Quill");
    CHECK(kept.session().outage().isOn());
    CHECK_FALSE(kept.session().outage().since());
    CHECK(kept.session().outage().asOf() == asOf);
    CHECK(kept.session().outage().age() == std::chrono::minutes(42));
    CHECK(kept.session().clock().now() == asOf);
    CHECK(kept.clinic.received().size() == received);

    Visit later = *kept.session().day().visits().find(VisitId(21));
    ++later.revision;
    later.status = VisitStatus::Called;
    kept.clinic.keep(VisitStatusChanged{later});
    int signedIn = 0;
    QObject::connect(&kept.session().login(), &LoginState::signedIn, &kept.session(), [&] { ++signedIn; });
    kept.clinic.restart();
    REQUIRE(await([&] { return kept.desk.isCurrent() && !kept.session().outage().isOn(); }));
    CHECK(kept.session().day().visits().find(VisitId(21))->status == VisitStatus::Called);
    CHECK(kept.session().feed().snapshots() == 0); // the missed event came, not everything anew
    CHECK(signedIn == 0); // what was typed meanwhile stays
}

TEST_CASE("Without a remembered login nothing is kept, and nothing is shown after a start without the server")
{
    Kept kept;
    kept.signIn(false);
    REQUIRE(await([&] { return !kept.session().localPassword().check().isEmpty(); }));
    kept.desk.end();
    CHECK_FALSE(kept.exists());
    CHECK(kept.desk.keychain.secrets.isEmpty());
    kept.clinic.kill();
    CHECK(kept.startWithoutServer().isEmpty());
    CHECK_FALSE(kept.session().day().isLoaded());
}

TEST_CASE("Without a keychain the day is in memory only")
{
    Kept kept;
    kept.desk.keychain.broken = true;
    kept.signIn();
    kept.clinic.publish(ClinicChanged{someClinic()});
    CHECK_FALSE(await([&] { return kept.exists() || kept.session().keeper().isKeeping(); }, 300));
    kept.clinic.kill();
    REQUIRE(await([&] { return kept.session().outage().isOn(); }));
    CHECK(kept.session().day().isLoaded());
}

TEST_CASE("A keychain that never answers keeps nothing and holds nothing up")
{
    Kept kept;
    kept.desk.keychain.silent = true;
    kept.signIn();
    CHECK_FALSE(await([&] { return kept.exists(); }, 200));
}

TEST_CASE("Signing out removes the day and its key, also without the server")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    SECTION("with it") { }
    SECTION("without it")
    {
        kept.clinic.kill();
        REQUIRE(await([&] { return kept.session().outage().isOn(); }));
    }
    kept.session().login().logout();
    REQUIRE(await([&] { return !kept.exists() && kept.desk.keychain.secrets.isEmpty(); }));
    kept.desk.end(); // what was still on its way does not bring it back
    CHECK_FALSE(kept.exists());
}

TEST_CASE("A login that the server does not take any more takes the day along")
{
    Kept kept;
    SECTION("while the program runs")
    {
        kept.signIn();
        kept.awaitFile();
        kept.clinic.revokeTokens();
        kept.clinic.cutLines();
    }
    SECTION("while the day of a start without the server is shown")
    {
        kept.leaveDay();
        REQUIRE(kept.startWithoutServer() == u"recalled");
        kept.clinic.revokeTokens();
        kept.clinic.restart();
    }
    bool expired = false;
    QObject::connect(&kept.session().login(), &LoginState::signedOut, &kept.session(),
                     [&](SignedOutReason reason) { expired = reason == SignedOutReason::Expired; });
    REQUIRE(await([&] { return expired; }));
    CHECK(await([&] { return !kept.exists() && kept.desk.keychain.secrets.isEmpty(); }));
    CHECK(kept.session().login().phase() == Phase::SignedOut);
}

TEST_CASE("A remembered login that the server refuses at the next start takes the day along")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    kept.desk.end();
    kept.clinic.revokeTokens();
    kept.desk.start().start();
    CHECK(await([&] { return !kept.exists() && kept.desk.keychain.secrets.isEmpty(); }));
    CHECK(kept.session().login().phase() == Phase::SignedOut);
}

TEST_CASE("A start with a keychain that gives nothing leaves the day alone, and opens it when it answers")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    kept.desk.end();
    kept.desk.keychainTimeout = Milliseconds(30);
    const auto start = [&] {
        kept.desk.start().start();
        REQUIRE(await([&] { return kept.session().login().phase() == Phase::SignedOut; }));
    };
    SECTION("silent, the server there")
    {
        kept.desk.keychain.silent = true;
        start();
    }
    SECTION("broken, the server there")
    {
        kept.desk.keychain.broken = true;
        start();
    }
    SECTION("locked away, the server there")
    {
        const auto secrets = std::exchange(kept.desk.keychain.secrets, {});
        start();
        kept.desk.keychain.secrets = secrets;
    }
    SECTION("silent, and a wrong password is typed")
    {
        kept.desk.keychain.silent = true;
        start();
        bool failed = false;
        QObject::connect(&kept.session().login(), &LoginState::loginFailed, &kept.session(),
                         [&] { failed = true; });
        kept.session().login().login(u"sara"_s, u"wrong"_s);
        REQUIRE(await([&] { return failed; }));
    }
    SECTION("silent in an outage, answering late")
    {
        kept.desk.keychain.silent = true;
        kept.clinic.kill();
        start();
        bool recalled = false;
        QObject::connect(&kept.session().keeper(), &DayKeeper::recalled, &kept.session(),
                         [&] { recalled = true; });
        kept.desk.keychain.silent = false;
        kept.desk.keychain.held.takeFirst()();
        CHECK(await([&] { return recalled; }));
    }
    kept.desk.end();
    CHECK(kept.exists());
    kept.desk.keychain.held.clear();
    kept.desk.keychain.running = 0;
    kept.desk.keychain.silent = kept.desk.keychain.broken = false;
    kept.clinic.kill();
    CHECK(kept.startWithoutServer() == u"recalled");
}

TEST_CASE("Signing out before a silent keychain leaves no day, and no key that the next start would use")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    kept.clinic.kill();
    REQUIRE(await([&] { return kept.session().outage().isOn(); }));
    kept.desk.keychain.silent = true;
    kept.session().login().logout();
    kept.desk.end();
    CHECK_FALSE(kept.exists());
    CHECK(kept.desk.keychain.secrets.size() == 2);
    kept.desk.keychain.held.clear();
    kept.desk.keychain.running = 0;
    kept.desk.keychain.silent = false;
    CHECK(kept.startWithoutServer().isEmpty());
    CHECK(kept.session().login().phase() == Phase::SignedOut);
    CHECK(await([&] { return kept.desk.keychain.secrets.isEmpty(); }));
}

TEST_CASE("Another account's sign-in removes the day, whether it is remembered or not")
{
    Kept kept;
    kept.signIn();
    kept.awaitFile();
    const QString key = kept.desk.keychain.secrets.value(kept.keyName());
    kept.desk.end();
    const QByteArray before = kept.content();
    kept.clinic.user = UserId(8);
    SECTION("remembered")
    {
        kept.signIn(true);
        REQUIRE(await([&] {
            return kept.session().keeper().isKeeping() && kept.exists() && kept.content() != before;
        }));
        CHECK(kept.desk.keychain.secrets.value(kept.keyName()) != key);
        CHECK(kept.desk.keychain.secrets.value(kept.keyName()).startsWith(u"8:"));
    }
    SECTION("not remembered")
    {
        kept.signIn(false);
        REQUIRE(
            await([&] { return !kept.exists() && !kept.desk.keychain.secrets.contains(kept.keyName()); }));
    }
}

TEST_CASE("A damaged, foreign or old file is told and left, and the program waits for the server")
{
    Kept kept;
    kept.leaveDay();
    QByteArray content = kept.content();
    QString told;
    SECTION("damaged")
    {
        content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
        told = u"damaged"_s;
    }
    SECTION("of another version")
    {
        content.replace(0, 12, "MEDCRM-DAY 0");
        told = u"another version"_s;
    }
    SECTION("something else")
    {
        content = "hello";
        told = u"not a day"_s;
    }
    SECTION("empty")
    {
        content.clear();
        told = u"not a day"_s;
    }
    SECTION("its key is gone")
    {
        kept.desk.keychain.secrets.remove(kept.keyName());
        told = u"keychain"_s;
    }
    SECTION("its key is nonsense")
    {
        kept.desk.keychain.secrets.insert(kept.keyName(), u"7:abc"_s);
        told = u"keychain"_s;
    }
    SECTION("another server")
    {
        kept.desk.options.pin = impostorIdentity().fingerprint();
        told = u"another server"_s;
    }
    QFile file(kept.file());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    CHECK(kept.startWithoutServer().contains(told));
    CHECK(kept.session().login().phase() == Phase::SignedOut);
    CHECK_FALSE(kept.session().day().isLoaded());
    CHECK(kept.exists());
}

TEST_CASE("A day of more than a week is not shown but removed; one of six days is shown")
{
    Kept kept;
    kept.leaveDay();
    SECTION("six days")
    {
        kept.desk.clock.advance(std::chrono::days(6));
        CHECK(kept.startWithoutServer() == u"recalled");
        CHECK(kept.session().day().today()
              == businessDay(kept.clinic.clock.now(), kept.session().day().zone()));
    }
    SECTION("eight days")
    {
        kept.desk.clock.advance(std::chrono::days(8));
        CHECK(kept.startWithoutServer().contains(u"7 days"));
        CHECK(await([&] { return !kept.exists() && !kept.desk.keychain.secrets.contains(kept.keyName()); }));
    }
}

TEST_CASE("The server is back on another day: the day becomes the present one")
{
    Kept kept;
    kept.leaveDay();
    kept.desk.clock.advance(std::chrono::hours(24));
    kept.clinic.clock.advance(std::chrono::hours(24));
    REQUIRE(kept.startWithoutServer() == u"recalled");
    kept.clinic.restart();
    REQUIRE(await([&] { return kept.desk.isCurrent(); }));
    CHECK(kept.session().day().today() == businessDay(kept.clinic.clock.now(), kept.session().day().zone()));
    CHECK(kept.session().feed().snapshots() == 1);
}

TEST_CASE("An account that is another one meanwhile begins anew when the server is back")
{
    Kept kept;
    kept.leaveDay();
    REQUIRE(kept.startWithoutServer() == u"recalled");
    int signedIn = 0;
    QObject::connect(&kept.session().login(), &LoginState::signedIn, &kept.session(), [&] { ++signedIn; });
    kept.clinic.role = Role::Administrator;
    kept.clinic.restart();
    REQUIRE(await([&] { return kept.session().login().phase() == Phase::SignedIn; }));
    CHECK(signedIn == 1);
}

TEST_CASE("The password that unlocks without the server survives the restart with the day")
{
    Kept kept;
    kept.leaveDay();
    REQUIRE(kept.startWithoutServer() == u"recalled");
    std::optional<LocalPassword::Answer> answer;
    kept.session().localPassword().verify(password, &kept.session(),
                                          [&](LocalPassword::Answer given) { answer = given; });
    REQUIRE(await([&] { return answer.has_value(); }));
    CHECK(answer == LocalPassword::Answer::Right);
}

TEST_CASE("Many changes in a short time are written once, and the last of them with the line that is lost")
{
    Kept kept;
    kept.desk.keepingTimings.afterChange = std::chrono::hours(1);
    kept.signIn();
    REQUIRE(await([&] { return kept.session().keeper().isKeeping(); }));
    Clinic clinic = someClinic();
    for (int i = 0; i < 50; ++i) {
        ++clinic.revision;
        kept.clinic.publish(ClinicChanged{clinic});
    }
    REQUIRE(await([&] { return kept.session().feed().sequence() == kept.clinic.sequence(); }));
    CHECK_FALSE(kept.exists());
    kept.clinic.kill();
    REQUIRE(await([&] { return kept.exists(); }));
    kept.desk.end();
    REQUIRE(kept.startWithoutServer() == u"recalled");
    CHECK(kept.session().feed().sequence() == kept.clinic.sequence());
    CHECK(kept.session().day().clinic().revision == clinic.revision);
}

TEST_CASE("A file that can't be written is said not to be kept, and the window works")
{
    Kept kept;
    REQUIRE(QDir().mkpath(kept.file())); // a folder in its place
    kept.signIn();
    CHECK_FALSE(
        await([&] { return kept.session().keeper().isKeeping() && QFileInfo(kept.file()).isFile(); }, 300));
    CHECK(kept.desk.isCurrent());
}
