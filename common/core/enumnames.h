// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>
#include <array>
#include <optional>
#include <utility>

namespace medcrm {

/// An enum declares its wire and database names once, beside itself, in a function `enumNames(E)` found by
/// argument dependent lookup; everything that reads or writes the enum as text uses that table.
template <typename E, std::size_t N>
constexpr std::array<std::pair<E, const char *>, N> nameTable(const std::pair<E, const char *> (&names)[N])
{
    return std::to_array(names);
}

template <typename E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    enumNames(E{});
};

/// The name of a value. Every value of a NamedEnum has one.
template <NamedEnum E>
constexpr const char *nameOf(E value)
{
    for (const auto &[candidate, name] : enumNames(E{})) {
        if (candidate == value)
            return name;
    }
    Q_UNREACHABLE();
}

template <NamedEnum E>
QString toText(E value)
{
    return QString::fromLatin1(nameOf(value));
}

/// The value of a name, exact spelling; nothing when the enum has no such name.
template <NamedEnum E>
std::optional<E> fromText(QStringView text)
{
    for (const auto &[candidate, name] : enumNames(E{})) {
        if (text == QLatin1StringView(name))
            return candidate;
    }
    return std::nullopt;
}

} // namespace medcrm
