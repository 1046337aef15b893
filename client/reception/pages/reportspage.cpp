// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/reportspage.h"

#include "client/reception/reports/closingview.h"
#include "client/reception/reports/figuresview.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace medcrm::ui {

ReportsPage::ReportsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new SegmentedTabs(SegmentedTabs::Look::Filled, this))
    , m_stack(new QStackedWidget)
    , m_figures(new FiguresView(context))
    , m_closing(new ClosingView(context))
{
    m_tabs->addTab(tr("Figures"));
    m_tabs->addTab(tr("Close the day"));
    m_tabs->setAccessibleName(tr("Reports"));
    m_tabs->hide(); // stands in the bar while the page is in front
    m_stack->addWidget(m_figures);
    m_stack->addWidget(m_closing);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    Theme::current().bind(this, [layout] {
        const int gap = Theme::current().space(Space::Medium);
        layout->setContentsMargins(gap, gap, gap, gap);
    });
    connect(m_tabs, &SegmentedTabs::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refresh();
        Q_EMIT contentsChanged();
    });
    connect(m_figures, &FiguresView::contentsChanged, this, &ReportsPage::contentsChanged);
    connect(m_closing, &ClosingView::contentsChanged, this, [this, &session = context.window.session()] {
        if (m_closing->day().isValid() && m_closing->day() != session.day().today())
            m_figures->dayChanged(m_closing->day()); // today tells of itself
        Q_EMIT contentsChanged();
    });
    connect(m_figures, &FiguresView::typed, this, &ReportsPage::typed);
    connect(m_closing, &ClosingView::typed, this, &ReportsPage::typed);
}

ReportsPage::Tab ReportsPage::tab() const
{
    return Tab(m_stack->currentIndex());
}

void ReportsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ReportsPage::refresh()
{
    if (tab() == Tab::Figures)
        m_figures->refresh();
    else
        m_closing->refresh();
}

QStringList ReportsPage::describe() const
{
    return tab() == Tab::Figures ? m_figures->describe() : m_closing->describe();
}

QList<KeyHelp> ReportsPage::keyHelp() const
{
    return FiguresView::keyHelp() + m_closing->keyHelp();
}

QWidget *ReportsPage::barControls() const
{
    return m_tabs;
}

QWidget *ReportsPage::mainPlace() const
{
    return tab() == Tab::Figures ? m_figures->mainPlace() : m_closing->mainPlace();
}

/// The figures are not ready yet when the page opens; the tabs always are.
void ReportsPage::takeKeyboard(Qt::FocusReason reason)
{
    if (tab() == Tab::Figures) {
        m_tabs->setFocus(reason);
        m_figures->countIfOld(); // the page's key, pressed while it is in front
    } else {
        m_closing->mainPlace()->setFocus(reason);
    }
}

std::optional<PatientSummary> ReportsPage::chosenPatient() const
{
    return tab() == Tab::Closing ? m_closing->chosenPatient() : std::nullopt;
}

} // namespace medcrm::ui
