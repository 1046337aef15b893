// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/phonesheet.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(PhoneSheet)
};

/// Of the table's width, in reading order: was, patient, MRN, phone, new time, told.
const QList<double> shares{0.11, 0.23, 0.1, 0.2, 0.26, 0.1};

QString daysOf(const PhoneList &list)
{
    return list.isOfSeveralDays() ? Sheet::tr("%1 – %2").arg(sheetDate(list.day), sheetDate(list.lastDay))
                                  : sheetDate(list.day);
}

QString subjectOf(const PhoneList &list)
{
    return dotted({Sheet::tr("Phone list"), isolate(list.doctorName), daysOf(list)});
}

/// The day stands over the time where the list is of several.
QString wasAt(const PhoneList::Entry &entry, const PhoneList &list)
{
    const QDateTime start = inZone(entry.appointment.start, list.zone);
    const QString time = isolateLtr(start.toString(u"HH:mm"_s));
    return list.isOfSeveralDays() ? isolate(dateText(start.date(), u"d MMM"_s)) + u'\n' + time : time;
}

std::unique_ptr<SheetBlock> titles(const SheetColumn &place)
{
    const PaperLook look{.size = 80, .weight = QFont::DemiBold, .color = PaperColor::Muted};
    const QStringList texts{Sheet::tr("Was at"), Sheet::tr("Patient"),  Sheet::tr("MRN"),
                            Sheet::tr("Phone"),  Sheet::tr("New time"), Sheet::tr("Told")};
    return cellRow(texts, QList<PaperLook>(texts.size(), look), shares, place, true);
}

std::unique_ptr<SheetBlock> row(const PhoneList::Entry &entry, const PhoneList &list,
                                const SheetColumn &place)
{
    const Appointment &appointment = entry.appointment;
    QStringList phones;
    for (const QString &phone : entry.phones)
        phones += isolateLtr(phone);
    const PaperLook strong{.weight = QFont::DemiBold};
    const PaperLook plain;
    const PaperLook quiet{.color = PaperColor::Muted};
    return cellRow(
        {wasAt(entry, list),
         isolate(appointment.patient.displayName()),
         isolateLtr(appointment.patient.mrn),
         phones.isEmpty() ? Sheet::tr("no number") : phones.join(u'\n'),
         entry.newTime,
         {}},
        {plain, strong, plain, phones.isEmpty() ? quiet : plain, entry.moves ? strong : quiet, plain}, shares,
        place, false);
}

} // namespace

PhoneSheet::PhoneSheet(const PhoneList &list, const Occasion &occasion, QSizeF paper,
                       Qt::LayoutDirection direction)
    : PaperSheet({list.clinicName, subjectOf(list), occasion, list.zone}, paper, direction)
{
    addText(Sheet::tr("Phone list"), titleLook, 0);
    addText(dotted({isolate(list.doctorName), daysOf(list),
                    list.entries.size() == 1 ? Sheet::tr("1 patient")
                                             : Sheet::tr("%n patients", nullptr, int(list.entries.size()))}),
            subtitleLook, 20);
    SheetBlocks rows;
    for (const PhoneList::Entry &entry : list.entries)
        rows.push_back(row(entry, list, body()));
    if (rows.empty())
        addText(Sheet::tr("There is nobody to call."), headingLook, 2 * gap);
    else
        addTable(
            {}, [this] { return titles(body()); }, std::move(rows));
}

} // namespace medcrm::ui
