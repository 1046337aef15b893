// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <type_traits>

namespace medcrm::test {

/// Calls `visit(std::type_identity<U>{})` for T and for every type its JSON is made of, containers opened;
/// a type that occurs twice is visited twice.
template <typename T>
struct TypeWalk
{
    template <typename Visit>
    static void go(Visit &visit)
    {
        visit(std::type_identity<T>{});
        if constexpr (HasFields<T>) {
            forEachField<T>([&](const auto &field) {
                TypeWalk<typename std::decay_t<decltype(field)>::Type>::go(visit);
            });
        }
    }
};

template <typename T>
struct TypeWalk<std::optional<T>> : TypeWalk<T>
{
};
template <typename T>
struct TypeWalk<QList<T>> : TypeWalk<T>
{
};

template <typename T, typename Visit>
void walkTypes(Visit visit)
{
    TypeWalk<T>::go(visit);
}

} // namespace medcrm::test
