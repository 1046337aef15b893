// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/icons.h"
#include "client/ui/theme.h"

#include <QRect>
#include <QString>
#include <optional>
#include <variant>

class QPainter;

/// What delegates and widgets paint with, so that a pill in a list and a pill in a window are the same pill.
///
/// For authors of delegates: set `painter.setLayoutDirection(option.direction)` first; every function takes
/// the direction from the painter, so one paint() serves both. Rectangles are in visual coordinates;
/// `takeLeading` and `takeTrailing` cut them up from the start and the end of the line of reading:
/// @code
///     paintRowGround(p, option.rect, {.selected = selected, .hovered = hovered});
///     QRect rest = option.rect.adjusted(px(10), 0, -px(12), 0);
///     paintTicket(p, takeLeading(p, rest, ticketSize(ticket).width(), px(10)), ticket, Tone::Waiting);
///     const QRect time = takeTrailing(p, rest, textWidth(waited, TextStyle::BodyStrong), px(8));
///     paintText(p, time, waited, {TextStyle::BodyStrong}, Qt::AlignTrailing);
///     paintTwoLines(p, rest, {.title = name, .subtitle = reason});
/// @endcode
/// Text is plain, elided at its end, isolated (bidi.h), and stays inside its rectangle.
namespace medcrm::ui {

/// The next `width` pixels of `rest` from the start of the line of reading, with `gap` after them; shrinks
/// `rest`.
QRect takeLeading(const QPainter &painter, QRect &rest, int width, int gap = 0);
/// The same from the end.
QRect takeTrailing(const QPainter &painter, QRect &rest, int width, int gap = 0);

struct TextLook
{
    TextStyle style = TextStyle::Body;
    std::variant<Color, QColor> color = Color::Text; ///< a QColor for a tone's text
    bool struck = false; ///< ended rows

    QFont font() const;
    QColor ink() const;
};
/// The width `text` needs in `style`.
int textWidth(const QString &text, TextStyle style);
/// One line. `alignment`: leading, centre or trailing; vertically in the middle unless it says otherwise.
void paintText(QPainter &painter, const QRect &rect, const QString &text, const TextLook &look,
               Qt::Alignment alignment = Qt::AlignLeading);

struct PillLook
{
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon = std::nullopt;

    bool operator==(const PillLook &) const = default;
};
QSize pillSize(const PillLook &pill);
/// Paints the pill at the aligned edge of `within` and returns where it is; its word is elided when `within`
/// is narrow.
QRect paintPill(QPainter &painter, const QRect &within, const PillLook &pill,
                Qt::Alignment alignment = Qt::AlignLeading);

/// The tile with a ticket's number. All tickets of up to four characters have one size, so that columns
/// stand.
QSize ticketSize(const QString &ticket);
/// `raised`: on a surface in the tone's ground the tile is of the plain surface instead.
void paintTicket(QPainter &painter, const QRect &rect, const QString &ticket, Tone tone, bool raised = false);

/// A key cap: "F4", "Ctrl K". `color` is that of the text beside it.
QSize keyHintSize(const QString &key);
void paintKeyHint(QPainter &painter, const QRect &rect, const QString &key, const QColor &color);

struct TwoLines
{
    QString title;
    QString subtitle;
    TextLook titleLook = {TextStyle::Name, Color::Text};
    TextLook subtitleLook = {TextStyle::Small, Color::TextMuted};
    Qt::Alignment alignment = Qt::AlignLeading; ///< AlignTrailing for a time over its word; then no pill
    std::optional<PillLook> pill =
        std::nullopt; ///< after the title; below it where there is no room beside it
};
/// Height of the block in `width`; with a pill it depends on whether both fit beside each other.
int twoLinesHeight(const TwoLines &lines, int width);
void paintTwoLines(QPainter &painter, const QRect &rect, const TwoLines &lines);

struct RowState
{
    bool selected = false;
    bool hovered = false;
    bool late = false;
    bool focused = false; ///< has the keyboard: a ring inside the row
};
/// The ground of a table's row with its bottom rule, and the accent edge of the selected one.
void paintRowGround(QPainter &painter, const QRect &rect, const RowState &state);
/// The ground of a card in a lane: rounded, bordered; in the colours of `tone` when it is called or in
/// service.
void paintCardGround(QPainter &painter, const QRect &rect, std::optional<Tone> tone,
                     const RowState &state = {});

/// A rounded rectangle with a hairline border, crisp at every scale. An invalid colour leaves that part out.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &ground,
                  const QColor &border = {});
/// The ring around what has the keyboard.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius);

} // namespace medcrm::ui
