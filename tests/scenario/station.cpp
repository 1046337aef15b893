// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

/// A desk whose system has no keychain.
class NoKeychain final : public Keychain
{
public:
    void read(const QString &, Answer answer) override { answer(std::nullopt, false); }
    void write(const QString &, const QString &, Answer answer) override { answer(std::nullopt, false); }
    void remove(const QString &, Answer answer) override { answer(std::nullopt, false); }
};

} // namespace

Station::Station(const OpenClinic &clinic, const Account &account)
{
    ClientOptions options;
    options.server = {u"127.0.0.1"_s, clinic.server.port()};
    options.pin = clinic.server.fingerprint();
    options.profileDir = m_profile.path();
    ClientSession::Parts parts;
    parts.program = {u"medcrm-test"_s, u"1"_s, u"Desk of "_s + account.username, u"en"_s};
    parts.connection.backoffBase = Milliseconds(20);
    parts.connection.backoffLimit = Milliseconds(200);
    parts.keychain = std::make_unique<NoKeychain>();
    m_session = std::make_unique<ClientSession>(options, std::move(parts));
    m_session->login().login(account.username, account.password);
    REQUIRE(await([this] { return m_session->login().phase() == LoginState::Phase::SignedIn; }, 60'000));
    m_session->feed().follow(clinic.clinic.id);
    REQUIRE(await([this] { return isCurrent(); }, 60'000));
}

Station::~Station() = default;

} // namespace medcrm::test
