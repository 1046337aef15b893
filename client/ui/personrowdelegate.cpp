// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/personrowdelegate.h"

#include <QPainter>
#include <QStyle>

namespace medcrm::ui {

PersonRowDelegate::PersonRowDelegate(Look look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(std::move(look))
{
}

void PersonRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const PersonRow row = m_look(index);
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    paintRowGround(*painter, option.rect,
                   {.selected = option.state.testFlag(QStyle::State_Selected),
                    .hovered = option.state.testFlag(QStyle::State_MouseOver),
                    .focused = focused});
    const int gap = theme.space(Space::Medium);
    QRect rest = option.rect.marginsRemoved({gap, theme.space(Space::Small), gap, theme.space(Space::Small)});
    if (!row.tile.isEmpty()) {
        const QSize size = ticketSize(row.tile);
        // Tickets and times stand in one list: the names begin below each other.
        const int column = ticketSize(QStringLiteral("00:00")).width();
        QRect tile = takeLeading(*painter, rest, std::max(size.width(), column), gap);
        tile = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter,
                                   QSize(size.width(), tile.height()), tile);
        tile.setTop(tile.top() + (tile.height() - size.height()) / 2);
        tile.setHeight(size.height());
        paintTicket(*painter, tile, row.tile, row.tileTone);
    }
    if (!row.trailing.isEmpty()) {
        const QRect end = takeTrailing(*painter, rest, textWidth(row.trailing, row.trailingLook.style), gap);
        paintText(*painter, end, row.trailing, row.trailingLook, Qt::AlignTrailing);
    }
    paintTwoLines(*painter, rest, row.lines);
    painter->restore();
}

QSize PersonRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const PersonRow row = m_look(index);
    const int text = twoLinesHeight(row.lines, std::max(option.rect.width(), theme.px(240)));
    const int tile = row.tile.isEmpty() ? 0 : ticketSize(row.tile).height();
    return {theme.px(240), std::max(text, tile) + 2 * theme.space(Space::Small)};
}

} // namespace medcrm::ui
