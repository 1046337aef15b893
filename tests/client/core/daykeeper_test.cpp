// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/keptdesk.h"
#include "tests/support/catch.h"

#include <QDir>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Phase = LoginState::Phase;

namespace {

const QString password = u"correct horse battery"_s;

} // namespace

TEST_CASE("Where the login is remembered the day is kept, private and unreadable")
{
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
    kept.desk.keychain.silent = true;
    kept.signIn();
    CHECK_FALSE(await([&] { return kept.exists(); }, 200));
}

TEST_CASE("Signing out removes the day and its key, also without the server")
{
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
    kept.signIn();
    kept.awaitFile();
    kept.desk.end();
    kept.clinic.revokeTokens();
    kept.desk.start().start();
    CHECK(await([&] { return !kept.exists() && kept.desk.keychain.secrets.isEmpty(); }));
    CHECK(kept.session().login().phase() == Phase::SignedOut);
}

TEST_CASE("Another account's sign-in removes the day, whether it is remembered or not")
{
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
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
    KeptDesk kept;
    REQUIRE(QDir().mkpath(kept.file())); // a folder in its place
    kept.signIn();
    CHECK_FALSE(
        await([&] { return kept.session().keeper().isKeeping() && QFileInfo(kept.file()).isFile(); }, 300));
    CHECK(kept.desk.isCurrent());
}
