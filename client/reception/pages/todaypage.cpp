// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/todaypage.h"

#include "client/reception/pages/endedview.h"
#include "client/reception/pages/expectedcard.h"
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lanestrip.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/shell/sessionwindow.h"

#include <QHBoxLayout>

namespace medcrm::ui {

TodayPage::TodayPage(SessionWindow &window, ArrivalCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_expected(new ExpectedCard(window.session(), commands))
    , m_lanes(new LaneStrip(window, commands.visits()))
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
    connect(m_lanes, &LaneStrip::typed, this, &TodayPage::typed);
}

void TodayPage::refresh()
{
    m_expected->refresh();
    m_lanes->refresh();
}

void TodayPage::tick(Instant now)
{
    m_expected->tick(now);
    m_lanes->tick(now);
}

QStringList TodayPage::describe() const
{
    return m_expected->describe() + m_lanes->describe();
}

} // namespace medcrm::ui
