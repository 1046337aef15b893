// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <variant>

namespace medcrm::test {

/// A key or an index on the way into a JSON value.
using Step = std::variant<QString, qsizetype>;

/// One place in the JSON of a message, with what may not stand there.
struct Spot
{
    QList<Step> steps;
    QString path; ///< As errors name it: "patient.phones[0]".
    bool isKey = false; ///< A member of an object, not an element of a list.
    bool mayBeAbsent = false;
    bool isObject = false; ///< An object with declared keys.
    QList<QJsonValue> wrong;
};

/// The value with what is at the steps replaced; undefined takes it away.
QJsonValue replaced(const QJsonValue &whole, const QList<Step> &steps, const QJsonValue &by);
QJsonValue at(const QJsonValue &whole, const QList<Step> &steps);
Spot spotBelow(const Spot &parent, const Step &step);

/// One value of each JSON type.
inline const QList<QJsonValue> oneOfEach{true, 12.5, QStringLiteral("\u2603"), QJsonArray(), QJsonObject()};

/// What must not be read as a T.
template <typename T>
QList<QJsonValue> wrongFor()
{
    QList<QJsonValue> wrong = oneOfEach;
    wrong.append(QJsonValue::Null);
    if constexpr (std::is_same_v<T, bool>)
        wrong.removeOne(QJsonValue(true));
    else if constexpr (std::is_same_v<T, QString>)
        wrong.removeOne(QJsonValue(QStringLiteral("\u2603")));
    else if constexpr (std::is_same_v<T, int>)
        wrong += {3e9, QStringLiteral("7")};
    else if constexpr (std::is_same_v<T, Instant>)
        wrong += {1e17, QStringLiteral("2026-11-22T09:00:00Z")};
    else if constexpr (std::is_same_v<T, QDate>)
        wrong += {QStringLiteral("2026-02-30"), QStringLiteral("22.11.2026"), 20261122};
    else if constexpr (HasFields<T> || std::is_same_v<T, QJsonObject>)
        wrong.removeOne(QJsonValue(QJsonObject()));
    else if constexpr (requires(T value) {
                           value.isValid();
                           value.value();
                       })
        wrong += {0, -1, QStringLiteral("1")};
    return wrong;
}

template <typename T>
struct Spots
{
    static void collect(Spot here, const QJsonValue &whole, QList<Spot> &found)
    {
        here.wrong = wrongFor<T>();
        here.isObject = HasFields<T>;
        found.append(here);
        if constexpr (HasFields<T>) {
            forEachField<T>([&](const auto &field) {
                using FieldType = typename std::decay_t<decltype(field)>::Type;
                Spot below = spotBelow(here, QString::fromLatin1(field.name));
                below.mayBeAbsent = field.onWire == OnWire::UnlessDefault;
                if (field.onWire != OnWire::Never)
                    Spots<FieldType>::collect(below, whole, found);
            });
        }
    }
};

template <typename T>
struct Spots<std::optional<T>>
{
    static void collect(Spot here, const QJsonValue &whole, QList<Spot> &found)
    {
        here.mayBeAbsent = true;
        const qsizetype mine = found.size();
        Spots<T>::collect(here, whole, found);
        found[mine].wrong.removeOne(QJsonValue(QJsonValue::Null));
    }
};

template <typename T>
struct Spots<QList<T>>
{
    static void collect(Spot here, const QJsonValue &whole, QList<Spot> &found)
    {
        here.wrong = oneOfEach;
        here.wrong.removeOne(QJsonValue(QJsonArray()));
        here.wrong.append(QJsonValue::Null);
        found.append(here);
        for (qsizetype i = 0; i < at(whole, here.steps).toArray().size(); ++i)
            Spots<T>::collect(spotBelow(here, i), whole, found);
    }
};

/// Every place in the JSON of a T, the whole first.
template <typename T>
QList<Spot> spotsOf(const QJsonValue &json)
{
    QList<Spot> found;
    Spots<T>::collect({}, json, found);
    return found;
}

} // namespace medcrm::test
