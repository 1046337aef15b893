// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/fields.h"
#include "common/protocol/access.h"

#include <concepts>
#include <type_traits>

namespace medcrm {

/// A list of types, and the few things done with one.
template <typename... Types> struct TypeList
{
    static constexpr std::size_t size = sizeof...(Types);
};

template <typename... Lists> struct ConcatImpl;
template <typename... A> struct ConcatImpl<TypeList<A...>>
{
    using Type = TypeList<A...>;
};
template <typename... A, typename... B, typename... Rest>
struct ConcatImpl<TypeList<A...>, TypeList<B...>, Rest...>
{
    using Type = typename ConcatImpl<TypeList<A..., B...>, Rest...>::Type;
};
template <typename... Lists> using Concat = typename ConcatImpl<Lists...>::Type;

/// Calls `visit(std::type_identity<T>{})` for each type of the list.
template <typename... Types, typename Visit> constexpr void forEachType(TypeList<Types...>, Visit visit)
{
    (visit(std::type_identity<Types>{}), ...);
}

/// Something a client may ask: name, one line about it, who may, what comes back, what it carries.
template <typename T>
concept Request = HasFields<T> && requires
{
    typename T::Reply;
    {
        T::method
        } -> std::convertible_to<const char *>;
    {
        T::about
        } -> std::convertible_to<const char *>;
    {
        T::access
        } -> std::convertible_to<Access>;
} &&(T::access.kind == Access::Kind::Open || T::access.kind == Access::Kind::SignedIn
     || requires { T::scope(); });

/// Something the server tells: type name, one line about it, what it carries.
template <typename T>
concept Event = HasFields<T> && requires
{
    {
        T::type
        } -> std::convertible_to<const char *>;
    {
        T::about
        } -> std::convertible_to<const char *>;
};

/// A request or form that checks its own values.
template <typename T>
concept Validated = requires(const T &value)
{
    {
        value.validate()
        } -> std::same_as<Result<>>;
};

/// The reply of a request that has nothing to tell but that it was done.
struct Done
{
    bool operator==(const Done &) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace medcrm
