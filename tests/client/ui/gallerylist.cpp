// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ui/gallerylist.h"

#include "client/ui/widgets/rowpainter.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;

namespace medcrm::test {

namespace {

struct Row
{
    const char *ticket;
    const char *name;
    const char *line;
    const char *time;
    Tone tone;
    const char *pill;
};

constexpr Row rows[] = {
    {"A07", "Grace Mwangi", "Consultation", "08:14", Tone::InService, nullptr},
    {"B05", "John Murray", "10:15 · Results", "00:31", Tone::Called, nullptr},
    {"A11", "Yusuf Demir", "Walk-in · chest pain", "6 min", Tone::Urgent, "Urgent"},
    {"A08", "منى عبد الرحمن", "10:00 · متابعة", "41 min", Tone::Overdue, nullptr},
    {"A12", "Maria Fernanda de la Concepción Gonzalez y Rodríguez",
     "Walk-in · a reason which is far too long for one line", "3 min", Tone::Waiting, nullptr},
};

} // namespace

GalleryDelegate::GalleryDelegate(Kind kind, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

void GalleryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Row &row = rows[index.row()];
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool active = row.tone == Tone::InService || row.tone == Tone::Called;
    const RowState state{.selected = option.state.testFlag(QStyle::State_Selected),
                         .hovered = option.state.testFlag(QStyle::State_MouseOver)};
    QRect rest = option.rect.adjusted(theme.px(10), 0, -theme.px(12), 0);
    if (m_kind == Kind::Cards) {
        const QRect card = option.rect.adjusted(theme.px(8), theme.px(4), -theme.px(8), -theme.px(4));
        paintCardGround(*painter, card, active ? std::optional(row.tone) : std::nullopt, state);
        rest = card.adjusted(theme.px(10), 0, -theme.px(10), 0);
    } else {
        paintRowGround(*painter, option.rect, state);
    }
    const QString ticket = QString::fromUtf8(row.ticket);
    const QString time = QString::fromUtf8(row.time);
    paintTicket(*painter, takeLeading(*painter, rest, ticketSize(ticket).width(), theme.px(10)), ticket,
                row.tone, active && m_kind == Kind::Cards);
    const TextLook timeLook{TextStyle::BodyStrong,
                            row.tone == Tone::Overdue ? Color::WarningText : Color::Text};
    paintText(*painter, takeTrailing(*painter, rest, textWidth(time, TextStyle::BodyStrong), theme.px(8)),
              time, timeLook, Qt::AlignTrailing);
    TwoLines lines{.title = QString::fromUtf8(row.name), .subtitle = QString::fromUtf8(row.line)};
    if (row.pill)
        lines.pill = PillLook{QString::fromUtf8(row.pill), Tone::Urgent, Icon::TriangleAlert};
    paintTwoLines(*painter, rest, lines);
    painter->restore();
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::current().px(m_kind == Kind::Cards ? 62 : 54)};
}

int GalleryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(rows));
}

QVariant GalleryModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
        ? QString::fromUtf8(rows[index.row()].name)
        : QVariant();
}

} // namespace medcrm::test
