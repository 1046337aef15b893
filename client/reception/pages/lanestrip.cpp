// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanestrip.h"

#include "client/reception/doctororder.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/ui/shell/sessionwindow.h"

#include <QHBoxLayout>

namespace medcrm::ui {

LaneStrip::LaneStrip(SessionWindow &window, VisitCommands &commands, QWidget *parent)
    : QScrollArea(parent)
    , m_window(window)
    , m_commands(commands)
    , m_layout(new QHBoxLayout)
{
    auto *content = new QWidget;
    content->setLayout(m_layout);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    Theme::current().bind(this, [this] {
        m_layout->setSpacing(Theme::current().space(Space::Medium));
        for (Lane *lane : std::as_const(m_lanes))
            lane->setMinimumWidth(Theme::current().px(236));
    });
    refresh();
}

void LaneStrip::refresh()
{
    QList<Lane *> before = std::exchange(m_lanes, {});
    for (const Doctor &doctor : doctorsInOrder(m_window.session().day())) {
        Lane *lane = take(before, doctor.id);
        if (m_layout->indexOf(lane) != m_lanes.size()) {
            m_layout->removeWidget(lane);
            m_layout->insertWidget(int(m_lanes.size()), lane, 1);
        }
        m_lanes.append(lane);
        lane->refresh();
    }
    qDeleteAll(before);
}

Lane *LaneStrip::take(QList<Lane *> &from, DoctorId doctor)
{
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from[i]->doctor() == doctor)
            return from.takeAt(i);
    }
    auto *lane = new Lane(m_window, m_commands, doctor, widget());
    lane->setMinimumWidth(Theme::current().px(236));
    connect(lane->view(), &LaneView::neighbourWanted, this, [this, lane](int step) { goTo(lane, step); });
    connect(lane->view(), &LaneView::typed, this, &LaneStrip::typed);
    return lane;
}

void LaneStrip::goTo(Lane *from, int step)
{
    const qsizetype place = m_lanes.indexOf(from) + step;
    if (place < 0 || place >= m_lanes.size())
        return;
    m_lanes[place]->view()->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(m_lanes[place]);
}

void LaneStrip::tick(Instant now)
{
    for (Lane *lane : std::as_const(m_lanes))
        lane->tick(now);
}

QStringList LaneStrip::describe() const
{
    QStringList lines;
    for (const Lane *lane : m_lanes)
        lines += lane->describe();
    return lines;
}

} // namespace medcrm::ui
