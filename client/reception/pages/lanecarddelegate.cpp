// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanecarddelegate.h"

#include "client/ui/bidi.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/wording.h"

#include <QListView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

Theme &theme()
{
    return Theme::current();
}

/// The card in its cell: the cells touch, the cards don't.
QRect cardIn(const QRect &cell)
{
    const int side = theme().px(10);
    return cell.adjusted(side, theme().px(4), -side, -theme().px(4));
}

/// What stands between the card's sides.
QRect contentIn(const QRect &card)
{
    return card.adjusted(theme().px(10), 0, -theme().px(10), 0);
}

bool isUrgent(const LaneRow &row)
{
    return row.visit.priority != Priority::Routine;
}

bool isCurrent(const LaneRow &row)
{
    return row.visit.status == VisitStatus::Called || row.visit.status == VisitStatus::InService;
}

std::optional<PillLook> pillOf(const LaneRow &row)
{
    if (isUrgent(row))
        return PillLook{
            .text = priorityText(row.visit.priority), .tone = Tone::Urgent, .icon = Icon::TriangleAlert};
    if (row.notBeforeTime)
        return PillLook{.text = LaneCardDelegate::tr("not before %1").arg(timeText(*row.notBeforeTime)),
                        .icon = Icon::Clock};
    return std::nullopt;
}

TwoLines who(const LaneRow &row, const ClinicDay &day)
{
    TwoLines lines;
    lines.title = isolate(row.visit.patient.displayName());
    lines.subtitle = visitPurpose(row.visit, day);
    lines.pill = pillOf(row);
    return lines;
}

/// The passing time, and for those not in the line the word for what is timed.
TwoLines timing(const LaneRow &row)
{
    TwoLines lines;
    lines.alignment = Qt::AlignTrailing;
    lines.titleLook = {TextStyle::BodyStrong, row.waitsLong ? Color::WarningText : Color::Text};
    switch (row.visit.status) {
    case VisitStatus::InService:
        lines.title = stopwatchText(row.duration);
        lines.subtitle = LaneCardDelegate::tr("with doctor");
        break;
    case VisitStatus::Called:
        lines.title = stopwatchText(row.duration);
        lines.subtitle = row.visit.callCount > 1
            ? LaneCardDelegate::tr("called %n times", nullptr, row.visit.callCount)
            : LaneCardDelegate::tr("called");
        break;
    case VisitStatus::OnHold:
        lines.title = minutesText(row.duration);
        lines.subtitle = LaneCardDelegate::tr("on hold");
        break;
    default:
        lines.title = minutesText(row.duration);
        break;
    }
    return lines;
}

int timingWidth(const TwoLines &lines)
{
    return std::max(textWidth(lines.title, lines.titleLook.style),
                    textWidth(lines.subtitle, lines.subtitleLook.style));
}

Tone ticketTone(const LaneRow &row)
{
    return isUrgent(row) && !isCurrent(row) ? Tone::Urgent : lookOf(row.visit.status).tone;
}

void paintTiming(QPainter &painter, const QRect &rect, const TwoLines &lines)
{
    if (lines.subtitle.isEmpty())
        paintText(painter, rect, lines.title, lines.titleLook, Qt::AlignTrailing);
    else
        paintTwoLines(painter, rect, lines);
}

} // namespace

LaneCardDelegate::LaneCardDelegate(const ClinicDay &day, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_day(day)
{
}

void LaneCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto row = rowOf<LaneRow>(index);
    painter->save();
    painter->setLayoutDirection(option.direction);
    // The choice in a lane matters while the keyboard is there; else every lane would show one.
    const bool chosen =
        option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
    const std::optional<Tone> tone =
        isCurrent(row) ? std::optional(lookOf(row.visit.status).tone) : std::nullopt;
    const QRect card = cardIn(option.rect);
    paintCardGround(*painter, card, tone,
                    {.selected = chosen, .hovered = option.state.testFlag(QStyle::State_MouseOver)});
    const int gap = theme().space(Space::Small);
    QRect rest = contentIn(card);
    const QSize ticket = ticketSize(row.visit.ticket);
    paintTicket(*painter, takeLeading(*painter, rest, ticket.width(), gap), row.visit.ticket, ticketTone(row),
                isCurrent(row));
    const TwoLines times = timing(row);
    paintTiming(*painter, takeTrailing(*painter, rest, timingWidth(times), gap), times);
    paintTwoLines(*painter, rest, who(row, m_day));
    painter->restore();
}

QSize LaneCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowOf<LaneRow>(index);
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int cell = view ? view->viewport()->width() : theme().px(240);
    const int gap = theme().space(Space::Small);
    const QSize ticket = ticketSize(row.visit.ticket);
    const int names = contentIn(cardIn(QRect(0, 0, cell, theme().px(100)))).width() - ticket.width()
        - timingWidth(timing(row)) - 2 * gap;
    const int content = std::max(ticket.height(), twoLinesHeight(who(row, m_day), names));
    return {theme().px(160), content + 2 * theme().space(Space::Small) + 2 * theme().px(4)};
}

} // namespace medcrm::ui
