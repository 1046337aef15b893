// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/loginbook.h"
#include "server/service/passwordhash.h"
#include "server/store/clinicstore.h"
#include "server/store/userstore.h"

namespace medcrm {

/// The accounts, as administrators see them. A change of what an account may do ends its logins; the last active
/// administrator stays one.
class UserService
{
public:
    UserService(store::Database &database, LoginBook &logins, const PasswordCost &cost);

    /// A one-time password and its hash, made in a worker thread.
    struct NewPassword
    {
        QString password;
        QString hash;
    };
    using MakePassword = std::function<NewPassword()>;

    Result<QList<User>> handle(Context &ctx, const ListUsers &request);

    Result<MakePassword> prepare(const Actor &actor, const CreateUser &request);
    Result<UserWithPassword> handle(Context &ctx, const CreateUser &request, const NewPassword &password);

    Result<User> handle(Context &ctx, const UpdateUser &request);

    Result<MakePassword> prepare(const Actor &actor, const ResetPassword &request);
    Result<UserWithPassword> handle(Context &ctx, const ResetPassword &request, const NewPassword &password);

private:
    Result<> check(const User &user) const;
    Result<> keepAnAdministrator(const User &before, const User &after) const;
    MakePassword makePassword() const;

    const PasswordCost m_cost;
    store::UserStore m_users;
    store::ClinicStore m_clinics;
    LoginBook &m_logins;
};

} // namespace medcrm
