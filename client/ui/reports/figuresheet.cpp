// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/figuresheet.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/reports/figurewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(FigureSheet)
};

constexpr PaperLook plainLook{.size = 85};
constexpr PaperLook strongLook{.size = 95, .weight = QFont::DemiBold};
constexpr PaperLook mutedLook{.size = 80, .color = PaperColor::Muted};
constexpr PaperLook columnLook{.size = 72, .weight = QFont::DemiBold, .color = PaperColor::Muted};
const QList<double> summaryShares{0.22, 0.08, 0.7};

QList<double> tableShares(qsizetype columns)
{
    constexpr double name = 0.17;
    QList<double> shares{name};
    shares += QList<double>(columns, (1 - name) / double(columns));
    return shares;
}

QString spreadText(const Spread &spread)
{
    return Sheet::tr("median %1, nine in ten up to %2, longest %3")
        .arg(medianText(spread), p90Text(spread), longestText(spread));
}

QString countedText(Instant at, const QTimeZone &zone)
{
    const QDateTime counted = inZone(at, zone);
    return Sheet::tr("Counted on %1 at %2")
        .arg(isolate(dateText(counted.date(), u"d MMM yyyy"_s)), isolateLtr(counted.toString(u"HH:mm"_s)));
}

} // namespace

FigureSheet::FigureSheet(const PeriodReport &report, const Subject &subject, const Occasion &occasion,
                         QSizeF paper, Qt::LayoutDirection direction)
    : PaperSheet({subject.clinic, Sheet::tr("Report · %1").arg(periodText(report.from, report.to)), occasion,
                  subject.zone},
                 paper, direction)
{
    addText(periodText(report.from, report.to), titleLook, 0);
    addText(subject.doctor.isEmpty() ? Sheet::tr("All doctors") : isolate(subject.doctor), subtitleLook, 20);
    addText(countedText(subject.countedAt, subject.zone), mutedLook, 20);
    if (report.total == Figures()) {
        addText(Sheet::tr("There are no arrivals and no bookings in these days."), headingLook, 2 * gap);
        return;
    }
    addSummary(report.total, subject.estimates);
    addTables(report, subject);
}

void FigureSheet::addSummary(const Figures &total, const QString &estimates)
{
    SheetBlocks rows;
    for (const auto &[figure, name] : enumNames(Figure{})) {
        const bool spread = figure == Figure::Waits || figure == Figure::ServiceTimes;
        QString explained = explanationOf(figure);
        if (spread && total.count(figure) > 0)
            explained =
                spreadText(figure == Figure::Waits ? total.waits : total.serviceTimes) + u". "_s + explained;
        rows.push_back(cellRow({nameOf(figure), QString::number(total.count(figure)), explained},
                               {strongLook, strongLook, mutedLook}, summaryShares, body()));
    }
    const auto titles = [this] {
        return cellRow({Sheet::tr("Figure"), {}, Sheet::tr("What it counts")},
                       {columnLook, columnLook, columnLook}, summaryShares, body(), true);
    };
    addTable({}, titles, std::move(rows));
    for (const QString &line : reconciliation(total))
        addText(line, plainLook, 20);
    if (!estimates.isEmpty())
        addText(estimates, plainLook, 20);
}

void FigureSheet::addGroups(const QString &heading, const QList<Group> &groups)
{
    const QList<FigureColumn> columns = figureColumns();
    const QList<double> shares = tableShares(columns.size());
    SheetBlocks rows;
    for (const auto &[name, figures] : groups) {
        QStringList cells{name};
        for (const FigureColumn &column : columns)
            cells += column.text(figures);
        rows.push_back(cellRow(cells, QList<PaperLook>(cells.size(), plainLook), shares, body()));
    }
    const auto titles = [&] {
        QStringList texts{QString()};
        for (const FigureColumn &column : columns)
            texts += column.title;
        return cellRow(texts, QList<PaperLook>(texts.size(), columnLook), shares, body(), true);
    };
    if (!rows.empty())
        addTable(heading, titles, std::move(rows));
}

void FigureSheet::addTables(const PeriodReport &report, const Subject &subject)
{
    QList<Group> groups;
    for (const DoctorFigures &each : report.doctors)
        groups += {isolate(subject.doctorName(each.doctor)), each.figures};
    addGroups(Sheet::tr("By doctor"), groups);
    groups.clear();
    for (const HourFigures &each : report.hours)
        groups += {isolateLtr(u"%1:00"_s.arg(each.hour, 2, 10, '0'_L1)), each.figures};
    addGroups(Sheet::tr("By hour"), groups);
    if (report.from == report.to)
        return;
    groups.clear();
    for (const WeekdayFigures &each : report.weekdays)
        groups += {QLocale().standaloneDayName(each.weekday), each.figures};
    addGroups(Sheet::tr("By weekday"), groups);
    groups.clear();
    for (const DayFigures &each : report.days)
        groups += {isolate(dateText(each.day, u"ddd d MMM"_s)), each.figures};
    addGroups(Sheet::tr("By day"), groups);
}

} // namespace medcrm::ui
