// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/credentials.h"
#include "tests/client/core/desk.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

struct Kept
{
    explicit Kept(Milliseconds timeout = std::chrono::seconds(5))
        : credentials(std::make_unique<FakeKeychain>(state), timeout)
    {
    }

    void read(const QString &key)
    {
        credentials.read(key, &page, [this](const std::optional<QString> &secret) {
            answers += secret.value_or(u"nothing"_s);
        });
    }

    FakeKeychain::State state;
    Credentials credentials;
    QObject page;
    QStringList answers;
};

} // namespace

TEST_CASE("What was kept is read back, and not after it was removed")
{
    Kept kept;
    kept.credentials.write(u"a"_s, u"secret"_s);
    kept.read(u"a"_s);
    kept.read(u"b"_s);
    kept.credentials.remove(u"a"_s);
    kept.read(u"a"_s);
    CHECK(kept.answers.isEmpty());
    REQUIRE(await([&] { return kept.answers.size() == 3; }));
    CHECK(kept.answers == QStringList{u"secret"_s, u"nothing"_s, u"nothing"_s});
    CHECK(kept.credentials.isUsable());
    CHECK(kept.state.mostRunning == 1);
}

TEST_CASE("A keychain that does not answer in time is nothing, and nobody waits for it twice")
{
    Kept kept(Milliseconds(30));
    kept.state.silent = true;
    kept.read(u"a"_s);
    kept.read(u"b"_s);
    kept.credentials.write(u"c"_s, u"secret"_s);
    REQUIRE(await([&] { return kept.answers.size() == 2; }));
    CHECK(kept.answers == QStringList{u"nothing"_s, u"nothing"_s});
    CHECK_FALSE(kept.credentials.isUsable());
    // The first job still runs: it was neither deleted nor joined by a second one.
    CHECK(kept.state.mostRunning == 1);
    CHECK(kept.state.held.size() == 1);
}

TEST_CASE("A late answer is nobody's, and the keychain is used again after it")
{
    Kept kept(Milliseconds(30));
    kept.state.silent = true;
    kept.state.secrets = {{u"a"_s, u"late"_s}, {u"b"_s, u"soon"_s}};
    kept.read(u"a"_s);
    REQUIRE(await([&] { return kept.answers.size() == 1; }));
    kept.state.silent = false;
    kept.state.held.takeFirst()();
    CHECK(kept.answers == QStringList{u"nothing"_s});
    kept.read(u"b"_s);
    REQUIRE(await([&] { return kept.answers.size() == 2; }));
    CHECK(kept.answers.last() == "soon"_L1);
    CHECK(kept.credentials.isUsable());
}

TEST_CASE("A keychain may answer after everything that asked is gone")
{
    FakeKeychain::State state;
    state.silent = true;
    {
        Credentials credentials(std::make_unique<FakeKeychain>(state));
        credentials.write(u"a"_s, u"secret"_s);
        REQUIRE(await([&] { return state.held.size() == 1; }));
    }
    state.held.takeFirst()();
    CHECK(state.running == 0);
}

TEST_CASE("Whoever asked and is gone hears nothing")
{
    Kept kept;
    int answers = 0;
    {
        QObject page;
        kept.credentials.read(u"a"_s, &page, [&](const std::optional<QString> &) { ++answers; });
    }
    kept.read(u"b"_s);
    REQUIRE(await([&] { return kept.answers.size() == 1; }));
    CHECK(answers == 0);
}

TEST_CASE("A broken keychain is nothing and is said to be unusable")
{
    Kept kept;
    kept.state.broken = true;
    kept.read(u"a"_s);
    REQUIRE(await([&] { return kept.answers.size() == 1; }));
    CHECK(kept.answers.first() == "nothing"_L1);
    CHECK_FALSE(kept.credentials.isUsable());
}

TEST_CASE("Without a keychain service the system's keychain answers nothing within the timeout")
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    Credentials credentials(std::make_unique<SystemKeychain>(), Milliseconds(500));
    QObject page;
    QStringList answers;
    credentials.write(u"medcrm-test"_s, u"secret"_s);
    credentials.read(u"medcrm-test"_s, &page,
                     [&](const std::optional<QString> &secret) { answers += secret.value_or(u"nothing"_s); });
    REQUIRE(await([&] { return !answers.isEmpty(); }));
    CHECK(answers.first() == "nothing"_L1);
    CHECK_FALSE(credentials.isUsable());
}
