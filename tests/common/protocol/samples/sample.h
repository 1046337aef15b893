// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace medcrm::test {

/// One believable value of a message or of what it carries, that passes its own validate(). The contract tests and the examples of docs/protocol.md are made from it; neither compiles
/// until a new message has its sample. Declared for each in its domain's header, as
/// `template <> struct Sample<T> { static T value(); };`.
template <typename T>
struct Sample;

template <typename T>
struct Sample<std::optional<T>>
{
    static std::optional<T> value() { return Sample<T>::value(); }
};

template <typename T>
struct Sample<QList<T>>
{
    static QList<T> value() { return {Sample<T>::value()}; }
};

template <>
struct Sample<QString>
{
    static QString value() { return QStringLiteral("text"); }
};

} // namespace medcrm::test
