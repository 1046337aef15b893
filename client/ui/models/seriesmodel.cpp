// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/seriesmodel.h"

#include "client/core/refusals.h"
#include "client/ui/models/timetext.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

QString SeriesRow::choiceText() const
{
    switch (choice) {
    case Choice::Book:
        return SeriesModel::tr("Free");
    case Choice::Instead:
        return SeriesModel::tr("%1 instead").arg(instead);
    case Choice::LeaveOut:
        return now.isEmpty() ? SeriesModel::tr("Left out") : SeriesModel::tr("Stays: %1").arg(now);
    }
    Q_UNREACHABLE();
}

std::optional<Instant> SeriesRow::start() const
{
    switch (choice) {
    case Choice::Book:
        return date.start;
    case Choice::Instead:
        return date.instead->start;
    case Choice::LeaveOut:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

SeriesRow::Choice SeriesRow::nextChoice() const
{
    if (choice != Choice::LeaveOut)
        return Choice::LeaveOut;
    if (!date.problem)
        return Choice::Book;
    return date.instead ? Choice::Instead : Choice::LeaveOut;
}

SeriesModel::SeriesModel(const ClinicDay &day, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
{
    const auto sentence = [](const SeriesRow &row) {
        QStringList parts{row.when, row.problem, row.choiceText()};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    };
    setColumns({{[] { return tr("Date"); },
                 {{Qt::DisplayRole, [](const SeriesRow &row) { return row.when; }},
                  {Qt::ToolTipRole, sentence},
                  {Qt::AccessibleTextRole, sentence}}}});
}

SeriesRow SeriesModel::rowFor(const SeriesDate &date) const
{
    const auto clock = [this](Instant at) { return timeText(inZone(at, m_day.zone()).time()); };
    SeriesRow row;
    row.date = date;
    const QDate day = businessDay(date.start, m_day.zone());
    const QString format = day.year() == m_day.today().year() ? u"ddd d MMM"_s : u"ddd d MMM yyyy"_s;
    row.when = tr("%1 %2").arg(dateText(day, format), clock(date.start));
    row.instead = date.instead ? clock(date.instead->start) : QString();
    row.choice = date.problem ? SeriesRow::Choice::LeaveOut : SeriesRow::Choice::Book;
    row.problem = !date.problem   ? QString()
        : date.inTheWay.isEmpty() ? problemText(*date.problem)
                                  : refusalText(date.inTheWay);
    return row;
}

void SeriesModel::show(const QList<SeriesDate> &dates, const QStringList &now)
{
    QList<SeriesRow> rows;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        rows += rowFor(dates.at(i));
        rows.last().now = now.value(i);
    }
    reset(rows);
}

void SeriesModel::choose(int row, SeriesRow::Choice choice)
{
    SeriesRow changed = at(row);
    changed.choice = choice;
    upsert(changed);
}

QList<Instant> SeriesModel::starts() const
{
    QList<Instant> starts;
    for (const SeriesRow &row : rows()) {
        if (const std::optional<Instant> start = row.start())
            starts += *start;
    }
    return starts;
}

int SeriesModel::refuse(Instant start, const SlotConflict &conflict)
{
    for (int i = 0; i < rowCount(); ++i) {
        if (at(i).start() != start)
            continue;
        SeriesDate date = at(i).date;
        date.problem = conflict.problem;
        date.inTheWay = conflict.appointment
            ? tr("taken by %1").arg(conflict.appointment->patient.displayName())
            : QString();
        date.instead.reset();
        for (const FreeTime &next : conflict.next) {
            if (!date.instead && businessDay(next.start, m_day.zone()) == businessDay(start, m_day.zone()))
                date.instead = next;
        }
        SeriesRow row = rowFor(date);
        row.now = at(i).now;
        upsert(row);
        return i;
    }
    return -1;
}

QStringList SeriesModel::describe() const
{
    QStringList lines;
    for (const SeriesRow &row : rows())
        lines += u"series: %1, %2%3"_s.arg(row.when, row.choiceText(),
                                           row.problem.isEmpty() ? QString() : u" ("_s + row.problem + u')');
    return lines;
}

} // namespace medcrm::ui
