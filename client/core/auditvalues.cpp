// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/auditvalues.h"

#include "common/protocol/codec.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString nameOf(const QJsonObject &values)
{
    const QJsonObject person = values.contains(u"patient"_s) && values.value(u"patient"_s).isObject()
        ? values.value(u"patient"_s).toObject()
        : values;
    const QString names =
        QStringList{person.value(u"givenName"_s).toString(), person.value(u"familyName"_s).toString()}
            .join(u' ')
            .simplified();
    for (const QString &name :
         {names, values.value(u"fullName"_s).toString(), values.value(u"name"_s).toString()}) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

QString nameIn(const AuditEntry &entry)
{
    const QString name = nameOf(entry.after);
    return name.isEmpty() ? nameOf(entry.before) : name;
}

Result<QList<ScheduleRule>> rulesIn(const QString &json)
{
    return decode<QList<ScheduleRule>>(QJsonDocument::fromJson('[' + json.toUtf8() + ']').array());
}

} // namespace medcrm
