// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/userservice.h"

#include "server/service/administrators.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

tl::unexpected<Error> noSuchAccount()
{
    return fail(ErrorCode::NotFound, u"id"_s, u"There is no such account."_s);
}

bool isActiveAdministrator(const User &user)
{
    return user.active && user.role == Role::Administrator;
}

/// Whether a signed-in session of the account would have other rights now.
bool rightsDiffer(const User &before, const User &after)
{
    return before.role != after.role || before.clinics != after.clinics || before.active != after.active;
}

void setDetails(User &user, const UserDetails &details, Instant now)
{
    static_cast<UserDetails &>(user) = details;
    std::sort(user.clinics.begin(), user.clinics.end());
    ++user.revision;
    user.updatedAt = now;
}

} // namespace

UserService::UserService(store::Database &database, LoginBook &logins, const PasswordCost &cost)
    : m_cost(cost)
    , m_users(database)
    , m_clinics(database)
    , m_logins(logins)
{
}

Result<QList<User>> UserService::handle(Context &, const ListUsers &)
{
    return m_users.list();
}

UserService::MakePassword UserService::makePassword() const
{
    return [cost = m_cost] {
        const QString password = makeOneTimePassword();
        return NewPassword{password, hashPassword(password, cost)};
    };
}

Result<UserService::MakePassword> UserService::prepare(const Actor &, const CreateUser &)
{
    return makePassword();
}

Result<UserWithPassword> UserService::handle(Context &ctx, const CreateUser &request,
                                             const NewPassword &password)
{
    User user;
    setDetails(user, request.user, ctx.now());
    user.createdAt = ctx.now();
    user.mustChangePassword = true;
    if (const Result<> good = check(user); !good)
        return tl::unexpected(good.error());
    user.id = m_users.insert(user);
    m_users.setPasswordHash(user.id, password.hash, ctx.now());
    ctx.auditCreated("user", user);
    tellAdministrators(ctx, m_clinics, UserChanged{user});
    return UserWithPassword{user, password.password};
}

Result<User> UserService::handle(Context &ctx, const UpdateUser &request)
{
    const auto before = m_users.find(request.id);
    if (!before)
        return noSuchAccount();
    if (before->revision != request.revision) {
        return fail(ErrorCode::Conflict, u"revision"_s, u"Somebody changed this account meanwhile."_s,
                    toJsonObject(*before));
    }
    User after = *before;
    setDetails(after, request.user, ctx.now());
    if (const Result<> good = check(after); !good)
        return tl::unexpected(good.error());
    if (const Result<> kept = keepAnAdministrator(*before, after); !kept)
        return tl::unexpected(kept.error());
    m_users.update(after);
    ctx.auditChanged("user", *before, after);
    tellAdministrators(ctx, m_clinics, UserChanged{after});
    if (rightsDiffer(*before, after))
        m_logins.endAll(ctx, after.id);
    return after;
}

Result<UserService::MakePassword> UserService::prepare(const Actor &, const ResetPassword &)
{
    return makePassword();
}

Result<UserWithPassword> UserService::handle(Context &ctx, const ResetPassword &request,
                                             const NewPassword &password)
{
    const auto before = m_users.find(request.id);
    if (!before)
        return noSuchAccount();
    User after = *before;
    after.mustChangePassword = true;
    ++after.revision;
    after.updatedAt = ctx.now();
    m_users.update(after);
    m_users.setPasswordHash(after.id, password.hash, ctx.now());
    ctx.auditChanged("user", *before, after, u"password reset"_s);
    tellAdministrators(ctx, m_clinics, UserChanged{after});
    m_logins.endAll(ctx, after.id);
    return UserWithPassword{after, password.password};
}

/// What the account's form can get wrong that only the database knows.
Result<> UserService::check(const User &user) const
{
    const auto sameName = m_users.findNamed(user.username);
    if (sameName && sameName->id != user.id)
        return invalid(u"user.username"_s, u"Another account has this name."_s);
    for (qsizetype i = 0; i < user.clinics.size(); ++i) {
        const QString field = u"user.clinics[%1]"_s.arg(i);
        if (!m_clinics.find(user.clinics[i]))
            return invalid(field, u"There is no such clinic."_s);
        if (i > 0 && user.clinics[i] == user.clinics[i - 1])
            return invalid(field, u"This clinic is named twice."_s);
    }
    return {};
}

Result<> UserService::keepAnAdministrator(const User &before, const User &after) const
{
    if (isActiveAdministrator(before) && !isActiveAdministrator(after)
        && m_users.countActiveAdministrators() == 1) {
        return fail(ErrorCode::Conflict, {},
                    u"This is the last active administrator. Make another one first."_s,
                    toJsonObject(before));
    }
    return {};
}

} // namespace medcrm
