// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/rowpainter.h"

#include "client/ui/bidi.h"

#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

Theme &theme()
{
    return Theme::current();
}

int pillIconSize()
{
    return theme().px(13);
}

QRect takeLeft(QRect &rest, int width, int gap)
{
    QRect taken = rest;
    taken.setWidth(std::min(width, rest.width()));
    rest.setLeft(std::min(taken.right() + 1 + gap, rest.right() + 1));
    return taken;
}

QRect takeRight(QRect &rest, int width, int gap)
{
    QRect taken = rest;
    taken.setLeft(rest.right() + 1 - std::min(width, rest.width()));
    rest.setRight(std::max(taken.left() - 1 - gap, rest.left() - 1));
    return taken;
}

bool isRightToLeft(const QPainter &painter)
{
    return painter.layoutDirection() == Qt::RightToLeft;
}

int lineHeight(TextStyle style)
{
    return QFontMetrics(theme().font(style)).height();
}

/// A text's own first letter decides its direction. A line of pieces that are all isolated has no letter of its own (Unicode
/// Standard Annex 9, rule P2 passes over isolates): its pieces stand in the direction of the window.
QString inItsDirection(const QString &text, Qt::LayoutDirection direction)
{
    int depth = 0;
    bool hasPieces = false;
    for (const QChar c : text) {
        if (c >= QChar(0x2066) && c <= QChar(0x2068)) {
            ++depth;
            hasPieces = true;
        } else if (c == QChar(0x2069)) {
            depth = std::max(depth - 1, 0);
        } else if (depth == 0
                   && (c.direction() == QChar::DirL || c.direction() == QChar::DirR
                       || c.direction() == QChar::DirAL)) {
            return isolate(text);
        }
    }
    if (!hasPieces || direction == Qt::LeftToRight)
        return isolate(text);
    return QChar(0x2067) + text + QChar(0x2069);
}

bool pillFitsBesideTitle(const TwoLines &lines, int width)
{
    const int gap = theme().space(Space::Tiny);
    return textWidth(lines.title, lines.titleLook.style) + gap + pillSize(*lines.pill).width() <= width;
}

} // namespace

QRect takeLeading(const QPainter &painter, QRect &rest, int width, int gap)
{
    return isRightToLeft(painter) ? takeRight(rest, width, gap) : takeLeft(rest, width, gap);
}

QRect takeTrailing(const QPainter &painter, QRect &rest, int width, int gap)
{
    return isRightToLeft(painter) ? takeLeft(rest, width, gap) : takeRight(rest, width, gap);
}

QFont TextLook::font() const
{
    QFont font = theme().font(style);
    font.setStrikeOut(struck);
    return font;
}

QColor TextLook::ink() const
{
    return std::holds_alternative<Color>(color) ? theme().color(std::get<Color>(color))
                                                : std::get<QColor>(color);
}

int textWidth(const QString &text, TextStyle style)
{
    // The same names and times are measured again and again; shaping them is most of what a busy board costs.
    constexpr qsizetype most = 4'000;
    thread_local QHash<std::pair<int, QString>, int> known;
    const QFont font = theme().font(style);
    const std::pair key(font.pixelSize() * 1'000 + font.weight(), text);
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    const int width = QFontMetrics(font).horizontalAdvance(text) + 1; // a fraction may be rounded away
    known.insert(key, width);
    return width;
}

void paintText(QPainter &painter, const QRect &rect, const QString &text, const TextLook &look,
               Qt::Alignment alignment)
{
    if (rect.isEmpty() || text.isEmpty())
        return;
    const QFont font = look.font();
    const bool fits = textWidth(text, look.style) <= rect.width();
    const QString shown = fits ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    if (!(alignment & Qt::AlignVertical_Mask))
        alignment |= Qt::AlignVCenter;
    painter.setFont(font);
    painter.setPen(look.ink());
    painter.drawText(rect,
                     int(QStyle::visualAlignment(painter.layoutDirection(), alignment) | Qt::AlignAbsolute)
                         | Qt::TextSingleLine,
                     inItsDirection(shown, painter.layoutDirection()));
}

QSize pillSize(const PillLook &pill)
{
    const int icon = pill.icon ? pillIconSize() + theme().px(4) : 0;
    return {textWidth(pill.text, TextStyle::CaptionStrong) + icon + 2 * theme().px(8),
            lineHeight(TextStyle::CaptionStrong) + theme().px(5)};
}

QRect paintPill(QPainter &painter, const QRect &within, const PillLook &pill, Qt::Alignment alignment)
{
    if (!(alignment & Qt::AlignVertical_Mask))
        alignment |= Qt::AlignVCenter;
    const QSize size = pillSize(pill).boundedTo(within.size());
    const QRect rect = QStyle::alignedRect(painter.layoutDirection(), alignment, size, within);
    const ToneColors &tone = theme().tone(pill.tone);
    paintRounded(painter, rect, rect.height() / 2.0, tone.ground);
    QRect rest = rect.adjusted(theme().px(8), 0, -theme().px(8), 0);
    if (pill.icon)
        paintIcon(painter, *pill.icon, takeLeading(painter, rest, pillIconSize(), theme().px(4)), tone.text);
    paintText(painter, rest, pill.text, {TextStyle::CaptionStrong, tone.text}, Qt::AlignHCenter);
    return rect;
}

QSize ticketSize(const QString &ticket)
{
    const int content =
        std::max(textWidth(ticket, TextStyle::Ticket), textWidth(u"W00"_s, TextStyle::Ticket));
    return {content + theme().px(10), lineHeight(TextStyle::Ticket) + theme().px(16)};
}

void paintTicket(QPainter &painter, const QRect &rect, const QString &ticket, Tone tone, bool raised)
{
    const QSize size = ticketSize(ticket).boundedTo(rect.size());
    const QRect tile = QStyle::alignedRect(painter.layoutDirection(), Qt::AlignCenter, size, rect);
    const bool plain =
        tone == Tone::Waiting || tone == Tone::Neutral || tone == Tone::Booked || tone == Tone::Overdue;
    const ToneColors &colors = theme().tone(tone);
    const QColor ground = raised ? theme().color(Color::Surface)
        : plain                  ? theme().color(Color::Sunken)
                                 : colors.ground;
    paintRounded(painter, tile, theme().radius(Radius::Control), ground);
    const QColor ink = plain ? theme().color(Color::Text) : colors.text;
    paintText(painter, tile, isolateLtr(ticket), {TextStyle::Ticket, ink}, Qt::AlignHCenter);
}

QSize keyHintSize(const QString &key)
{
    return {textWidth(key, TextStyle::CaptionStrong) + theme().px(10),
            lineHeight(TextStyle::CaptionStrong) + theme().px(2)};
}

void paintKeyHint(QPainter &painter, const QRect &rect, const QString &key, const QColor &color)
{
    const QSize size = keyHintSize(key).boundedTo(rect.size());
    const QRect cap = QStyle::alignedRect(painter.layoutDirection(), Qt::AlignCenter, size, rect);
    QColor border = color;
    border.setAlphaF(0.38F);
    paintRounded(painter, cap, theme().radius(Radius::Key), {}, border);
    paintText(painter, cap, isolateLtr(key), {TextStyle::CaptionStrong, color}, Qt::AlignHCenter);
}

int twoLinesHeight(const TwoLines &lines, int width)
{
    const int text = lineHeight(lines.titleLook.style) + theme().px(2) + lineHeight(lines.subtitleLook.style);
    if (!lines.pill || pillFitsBesideTitle(lines, width))
        return text;
    return text + pillSize(*lines.pill).height() + theme().px(4);
}

void paintTwoLines(QPainter &painter, const QRect &rect, const TwoLines &lines)
{
    const int height = std::min(twoLinesHeight(lines, rect.width()), rect.height());
    QRect rest(rect.left(), rect.top() + (rect.height() - height) / 2, rect.width(), height);
    const auto takeLine = [&rest](int lineHeight, int gap) {
        QRect line = rest;
        line.setHeight(lineHeight);
        rest.setTop(line.bottom() + 1 + gap);
        return line;
    };
    QRect title = takeLine(lineHeight(lines.titleLook.style), theme().px(2));
    if (lines.pill && pillFitsBesideTitle(lines, rect.width())) {
        const int width = textWidth(lines.title, lines.titleLook.style);
        paintText(painter, takeLeading(painter, title, width, theme().px(6)), lines.title, lines.titleLook);
        paintPill(painter, title.adjusted(0, -theme().px(4), 0, theme().px(4)), *lines.pill);
    } else {
        paintText(painter, title, lines.title, lines.titleLook, lines.alignment);
        if (lines.pill)
            paintPill(painter, takeLine(pillSize(*lines.pill).height(), theme().px(4)), *lines.pill);
    }
    paintText(painter, takeLine(lineHeight(lines.subtitleLook.style), 0), lines.subtitle, lines.subtitleLook,
              lines.alignment);
}

void paintRowGround(QPainter &painter, const QRect &rect, const RowState &state)
{
    const Color ground = state.selected ? Color::Selected
        : state.hovered                 ? Color::Hover
        : state.late                    ? Color::LateRow
                                        : Color::Surface;
    painter.fillRect(rect, theme().color(ground));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Color::Border));
    if (state.selected) {
        QRect rest = rect;
        painter.fillRect(takeLeading(painter, rest, 3), theme().color(Color::Accent));
    }
    if (state.focused)
        paintFocusRing(painter, QRectF(rect).adjusted(1, 1, -1, -2), theme().radius(Radius::Key));
}

void paintCardGround(QPainter &painter, const QRect &rect, std::optional<Tone> tone, const RowState &state)
{
    const Color plain = state.selected ? Color::Selected : state.hovered ? Color::Hover : Color::Surface;
    QColor ground = tone ? theme().tone(*tone).ground : theme().color(plain);
    QColor border = tone ? theme().tone(*tone).border : theme().color(Color::Border);
    if (state.selected)
        border = theme().color(Color::Accent);
    paintRounded(painter, rect, theme().radius(Radius::Tile), ground, border);
    if (state.focused)
        paintFocusRing(painter, rect, theme().radius(Radius::Tile));
}

void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &ground,
                  const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : Qt::NoBrush);
    painter.setPen(border.isValid() ? QPen(border, 1) : Qt::NoPen);
    const qreal inset = border.isValid() ? 0.5 : 0.0; // a line lies on both sides of its path
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Color::Focus), 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace medcrm::ui
