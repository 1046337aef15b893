// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/laneview.h"
#include "client/ui/theme.h"

#include <QCoreApplication>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

// A lane's cards in the mouse's hand. Only between the lanes of this program: what travels is a visit's number.
namespace medcrm::ui {

namespace {

const QString visitFormat = u"application/x-medcrm-visit"_s;

QByteArray programMark()
{
    return QByteArray::number(QCoreApplication::applicationPid()) + ' ';
}

} // namespace

void LaneView::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !model()->flags(index).testFlag(Qt::ItemIsDragEnabled))
        return;
    const QRect card = visualRect(index);
    auto *drag = new QDrag(this);
    drag->setMimeData(dataOf(rowOf<LaneRow>(index).visit.id));
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - card.topLeft());
    drag->exec(Qt::MoveAction);
}

QMimeData *LaneView::dataOf(VisitId visit)
{
    auto *data = new QMimeData;
    data->setData(visitFormat, programMark() + QByteArray::number(visit.value()));
    return data;
}

std::optional<Visit> LaneView::draggedBy(const QMimeData &carried) const
{
    const QByteArray content = carried.data(visitFormat);
    if (!content.startsWith(programMark()))
        return std::nullopt;
    const Visit *visit = m_day.visits().find(VisitId(content.mid(programMark().size()).toLongLong()));
    return visit ? std::optional(*visit) : std::nullopt;
}

void LaneView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedBy(*event->mimeData()))
        return event->ignore();
    event->accept();
    Q_EMIT dragEntered();
}

void LaneView::dragMoveEvent(QDragMoveEvent *event)
{
    EmptyListView::dragMoveEvent(event); // scrolls at the edges
    const std::optional<Visit> visit = draggedBy(*event->mimeData());
    if (!visit)
        return event->ignore();
    const QPoint at = event->position().toPoint();
    int row = 0;
    while (row < m_model.rowCount() && visualRect(m_model.index(row, modelColumn())).center().y() < at.y())
        ++row;
    std::optional<LaneGap> gap = gapFor(m_model.rows(), row, *visit);
    // A called patient waits again only in another line.
    if (visit->doctor == m_model.doctor() && visit->status != VisitStatus::Waiting)
        gap.reset();
    setGap(gap);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(gap.has_value());
}

void LaneView::dragLeaveEvent(QDragLeaveEvent *event)
{
    EmptyListView::dragLeaveEvent(event);
    setGap(std::nullopt);
}

void LaneView::dropEvent(QDropEvent *event)
{
    const std::optional<LaneGap> gap = m_gap;
    const std::optional<Visit> visit = draggedBy(*event->mimeData());
    setGap(std::nullopt);
    stopAutoScroll();
    setState(NoState);
    if (!visit || !gap)
        return event->ignore();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT dropped(*visit, gap->target, viewport()->mapToGlobal(event->position().toPoint()));
}

void LaneView::setGap(const std::optional<LaneGap> &gap)
{
    if (gap == std::exchange(m_gap, gap))
        return;
    viewport()->update();
}

int LaneView::gapY(int row) const
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return Theme::current().space(Space::Small);
    return row < rows ? visualRect(m_model.index(row, modelColumn())).top()
                      : visualRect(m_model.index(rows - 1, modelColumn())).bottom();
}

void LaneView::paintEvent(QPaintEvent *event)
{
    EmptyListView::paintEvent(event);
    if (!m_gap)
        return;
    const Theme &theme = Theme::current();
    const int side = theme.space(Space::Small);
    const int thickness = theme.px(3);
    const int y = std::max(gapY(m_gap->row), thickness);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Color::Accent));
    painter.drawRoundedRect(QRectF(side, y - thickness / 2.0, viewport()->width() - 2 * side, thickness),
                            thickness / 2.0, thickness / 2.0);
    const int dot = theme.px(9);
    painter.drawEllipse(QRectF(isRightToLeft() ? viewport()->width() - side - dot / 2.0 : side - dot / 2.0,
                               y - dot / 2.0, dot, dot));
}

} // namespace medcrm::ui
