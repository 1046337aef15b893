// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanestrip.h"

#include "client/reception/doctororder.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/visitcommands.h"

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
            lane->setMinimumWidth(Theme::current().px(250));
    });
    connect(&commands.moves(), &MoveCommands::moved, this, &LaneStrip::follow);
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
    lane->setMinimumWidth(Theme::current().px(250));
    connect(lane->view(), &LaneView::neighbourWanted, this, [this, lane](int step) { goTo(lane, step); });
    connect(lane->view(), &LaneView::typed, this, &LaneStrip::typed);
    connect(lane->view(), &LaneView::dragEntered, this, [this, lane] { ensureWidgetVisible(lane); });
    connect(lane->view(), &LaneView::sidewaysWanted, this,
            [this, lane](const Visit &visit, int step, const QPoint &at) {
                moveSideways(lane, visit, step, at);
            });
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

void LaneStrip::moveSideways(Lane *from, const Visit &visit, int step, const QPoint &at)
{
    const qsizetype place = m_lanes.indexOf(from) + step;
    if (place < 0 || place >= m_lanes.size())
        return;
    m_followed = visit.id;
    m_commands.moves().moveTo(visit, m_lanes[place]->doctor(), {}, at);
}

/// The keyboard goes along with the patient it moved, if it is still where it was.
void LaneStrip::follow(const Visit &visit)
{
    if (visit.id != std::exchange(m_followed, {}))
        return;
    const auto hasKeyboard = [](const Lane *lane) { return lane->view()->hasFocus(); };
    if (std::none_of(m_lanes.begin(), m_lanes.end(), hasKeyboard))
        return;
    for (Lane *lane : std::as_const(m_lanes)) {
        if (lane->doctor() != visit.doctor)
            continue;
        lane->view()->setFocus(Qt::TabFocusReason);
        lane->view()->choose(visit.id);
        ensureWidgetVisible(lane);
    }
}

std::optional<Visit> LaneStrip::chosen() const
{
    for (const Lane *lane : m_lanes) {
        const QModelIndex index = lane->view()->currentIndex();
        if (lane->view()->hasFocus() && index.isValid())
            return rowOf<LaneRow>(index).visit;
    }
    return std::nullopt;
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
