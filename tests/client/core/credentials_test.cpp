// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/credentials.h"
#include "tests/client/core/desk.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Credentials::Found &found)
{
    using Kind = Credentials::Found::Kind;
    switch (found.kind) {
    case Kind::Entry:
        return found.secret;
    case Kind::None:
        return u"nothing"_s;
    case Kind::Missing:
        return u"missing"_s;
    case Kind::Owed:
        return u"owed "_s + found.secret;
    case Kind::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

/// A program's secrets in a keychain of the test's own, over several starts.
struct Kept
{
    explicit Kept(Milliseconds patience = std::chrono::seconds(5))
        : timeout(patience)
    {
        start();
    }

    /// Whatever the keychain did not do yet is never done.
    void start()
    {
        credentials.reset();
        state.held.clear();
        state.running = 0;
        credentials = std::make_unique<Credentials>(std::make_unique<FakeKeychain>(state), notes(), timeout);
    }
    QString notes() const { return folder.filePath(u"profile/medcrm-test.keychain"_s); }
    void read(const QString &key)
    {
        credentials->read(key, &page, [this](const Credentials::Found &found) { answers += textOf(found); });
    }
    QString answer(const QString &key)
    {
        const qsizetype before = answers.size();
        read(key);
        REQUIRE(await([&] { return answers.size() > before; }));
        return answers.last();
    }
    void write(const QString &key, const QString &secret)
    {
        std::optional<bool> taken;
        credentials->write(key, secret, &page, [&](bool ok) { taken = ok; });
        REQUIRE(await([&] { return taken.has_value(); }));
        CHECK(*taken);
    }

    const Milliseconds timeout;
    QTemporaryDir folder;
    FakeKeychain::State state;
    std::unique_ptr<Credentials> credentials;
    QObject page;
    QStringList answers;
};

const Milliseconds soon(30);

} // namespace

TEST_CASE("What was kept is read back, also by the next start, and not after it was removed")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    CHECK(kept.answer(u"a"_s) == u"secret");
    kept.start();
    CHECK(kept.answer(u"a"_s) == u"secret");
    CHECK(kept.answer(u"b"_s) == u"nothing");
    kept.credentials->remove(u"a"_s);
    REQUIRE(await([&] { return !kept.credentials->mayHold(u"a"_s); }));
    CHECK(kept.answer(u"a"_s) == u"nothing");
    CHECK(kept.state.mostRunning == 1);
}

TEST_CASE("A callback never runs inside the function that asked for it")
{
    Kept kept;
    kept.read(u"a"_s);
    CHECK(kept.answers.isEmpty());
    CHECK(await([&] { return kept.answers.size() == 1; }));
}

TEST_CASE("The notes of what is in the keychain are private, and hold no secret")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    QFile file(kept.notes());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "good a\n");
    CHECK_FALSE(file.permissions().testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
}

TEST_CASE("An entry without its note is not used, and the keychain is not even asked")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    SECTION("deleted")
    {
        REQUIRE(QFile::remove(kept.notes()));
    }
    SECTION("damaged")
    {
        QFile file(kept.notes());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("good\n\0a\nsomething else\n");
    }
    kept.start();
    kept.state.silent = true;
    CHECK(kept.answer(u"a"_s) == u"nothing");
    CHECK(kept.state.held.isEmpty());
}

TEST_CASE("An entry whose removal the keychain did not confirm is not used by the next start, and goes then")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    const bool silent = GENERATE(true, false);
    if (silent) {
        kept.state.silent = true;
        kept.credentials->remove(u"a"_s);
        kept.start();
        kept.state.silent = false;
        CHECK(kept.answer(u"a"_s) == u"owed secret");
    }
    CHECK(await([&] { return kept.state.secrets.isEmpty() == silent; }));
    CHECK(kept.answer(u"a"_s)
          == (silent ? u"nothing"_s : u"secret"_s)); // control: what was not removed is used
}

TEST_CASE("What is owed stays so over every start whose keychain does not confirm it")
{
    Kept kept(soon);
    kept.write(u"a"_s, u"secret"_s);
    kept.state.silent = true;
    kept.credentials->remove(u"a"_s);
    for (int start = 0; start < 3; ++start) {
        kept.start();
        CHECK(kept.answer(u"a"_s) == u"unknown");
        CHECK(kept.credentials->mayHold(u"a"_s));
    }
    kept.state.silent = false;
    kept.start();
    CHECK(kept.answer(u"a"_s) == u"owed secret");
    CHECK(await([&] { return kept.state.secrets.isEmpty() && !kept.credentials->mayHold(u"a"_s); }));
}

TEST_CASE("An older entry is not used once a newer one was to take its place and the keychain did not say so")
{
    Kept kept(soon);
    kept.write(u"a"_s, u"older"_s);
    kept.state.silent = true;
    std::optional<bool> taken;
    kept.credentials->write(u"a"_s, u"newer"_s, &kept.page, [&](bool ok) { taken = ok; });
    REQUIRE(await([&] { return taken.has_value(); }));
    CHECK_FALSE(*taken);
    kept.start();
    kept.state.silent = false;
    CHECK(kept.answer(u"a"_s) == u"owed older");
}

TEST_CASE("A removal that a silent keychain does late is settled")
{
    Kept kept(soon);
    kept.write(u"a"_s, u"secret"_s);
    kept.state.silent = true;
    kept.credentials->remove(u"a"_s);
    kept.read(u"a"_s);
    REQUIRE(await([&] { return kept.answers == QStringList{u"unknown"_s}; }));
    kept.state.silent = false;
    kept.state.held.takeFirst()();
    REQUIRE(await([&] { return kept.answers.size() == 2; }));
    CHECK(kept.answers.last() == u"nothing");
    CHECK(kept.state.secrets.isEmpty());
    CHECK_FALSE(kept.credentials->mayHold(u"a"_s));
}

TEST_CASE("An entry that is gone from the keychain is missing, not absent: it may be locked away")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    kept.state.secrets.clear();
    CHECK(kept.answer(u"a"_s) == u"missing");
}

TEST_CASE("That a window is locked is known to the next start, and is over with its login")
{
    Kept kept;
    kept.credentials->setLocked(u"a"_s, true); // of nobody
    kept.write(u"a"_s, u"secret"_s);
    CHECK_FALSE(kept.credentials->isLocked(u"a"_s));
    kept.credentials->setLocked(u"a"_s, true);
    kept.write(u"a"_s, u"renewed"_s);
    kept.start();
    CHECK(kept.credentials->isLocked(u"a"_s));
    kept.credentials->remove(u"a"_s);
    REQUIRE(await([&] { return !kept.credentials->mayHold(u"a"_s); }));
    CHECK_FALSE(kept.credentials->isLocked(u"a"_s));
}

TEST_CASE("A keychain that does not answer in time is nothing, and nobody waits for it twice")
{
    Kept kept(soon);
    kept.write(u"a"_s, u"one"_s);
    kept.write(u"b"_s, u"two"_s);
    kept.state.silent = true;
    std::optional<bool> taken;
    kept.read(u"a"_s);
    kept.read(u"b"_s);
    kept.credentials->write(u"c"_s, u"secret"_s, &kept.page, [&](bool ok) { taken = ok; });
    REQUIRE(await([&] { return kept.answers.size() == 2 && taken.has_value(); }));
    CHECK(kept.answers == QStringList{u"unknown"_s, u"unknown"_s});
    CHECK_FALSE(*taken);
    // The first job still runs: it was neither deleted nor joined by a second one.
    CHECK(kept.state.mostRunning == 1);
    CHECK(kept.state.held.size() == 1);
}

TEST_CASE("A late answer comes after all, and what waited behind it is done then")
{
    Kept kept(soon);
    kept.write(u"a"_s, u"late"_s);
    kept.write(u"b"_s, u"later"_s);
    kept.state.silent = true;
    kept.read(u"a"_s);
    kept.read(u"b"_s);
    kept.credentials->write(u"c"_s, u"latest"_s);
    REQUIRE(await([&] { return kept.answers.size() == 2; }));
    kept.state.silent = false;
    kept.state.held.takeFirst()();
    REQUIRE(await([&] { return kept.answers.size() == 4; }));
    CHECK(kept.answers.mid(2) == QStringList{u"late"_s, u"later"_s});
    CHECK(kept.answer(u"c"_s) == u"latest");
    CHECK(kept.state.mostRunning == 1);
}

TEST_CASE("A keychain may answer after everything that asked is gone")
{
    const QTemporaryDir folder;
    FakeKeychain::State state;
    state.silent = true;
    {
        Credentials credentials(std::make_unique<FakeKeychain>(state), folder.filePath(u"notes"_s));
        credentials.write(u"a"_s, u"secret"_s);
        REQUIRE(await([&] { return state.held.size() == 1; }));
    }
    state.held.takeFirst()();
    CHECK(state.running == 0);
}

TEST_CASE("Whoever asked and is gone hears nothing")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    int answers = 0;
    {
        QObject page;
        kept.credentials->read(u"a"_s, &page, [&](const Credentials::Found &) { ++answers; });
    }
    CHECK(kept.answer(u"a"_s) == u"secret");
    CHECK(answers == 0);
}

TEST_CASE("A broken keychain says nothing of what it holds, and takes nothing")
{
    Kept kept;
    kept.write(u"a"_s, u"secret"_s);
    kept.state.broken = true;
    CHECK(kept.answer(u"a"_s) == u"unknown");
    std::optional<bool> taken;
    kept.credentials->write(u"b"_s, u"secret"_s, &kept.page, [&](bool ok) { taken = ok; });
    REQUIRE(await([&] { return taken.has_value(); }));
    CHECK_FALSE(*taken);
}

TEST_CASE("Without a keychain service the system's keychain says within the timeout that it took nothing")
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const QTemporaryDir folder;
    Credentials credentials(std::make_unique<SystemKeychain>(), folder.filePath(u"notes"_s),
                            Milliseconds(500));
    QObject page;
    std::optional<bool> taken;
    credentials.write(u"medcrm-test"_s, u"secret"_s, &page, [&](bool ok) { taken = ok; });
    REQUIRE(await([&] { return taken.has_value(); }));
    CHECK_FALSE(*taken);
}
