// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/loginbook.h"

#include "server/service/passwordhash.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

tl::unexpected<Error> over()
{
    return fail(ErrorCode::Unauthenticated, {}, u"This sign-in is over. Sign in again."_s);
}

} // namespace

LoginBook::LoginBook(store::Database &database, const Settings &settings)
    : m_settings(settings)
    , m_logins(database)
    , m_users(database)
{
}

LoginBook::Grant LoginBook::open(Context &ctx, UserId user)
{
    store::LoginSession login;
    login.user = user;
    login.deviceName = ctx.actor().device;
    login.issuedAt = ctx.now();
    login.lastUsedAt = ctx.now();
    login.expiresAt = ctx.now() + (isDisplay(user) ? m_settings.displayAbsolute : m_settings.absolute);
    login.id = m_logins.insert(login);
    return issue(ctx, login, ctx.now());
}

Result<LoginBook::Grant> LoginBook::resume(Context &ctx, const QString &token)
{
    const auto access = m_access.constFind(hashToken(token));
    if (access != m_access.constEnd())
        return resumeByAccess(ctx, token, *access);
    return refresh(ctx, token);
}

Result<LoginBook::Grant> LoginBook::resumeByAccess(Context &ctx, const QString &token, const Access &access)
{
    const auto login = findLive(access.login, ctx.now());
    if (!login || access.expires <= ctx.now())
        return over();
    // The refresh token stays with the connection that has it; two holders could not tell theft from each other.
    return Grant{login->id, login->user, {token, access.expires, {}, refreshExpiry(*login)}};
}

Result<LoginBook::Grant> LoginBook::refresh(Context &ctx, const QString &refreshToken)
{
    const auto shown = m_logins.findToken(hashToken(refreshToken));
    const auto login = shown ? findLive(shown->session, ctx.now()) : std::nullopt;
    if (!login)
        return over();
    if (!shown->spentAt)
        return replace(ctx, *login, *shown, std::max(ctx.now(), shown->issuedAt + Milliseconds(1)));
    const auto good = m_logins.goodToken(login->id);
    if (good && good->issuedAt == *shown->spentAt) {
        // Its answer was lost. The successor that nobody used is spent as of its own birth, so that showing it
        // later can't pass for a lost answer again.
        return replace(ctx, *login, *good, good->issuedAt);
    }
    ctx.keepDespiteError();
    ctx.audit("user", login->user.value(), {}, {}, u"a spent token was used again; the login was ended"_s);
    end(ctx, login->id);
    return over();
}

LoginBook::Grant LoginBook::renew(Context &ctx, LoginSessionId id)
{
    const auto login = m_logins.find(id);
    const auto good = m_logins.goodToken(id);
    if (!login || !good)
        throw store::DbError(store::DbError::Kind::Other, u"a login without a good token is signed in"_s);
    return replace(ctx, *login, *good, std::max(ctx.now(), good->issuedAt + Milliseconds(1)));
}

/// Spends the good token and issues its successor. A token and its immediate successor share the instant at which
/// one was spent and the other issued; all others differ.
LoginBook::Grant LoginBook::replace(Context &ctx, const store::LoginSession &login,
                                    const store::RefreshToken &good, Instant spentAt)
{
    if (!m_logins.spendToken(good.hash, spentAt))
        throw store::DbError(store::DbError::Kind::Other, u"a good token is spent already"_s);
    m_logins.touch(login.id, ctx.now());
    store::LoginSession used = login;
    used.lastUsedAt = ctx.now();
    return issue(ctx, used, std::max(ctx.now(), good.issuedAt + Milliseconds(1)));
}

LoginBook::Grant LoginBook::issue(Context &ctx, const store::LoginSession &login, Instant at)
{
    const QString refreshToken = makeToken();
    const QString accessToken = makeToken();
    m_logins.addToken(login.id, hashToken(refreshToken), at);
    const Access access{login.id, std::min(ctx.now() + m_settings.access, login.expiresAt)};
    ctx.afterCommit(
        [this, hash = hashToken(accessToken), access, now = ctx.now()] { remember(hash, access, now); });
    return {login.id, login.user, {accessToken, access.expires, refreshToken, refreshExpiry(login)}};
}

void LoginBook::end(Context &ctx, LoginSessionId login)
{
    m_logins.revoke(login, ctx.now());
    ctx.disconnect(login);
}

void LoginBook::endAll(Context &ctx, UserId user, std::optional<LoginSessionId> except)
{
    for (const store::LoginSession &login : m_logins.listLive(user, ctx.now())) {
        if (login.id != except)
            m_logins.revoke(login.id, ctx.now());
    }
    ctx.disconnect(user, except);
}

std::optional<store::LoginSession> LoginBook::findLive(LoginSessionId id, Instant now) const
{
    const auto login = m_logins.find(id);
    if (!login || login->revokedAt || refreshExpiry(*login) <= now)
        return std::nullopt;
    return login;
}

Instant LoginBook::refreshExpiry(const store::LoginSession &login) const
{
    const Milliseconds idle = isDisplay(login.user) ? m_settings.displayIdle : m_settings.idle;
    return std::min(login.lastUsedAt + idle, login.expiresAt);
}

bool LoginBook::isDisplay(UserId user) const
{
    const std::optional<User> account = m_users.find(user);
    return account && account->role == Role::Display;
}

void LoginBook::remember(const QByteArray &hash, const Access &access, Instant now)
{
    m_access.removeIf([&](const auto &each) { return each->expires <= now; });
    m_access.insert(hash, access);
}

} // namespace medcrm
