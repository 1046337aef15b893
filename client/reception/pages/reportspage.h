// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"

class QStackedWidget;

namespace medcrm::ui {

class ClosingView;
class FiguresView;
class SegmentedTabs;

/// Reports: the closing of the day, and the figures of days.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    enum class Tab { Figures, Closing };

    explicit ReportsPage(const PageContext &context, QWidget *parent = nullptr);

    FiguresView *figures() const { return m_figures; }
    ClosingView *closing() const { return m_closing; }
    void showTab(Tab tab);

    void refresh() override;
    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *barControls() const override;
    QWidget *mainPlace() const override;
    void takeKeyboard(Qt::FocusReason reason) override;
    std::optional<PatientSummary> chosenPatient() const override;

private:
    Tab tab() const;

    SegmentedTabs *m_tabs;
    QStackedWidget *m_stack;
    FiguresView *m_figures;
    ClosingView *m_closing;
};

} // namespace medcrm::ui
