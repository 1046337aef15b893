// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/periodfigures.h"
#include "client/reception/pages/page.h"
#include "client/reception/reports/figurestable.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/reports/reportcommands.h"

#include <QTimer>

class QStackedWidget;

namespace medcrm::ui {

class ActionButton;
class FigureCharts;
class FigureTiles;
class Label;
class PeriodBar;

/// The figures of a period: the most important ones large, charts, a table of the doctors, and how it all adds up. Every
/// figure says what it counts and leads to the records behind it; all of it can be printed or saved.
class FiguresView : public QWidget
{
    Q_OBJECT
public:
    explicit FiguresView(const PageContext &context, QWidget *parent = nullptr);

    /// When the page comes to front: counts today, if nothing was counted yet.
    void refresh();
    /// Counts the chosen days again.
    void count();
    /// Counts again what was counted before something of it changed. For whoever comes to look.
    void countIfOld();
    /// Something of that day is not as it was.
    void dayChanged(QDate day);
    QStringList describe() const;
    static QList<KeyHelp> keyHelp();
    QWidget *mainPlace() const;

    /// What of the shown report can be taken along; nothing while there is none.
    std::optional<Takeaway> takeaway() const;
    ReportCommands &commands() { return m_commands; }

Q_SIGNALS:
    void contentsChanged();
    void typed(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeMessage();
    QWidget *makeCount();
    void followDay();
    void fillTakeMenu();
    void takeAlong(void (ReportCommands::*how)(const Takeaway &));
    void handOver();
    void showBusy();
    void show(const GetReport &question, const PeriodReport &report);
    void askEstimates(const GetReport &question);
    void showMessage(const QString &text, const QString &action);
    void explain(const QString &words);
    void openBehind(ListBehind question, const QString &where);
    ListBehind questionOf(Figure figure) const;
    QString doctorName(DoctorId doctor) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    ReportCommands m_commands;
    PeriodFigures m_figures;
    PeriodBar *m_bar;
    QStackedWidget *m_stack;
    Label *m_message;
    ActionButton *m_messageAction;
    FigureTiles *m_tiles;
    Label *m_explanation;
    FigureCharts *m_charts;
    FiguresModel m_model;
    FiguresTable *m_table;
    Label *m_sums;
    Label *m_estimates;
    Label *m_counted;
    ActionButton *m_again;
    ActionButton *m_take;
    std::optional<GetReport> m_question; ///< Of the report that is shown.
    PeriodReport m_report;
    Instant m_countedAt; ///< The report that is shown.
    bool m_old = false; ///< Something of its days changed since it was asked for.
    void (ReportCommands::*m_leaving)(const Takeaway &) = nullptr; ///< Goes out when it is counted anew.
    ReloadWhenBack m_countAgain;
    ReloadWhenBack m_estimateAgain;
    QTimer m_busySoon; ///< A short wait shows nothing.
};

} // namespace medcrm::ui
