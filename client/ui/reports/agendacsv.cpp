// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/agendacsv.h"

#include "client/ui/models/timetext.h"
#include "common/core/csv.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Table
{
    Q_DECLARE_TR_FUNCTIONS(AgendaTable)
};

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Female:
        return Table::tr("Female");
    case Sex::Male:
        return Table::tr("Male");
    case Sex::Other:
        return Table::tr("Other");
    case Sex::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

/// As much of it as is known: "1984-03-12", "1984-03", "1984".
QString birthText(const PatientSummary &patient)
{
    if (!patient.birthDate)
        return {};
    switch (patient.birthPrecision) {
    case BirthPrecision::Day:
        return patient.birthDate->toString(Qt::ISODate);
    case BirthPrecision::Month:
        return patient.birthDate->toString(u"yyyy-MM"_s);
    case BirthPrecision::Year:
    case BirthPrecision::Estimated:
        return patient.birthDate->toString(u"yyyy"_s);
    }
    Q_UNREACHABLE();
}

QStringList rowOf(const AgendaEntry &entry, const QTimeZone &zone)
{
    const Appointment &appointment = entry.appointment;
    const QDateTime start = inZone(appointment.start, zone);
    const QDateTime end = inZone(appointment.end, zone);
    const std::optional<int> age = appointment.patient.ageOn(start.date());
    return {start.date().toString(Qt::ISODate),
            start.time().toString(u"HH:mm"_s),
            end.time().toString(u"HH:mm"_s),
            entry.doctor,
            entry.room,
            appointment.patient.displayName(),
            appointment.patient.mrn,
            sexText(appointment.patient.sex),
            birthText(appointment.patient),
            age ? QString::number(*age) : QString(),
            entry.service,
            statusText(appointment.status, entry.visit),
            appointment.reason};
}

} // namespace

QByteArray agendaCsv(const Agenda &agenda)
{
    const QStringList header{Table::tr("Date"),   Table::tr("Start"),   Table::tr("End"),
                             Table::tr("Doctor"), Table::tr("Room"),    Table::tr("Patient"),
                             Table::tr("MRN"),    Table::tr("Sex"),     Table::tr("Birth date"),
                             Table::tr("Age"),    Table::tr("Service"), Table::tr("State"),
                             Table::tr("Reason")};
    QList<QStringList> rows;
    for (const AgendaEntry &entry : agenda.entries)
        rows += rowOf(entry, agenda.zone);
    return csv(header, rows);
}

} // namespace medcrm::ui
