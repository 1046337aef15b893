// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/daysheet.h"

#include "client/ui/bidi.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <limits>

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

/// Of those who come or came, and of those without an appointment.
QString countText(const Agenda &agenda)
{
    const auto live =
        std::count_if(agenda.entries.begin(), agenda.entries.end(),
                      [](const AgendaEntry &entry) { return isLive(entry.appointment.status); });
    const QString appointments =
        live == 1 ? Sheet::tr("1 appointment") : Sheet::tr("%n appointments", nullptr, int(live));
    const auto others = int(agenda.visits.size());
    return dotted({appointments,
                   others == 0       ? QString()
                       : others == 1 ? Sheet::tr("1 without an appointment")
                                     : Sheet::tr("%n without an appointment", nullptr, others)});
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
    addText(dotted({whose, isolated(agenda.room), countText(agenda)}), subtitleLook, 20);
    if (agenda.entries.isEmpty() && agenda.visits.isEmpty())
        addText(Sheet::tr("There are no appointments on this day."), headingLook, 2 * gap);
    else if (agenda.doctor)
        addRows(agenda, {});
    else
        addDoctors(agenda);
}

void DaySheet::addDoctors(const Agenda &agenda)
{
    Agenda empty = agenda;
    empty.entries.clear();
    empty.visits.clear();
    QMap<std::pair<QString, DoctorId>, Agenda> doctors;
    const auto of = [&](const QString &name, DoctorId id, const QString &room) -> Agenda & {
        const auto own = doctors.insert({name, id}, doctors.value({name, id}, empty));
        own->room = room;
        return *own;
    };
    for (const AgendaEntry &entry : agenda.entries)
        of(entry.doctor, entry.appointment.doctor, entry.room).entries += entry;
    for (const AgendaVisit &entry : agenda.visits)
        of(entry.doctor, entry.visit.doctor, entry.room).visits += entry;
    for (auto own = doctors.cbegin(); own != doctors.cend(); ++own)
        addRows(*own, dotted({isolate(own.key().first), isolated(own->room), countText(*own)}));
}

void DaySheet::addRows(const Agenda &agenda, const QString &heading)
{
    SheetBlocks rows;
    auto visit = agenda.visits.begin();
    const auto addVisitsBefore = [&](Instant at) {
        for (; visit != agenda.visits.end() && visit->visit.arrivedAt < at; ++visit)
            rows.push_back(tableRow(*visit, agenda, body()));
    };
    for (const AgendaEntry &entry : agenda.entries) {
        addVisitsBefore(entry.appointment.start);
        rows.push_back(tableRow(entry, agenda, body()));
    }
    addVisitsBefore(Instant{std::numeric_limits<qint64>::max()});
    addTable(
        heading, [this] { return tableHead(body()); }, std::move(rows));
}

} // namespace medcrm::ui
