// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

#include <string_view>

namespace medcrm::test {

/// Whether a role is among the letters a test's table gives: Administrator, Receptionist, Doctor, displaY.
inline bool isAmong(std::string_view letters, Role role)
{
    constexpr std::string_view lettersOfRoles = "ARDY";
    return letters.find(lettersOfRoles[static_cast<std::size_t>(role)]) != std::string_view::npos;
}

} // namespace medcrm::test
