// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/fields.h"
#include "common/core/id.h"
#include "common/core/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <optional>

// Strict JSON for value structs, derived from their fields(). Reading refuses a wrong type, a missing key
// (unless the member is optional or sparse) and an unknown key; the error's `field` is the path of the culprit
// ("patient.phones[0]"). An empty optional is left out when writing, a sparse member while it has the value of a
// new struct; reading takes an absent key for it, and null for an empty optional.
//
// Codec<T>::write appends JSON to a buffer, Codec<T>::read parses a value, Codec<T>::describe is the type in
// words for the reference and the fingerprint. All functions are pure and usable in any thread.
namespace medcrm {

template <typename T>
struct Codec;

/// A value as compact JSON.
template <typename T>
QByteArray encode(const T &value)
{
    QByteArray json;
    json.reserve(256);
    Codec<T>::write(json, value);
    return json;
}

/// A value from JSON, or why not.
template <typename T>
Result<T> decode(const QJsonValue &json)
{
    return Codec<T>::read(json);
}

/// A value as a JSON object, for Error::current.
template <HasFields T>
QJsonObject toJsonObject(const T &value)
{
    return QJsonDocument::fromJson(encode(value)).object();
}

namespace codec {

void writeString(QByteArray &json, QStringView text);

inline tl::unexpected<Error> wrongType(const char *expected)
{
    return invalid({}, QStringLiteral("Expected %1.").arg(QLatin1StringView(expected)));
}

/// Puts a key or index before the path of a failure.
tl::unexpected<Error> inside(const QString &step, Error error);

/// The number, or nothing when the value is not a whole number of 64 bits.
std::optional<qint64> wholeNumber(const QJsonValue &json);

template <typename T>
inline constexpr bool isOptional = false;
template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

} // namespace codec

template <>
struct Codec<bool>
{
    static void write(QByteArray &json, bool value) { json += value ? "true" : "false"; }
    static Result<bool> read(const QJsonValue &json)
    {
        if (!json.isBool())
            return codec::wrongType("true or false");
        return json.toBool();
    }
    static QString describe() { return QStringLiteral("boolean"); }
};

template <>
struct Codec<qint64>
{
    static void write(QByteArray &json, qint64 value) { json += QByteArray::number(value); }
    static Result<qint64> read(const QJsonValue &json)
    {
        const std::optional<qint64> number = codec::wholeNumber(json);
        if (!number)
            return codec::wrongType("a whole number");
        return *number;
    }
    static QString describe() { return QStringLiteral("integer"); }
};

template <>
struct Codec<int>
{
    static void write(QByteArray &json, int value) { json += QByteArray::number(value); }
    static Result<int> read(const QJsonValue &json)
    {
        const std::optional<qint64> number = codec::wholeNumber(json);
        if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
            return codec::wrongType("a whole number");
        return static_cast<int>(*number);
    }
    static QString describe() { return QStringLiteral("integer"); }
};

template <>
struct Codec<QString>
{
    static void write(QByteArray &json, const QString &value) { codec::writeString(json, value); }
    static Result<QString> read(const QJsonValue &json)
    {
        if (!json.isString())
            return codec::wrongType("text");
        return json.toString();
    }
    static QString describe() { return QStringLiteral("string"); }
};

template <>
struct Codec<QDate>
{
    static void write(QByteArray &json, QDate value)
    {
        codec::writeString(json, value.toString(Qt::ISODate));
    }
    static Result<QDate> read(const QJsonValue &json)
    {
        const QDate date = QDate::fromString(json.toString(), QStringLiteral("yyyy-MM-dd"));
        if (!date.isValid())
            return codec::wrongType("a date such as 2026-11-22");
        return date;
    }
    static QString describe() { return QStringLiteral("date"); }
};

template <>
struct Codec<Instant>
{
    static void write(QByteArray &json, Instant value) { json += QByteArray::number(value.ms); }
    static Result<Instant> read(const QJsonValue &json)
    {
        // Years 1 to 9999, so that no later arithmetic can overflow.
        constexpr qint64 earliest = -62'135'596'800'000;
        constexpr qint64 latest = 253'402'300'799'999;
        const std::optional<qint64> number = codec::wholeNumber(json);
        if (!number || *number < earliest || *number > latest)
            return codec::wrongType("a time in milliseconds since 1970, UTC");
        return Instant{*number};
    }
    static QString describe() { return QStringLiteral("instant"); }
};

template <typename Tag>
struct Codec<Id<Tag>>
{
    static void write(QByteArray &json, Id<Tag> value) { json += QByteArray::number(value.value()); }
    static Result<Id<Tag>> read(const QJsonValue &json)
    {
        const std::optional<qint64> number = codec::wholeNumber(json);
        if (!number || *number < 1)
            return codec::wrongType("the number of a record");
        return Id<Tag>(*number);
    }
    static QString describe() { return QStringLiteral("id"); }
};

template <NamedEnum E>
struct Codec<E>
{
    static void write(QByteArray &json, E value)
    {
        json += '"';
        json += nameOf(value);
        json += '"';
    }
    static Result<E> read(const QJsonValue &json)
    {
        const std::optional<E> value = fromText<E>(json.toString());
        if (!value || !json.isString())
            return invalid({}, QStringLiteral("Expected one of %1.").arg(describe()));
        return *value;
    }
    static QString describe()
    {
        QStringList names;
        for (const auto &[value, name] : enumNames(E{}))
            names += QLatin1Char('"') + QString::fromLatin1(name) + QLatin1Char('"');
        return names.join(QStringLiteral(" | "));
    }
};

/// Opaque to this layer: an event's payload, an error's current record.
template <>
struct Codec<QJsonObject>
{
    static void write(QByteArray &json, const QJsonObject &value)
    {
        json += QJsonDocument(value).toJson(QJsonDocument::Compact);
    }
    static Result<QJsonObject> read(const QJsonValue &json)
    {
        if (!json.isObject())
            return codec::wrongType("an object");
        return json.toObject();
    }
    static QString describe() { return QStringLiteral("object"); }
};

template <typename T>
struct Codec<std::optional<T>>
{
    static void write(QByteArray &json, const std::optional<T> &value)
    {
        if (value)
            Codec<T>::write(json, *value);
        else
            json += "null";
    }
    static Result<std::optional<T>> read(const QJsonValue &json)
    {
        if (json.isNull() || json.isUndefined())
            return std::optional<T>();
        return Codec<T>::read(json).map([](T &&value) { return std::optional<T>(std::move(value)); });
    }
    static QString describe() { return Codec<T>::describe() + QStringLiteral(" or absent"); }
};

template <typename T>
struct Codec<QList<T>>
{
    static void write(QByteArray &json, const QList<T> &values)
    {
        json += '[';
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                json += ',';
            Codec<T>::write(json, values[i]);
        }
        json += ']';
    }
    static Result<QList<T>> read(const QJsonValue &json)
    {
        if (!json.isArray())
            return codec::wrongType("a list");
        const QJsonArray array = json.toArray();
        QList<T> values;
        values.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            Result<T> value = Codec<T>::read(array.at(i));
            if (!value)
                return codec::inside(QStringLiteral("[%1]").arg(i), std::move(value.error()));
            values.append(std::move(*value));
        }
        return values;
    }
    static QString describe() { return QStringLiteral("list of ") + Codec<T>::describe(); }
};

template <HasFields T>
struct Codec<T>
{
    static void write(QByteArray &json, const T &value)
    {
        static const T fresh{};
        json += '{';
        bool first = true;
        forEachField<T>([&](const auto &field) {
            using FieldType = typename std::decay_t<decltype(field)>::Type;
            if (field.onWire == OnWire::Never)
                return;
            if constexpr (codec::isOptional<FieldType>) {
                if (!(value.*field.member))
                    return;
            } else if constexpr (std::equality_comparable<FieldType>) {
                if (field.onWire == OnWire::UnlessDefault && value.*field.member == fresh.*field.member)
                    return;
            }
            if (!first)
                json += ',';
            first = false;
            json += '"';
            json += field.name;
            json += "\":";
            Codec<FieldType>::write(json, value.*field.member);
        });
        json += '}';
    }

    static Result<T> read(const QJsonValue &json)
    {
        if (!json.isObject())
            return codec::wrongType("an object");
        const QJsonObject object = json.toObject();
        T value;
        Result<> outcome;
        qsizetype known = 0;
        forEachField<T>([&](const auto &field) {
            if (outcome)
                outcome = readField(object, field, value, known);
        });
        if (!outcome)
            return tl::unexpected(std::move(outcome.error()));
        if (known != object.size())
            return unknownKey(object);
        return value;
    }

    static QString describe()
    {
        QStringList members;
        forEachField<T>([&](const auto &field) {
            using FieldType = typename std::decay_t<decltype(field)>::Type;
            if (field.onWire != OnWire::Never)
                members += QString::fromLatin1(field.name) + QStringLiteral(": ")
                    + Codec<FieldType>::describe()
                    + (field.onWire == OnWire::UnlessDefault ? QStringLiteral(" or absent") : QString());
        });
        return QStringLiteral("{ ") + members.join(QStringLiteral(", ")) + QStringLiteral(" }");
    }

private:
    template <typename F>
    static Result<> readField(const QJsonObject &object, const F &field, T &value, qsizetype &known)
    {
        using FieldType = typename F::Type;
        if (field.onWire == OnWire::Never)
            return {};
        const auto found = object.constFind(QLatin1StringView(field.name));
        const bool present = found != object.constEnd();
        known += present ? 1 : 0;
        if (!present && field.onWire == OnWire::UnlessDefault)
            return {};
        if (!present && !codec::isOptional<FieldType>)
            return invalid(QString::fromLatin1(field.name), QStringLiteral("This is missing."));
        Result<FieldType> read = Codec<FieldType>::read(present ? QJsonValue(*found) : QJsonValue());
        if (!read)
            return codec::inside(QString::fromLatin1(field.name), std::move(read.error()));
        value.*field.member = std::move(*read);
        return {};
    }

    static tl::unexpected<Error> unknownKey(const QJsonObject &object)
    {
        QStringList names;
        forEachField<T>([&](const auto &field) {
            if (field.onWire != OnWire::Never)
                names += QString::fromLatin1(field.name);
        });
        for (const QString &key : object.keys()) {
            if (!names.contains(key))
                return invalid(key, QStringLiteral("This is not known here."));
        }
        Q_UNREACHABLE();
    }
};

} // namespace medcrm
