// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientoptions.h"
#include "client/core/clinicfeed.h"
#include "client/core/clinicholds.h"
#include "client/core/credentials.h"
#include "client/core/daykeeper.h"
#include "client/core/localpassword.h"
#include "client/core/outage.h"
#include "client/core/serveridentity.h"

#include <memory>

namespace medcrm {

/// Everything a window needs of the server, as one object: the window connects to its parts' signals, calls
/// start(), and follows a clinic with feed().follow() when somebody signed in.
class ClientSession : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ProgramIdentity program;
        ConnectionTimings connection = {};
        CallTimings calls = {};
        FeedTimings feed = {};
        Milliseconds automaticLoginRetry = std::chrono::seconds(5);
        std::unique_ptr<Keychain> keychain = {}; ///< None: the system's.
        Milliseconds keychainTimeout = std::chrono::seconds(5);
        const Clock *clock = nullptr; ///< None: this computer's. Outlives the session.
        Milliseconds outageGrace = std::chrono::seconds(2);
        KeepingTimings keeping = {};
        PasswordCheckCost passwordCheck = {};
    };

    /// The usual session of a program: `programName` is "medcrm-reception" or "medcrm-doctor".
    ClientSession(const ClientOptions &options, const QString &programName, QObject *parent = nullptr);
    /// The same with parts replaced, for tests.
    ClientSession(const ClientOptions &options, Parts parts, QObject *parent = nullptr);
    ~ClientSession() override;

    /// Connects, takes up a remembered login or signs in with the options' user and password.
    void start();

    Connection &connection() { return m_connection; }
    Api &api() { return m_api; }
    LoginState &login() { return m_login; }
    ClinicFeed &feed() { return m_feed; }
    ClinicDay &day() { return m_day; }
    const ClinicHolds &holds() const { return m_holds; }
    const ServerClock &clock() const { return m_clock; }
    const Outage &outage() const { return m_outage; }
    const DayKeeper &keeper() const { return m_keeper; }
    LocalPassword &localPassword() { return m_localPassword; }
    const ClientOptions &options() const { return m_options; }

    /// The clinic to open for an account: the one the options name, or without that its first. Nothing when it
    /// has none, or not the named one.
    std::optional<Clinic> preferredClinic(const SignedIn &account) const;

Q_SIGNALS:
    /// Once per second: refresh ticking times now.
    void tick(medcrm::Instant now);

private:
    void signInByItself();
    void signInLater();

    const ClientOptions m_options;
    SteadyClock m_steadyClock;
    SystemClock m_systemClock;
    ServerClock m_clock;
    ServerIdentity m_identity;
    Connection m_connection;
    Api m_api;
    Credentials m_credentials;
    LoginState m_login;
    ClinicDay m_day;
    ClinicFeed m_feed;
    ClinicHolds m_holds;
    Outage m_outage;
    LocalPassword m_localPassword;
    DayKeeper m_keeper;
    QTimer m_tick;
    QTimer m_automaticLogin; ///< With a password file, a failed or ended login is tried again.
};

} // namespace medcrm
