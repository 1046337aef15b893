// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/auth.h"
#include "server/service/context.h"
#include "server/store/loginsessionstore.h"
#include "server/store/userstore.h"

#include <QHash>

namespace medcrm {

/// The logins and their tokens (design: guarantees.md, Login). A login begins with a password and lives, from
/// refresh to refresh, until it is ended, idle for too long or too old.
///
/// A refresh token is good once. One that was spent may be shown a second time as long as its successor was not
/// used: its answer may have been lost. Any other use of a spent token means that somebody has a copy, and ends
/// the login. Access tokens live in memory only and need no writing.
///
/// A waiting-room display has nobody who could type a password after each weekend, and its account sees what hangs on the
/// wall anyway: its logins live for weeks.
class LoginBook
{
public:
    struct Settings
    {
        Milliseconds access = std::chrono::minutes(10);
        Milliseconds idle = std::chrono::minutes(30);
        Milliseconds absolute = std::chrono::hours(12);
        Milliseconds displayIdle =
            std::chrono::hours(24 * 30); ///< Of the waiting room's accounts, see below.
        Milliseconds displayAbsolute = std::chrono::hours(24 * 365);
    };

    /// Who is signed in by what.
    struct Grant
    {
        LoginSessionId login;
        UserId user;
        Tokens tokens;
    };

    LoginBook(store::Database &database, const Settings &settings);

    /// A new login of an account at the context's device.
    Grant open(Context &ctx, UserId user);

    /// Error Unauthenticated: the token is unknown, spent, or its login has ended.
    Result<Grant> resume(Context &ctx, const QString &accessOrRefreshToken);
    Result<Grant> refresh(Context &ctx, const QString &refreshToken);

    /// New tokens for a login that has just shown its password.
    Grant renew(Context &ctx, LoginSessionId login);

    /// Ends a login, or all of an account but one, and their connections.
    void end(Context &ctx, LoginSessionId login);
    void endAll(Context &ctx, UserId user, std::optional<LoginSessionId> except = {});

private:
    struct Access
    {
        LoginSessionId login;
        Instant expires;
    };

    std::optional<store::LoginSession> findLive(LoginSessionId id, Instant now) const;
    Result<Grant> resumeByAccess(Context &ctx, const QString &token, const Access &access);
    Grant replace(Context &ctx, const store::LoginSession &login, const store::RefreshToken &good,
                  Instant spentAt);
    Grant issue(Context &ctx, const store::LoginSession &login, Instant at);
    void remember(const QByteArray &hash, const Access &access, Instant now);
    Instant refreshExpiry(const store::LoginSession &login) const;
    bool isDisplay(UserId user) const;

    const Settings m_settings;
    store::LoginSessionStore m_logins;
    store::UserStore m_users;
    QHash<QByteArray, Access> m_access; ///< By the SHA-256 of the access token.
};

} // namespace medcrm
