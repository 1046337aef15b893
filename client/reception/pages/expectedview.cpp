// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"

#include "client/reception/pages/expecteddelegate.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/emptyday.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace medcrm::ui {

ExpectedView::ExpectedView(ExpectedModel &model, const ClinicDay &day, ArrivalCommands &commands,
                           QWidget *parent)
    : EmptyListView({}, parent)
    , m_commands(commands)
{
    sayWhenEmpty(*this, day, tr("No one else is expected today."));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Expected today"));
    setResizeMode(Adjust); // a row's height may depend on its width
    // Before the view hears of it: the view would choose the neighbour, and Enter would check that one in.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const QModelIndex current = currentIndex();
                if (!current.isValid() || current.row() < first || current.row() > last)
                    return;
                m_lastRow = first;
                setCurrentIndex({});
            });
    setModel(&model);
    setModelColumn(ExpectedModel::TimeColumn); // whose accessible text is the whole row
    auto *delegate = new ExpectedDelegate(
        day,
        [this](const QModelIndex &index) {
            return ExpectedDelegate::ButtonState{
                .enterPresses = index.row() == currentIndex().row() && (hasFocus() || m_enterComesHere),
                .busy = m_commands.isBusy(rowOf<ExpectedRow>(index).appointment.id),
                .blocked = m_commands.window().outageReason()};
        },
        this);
    setItemDelegate(delegate);
    connect(delegate, &ExpectedDelegate::checkInClicked, this, &ExpectedView::checkIn);
    connect(&commands, &ArrivalCommands::busyChanged, viewport(), QOverload<>::of(&QWidget::update));
    connect(&commands.window().session().outage(), &Outage::changed, viewport(),
            QOverload<>::of(&QWidget::update));
}

void ExpectedView::moveChoice(int by)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    int row = 0;
    if (currentIndex().isValid())
        row = currentIndex().row() + by;
    else if (m_lastRow >= 0)
        row = by > 0 ? m_lastRow : m_lastRow - 1;
    else
        row = by > 0 ? 0 : rows - 1;
    m_lastRow = -1;
    setCurrentIndex(model()->index(std::clamp(row, 0, rows - 1), modelColumn()));
}

void ExpectedView::checkInChosen()
{
    if (currentIndex().isValid())
        checkIn(currentIndex());
}

void ExpectedView::checkIn(const QModelIndex &index)
{
    m_commands.checkIn(rowOf<ExpectedRow>(index).appointment);
}

void ExpectedView::setEnterComesHere(bool comes)
{
    m_enterComesHere = comes;
    viewport()->update();
}

void ExpectedView::keyboardSearch(const QString &text)
{
    Q_EMIT typed(text);
}

void ExpectedView::keyPressEvent(QKeyEvent *event)
{
    const Qt::Key forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == forward && isPlain)
        return Q_EMIT neighbourWanted();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            checkInChosen();
        return;
    case Qt::Key_Delete:
        if (currentIndex().isValid())
            Q_EMIT cancelWanted(rowOf<ExpectedRow>(currentIndex()).appointment, placeOf(currentIndex()));
        return;
    case Qt::Key_Menu:
        showMenu(currentIndex(), placeOf(currentIndex()));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!currentIndex().isValid()) {
            moveChoice(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    default:
        break;
    }
    EmptyListView::keyPressEvent(event);
}

void ExpectedView::focusInEvent(QFocusEvent *event)
{
    // The view would begin with its first row; nobody is chosen until a key or click chooses.
    const bool chosen = currentIndex().isValid();
    EmptyListView::focusInEvent(event);
    if (!chosen)
        setCurrentIndex({});
    viewport()->update();
}

void ExpectedView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    showMenu(index, byKey ? placeOf(index) : event->globalPos());
}

QPoint ExpectedView::placeOf(const QModelIndex &index) const
{
    return viewport()->mapToGlobal(visualRect(index).center());
}

void ExpectedView::showMenu(const QModelIndex &index, const QPoint &at)
{
    if (index.isValid())
        Q_EMIT menuWanted(rowOf<ExpectedRow>(index).appointment, at);
}

} // namespace medcrm::ui
