// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/auditchanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Instants are named for what happened: "createdAt", "start".
bool isInstant(const QString &field, const QJsonValue &value)
{
    static const QStringList names{u"at"_s, u"start"_s, u"end"_s, u"bookedStart"_s, u"notBefore"_s};
    constexpr double aYear = 365.0 * 24 * 3600 * 1000; // no count of anything is that large
    const QString name = field.section(u'.', -1);
    return value.isDouble() && value.toDouble() > aYear && (name.endsWith(u"At") || names.contains(name));
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts += part.isObject()
                ? QString::fromUtf8(QJsonDocument(part.toObject()).toJson(QJsonDocument::Compact))
                : textOf(part);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

/// The leaves of an object by their paths.
void collect(QMap<QString, QJsonValue> &leaves, const QString &path, const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString field = path.isEmpty() ? it.key() : path + u'.' + it.key();
        if (it->isObject())
            collect(leaves, field, it->toObject());
        else
            leaves.insert(field, it.value());
    }
}

} // namespace

QList<AuditChange> changesOf(const AuditEntry &entry)
{
    QMap<QString, QJsonValue> before;
    QMap<QString, QJsonValue> after;
    collect(before, {}, entry.before);
    collect(after, {}, entry.after);
    QMap<QString, AuditChange> changes;
    for (auto it = before.begin(); it != before.end(); ++it) {
        AuditChange &change = changes[it.key()];
        change.before = textOf(*it);
        if (isInstant(it.key(), *it))
            change.beforeAt = Instant{qint64(it->toDouble())};
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        AuditChange &change = changes[it.key()];
        change.after = textOf(*it);
        if (isInstant(it.key(), *it))
            change.afterAt = Instant{qint64(it->toDouble())};
    }
    for (auto it = changes.begin(); it != changes.end(); ++it)
        it->field = it.key();
    return changes.values();
}

} // namespace medcrm
