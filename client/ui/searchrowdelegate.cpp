// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/searchrowdelegate.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/rowbutton.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/wording.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// The tile at the start: a booking's time, a visit's ticket; an icon for who is not here today.
struct Mark
{
    QString tile = {};
    Tone tone = Tone::Waiting;
    Icon icon = Icon::User;
};

Mark markOf(const SearchRow &row)
{
    switch (row.section) {
    case SearchRow::Section::Booking:
        return {
            .tile = row.time ? timeText(*row.time) : QString(), .tone = Tone::Booked, .icon = Icon::Clock};
    case SearchRow::Section::Visit:
        return {.tile = row.visit->ticket, .tone = lookOf(row.visit->status).tone, .icon = Icon::Ticket};
    case SearchRow::Section::Patient:
        return {};
    case SearchRow::Section::RegisterNew:
        return {.icon = Icon::UserPlus};
    }
    Q_UNREACHABLE();
}

std::optional<PillLook> pillOf(const SearchRow &row)
{
    if (row.section == SearchRow::Section::Booking)
        return PillLook{
            .text = statusText(row.appointment->status), .tone = Tone::Booked, .icon = Icon::Clock};
    if (row.section != SearchRow::Section::Visit)
        return std::nullopt;
    const StateLook look = lookOf(row.visit->status);
    return PillLook{.text = look.word, .tone = look.tone, .icon = look.icon};
}

void paintMark(QPainter &painter, const QRect &rect, const Mark &mark)
{
    const Theme &theme = Theme::current();
    if (!mark.tile.isEmpty())
        return paintTicket(painter, rect, mark.tile, mark.tone);
    const int size = theme.px(18);
    paintIcon(painter, mark.icon,
              QStyle::alignedRect(painter.layoutDirection(), Qt::AlignCenter, {size, size}, rect),
              theme.color(Color::TextMuted));
}

TwoLines linesOf(const QModelIndex &index, const SearchRow &row)
{
    TwoLines lines;
    lines.title = index.siblingAtColumn(SearchResultsModel::TextColumn).data().toString();
    lines.subtitle = index.siblingAtColumn(SearchResultsModel::DetailColumn).data().toString();
    lines.pill = pillOf(row);
    return lines;
}

int tileWidth()
{
    return ticketSize(u"00:00"_s).width();
}

} // namespace

SearchRowDelegate::SearchRowDelegate(ActionOf actionOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_actionOf(std::move(actionOf))
{
}

void SearchRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto row = rowOf<SearchRow>(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool blocked = m_isBlocked && m_isBlocked(row);
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRowGround(*painter, option.rect,
                   {.selected = selected, .hovered = option.state.testFlag(QStyle::State_MouseOver)});
    const int gap = theme.space(Space::Medium);
    QRect rest = option.rect.adjusted(gap, 0, -gap, 0);
    paintMark(*painter, takeLeading(*painter, rest, tileWidth(), gap), markOf(row));
    const RowButton button{.text = m_actionOf(row),
                           .key = selected && !blocked ? keyHintText(Qt::Key_Return) : QString(),
                           .primary = selected && !blocked,
                           .enabled = !blocked};
    const QSize size = rowButtonSize(button);
    const QRect end = takeTrailing(*painter, rest, size.width(), gap);
    if (selected)
        paintRowButton(*painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, size, end), button);
    else
        paintText(*painter, end, button.text,
                  {TextStyle::Small, blocked ? Color::TextDisabled : Color::TextMuted}, Qt::AlignTrailing);
    const TwoLines lines = linesOf(index, row);
    if (lines.subtitle.isEmpty())
        paintText(*painter, rest, lines.title, lines.titleLook);
    else
        paintTwoLines(*painter, rest, lines);
    painter->restore();
}

QSize SearchRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = Theme::current();
    const int tile = ticketSize(u"00:00"_s).height();
    return {theme.px(240), tile + 2 * theme.space(Space::Tiny)};
}

} // namespace medcrm::ui
