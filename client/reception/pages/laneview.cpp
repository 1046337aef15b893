// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/laneview.h"

#include "client/reception/pages/lanecarddelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace medcrm::ui {

LaneView::LaneView(LaneModel &model, const ClinicDay &day, QWidget *parent)
    : EmptyListView({}, parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust); // a card's height depends on its width
    // Before the view hears of it: the view would choose the neighbour, and a key would act on that one.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last)
                    setCurrentIndex({});
            });
    setModel(&model);
    setModelColumn(LaneModel::TicketColumn); // whose accessible text is the whole row
    setItemDelegate(new LaneCardDelegate(day, this));
    connect(this, &QListView::doubleClicked, this, &LaneView::showMenu);
}

void LaneView::keyboardSearch(const QString &text)
{
    Q_EMIT typed(text);
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        if (!event->isAutoRepeat())
            showMenu(currentIndex());
        return;
    case Qt::Key_Right:
        return Q_EMIT neighbourWanted(forward);
    case Qt::Key_Left:
        return Q_EMIT neighbourWanted(-forward);
    default:
        EmptyListView::keyPressEvent(event);
    }
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    const bool chosen = currentIndex().isValid();
    EmptyListView::focusInEvent(event);
    if (!chosen)
        setCurrentIndex(event->reason() == Qt::MouseFocusReason ? QModelIndex()
                                                                : model()->index(0, modelColumn()));
    viewport()->update();
}

void LaneView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard)
        setCurrentIndex(indexAt(event->pos()));
    showMenu(currentIndex());
}

void LaneView::showMenu(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QRect row = visualRect(index);
    Q_EMIT menuWanted(
        rowOf<LaneRow>(index).visit,
        viewport()->mapToGlobal(isRightToLeft() ? QPoint(row.right(), row.center().y()) : row.center()));
}

} // namespace medcrm::ui
