// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/enumnames.h"
#include "common/core/id.h"
#include "server/store/dberror.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QVariant>
#include <optional>

// How values of the model are kept in columns: ids and instants (UTC ms) as INTEGER, yes and no as 0 and 1,
// dates as ISO text, enums by their wire names, bytes as BLOB, short lists that belong to one record as a
// JSON array; nothing is NULL but an empty optional.
namespace medcrm::store {

template <typename T>
struct SqlValue;

/// A type that is kept in one column.
template <typename T>
concept SqlStorable = requires
{
    &SqlValue<T>::fromSql;
};

template <std::integral T>
struct SqlValue<T>
{
    // qlonglong in every case: QSQLITE would bind an unsigned 64-bit number as text.
    static QVariant toSql(T value) { return QVariant(qlonglong(value)); }
    static T fromSql(const QVariant &value) { return T(value.toLongLong()); }
};

template <>
struct SqlValue<QString>
{
    // A null QString would be bound as NULL.
    static QVariant toSql(const QString &value)
    {
        return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
    }
    static QString fromSql(const QVariant &value) { return value.toString(); }
};

template <>
struct SqlValue<QByteArray>
{
    static QVariant toSql(const QByteArray &value)
    {
        return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
    }
    static QByteArray fromSql(const QVariant &value) { return value.toByteArray(); }
};

template <typename Tag>
struct SqlValue<Id<Tag>>
{
    static QVariant toSql(Id<Tag> id) { return QVariant(qlonglong(id.value())); }
    static Id<Tag> fromSql(const QVariant &value) { return Id<Tag>(value.toLongLong()); }
};

template <>
struct SqlValue<Instant>
{
    static QVariant toSql(Instant instant) { return QVariant(qlonglong(instant.ms)); }
    static Instant fromSql(const QVariant &value) { return {value.toLongLong()}; }
};

template <>
struct SqlValue<QDate>
{
    static QVariant toSql(QDate date) { return QVariant(date.toString(Qt::ISODate)); }
    static QDate fromSql(const QVariant &value)
    {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid())
            throw DbError(DbError::Kind::Other,
                          QStringLiteral("not a date in a date's column: ") + value.toString());
        return date;
    }
};

template <NamedEnum E>
struct SqlValue<E>
{
    static QVariant toSql(E value) { return QVariant(toText(value)); }
    static E fromSql(const QVariant &value)
    {
        if (const std::optional<E> known = fromText<E>(value.toString()))
            return *known;
        throw DbError(DbError::Kind::Other,
                      QStringLiteral("unknown name in an enum's column: ") + value.toString());
    }
};

template <typename T>
struct SqlValue<QList<T>>
{
    static QVariant toSql(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &each : list)
            array.append(SqlValue<T>::toSql(each).toJsonValue());
        return QVariant(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    }
    static QList<T> fromSql(const QVariant &value)
    {
        QList<T> list;
        const QJsonArray array = QJsonDocument::fromJson(value.toString().toUtf8()).array();
        for (const QJsonValue each : array)
            list.append(SqlValue<T>::fromSql(each.toVariant()));
        return list;
    }
};

template <SqlStorable T>
struct SqlValue<std::optional<T>>
{
    static QVariant toSql(const std::optional<T> &value)
    {
        return value ? SqlValue<T>::toSql(*value) : QVariant();
    }
    static std::optional<T> fromSql(const QVariant &value)
    {
        return value.isNull() ? std::nullopt : std::optional<T>(SqlValue<T>::fromSql(value));
    }
};

/// Whether a column of this type may be NULL.
template <typename T>
inline constexpr bool sqlNullable = false;
template <typename T>
inline constexpr bool sqlNullable<std::optional<T>> = true;

} // namespace medcrm::store
