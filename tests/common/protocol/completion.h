// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "tests/common/protocol/samples/samples.h"

namespace medcrm::test {

/// The value with everything empty given something, at every depth: optionals, lists, ids and dates. So a
/// contract test sees every key there is.
template <typename T>
T completed(T value);
template <typename T>
std::optional<T> completed(std::optional<T> value);
template <typename T>
QList<T> completed(QList<T> values);

inline QDate completed(QDate day)
{
    return day.isValid() ? day : sampleDay;
}

template <typename Tag>
Id<Tag> completed(Id<Tag> id)
{
    return id.isValid() ? id : Id<Tag>(1);
}

template <typename T>
T completed(T value)
{
    if constexpr (HasFields<T>) {
        forEachField<T>(
            [&](const auto &field) { value.*field.member = completed(std::move(value.*field.member)); });
    }
    return value;
}

template <typename T>
std::optional<T> completed(std::optional<T> value)
{
    return completed(value.value_or(T{}));
}

template <typename T>
QList<T> completed(QList<T> values)
{
    if (values.isEmpty())
        values.append(T{});
    for (T &value : values)
        value = completed(std::move(value));
    return values;
}

} // namespace medcrm::test
