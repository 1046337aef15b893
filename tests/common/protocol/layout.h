// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/fields.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace medcrm::test {

/// Whether the members a struct lists in fields() fill it, up to the padding that their alignment explains: a
/// member left out of fields() would be dropped by codec, forms and reference alike, and leaves a hole here.
template <HasFields T>
bool fieldsFillTheStruct()
{
    struct Extent
    {
        std::size_t begin;
        std::size_t end;
        std::size_t alignment;
    };
    const T value{};
    std::vector<Extent> extents;
    forEachField<T>([&](const auto &field) {
        using FieldType = typename std::decay_t<decltype(field)>::Type;
        const auto *member = reinterpret_cast<const std::byte *>(&(value.*field.member));
        const auto begin = static_cast<std::size_t>(member - reinterpret_cast<const std::byte *>(&value));
        extents.push_back({begin, begin + sizeof(FieldType), alignof(FieldType)});
    });
    std::sort(extents.begin(), extents.end(),
              [](const Extent &a, const Extent &b) { return a.begin < b.begin; });
    const auto aligned = [](std::size_t offset, std::size_t alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    };
    std::size_t end = 0;
    for (const Extent &extent : extents) {
        if (extent.begin != aligned(end, extent.alignment))
            return false;
        end = extent.end;
    }
    return extents.empty() ? std::is_empty_v<T> : sizeof(T) == aligned(end, alignof(T));
}

} // namespace medcrm::test
