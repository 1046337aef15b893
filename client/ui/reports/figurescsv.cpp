// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/figurescsv.h"

#include "client/ui/reports/figurewords.h"
#include "common/core/csv.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Table
{
    Q_DECLARE_TR_FUNCTIONS(FiguresTable)
};

QString minutes(const Spread &spread, qint64 ms)
{
    return spread.count > 0 ? QString::number(double(ms) / 60'000, 'f', 1) : QString();
}

QStringList spreadCells(const Spread &spread)
{
    return {QString::number(spread.count), minutes(spread, spread.medianMs), minutes(spread, spread.p90Ms),
            minutes(spread, spread.longestMs)};
}

QStringList spreadTitles(Figure figure)
{
    const QString name = nameOf(figure);
    return {name, Table::tr("%1: median, min").arg(name), Table::tr("%1: 90 %, min").arg(name),
            Table::tr("%1: longest, min").arg(name)};
}

bool isSpread(Figure figure)
{
    return figure == Figure::Waits || figure == Figure::ServiceTimes;
}

QStringList row(const QString &group, const QString &name, const Figures &figures)
{
    QStringList cells{group, name};
    for (const auto &[figure, wireName] : enumNames(Figure{})) {
        if (isSpread(figure))
            cells += spreadCells(figure == Figure::Waits ? figures.waits : figures.serviceTimes);
        else
            cells += QString::number(figures.count(figure));
    }
    return cells;
}

} // namespace

QByteArray figuresCsv(const PeriodReport &report, const std::function<QString(DoctorId)> &doctorName,
                      const QDateTime &countedAt)
{
    QStringList header{Table::tr("Of"), Table::tr("Which")};
    for (const auto &[figure, wireName] : enumNames(Figure{}))
        header += isSpread(figure) ? spreadTitles(figure) : QStringList{nameOf(figure)};
    const QString period = report.from.toString(Qt::ISODate) + u'/' + report.to.toString(Qt::ISODate);
    QList<QStringList> rows{row(Table::tr("All"), period, report.total)};
    for (const DoctorFigures &each : report.doctors)
        rows += row(Table::tr("Doctor"), doctorName(each.doctor), each.figures);
    for (const HourFigures &each : report.hours)
        rows += row(Table::tr("Hour"), u"%1:00"_s.arg(each.hour, 2, 10, '0'_L1), each.figures);
    for (const WeekdayFigures &each : report.weekdays)
        rows += row(Table::tr("Weekday"), QLocale().standaloneDayName(each.weekday), each.figures);
    for (const DayFigures &each : report.days)
        rows += row(Table::tr("Day"), each.day.toString(Qt::ISODate), each.figures);
    header += Table::tr("Counted at");
    for (QStringList &cells : rows)
        cells += countedAt.toString(u"yyyy-MM-dd HH:mm"_s);
    return csv(header, rows);
}

} // namespace medcrm::ui
