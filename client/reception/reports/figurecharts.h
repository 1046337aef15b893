// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/reports/barchart.h"
#include "common/protocol/figures.h"

class QGridLayout;

namespace medcrm::ui {

/// The charts of a report: arrivals and waits by hour, and of several days arrivals by weekday and by day.
class FigureCharts : public QWidget
{
    Q_OBJECT
public:
    explicit FigureCharts(QWidget *parent = nullptr);

    void show(const PeriodReport &report);
    /// What they show, a line per bar, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    /// Of a bar; `from` and `to` are the days it stands for.
    void wanted(medcrm::Figure figure, std::optional<int> hour, std::optional<int> weekday, QDate from,
                QDate to);
    void looked(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showHours();
    void showWeekdays();
    void showDays();
    void arrange();

    PeriodReport m_report;
    QList<std::pair<QDate, QDate>> m_daysOfBar; ///< Of the chart by day.
    BarChart *m_arrivals;
    BarChart *m_waits;
    BarChart *m_weekdays;
    BarChart *m_days;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace medcrm::ui
