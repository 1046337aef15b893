// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/loginbook.h"
#include "server/service/loginthrottle.h"
#include "server/service/passwordhash.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/userstore.h"

namespace medcrm {

/// Signing in and out and the own password. Passwords are looked at in a worker thread (the prepare functions);
/// every attempt is slowed by the throttle, and an unknown name costs the same time and gets the same answer as
/// a wrong password.
class AuthService
{
public:
    struct Settings
    {
        LoginThrottle::Settings throttle;
        PasswordCost passwordCost;
    };

    AuthService(store::Database &database, LoginBook &logins, const Clock &clock, const Settings &settings);

    /// Whether a password fits the hash that the account had then; empty for an unknown account.
    struct PasswordCheck
    {
        QString hash;
        bool matches = false;
    };
    struct PasswordChange
    {
        PasswordCheck old;
        QString newHash;
    };

    Result<std::function<PasswordCheck()>> prepare(const Actor &actor, const Login &request);
    Result<SignedIn> handle(Context &ctx, const Login &request, const PasswordCheck &check);

    Result<SignedIn> handle(Context &ctx, const ResumeLogin &request);
    Result<Tokens> handle(Context &ctx, const RefreshLogin &request);
    Result<Done> handle(Context &ctx, const Logout &request);

    Result<std::function<PasswordCheck()>> prepare(const Actor &actor, const VerifyPassword &request);
    Result<Done> handle(Context &ctx, const VerifyPassword &request, const PasswordCheck &check);

    Result<std::function<PasswordChange()>> prepare(const Actor &actor, const ChangePassword &request);
    Result<SignedIn> handle(Context &ctx, const ChangePassword &request, const PasswordChange &change);

private:
    Result<QString> beginAttempt(const Actor &actor, const QString &username);
    bool isRight(const std::optional<User> &user, const PasswordCheck &check) const;
    Result<SignedIn> signIn(Context &ctx, const LoginBook::Grant &grant);
    std::optional<DoctorId> doctorOf(const User &user) const;
    QList<Clinic> clinicsOf(const Actor &actor) const;
    void succeeded(Context &ctx, const QString &username);

    const Clock &m_clock;
    const Settings m_settings;
    LoginBook &m_logins;
    LoginThrottle m_throttle;
    store::UserStore m_users;
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
};

} // namespace medcrm
