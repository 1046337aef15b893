// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/authservice.h"

#include "common/protocol/messages.h"
#include "server/service/administrators.h"
#include "server/service/passwordrules.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QList<QString> methodsOf(Role role)
{
    QList<QString> methods;
    forEachType(AllRequests{}, [&]<typename R>(std::type_identity<R>) {
        if (R::access.permits(role))
            methods.append(QString::fromLatin1(R::method));
    });
    return methods;
}

/// Where a sign-in came from, for the audit log.
QByteArray origin(const Actor &actor)
{
    return QJsonDocument(QJsonObject{{u"device"_s, actor.device}, {u"address"_s, actor.address}})
        .toJson(QJsonDocument::Compact);
}

LoginSource sourceOf(const Actor &actor, const QString &username)
{
    return {username, actor.device, actor.address};
}

} // namespace

AuthService::AuthService(store::Database &database, LoginBook &logins, const Clock &clock,
                         const Settings &settings)
    : m_clock(clock)
    , m_settings(settings)
    , m_logins(logins)
    , m_throttle(settings.throttle)
    , m_users(database)
    , m_clinics(database)
    , m_doctors(database)
{
}

/// Counts the attempt; the hash to compare with, empty for an unknown account.
Result<QString> AuthService::beginAttempt(const Actor &actor, const QString &username)
{
    if (const Result<> counted = m_throttle.begin(sourceOf(actor, username), m_clock.now()); !counted)
        return tl::unexpected(counted.error());
    const auto user = m_users.findNamed(username);
    return user ? m_users.passwordHash(user->id).value_or(QString()) : QString();
}

/// The answer of the worker still holds: the account is active and its password the one that was compared.
bool AuthService::isRight(const std::optional<User> &user, const PasswordCheck &check) const
{
    return check.matches && user && user->active && m_users.passwordHash(user->id) == check.hash;
}

void AuthService::succeeded(Context &ctx, const QString &username)
{
    ctx.afterCommit([this, source = sourceOf(ctx.actor(), username)] { m_throttle.succeeded(source); });
}

Result<std::function<AuthService::PasswordCheck()>> AuthService::prepare(const Actor &actor,
                                                                         const Login &request)
{
    return beginAttempt(actor, request.username)
        .map([&](const QString &hash) -> std::function<PasswordCheck()> {
            return [hash, password = request.password, cost = m_settings.passwordCost] {
                return PasswordCheck{hash, verifyPassword(password, hash, cost)};
            };
        });
}

Result<SignedIn> AuthService::handle(Context &ctx, const Login &request, const PasswordCheck &check)
{
    const auto user = m_users.findNamed(request.username);
    if (!isRight(user, check)) {
        // The name as typed stays out of the log: it may be a password in the wrong box.
        ctx.keepDespiteError();
        ctx.audit("user", user ? user->id.value() : 0, {}, origin(ctx.actor()), u"sign-in failed"_s);
        return fail(ErrorCode::Unauthenticated, {}, u"The user name or the password is wrong."_s);
    }
    succeeded(ctx, request.username);
    ctx.audit("user", user->id.value(), {}, origin(ctx.actor()), u"signed in"_s);
    return signIn(ctx, m_logins.open(ctx, user->id));
}

Result<SignedIn> AuthService::handle(Context &ctx, const ResumeLogin &request)
{
    return m_logins.resume(ctx, request.token).and_then([&](const LoginBook::Grant &grant) {
        return signIn(ctx, grant);
    });
}

Result<Tokens> AuthService::handle(Context &ctx, const RefreshLogin &request)
{
    const auto grant = m_logins.refresh(ctx, request.refreshToken);
    if (!grant)
        return tl::unexpected(grant.error());
    if (grant->login != ctx.actor().session)
        return fail(ErrorCode::Unauthenticated, u"refreshToken"_s, u"This token is of another sign-in."_s);
    ctx.signIn(ctx.actor(), grant->tokens.accessExpires);
    return grant->tokens;
}

Result<Done> AuthService::handle(Context &ctx, const Logout &)
{
    ctx.audit("user", ctx.actor().user.id.value(), {}, {}, u"signed out"_s);
    m_logins.end(ctx, ctx.actor().session);
    return Done{};
}

Result<std::function<AuthService::PasswordCheck()>> AuthService::prepare(const Actor &actor,
                                                                         const VerifyPassword &request)
{
    return prepare(actor, Login{actor.user.username, request.password});
}

Result<Done> AuthService::handle(Context &ctx, const VerifyPassword &, const PasswordCheck &check)
{
    const User &own = ctx.actor().user;
    if (!isRight(m_users.find(own.id), check)) {
        ctx.keepDespiteError();
        ctx.audit("user", own.id.value(), {}, origin(ctx.actor()), u"unlocking failed"_s);
        return invalid(u"password"_s, u"This is not your password."_s);
    }
    succeeded(ctx, own.username);
    return Done{};
}

Result<std::function<AuthService::PasswordChange()>> AuthService::prepare(const Actor &actor,
                                                                          const ChangePassword &request)
{
    if (const Result<> good = checkNewPassword(request.newPassword, actor.user.username); !good)
        return tl::unexpected(good.error());
    if (request.newPassword == request.oldPassword)
        return invalid(u"newPassword"_s, u"Use another password than before."_s);
    return beginAttempt(actor, actor.user.username)
        .map([&](const QString &hash) -> std::function<PasswordChange()> {
            return [hash, request, cost = m_settings.passwordCost] {
                const PasswordCheck old{hash, verifyPassword(request.oldPassword, hash, cost)};
                return PasswordChange{old, old.matches ? hashPassword(request.newPassword, cost) : QString()};
            };
        });
}

Result<SignedIn> AuthService::handle(Context &ctx, const ChangePassword &, const PasswordChange &change)
{
    const auto before = m_users.find(ctx.actor().user.id);
    if (!isRight(before, change.old)) {
        ctx.keepDespiteError();
        ctx.audit("user", ctx.actor().user.id.value(), {}, origin(ctx.actor()),
                  u"changing the password failed"_s);
        return invalid(u"oldPassword"_s, u"This is not your password."_s);
    }
    User after = *before;
    after.mustChangePassword = false;
    ++after.revision;
    after.updatedAt = ctx.now();
    m_users.update(after);
    m_users.setPasswordHash(after.id, change.newHash, ctx.now());
    ctx.auditChanged("user", *before, after, u"password changed"_s);
    tellAdministrators(ctx, m_clinics, UserChanged{after});
    succeeded(ctx, after.username);
    m_logins.endAll(ctx, after.id, ctx.actor().session);
    return signIn(ctx, m_logins.renew(ctx, ctx.actor().session));
}

Result<SignedIn> AuthService::signIn(Context &ctx, const LoginBook::Grant &grant)
{
    const auto user = m_users.find(grant.user);
    if (!user || !user->active)
        return fail(ErrorCode::Unauthenticated, {}, u"This account is not active any more."_s);
    Actor actor = ctx.actor();
    actor.user = *user;
    actor.session = grant.login;
    actor.doctor = doctorOf(*user);
    ctx.signIn(actor, grant.tokens.accessExpires);
    return SignedIn{*user, grant.login, actor.doctor, clinicsOf(actor), methodsOf(user->role), grant.tokens};
}

std::optional<DoctorId> AuthService::doctorOf(const User &user) const
{
    const auto doctor = user.role == Role::Doctor ? m_doctors.findByUser(user.id) : std::nullopt;
    return doctor && doctor->active ? std::optional(doctor->id) : std::nullopt;
}

QList<Clinic> AuthService::clinicsOf(const Actor &actor) const
{
    QList<Clinic> clinics = m_clinics.list();
    clinics.removeIf([&](const Clinic &clinic) { return !clinic.active || !actor.seesClinic(clinic.id); });
    return clinics;
}

} // namespace medcrm
