// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/todaypage.h"

#include "client/reception/pages/endedview.h"
#include "client/reception/pages/expectedcard.h"
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/lanestrip.h"
#include "client/reception/pages/laneview.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/ticketprinting.h"
#include "client/ui/visitcommands.h"

#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

TodayPage::TodayPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_visits(context.arrivals.visits())
    , m_expected(new ExpectedCard(context.window.session(), context.arrivals))
    , m_lanes(new LaneStrip(context.window, context.arrivals.visits()))
{
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_expected, 3);
    layout->addWidget(m_lanes, 5);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int gap = theme.space(Space::Medium);
        layout->setContentsMargins(gap, gap, gap, gap);
        layout->setSpacing(gap);
        m_expected->setMinimumWidth(theme.px(370));
        m_lanes->setMinimumWidth(theme.px(236));
    });
    connect(m_expected->view(), &ExpectedView::typed, this, &TodayPage::typed);
    connect(m_expected->ended(), &EndedView::typed, this, &TodayPage::typed);
    connect(m_expected->view(), &ExpectedView::neighbourWanted, this, &TodayPage::enterLanes);
    followLanes();
    connect(m_lanes, &LaneStrip::typed, this, &TodayPage::typed);
    auto *key = new QShortcut(QKeySequence(TicketPrinting::key), this); // works while the page is in front
    connect(key, &QShortcut::activated, this, &TodayPage::printTicket);
}

void TodayPage::printTicket()
{
    TicketPrinting *tickets = m_visits.tickets();
    if (!tickets)
        return;
    if (const std::optional<Visit> chosen = m_lanes->chosen())
        tickets->print(*chosen);
    else
        tickets->printLatest();
}

void TodayPage::refresh()
{
    m_expected->refresh();
    m_lanes->refresh();
    followLanes();
}

/// Lanes come and go with their doctors.
void TodayPage::followLanes()
{
    for (const Lane *lane : m_lanes->lanes())
        connect(lane->view(), &LaneView::neighbourWanted, this, &TodayPage::leaveLane, Qt::UniqueConnection);
}

void TodayPage::enterLanes()
{
    if (m_lanes->lanes().isEmpty())
        return;
    Lane *first = m_lanes->lanes().first();
    first->view()->setFocus(Qt::TabFocusReason);
    m_lanes->ensureWidgetVisible(first);
}

/// From the first lane back to who is expected.
void TodayPage::leaveLane(int step)
{
    if (step < 0 && sender() == m_lanes->lanes().first()->view())
        m_expected->view()->setFocus(Qt::BacktabFocusReason);
}

void TodayPage::tick(Instant now)
{
    m_expected->tick(now);
    m_lanes->tick(now);
}

QWidget *TodayPage::mainPlace() const
{
    return m_expected->view();
}

void TodayPage::takeKeyboard(Qt::FocusReason reason)
{
    // Home of the focus is the search box: its arrows reach the list from there.
    if (reason == Qt::MouseFocusReason)
        Q_EMIT searchWanted();
    else
        Page::takeKeyboard(reason);
}

void TodayPage::moveChoice(int by)
{
    m_expected->view()->moveChoice(by);
}

void TodayPage::takeChoice()
{
    m_expected->view()->checkInChosen();
}

void TodayPage::setEnterComesHere(bool comes)
{
    m_expected->view()->setEnterComesHere(comes);
}

QList<KeyHelp> TodayPage::keyHelp() const
{
    return {{tr("↑ ↓"), tr("In the empty search box: choose who has come")},
            {tr("Tab"), tr("To the lists and buttons")},
            {tr("← →"), tr("Between the expected and the lanes, and from lane to lane")},
            {tr("Alt+↑ ↓"), tr("On a waiting patient: move in the line; Alt+Home to the front")},
            {tr("Alt+← →"), tr("On a waiting or called patient: into the neighbouring lane")},
            {u"F12"_s, tr("In a lane: call next, the doctor's availability, move the rest of the day")},
            {tr("Del"), tr("On an expected patient: cancel the booking; on a called one: no-show")},
            {tr("Backspace"), tr("On one who ended: take it back, such as a no-show who came")},
            {QKeySequence(TicketPrinting::key).toString(QKeySequence::NativeText),
             tr("Print the ticket again: of the patient chosen in a lane, else of who came last")}};
}

QStringList TodayPage::describe() const
{
    return m_expected->describe() + m_lanes->describe();
}

} // namespace medcrm::ui
