// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

namespace medcrm {

/// One named member of a value struct. A struct lists its members once, in `static constexpr auto fields()`,
/// and everything that walks it (codec, documentation, fingerprint, forms, tests) derives from that list.
template <typename Class, typename T>
struct Field
{
    using Type = T;
    const char *name; ///< Wire name, lowerCamel.
    T Class::*member;
};

template <typename Class, typename T>
constexpr Field<Class, T> field(const char *name, T Class::*member)
{
    return {name, member};
}

/// A value struct that lists its fields.
template <typename T>
concept HasFields = requires
{
    T::fields();
};

/// Calls `visit(field)` for each field, in order.
template <HasFields T, typename Visit>
constexpr void forEachField(Visit visit)
{
    std::apply([&](const auto &...each) { (visit(each), ...); }, T::fields());
}

} // namespace medcrm
