// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/daysheet.h"

#include "client/ui/bidi.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(DaySheet)
};

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : isolate(text);
}

/// Of those who come or came.
QString countText(const QList<AgendaEntry> &entries)
{
    const auto live = std::count_if(entries.begin(), entries.end(), [](const AgendaEntry &entry) {
        return isLive(entry.appointment.status);
    });
    return live == 1 ? Sheet::tr("1 appointment") : Sheet::tr("%n appointments", nullptr, int(live));
}

QString subjectOf(const Agenda &agenda)
{
    return dotted({Sheet::tr("Day sheet"), isolated(agenda.doctorName), sheetDate(agenda.from)});
}

} // namespace

DaySheet::DaySheet(const Agenda &agenda, const Occasion &occasion, QSizeF paper,
                   Qt::LayoutDirection direction)
    : PaperSheet({agenda.clinicName, subjectOf(agenda), occasion, agenda.zone}, paper, direction)
{
    addText(sheetDate(agenda.from), titleLook, 0);
    const QString whose = agenda.doctor ? isolated(agenda.doctorName) : Sheet::tr("All doctors");
    addText(dotted({whose, isolated(agenda.room), countText(agenda.entries)}), subtitleLook, 20);
    if (agenda.entries.isEmpty())
        addText(Sheet::tr("There are no appointments on this day."), headingLook, 2 * gap);
    else if (agenda.doctor)
        addAppointments(agenda, {}, agenda.entries);
    else
        addDoctors(agenda);
}

void DaySheet::addDoctors(const Agenda &agenda)
{
    QMap<std::pair<QString, DoctorId>, QList<AgendaEntry>> doctors;
    for (const AgendaEntry &entry : agenda.entries)
        doctors[{entry.doctor, entry.appointment.doctor}] += entry;
    for (const QList<AgendaEntry> &entries : doctors)
        addAppointments(agenda,
                        dotted({isolate(entries[0].doctor), isolated(entries[0].room), countText(entries)}),
                        entries);
}

void DaySheet::addAppointments(const Agenda &agenda, const QString &heading,
                               const QList<AgendaEntry> &entries)
{
    SheetBlocks rows;
    for (const AgendaEntry &entry : entries)
        rows.push_back(tableRow(entry, agenda, body()));
    addTable(
        heading, [this] { return tableHead(body()); }, std::move(rows));
}

} // namespace medcrm::ui
