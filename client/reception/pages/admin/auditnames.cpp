// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditnames.h"

#include "client/core/auditvalues.h"
#include "client/reception/pages/admin/auditwords.h"
#include "client/reception/pages/admin/hoursdraft.h"
#include "client/ui/bidi.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Names
{
    Q_DECLARE_TR_FUNCTIONS(AuditNames)
};

/// Which kind of record a field holds the number of; empty for any other field.
QString kindIn(const QString &field)
{
    if (field == "bookedBy"_L1 || field == "closedBy"_L1)
        return u"user"_s;
    if (field == "sharedLine"_L1)
        return u"doctor"_s;
    if (field == "mergedInto"_L1)
        return u"patient"_s;
    return auditKinds().contains(field) ? field : QString();
}

/// The stretches of a week, "Monday 09:00–12:00".
QString rulesText(const QString &json)
{
    const Result<QList<ScheduleRule>> rules = rulesIn(json);
    if (!rules)
        return json;
    QStringList stretches;
    for (const ScheduleRule &rule : *rules)
        stretches +=
            QLocale().standaloneDayName(rule.weekday) + u' ' + stretchText(rule.fromMinute, rule.toMinute);
    return stretches.join(u'\n');
}

} // namespace

AuditNames::AuditNames(const ClinicDay &day, const Organisation &organisation)
    : m_day(day)
    , m_organisation(organisation)
{
}

QString AuditNames::nameOf(const QString &kind, qint64 id) const
{
    if (kind == "doctor"_L1 || kind == "weeklySchedule"_L1)
        return m_day.doctorName(DoctorId(id));
    if (kind == "room"_L1)
        return m_day.roomName(RoomId(id));
    if (kind == "service"_L1)
        return m_day.serviceName(ServiceId(id));
    if (kind == "clinic"_L1) {
        const Clinic *clinic = m_organisation.clinics().find(ClinicId(id));
        return clinic ? clinic->name : QString();
    }
    if (kind == "user"_L1) {
        const User *user = m_organisation.users().find(UserId(id));
        return user ? user->fullName : QString();
    }
    if (kind == "appointment"_L1) {
        const Appointment *appointment = m_day.appointments().find(AppointmentId(id));
        return appointment ? appointment->patient.displayName() : QString();
    }
    if (kind == "visit"_L1) {
        const Visit *visit = m_day.visits().find(VisitId(id));
        return visit ? visit->patient.displayName() : QString();
    }
    if (kind == "patient"_L1) {
        for (const Visit &visit : m_day.visits()) {
            if (visit.patient.id == PatientId(id))
                return visit.patient.displayName();
        }
        for (const Appointment &appointment : m_day.appointments()) {
            if (appointment.patient.id == PatientId(id))
                return appointment.patient.displayName();
        }
    }
    return {};
}

QString AuditNames::record(const AuditEntry &entry) const
{
    if (entry.entity.isEmpty())
        return {};
    QStringList parts{kindText(entry.entity)};
    if (!entry.entityId)
        return parts.first();
    parts.first() += u' ' + isolateLtr(QString::number(*entry.entityId));
    QString name = nameOf(entry.entity, *entry.entityId);
    if (name.isEmpty())
        name = nameIn(entry);
    if (!name.isEmpty())
        parts += isolate(name);
    return parts.join(u" · "_s);
}

QString AuditNames::who(const AuditEntry &entry) const
{
    if (!entry.userName.isEmpty())
        return entry.userName;
    if (!entry.user)
        return Names::tr("The server");
    const QString name = nameOf(u"user"_s, entry.user->value());
    return name.isEmpty() ? Names::tr("User %1").arg(entry.user->value()) : name;
}

QString AuditNames::value(const QString &path, const QString &value) const
{
    const QString field = path.section(u'.', -1);
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (field == "rules"_L1)
        return rulesText(value);
    if (isNumber && (field == "fromMinute"_L1 || field == "toMinute"_L1))
        return minuteText(int(number));
    if (isNumber && field == "weekday"_L1 && number >= 1 && number <= 7)
        return QLocale().standaloneDayName(int(number));
    if (field == "clinics"_L1) {
        QStringList names;
        for (const QString &id : value.split(u", "_s, Qt::SkipEmptyParts))
            names += nameOf(u"clinic"_s, id.toLongLong());
        return names.contains(QString()) ? value : names.join(u'\n');
    }
    const QString name = isNumber ? nameOf(kindIn(field), number) : QString();
    return name.isEmpty() ? valueText(path, value) : name;
}

} // namespace medcrm::ui
