// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/hourbar.h"

#include "client/ui/models/timetext.h"
#include "client/ui/widgets/rowpainter.h"

#include <QPainter>
#include <cmath>

namespace medcrm::ui {

HourBar::HourBar(QWidget *parent)
    : QWidget(parent)
{
    Theme::current().follow(this);
}

void HourBar::setHours(const QList<TimeAxis::Hour> &hours, int hourHeight)
{
    m_hours = hours;
    m_hourHeight = hourHeight;
    update();
}

void HourBar::setOffset(int offset)
{
    if (offset == std::exchange(m_offset, offset))
        return;
    update();
}

QSize HourBar::sizeHint() const
{
    return {Theme::current().px(52), 0};
}

void HourBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), theme.color(Color::Surface));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), theme.color(Color::Border));
    const int line = theme.px(16);
    for (const TimeAxis::Hour &hour : m_hours) {
        const int y = int(std::lround(hour.position * m_hourHeight / 60.0)) - m_offset;
        if (y < -line || y > height() + line || hour.position == 0)
            continue;
        const QRect place(0, y - line / 2, width() - theme.px(8), line);
        const QRect mirrored(theme.px(8), place.top(), place.width(), line);
        const QString text = hour.again ? tr("%1 again").arg(timeText(hour.time)) : timeText(hour.time);
        paintText(painter, isRightToLeft() ? mirrored : place, text, {TextStyle::Small, Color::TextMuted},
                  Qt::AlignTrailing);
    }
}

} // namespace medcrm::ui
