// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/protocol/messagelist.h"

namespace medcrm {

struct UserChanged
{
    static constexpr auto type = "user.changed";
    static constexpr auto about =
        "An account was made or changed; told to administrators only, in every clinic.";
    User user;

    bool operator==(const UserChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("user", &UserChanged::user)}; }
};

using UserEvents = TypeList<UserChanged>;

} // namespace medcrm
