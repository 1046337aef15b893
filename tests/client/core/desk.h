// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/await.h"

#include <QTemporaryDir>

namespace medcrm::test {

/// A keychain in memory that answers when and how a test wants.
class FakeKeychain final : public Keychain
{
public:
    struct State
    {
        QHash<QString, QString> secrets;
        bool broken = false; ///< Answers that it does not work.
        bool silent = false; ///< Takes jobs and never answers, until answerNow().
        int running = 0;
        int mostRunning = 0; ///< At the same time.
        QList<std::function<void()>> held;
    };

    explicit FakeKeychain(State &state)
        : m_state(state)
    {
    }

    void read(const QString &key, Answer answer) override;
    void write(const QString &key, const QString &secret, Answer answer) override;
    void remove(const QString &key, Answer answer) override;

private:
    void finish(std::function<void()> work);

    State &m_state;
};

/// A client program without windows, at a fake clinic: everything real but the server, with periods short
/// enough to wait for.
class Desk
{
public:
    explicit Desk(FakeClinic &clinic);
    ~Desk();

    /// Makes the session; a second call is a restart of the program with the same profile.
    ClientSession &start();
    ClientSession &session() { return *m_session; }
    void end() { m_session.reset(); }

    /// Signs in as sara and follows the clinic until it is current.
    void signIn();
    bool isCurrent();

    ClientOptions options; ///< Trusts the fake server's key by default.
    FakeKeychain::State keychain;
    SetClock clock; ///< This computer's.
    ConnectionTimings connectionTimings;
    CallTimings callTimings;
    FeedTimings feedTimings;
    Milliseconds automaticLoginRetry = std::chrono::seconds(5);
    Milliseconds outageGrace = std::chrono::seconds(2);
    KeepingTimings keepingTimings{.afterChange = Milliseconds(10)};
    Milliseconds keychainTimeout = std::chrono::seconds(5);
    PasswordCheckCost passwordCheck{.passes = 1, .bytes = 8192};

private:
    QTemporaryDir m_profile;
    std::unique_ptr<ClientSession> m_session;
};

} // namespace medcrm::test
