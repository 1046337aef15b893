// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanecarddelegate.h"

#include "client/ui/bidi.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/timetext.h"
#include "client/ui/ticketprinting.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/wording.h"

#include <QKeySequence>
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
    const int side = theme().space(Space::Small);
    return cell.adjusted(side, theme().px(4), -side, -theme().px(4));
}

/// What stands between the card's sides.
QRect contentIn(const QRect &card)
{
    const int side = theme().space(Space::Small);
    return card.adjusted(side, 0, -side, 0);
}

bool isUrgent(const LaneRow &row)
{
    return row.visit.priority != Priority::Routine;
}

bool isCurrent(const LaneRow &row)
{
    return row.visit.status == VisitStatus::Called || row.visit.status == VisitStatus::InService;
}

/// With the key that prints it again.
QString notPrinted()
{
    return LaneCardDelegate::tr("not printed · %1")
        .arg(isolateLtr(QKeySequence(TicketPrinting::key).toString(QKeySequence::NativeText)));
}

std::optional<PillLook> pillOf(const LaneRow &row)
{
    if (row.noShowProposed) // asks for something to be done, so before what is merely so
        return PillLook{.text = LaneCardDelegate::tr("No-show?"), .tone = Tone::Late, .icon = Icon::CircleX};
    if (isUrgent(row))
        return PillLook{
            .text = priorityText(row.visit.priority), .tone = Tone::Urgent, .icon = Icon::TriangleAlert};
    if (row.notBeforeTime)
        return PillLook{.text = notBeforeText(*row.notBeforeTime), .icon = Icon::Clock};
    if (row.unprinted)
        return PillLook{.text = notPrinted(), .tone = Tone::Late, .icon = Icon::Printer};
    return std::nullopt;
}

/// What holds the visit up, where the pill does not say it.
QString hindrance(const LaneRow &row)
{
    if (row.visit.status == VisitStatus::OnHold)
        return isolate(row.visit.holdReason);
    return isUrgent(row) && row.notBeforeTime ? notBeforeText(*row.notBeforeTime) : QString();
}

/// Who waits: why there and what for; the others: what for.
QString whyThere(const LaneRow &row, const ClinicDay &day)
{
    if (row.visit.status != VisitStatus::Waiting)
        return visitPurpose(row.visit, day);
    switch (row.reason) {
    case LineReason::MovedUp:
    case LineReason::MovedDown:
        return lineReasonText(row);
    case LineReason::Due:
    case LineReason::Late:
        return row.serviceName.isEmpty() ? lineReasonText(row)
                                         : u"%1 · %2"_s.arg(lineReasonText(row), isolate(row.serviceName));
    case LineReason::Aged:
        return lineReasonText(row);
    case LineReason::Emergency:
    case LineReason::Urgent:
    case LineReason::WalkIn: // the minutes stand beside it
        return visitPurpose(row.visit, day);
    }
    Q_UNREACHABLE();
}

/// The half of it that matters more, for a lane too narrow for both: of who waits for a booked time that time, of whoever has
/// waited long only the word for it (the minutes stand beside it), of all others what for.
QString brieflyWhyThere(const LaneRow &row, const ClinicDay &day)
{
    if (const QString held = hindrance(row); !held.isEmpty())
        return held;
    const bool waits = row.visit.status == VisitStatus::Waiting;
    if (waits && row.visit.bookedStart)
        return lineReasonText(row);
    if (waits && row.visit.pin)
        return whyThere(row, day);
    if (waits && row.reason == LineReason::Aged)
        return LaneCardDelegate::tr("Walk-in");
    const bool ofReason = !row.visit.bookedStart && !row.visit.reason.isEmpty();
    const QString what = ofReason ? row.visit.reason : row.serviceName;
    return what.isEmpty() ? whyThere(row, day) : isolate(what);
}

/// Where its pill says something else, the line says that the ticket was not printed.
QString printedNote(const LaneRow &row)
{
    const bool said = !row.unprinted || pillOf(row)->icon == Icon::Printer;
    return said ? QString() : notPrinted() + u" · "_s;
}

TwoLines who(const LaneRow &row, const ClinicDay &day)
{
    TwoLines lines;
    lines.title = isolate(row.visit.patient.displayName());
    lines.subtitle = whyThere(row, day);
    if (const QString held = hindrance(row); !held.isEmpty())
        lines.subtitle = u"%1 · %2"_s.arg(held, lines.subtitle);
    lines.pill = pillOf(row);
    lines.subtitle = printedNote(row) + lines.subtitle;
    return lines;
}

/// The passing time, and for those not in the line the word for what is timed.
TwoLines timing(const LaneRow &row)
{
    TwoLines lines;
    lines.alignment = Qt::AlignTrailing;
    lines.titleLook = {TextStyle::BodyStrong, levelColor(row.level)};
    switch (row.visit.status) {
    case VisitStatus::InService:
        lines.title = stopwatchText(row.duration);
        lines.subtitle = LaneCardDelegate::tr("with doctor");
        break;
    case VisitStatus::Called:
        lines.title = stopwatchText(row.duration);
        lines.subtitle = row.visit.callCount > 1
            ? LaneCardDelegate::tr("called %n×", nullptr, row.visit.callCount)
            : LaneCardDelegate::tr("called");
        break;
    case VisitStatus::OnHold:
        lines.title = minutesText(row.duration);
        lines.subtitle = LaneCardDelegate::tr("on hold");
        break;
    default:
        lines.title = minutesText(row.duration);
        if (row.estimate)
            lines.subtitle = LaneCardDelegate::tr("≈ %1").arg(rangeText(*row.estimate));
        break;
    }
    lines.title = levelMark(row.level) + lines.title;
    return lines;
}

/// Who and since when, line by line: the name has the room that the time beside it leaves, and the line under
/// it what the word for that time leaves.
struct CardText
{
    TwoLines who;
    TwoLines timing;

    int timingWidth(int line) const
    {
        return line == 0 ? textWidth(timing.title, timing.titleLook.style)
                         : textWidth(timing.subtitle, timing.subtitleLook.style);
    }
    int subtitleRoom(int width) const
    {
        const int end = asBlocks() ? std::max(timingWidth(0), timingWidth(1)) : timingWidth(1);
        return width - end - theme().space(Space::Small);
    }
    /// A card with a pill is painted as two blocks, its lines are not opposite each other.
    bool asBlocks() const { return who.pill.has_value() || timing.subtitle.isEmpty(); }
    int namesWidth(int width) const
    {
        return width - std::max(timingWidth(0), timingWidth(1)) - theme().space(Space::Small);
    }
};

Tone ticketTone(const LaneRow &row)
{
    return isUrgent(row) && !isCurrent(row) ? Tone::Urgent : lookOf(row.visit.status).tone;
}

void paintBlocks(QPainter &painter, QRect rest, const CardText &text)
{
    const int width = std::max(text.timingWidth(0), text.timingWidth(1));
    const QRect end = takeTrailing(painter, rest, width, theme().space(Space::Small));
    if (text.timing.subtitle.isEmpty())
        paintText(painter, end, text.timing.title, text.timing.titleLook, Qt::AlignTrailing);
    else
        paintTwoLines(painter, end, text.timing);
    paintTwoLines(painter, rest, text.who);
}

void paintLines(QPainter &painter, const QRect &rect, const CardText &text)
{
    for (const int line : {0, 1}) {
        // Each time only this line of both blocks, with the other one's room kept.
        TwoLines who = text.who;
        TwoLines timing = text.timing;
        (line == 0 ? who.subtitle : who.title).clear();
        (line == 0 ? timing.subtitle : timing.title).clear();
        QRect rest = rect;
        const QRect end = takeTrailing(painter, rest, text.timingWidth(line), theme().space(Space::Small));
        paintTwoLines(painter, end, timing);
        paintTwoLines(painter, rest, who);
    }
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
    CardText text{who(row, m_day), timing(row)};
    if (textWidth(text.who.subtitle, text.who.subtitleLook.style) > text.subtitleRoom(rest.width()))
        text.who.subtitle = printedNote(row) + brieflyWhyThere(row, m_day);
    if (text.asBlocks())
        paintBlocks(*painter, rest, text);
    else
        paintLines(*painter, rest, text);
    painter->restore();
}

QSize LaneCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowOf<LaneRow>(index);
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int cell = view ? view->viewport()->width() : theme().px(240);
    const QSize ticket = ticketSize(row.visit.ticket);
    const CardText text{who(row, m_day), timing(row)};
    const int width = contentIn(cardIn(QRect(0, 0, cell, theme().px(100)))).width() - ticket.width()
        - theme().space(Space::Small);
    const int content = std::max(ticket.height(), twoLinesHeight(text.who, text.namesWidth(width)));
    return {theme().px(160), content + 2 * theme().space(Space::Small) + 2 * theme().px(4)};
}

} // namespace medcrm::ui
