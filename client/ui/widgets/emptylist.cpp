// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/emptylist.h"

#include "client/ui/theme.h"

#include <QPainter>
#include <QResizeEvent>

namespace medcrm::ui {

EmptyListView::EmptyListView(const QString &emptyText, QWidget *parent)
    : QListView(parent)
{
    setEmptyText(emptyText);
}

void EmptyListView::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void EmptyListView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        if (!hasRoom(row)) {
            scheduleDelayedItemsLayout(); // which QListView itself does only for some changes
            break;
        }
    }
    const QModelIndex from = model()->index(first.row(), modelColumn());
    const QModelIndex to = model()->index(last.row(), modelColumn());
    QAbstractItemView::dataChanged(from, to, roles);
    for (int row = first.row(); row <= last.row(); ++row)
        viewport()->update(visualRect(model()->index(row, modelColumn())));
}

/// Whether a row is still as high as it was laid out. Its own rectangle does not tell: QListView asks the delegate anew
/// for that.
bool EmptyListView::hasRoom(int row) const
{
    const QModelIndex index = model()->index(row, modelColumn());
    const QModelIndex below = model()->index(row + 1, modelColumn());
    const QRect now = visualRect(index);
    const int end = below.isValid() ? visualRect(below).top() : contentsSize().height() - verticalOffset();
    return now.top() + now.height() == end;
}

/// The height of a row may depend on its width; QListView looks at that only where rows stand beside each other.
void EmptyListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void EmptyListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    const Theme &theme = Theme::current();
    const int gap = theme.space(Space::Huge);
    QPainter painter(viewport());
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Color::TextMuted));
    painter.drawText(viewport()->rect().adjusted(gap, gap, -gap, -gap),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

} // namespace medcrm::ui
