// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/laneview.h"

#include "client/reception/pages/lanecarddelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace medcrm::ui {

LaneView::LaneView(LaneModel &model, const ClinicDay &day, QWidget *parent)
    : EmptyListView({}, parent)
    , m_model(model)
    , m_day(day)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust); // a card's height depends on its width
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // the gap is painted here
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

void LaneView::choose(VisitId visit)
{
    if (const int row = m_model.find(visit); row >= 0)
        setCurrentIndex(m_model.index(row, modelColumn()));
}

bool LaneView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_F12) {
        event->accept();
        return true;
    }
    return EmptyListView::event(event);
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    const std::optional<Visit> chosen =
        currentIndex().isValid() ? std::optional(rowOf<LaneRow>(currentIndex()).visit) : std::nullopt;
    if (event->modifiers().testFlag(Qt::AltModifier) && chosen && pressedWithAlt(*event, *chosen))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        if (!event->isAutoRepeat())
            showMenu(currentIndex());
        return;
    case Qt::Key_Delete:
        if (!event->isAutoRepeat() && chosen)
            Q_EMIT noShowWanted(*chosen);
        return;
    case Qt::Key_F12:
        return Q_EMIT doctorMenuWanted();
    case Qt::Key_Right:
        return Q_EMIT neighbourWanted(forward);
    case Qt::Key_Left:
        return Q_EMIT neighbourWanted(-forward);
    default:
        EmptyListView::keyPressEvent(event);
    }
}

/// Moves the patient; whether it was such a key.
bool LaneView::pressedWithAlt(const QKeyEvent &event, const Visit &visit)
{
    using Step = MoveCommands::Step;
    const QPoint at = placeOf(currentIndex());
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Up:
        Q_EMIT stepWanted(visit, Step::Up, at);
        return true;
    case Qt::Key_Down:
        Q_EMIT stepWanted(visit, Step::Down, at);
        return true;
    case Qt::Key_Home:
        Q_EMIT stepWanted(visit, Step::ToFront, at);
        return true;
    case Qt::Key_Right:
        Q_EMIT sidewaysWanted(visit, forward, at);
        return true;
    case Qt::Key_Left:
        Q_EMIT sidewaysWanted(visit, -forward, at);
        return true;
    default:
        return false;
    }
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    const bool chosen = currentIndex().isValid();
    EmptyListView::focusInEvent(event);
    if (!chosen && model()) // a menu may close when the lane is going
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
    if (index.isValid())
        Q_EMIT menuWanted(rowOf<LaneRow>(index).visit, placeOf(index));
}

/// Where on the screen a card's menu opens.
QPoint LaneView::placeOf(const QModelIndex &index) const
{
    const QRect row = visualRect(index);
    return viewport()->mapToGlobal(isRightToLeft() ? QPoint(row.right(), row.center().y()) : row.center());
}

} // namespace medcrm::ui
