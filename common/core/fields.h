// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

namespace medcrm {

/// When a member is part of its struct's JSON. In the database all members always are.
enum class OnWire {
    Always,
    UnlessDefault, ///< Absent means the value a new struct has.
    Never
};

/// One named member of a value struct. A struct lists its members once, in `static constexpr auto fields()`,
/// and everything that walks it (codec, columns, documentation, fingerprint, tests) derives from that list.
template <typename Class, typename T>
struct Field
{
    using Type = T;
    const char *name; ///< Wire name, lowerCamel.
    T Class::*member;
    OnWire onWire = OnWire::Always;
};

template <typename Class, typename T>
constexpr Field<Class, T> field(const char *name, T Class::*member, OnWire onWire = OnWire::Always)
{
    return {name, member, onWire};
}

/// A member that is left out of JSON while it has the value a new struct has: keeps what is sent at every change
/// small.
template <typename Class, typename T>
constexpr Field<Class, T> sparseField(const char *name, T Class::*member)
{
    return {name, member, OnWire::UnlessDefault};
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
