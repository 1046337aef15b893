// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

void FakeKeychain::read(const QString &key, Answer answer)
{
    finish([&state = m_state, key, answer] {
        const bool held = state.secrets.contains(key) && !state.broken;
        answer(held ? std::optional(state.secrets.value(key)) : std::nullopt, !state.broken);
    });
}

void FakeKeychain::write(const QString &key, const QString &secret, Answer answer)
{
    finish([&state = m_state, key, secret, answer] {
        if (!state.broken)
            state.secrets.insert(key, secret);
        answer({}, !state.broken);
    });
}

void FakeKeychain::remove(const QString &key, Answer answer)
{
    finish([&state = m_state, key, answer] {
        if (!state.broken)
            state.secrets.remove(key);
        answer({}, !state.broken);
    });
}

void FakeKeychain::finish(std::function<void()> work)
{
    m_state.mostRunning = std::max(m_state.mostRunning, ++m_state.running);
    const auto done = [&state = m_state, work = std::move(work)] {
        --state.running;
        work();
    };
    if (m_state.silent)
        m_state.held.append(done);
    else
        done();
}

Desk::Desk(FakeClinic &clinic)
    : clock(clinic.clock.now())
{
    options.server = {u"127.0.0.1"_s, clinic.port()};
    options.pin = serverIdentity().fingerprint();
    options.profileDir = m_profile.path();
    connectionTimings.backoffBase = Milliseconds(5);
    connectionTimings.backoffLimit = Milliseconds(50);
}

Desk::~Desk() = default;

ClientSession &Desk::start()
{
    m_session.reset();
    ClientSession::Parts parts;
    parts.program = {u"medcrm-test"_s, u"1.0"_s, u"Desk 1"_s, u"en"_s};
    parts.connection = connectionTimings;
    parts.calls = callTimings;
    parts.feed = feedTimings;
    parts.automaticLoginRetry = automaticLoginRetry;
    parts.keychain = std::make_unique<FakeKeychain>(keychain);
    parts.keychainTimeout = keychainTimeout;
    parts.clock = &clock;
    parts.outageGrace = outageGrace;
    parts.keeping = keepingTimings;
    parts.passwordCheck = passwordCheck;
    m_session = std::make_unique<ClientSession>(options, std::move(parts));
    return *m_session;
}

void Desk::signIn()
{
    ClientSession &desk = start();
    desk.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return desk.login().phase() == LoginState::Phase::SignedIn; }));
    desk.feed().follow(FakeClinic::clinicId);
    REQUIRE(await([&] { return isCurrent(); }));
}

bool Desk::isCurrent()
{
    return m_session->feed().state() == ClinicFeed::State::Current;
}

} // namespace medcrm::test
