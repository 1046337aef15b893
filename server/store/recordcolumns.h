// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/fields.h"
#include "common/model/patient.h"
#include "server/store/statement.h"

#include <QStringList>

// The columns of a record, derived from its fields(): a column is named after its field in snake case, with _id when it
// refers to a record, and a group's fields after the group ("settings_ageing_minutes"). A PatientSummary is a reference
// when written and the patient's own columns when read.
namespace medcrm::store {

/// "ageingMinutes" → "ageing_minutes".
QString snakeCase(const char *fieldName);

template <typename T>
inline constexpr bool isId = false;
template <typename Tag>
inline constexpr bool isId<Id<Tag>> = true;
template <typename T>
inline constexpr bool isId<std::optional<T>> = isId<T>;

/// What is inside an optional, or the type itself.
template <typename T>
struct Inside
{
    using Type = T;
};
template <typename T>
struct Inside<std::optional<T>>
{
    using Type = T;
};

template <HasFields Group>
QStringList columnNames(const QString &prefix = {});

/// The names of one field's columns.
template <typename T>
QStringList columnNamesOf(const QString &name)
{
    if constexpr (HasFields<typename Inside<T>::Type> && !std::is_same_v<T, PatientSummary>)
        return columnNames<typename Inside<T>::Type>(name + u'_');
    const bool refers = std::is_same_v<T, PatientSummary> || (isId<T> && name != QLatin1StringView("id"));
    return {refers ? name + QLatin1StringView("_id") : name};
}

template <HasFields Group>
QStringList columnNames(const QString &prefix)
{
    QStringList names;
    forEachField<Group>([&]<typename F>(const F &field) {
        names += columnNamesOf<typename F::Type>(prefix + snakeCase(field.name));
    });
    return names;
}

template <HasFields Group>
Group readFields(Row &row);

template <typename T>
T readValue(Row &row)
{
    if constexpr (SqlStorable<T>) {
        return row.next<T>();
    } else if constexpr (HasFields<T>) {
        return readFields<T>(row);
    } else {
        using Group = typename Inside<T>::Type;
        if (!row.nextIsNull())
            return readFields<Group>(row);
        row.skip(int(columnNames<Group>().size()));
        return std::nullopt;
    }
}

/// Reads a record from its columns, in the order of its fields.
template <HasFields Group>
Group readFields(Row &row)
{
    Group group;
    forEachField<Group>(
        [&]<typename F>(const F &field) { group.*field.member = readValue<typename F::Type>(row); });
    return group;
}

template <HasFields Group>
QVariantList columnValues(const Group &group);

template <typename T>
QVariantList columnValuesOf(const T &value)
{
    if constexpr (std::is_same_v<T, PatientSummary>) {
        return {SqlValue<PatientId>::toSql(value.id)};
    } else if constexpr (SqlStorable<T>) {
        return {SqlValue<T>::toSql(value)};
    } else if constexpr (HasFields<T>) {
        return columnValues(value);
    } else {
        using Group = typename Inside<T>::Type;
        return value ? columnValues(*value) : QVariantList(columnNames<Group>().size());
    }
}

/// The values of a record's columns, in the order of columnNames().
template <HasFields Group>
QVariantList columnValues(const Group &group)
{
    QVariantList values;
    forEachField<Group>([&](const auto &field) { values += columnValuesOf(group.*field.member); });
    return values;
}

/// Whether a record shows a patient.
template <HasFields Group>
constexpr bool hasPatient()
{
    bool found = false;
    forEachField<Group>(
        [&]<typename F>(const F &) { found |= std::is_same_v<typename F::Type, PatientSummary>; });
    return found;
}

} // namespace medcrm::store
