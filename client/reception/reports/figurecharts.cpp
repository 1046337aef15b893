// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/figurecharts.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/reports/figurewords.h"
#include "client/ui/week.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int mostDayBars = 62; ///< More days stand together in weeks.

QString countText(double value)
{
    return QString::number(int(value));
}

QString minutesOf(double value)
{
    return FigureCharts::tr("%1 min", "of an axis").arg(int(value));
}

QString hourText(int hour)
{
    return isolateLtr(u"%1:00"_s.arg(hour, 2, 10, '0'_L1));
}

BarChart::Key arrivalsKey()
{
    return {nameOf(Figure::BookedArrivals), nameOf(Figure::WalkIns), {}};
}

QString arrivalWords(const QString &where, const Figures &figures)
{
    return FigureCharts::tr("%1: %2 arrivals, %3 with a booking, %4 walk-ins")
        .arg(where)
        .arg(figures.arrivals)
        .arg(figures.bookedArrivals)
        .arg(figures.walkIns);
}

BarChart::Bar arrivalBar(const QString &label, const QString &where, const Figures &figures)
{
    return {label, arrivalWords(where, figures), double(figures.bookedArrivals), double(figures.walkIns), 0};
}

Figures figuresAt(const PeriodReport &report, int hour)
{
    for (const HourFigures &each : report.hours) {
        if (each.hour == hour)
            return each.figures;
    }
    return {};
}

Figures sumOfArrivals(const PeriodReport &report, QDate from, QDate to)
{
    Figures sum;
    for (const DayFigures &each : report.days) {
        if (each.day < from || each.day > to)
            continue;
        sum.arrivals += each.figures.arrivals;
        sum.bookedArrivals += each.figures.bookedArrivals;
        sum.walkIns += each.figures.walkIns;
    }
    return sum;
}

} // namespace

FigureCharts::FigureCharts(QWidget *parent)
    : QWidget(parent)
    , m_arrivals(new BarChart(tr("Arrivals by hour"), arrivalsKey(), &countText))
    , m_waits(new BarChart(tr("Wait by hour of arrival"), {tr("Median"), {}, tr("Nine in ten")}, &minutesOf))
    , m_weekdays(new BarChart(tr("Arrivals by weekday"), arrivalsKey(), &countText))
    , m_days(new BarChart(tr("Arrivals by day"), arrivalsKey(), &countText))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (BarChart *chart : {m_arrivals, m_waits, m_weekdays, m_days})
        connect(chart, &BarChart::looked, this, &FigureCharts::looked);
    const auto hourAt = [this](int bar) { return m_report.hours.first().hour + bar; };
    connect(m_arrivals, &BarChart::activated, this, [this, hourAt](int bar) {
        Q_EMIT wanted(Figure::Arrivals, hourAt(bar), std::nullopt, m_report.from, m_report.to);
    });
    connect(m_waits, &BarChart::activated, this, [this, hourAt](int bar) {
        Q_EMIT wanted(Figure::Waits, hourAt(bar), std::nullopt, m_report.from, m_report.to);
    });
    connect(m_weekdays, &BarChart::activated, this, [this](int bar) {
        Q_EMIT wanted(Figure::Arrivals, std::nullopt, weekdayAt(bar), m_report.from, m_report.to);
    });
    connect(m_days, &BarChart::activated, this, [this](int bar) {
        const auto &[from, to] = m_daysOfBar[bar];
        Q_EMIT wanted(Figure::Arrivals, std::nullopt, std::nullopt, from, to);
    });
    Theme::current().bind(this, [this] { m_grid->setSpacing(Theme::current().space(Space::Medium)); });
    arrange();
}

void FigureCharts::show(const PeriodReport &report)
{
    m_report = report;
    showHours();
    showWeekdays();
    showDays();
    const bool several = report.from != report.to;
    m_weekdays->setVisible(several);
    m_days->setVisible(several);
}

/// From the first hour with anything to the last; an hour between them without is a gap, not left out.
void FigureCharts::showHours()
{
    QList<BarChart::Bar> arrivals;
    QList<BarChart::Bar> waits;
    if (!m_report.hours.isEmpty()) {
        for (int hour = m_report.hours.first().hour; hour <= m_report.hours.last().hour; ++hour) {
            const Figures figures = figuresAt(m_report, hour);
            const QString where = hourText(hour);
            arrivals += arrivalBar(where, where, figures);
            const QString words = figures.waits.count == 0
                ? tr("%1: no waits").arg(where)
                : tr("%1: median %2, nine in ten up to %3, of %4 waits")
                      .arg(where, medianText(figures.waits), p90Text(figures.waits))
                      .arg(figures.waits.count);
            waits += {where, words, double(figures.waits.medianMs) / 60'000, 0,
                      double(figures.waits.p90Ms) / 60'000};
        }
    }
    m_arrivals->setBars(arrivals);
    m_waits->setBars(waits);
}

void FigureCharts::showWeekdays()
{
    QList<BarChart::Bar> bars;
    for (int i = 0; i < 7; ++i) {
        const int weekday = weekdayAt(i);
        Figures figures;
        for (const WeekdayFigures &each : m_report.weekdays) {
            if (each.weekday == weekday)
                figures = each.figures;
        }
        bars += arrivalBar(QLocale().standaloneDayName(weekday, QLocale::ShortFormat),
                           QLocale().standaloneDayName(weekday), figures);
    }
    m_weekdays->setBars(bars);
}

void FigureCharts::showDays()
{
    const bool weeks = m_report.from.daysTo(m_report.to) >= mostDayBars;
    m_daysOfBar.clear();
    QList<BarChart::Bar> bars;
    for (QDate from = m_report.from; from.isValid() && from <= m_report.to;) {
        const QDate to = weeks ? std::min(weekBegin(from).addDays(6), m_report.to) : from;
        bars +=
            arrivalBar(dateText(from, u"d MMM"_s), periodText(from, to), sumOfArrivals(m_report, from, to));
        m_daysOfBar.append({from, to});
        from = to.addDays(1);
    }
    m_days->setBars(bars);
}

void FigureCharts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Beside each other where both can be read.
void FigureCharts::arrange()
{
    const int columns = width() >= 2 * Theme::current().px(400) ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    int place = 0;
    for (BarChart *chart : {m_arrivals, m_waits, m_weekdays, m_days}) {
        m_grid->addWidget(chart, place / columns, place % columns);
        ++place;
    }
}

QStringList FigureCharts::describe() const
{
    QStringList lines;
    for (const BarChart *chart : {m_arrivals, m_waits, m_weekdays, m_days}) {
        for (const BarChart::Bar &bar : chart->bars()) {
            if (!chart->isHidden())
                lines += u"chart "_s + chart->accessibleName() + u": "_s + bar.words;
        }
    }
    return lines;
}

} // namespace medcrm::ui
