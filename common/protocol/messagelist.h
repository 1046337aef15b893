// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/fields.h"
#include "common/protocol/access.h"

#include <concepts>
#include <type_traits>
#include <utility>

namespace medcrm {

/// A list of types, and the few things done with one.
template <typename... Types>
struct TypeList
{
    static constexpr std::size_t size = sizeof...(Types);
};

template <typename... Lists>
struct ConcatImpl;
template <typename... A>
struct ConcatImpl<TypeList<A...>>
{
    using Type = TypeList<A...>;
};
template <typename... A, typename... B, typename... Rest>
struct ConcatImpl<TypeList<A...>, TypeList<B...>, Rest...>
{
    using Type = typename ConcatImpl<TypeList<A..., B...>, Rest...>::Type;
};
template <typename... Lists>
using Concat = typename ConcatImpl<Lists...>::Type;

/// Calls `visit(std::type_identity<T>{})` for each type of the list.
template <typename... Types, typename Visit>
constexpr void forEachType(TypeList<Types...>, Visit visit)
{
    (visit(std::type_identity<Types>{}), ...);
}

template <typename T>
concept Text = std::convertible_to<T, const char *>;

/// What every read and write declares, see access.h.
template <typename T>
concept Scoped = requires
{
    T::scope();
};

/// Only a message about nobody but its sender may go without a scope.
template <typename T>
concept ScopedAsNeeded =
    Scoped<T> || T::access.kind == Access::Kind::Open || T::access.kind == Access::Kind::SignedIn;

template <typename T>
concept Guarded = std::same_as<decltype(T::access), const Access> && ScopedAsNeeded<T>;

template <typename T>
concept Named = Text<decltype(T::method)> && Text<decltype(T::about)>;

template <typename T>
concept Replied = requires
{
    typename T::Reply;
};

/// Something a client may ask: name, one line about it, who may, what comes back, what it carries.
/// `secretReply = true` in a write: its reply carries a secret, so it is not kept to answer a retry.
template <typename T>
concept Request = Named<T> && Guarded<T> && Replied<T> && HasFields<T>;

/// Something the server tells: type name, one line about it, what it carries.
template <typename T>
concept Event = HasFields<T> && Text<decltype(T::type)> && Text<decltype(T::about)>;

/// Something volatile that the server tells: name, one line about it, what it carries. It is whole each time, has no
/// number, is never stored, and so never replayed. A struct with `notice` in place of `type` is no Event, so it can't be
/// published or waited for as one.
template <typename T>
concept Notice = HasFields<T> && Text<decltype(T::notice)> && Text<decltype(T::about)>;

/// A request or form that checks its own values.
template <typename T>
concept Validated = std::same_as<decltype(std::declval<const T &>().validate()), Result<>>;

/// The reply of a request that has nothing to tell but that it was done.
struct Done
{
    bool operator==(const Done &) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace medcrm
