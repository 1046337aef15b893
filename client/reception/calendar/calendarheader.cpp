// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarheader.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/rowpainter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace medcrm::ui {

QString CalendarHeader::Entry::subtitle() const
{
    return room.isEmpty() ? load : tr("%1 · %2").arg(isolate(room), load);
}

CalendarHeader::CalendarHeader(QWidget *parent)
    : QWidget(parent)
{
    Theme::current().follow(this);
}

void CalendarHeader::setEntries(const QList<Entry> &entries, int inset)
{
    if (entries == m_entries && inset == m_inset)
        return;
    m_entries = entries;
    m_inset = inset;
    update();
}

QSize CalendarHeader::sizeHint() const
{
    return {0, Theme::current().px(54)};
}

/// Beside the corner over the hours.
QRect CalendarHeader::columnsRect() const
{
    return isRightToLeft() ? QRect(0, 0, width() - m_inset, height())
                           : QRect(m_inset, 0, width() - m_inset, height());
}

void CalendarHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), theme.color(Color::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Color::Border));
    painter.setClipRect(columnsRect());
    for (const Entry &entry : m_entries) {
        const QRect column(entry.place.left(), 0, entry.place.width(), height() - 1);
        const int edge = isRightToLeft() ? column.right() : column.left();
        painter.fillRect(edge, 0, 1, column.height(), theme.color(Color::Border));
        QRect words = column;
        takeLeading(painter, words, theme.px(12));
        takeTrailing(painter, words, theme.px(6));
        const bool both = textWidth(entry.subtitle(), TextStyle::Small) <= words.width();
        TwoLines lines{.title = entry.title, .subtitle = both ? entry.subtitle() : entry.load};
        if (entry.strong)
            lines.titleLook.color = Color::AccentText;
        paintTwoLines(painter, words, lines);
    }
}

int CalendarHeader::entryAt(QPoint at) const
{
    for (int i = 0; i < m_entries.size(); ++i) {
        const QRect &place = m_entries[i].place;
        if (columnsRect().contains(at) && place.left() <= at.x() && at.x() <= place.right())
            return i;
    }
    return -1;
}

void CalendarHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int column = entryAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT clicked(column);
}

bool CalendarHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = entryAt(help->pos());
    if (column >= 0) // elided in a narrow column
        QToolTip::showText(help->globalPos(),
                           (m_entries[column].title + u'\n' + m_entries[column].subtitle()).toHtmlEscaped(),
                           this);
    return true;
}

} // namespace medcrm::ui
