// SPDX-License-Identifier: GPL-3.0-or-later
// How a week grid looks; what it does is in weekgrid.cpp.
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/widgets/weekgrid.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString clock(int minute)
{
    return minute == WeekGeometry::minutes
        ? u"24:00"_s
        : QTime::fromMSecsSinceStartOfDay(minute * 60'000).toString(u"HH:mm"_s);
}

/// The times and the label, one below the other as far as there is room; where the column is narrow, each time has a
/// line of its own.
void paintWords(QPainter &painter, const QRect &rect, const WeekStretch &stretch, const QColor &ink)
{
    const Theme &theme = Theme::current();
    const QString from = clock(stretch.from);
    const QString to = clock(stretch.to);
    const int room = rect.width() - theme.px(10);
    const bool fits = textWidth(from + u'–' + to, TextStyle::CaptionStrong) <= room;
    const bool roomy = textWidth(from + u'–' + to, TextStyle::SmallStrong) <= room - theme.px(5);
    QStringList lines = fits ? QStringList{from + u'–' + to} : QStringList{from + u'–', to};
    for (QString &words : lines)
        words = isolateLtr(words);
    if (!stretch.label.isEmpty())
        lines += isolate(stretch.label);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const int start = theme.px(roomy ? 9 : 6);
    QRect line =
        rect.adjusted(mirrored ? theme.px(3) : start, theme.px(2), mirrored ? -start : -theme.px(3), 0);
    line.setHeight(theme.px(17));
    for (const QString &words : std::as_const(lines)) {
        if (line.top() + theme.px(13) > rect.bottom())
            return;
        paintText(painter, line, words, {roomy ? TextStyle::SmallStrong : TextStyle::CaptionStrong, ink});
        line.translate(0, line.height());
    }
}

} // namespace

void WeekGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(viewport()->rect(), Theme::current().color(Color::Surface));
    const WeekGeometry g = places();
    painter.save();
    painter.setClipRect(QRect(0, g.header, viewport()->width(), viewport()->height() - g.header));
    paintColumns(painter);
    paintHours(painter);
    for (const WeekStretch &stretch : m_stretches) {
        if (m_doing == Doing::Nothing || stretch.id != m_ghost.id)
            paintStretch(painter, stretch, false);
    }
    if (m_doing != Doing::Nothing)
        paintStretch(painter, m_ghost, true);
    else if (hasFocus())
        paintCursor(painter);
    painter.restore();
    paintHeader(painter);
}

void WeekGrid::paintColumns(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const WeekGeometry g = places();
    for (int place = 0; place < 7; ++place) {
        const QRect column = g.column(place);
        const int edge = g.rightToLeft ? column.right() : column.left();
        painter.fillRect(edge, g.header, 1, column.height(), theme.color(Color::Border));
    }
}

void WeekGrid::paintHours(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const WeekGeometry g = places();
    const QRect gutter = g.gutterRect();
    const int start = g.rightToLeft ? 0 : g.gutter;
    for (int hour = 0; hour <= 24; ++hour) {
        const int y = g.yOf(hour * 60);
        painter.fillRect(start, y, viewport()->width() - g.gutter, 1, theme.color(Color::Border));
        if (hour > 0 && hour < 24)
            paintText(painter,
                      QRect(gutter.left() + (g.rightToLeft ? theme.px(8) : 0), y - g.hour / 2,
                            gutter.width() - theme.px(8), g.hour),
                      isolateLtr(clock(hour * 60)), {TextStyle::Caption, Color::TextMuted},
                      Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

void WeekGrid::paintHeader(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const WeekGeometry g = places();
    painter.fillRect(0, 0, viewport()->width(), g.header, theme.color(Color::Sunken));
    painter.fillRect(0, g.header - 1, viewport()->width(), 1, theme.color(Color::Border));
    for (int place = 0; place < 7; ++place) {
        const int weekday = g.weekdayAt(place);
        const QRect column = g.column(place);
        const QRect cell(column.left(), 0, column.width(), g.header - 1);
        const bool narrow = cell.width() < theme.px(90);
        TwoLines lines;
        lines.title =
            QLocale().standaloneDayName(weekday, narrow ? QLocale::ShortFormat : QLocale::LongFormat);
        lines.titleLook = {TextStyle::BodyStrong, Color::Text};
        if (m_week.isValid())
            lines.subtitle = dateText(dateOf(weekday), narrow ? u"d.M."_s : u"d MMM"_s);
        paintTwoLines(painter, cell.adjusted(theme.px(8), 0, -theme.px(4), 0), lines);
    }
}

void WeekGrid::paintStretch(QPainter &painter, const WeekStretch &stretch, bool ghost) const
{
    const Theme &theme = Theme::current();
    const QRect rect = places().rectOf(stretch.weekday, stretch.from, stretch.to);
    const bool clash = ghost && overlaps(stretch);
    const ToneColors &tone = theme.tone(clash ? Tone::Urgent : Tone::InService);
    const bool current = stretch.id >= 0 && stretch.id == m_current;
    if (ghost) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tone.mark, 1.5, Qt::DashLine));
        painter.setBrush(theme.color(Color::Surface));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(Radius::Control),
                                theme.radius(Radius::Control));
        painter.restore();
    } else {
        paintRounded(painter, rect, theme.radius(Radius::Control), tone.ground,
                     current ? tone.mark : tone.border);
        const int edge = theme.px(3);
        painter.fillRect(QRect(isRightToLeft() ? rect.right() - edge + 1 : rect.left(), rect.top() + 3, edge,
                               rect.height() - 6),
                         tone.mark);
    }
    if (current && hasFocus() && !ghost)
        paintFocusRing(painter, QRectF(rect).adjusted(-1, -1, 1, 1), theme.radius(Radius::Control));
    paintWords(painter, rect, stretch, tone.text);
}

void WeekGrid::paintCursor(QPainter &painter) const
{
    if (m_current >= 0)
        return; // its ring is the cursor
    const Theme &theme = Theme::current();
    const QRect rect = places().rectOf(m_cursor.weekday, m_cursor.minute,
                                       std::min(m_cursor.minute + 30, WeekGeometry::minutes));
    paintFocusRing(painter, rect, theme.radius(Radius::Control));
    paintText(painter, rect.adjusted(theme.px(9), 0, -theme.px(6), 0), isolateLtr(clock(m_cursor.minute)),
              {TextStyle::Small, Color::TextMuted});
}

} // namespace medcrm::ui
