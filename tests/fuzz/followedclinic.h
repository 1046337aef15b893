// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/auth.h"
#include "server/service/authservice.h"
#include "server/session/dispatcher.h"
#include "server/session/helloservice.h"
#include "server/session/subscriptionservice.h"
#include "tests/support/setclock.h"
#include "tests/support/testclinic.h"

namespace medcrm::fuzz {

class Line;

/// Something happens in the clinic, and everybody who follows it hears of it.
struct Happening
{
    static constexpr auto method = "test.happening";
    static constexpr auto about = "Something happens.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &Happening::clinic; }
    using Reply = Done;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &Happening::clinic)}; }
};

struct HappeningService
{
    Result<Done> handle(Context &ctx, const Happening &request);
};

/// The server from its sessions down to its database, without a network: clients follow a clinic, come back to it and
/// resume their logins, with whatever they say.
class FollowedClinic
{
public:
    FollowedClinic();

    /// A script has a line for each thing that happens, 60 at most:
    ///
    ///     0{"jsonrpc":…     a frame of client 0 (a desk), 1 (a doctor) or 2 (a stranger)
    ///     +                 something happens in the clinic
    ///     ~                 a minute passes
    ///     -0                the line of client 0 is cut
    ///
    /// In frames $epoch, $last (the number of the last event), $token and $access (of a login of the desk) stand for
    /// what they are. Keeps what docs/protocol.md promises to each client, or aborts.
    void play(const QByteArray &script);

private:
    void act(const QByteArray &line, QList<Line *> clients);
    void happen();
    QByteArray filledIn(QByteArray frame) const;
    Tokens openLogin();
    Actor actorOf(const QString &username) const;

    test::TestClinic m_house;
    store::Database &m_database = m_house.database;
    test::SetClock m_clock;
    LoginBook m_logins{m_database, {}};
    AuthService m_auth{m_database, m_logins, m_clock, {{}, PasswordCost{1, 8192}}};
    SessionRegistry m_sessions{{}, m_clock};
    EventHub m_hub{m_clock};
    HelloService m_hello;
    SubscriptionService m_subscriptions{m_database, m_hub, {}};
    HappeningService m_happenings;
    Routes m_routes;
    Workers m_workers{1, 1};
    Workers m_readers{1, 1};
    Dispatcher m_dispatcher;
    store::EventStore m_events{m_database};
    Tokens m_tokens;
    Line *m_narrator = nullptr; ///< Through whom things happen.
    qint64 m_lastKey = 0;
};

} // namespace medcrm::fuzz
