// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/auth.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> Login::validate() const
{
    // Only sizes: what else is wrong with a name or password must look like any failed login.
    if (username.isEmpty() || username.size() > 80)
        return invalid(u"username"_s, u"Enter your user name."_s);
    if (password.isEmpty() || password.size() > 256)
        return invalid(u"password"_s, u"Enter your password."_s);
    return {};
}

Result<> validateNewPassword(const QString &password, const QString &username)
{
    const QString normalized = password.normalized(QString::NormalizationForm_C);
    if (normalized.size() < 12)
        return invalid(u"newPassword"_s, u"Use at least 12 characters; a sentence is good."_s);
    if (normalized.size() > 256)
        return invalid(u"newPassword"_s, u"Use at most 256 characters."_s);
    if (!username.isEmpty() && normalized.compare(username, Qt::CaseInsensitive) == 0)
        return invalid(u"newPassword"_s, u"Use something other than your user name."_s);
    return {};
}

Result<> CreateUser::validate() const
{
    return check::under("user", user.validate());
}

Result<> UpdateUser::validate() const
{
    return check::under("user", user.validate());
}

} // namespace medcrm
