// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarpainter.h"

#include "client/reception/calendar/appointmentlook.h"
#include "client/reception/calendar/hatching.h"
#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/rowpainter.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Calendar
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

const Theme &theme()
{
    return Theme::current();
}

QString wordOf(const ClosedTime &closed, const QString &reason)
{
    switch (closed.kind) {
    case ClosedTime::Kind::OutsideHours:
        return Calendar::tr("Closed");
    case ClosedTime::Kind::Break:
        return Calendar::tr("Break");
    case ClosedTime::Kind::Exception:
        return reason.isEmpty() ? Calendar::tr("Off") : Calendar::tr("Off: %1").arg(isolate(reason));
    }
    Q_UNREACHABLE();
}

QPen dashes(const QColor &color)
{
    QPen pen(color, 2, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    return pen;
}

} // namespace

QRect nowRect(const CalendarLayout &layout, int column, const CalendarScene &scene)
{
    const CalendarColumn &of = layout.columns()[column];
    if (of.key.day != scene.today || scene.now < of.dayStart || scene.now >= of.dayEnd)
        return {};
    const QRect rect = layout.columnRect(column);
    return {rect.left(), layout.y(column, scene.now) - 1, rect.width(), 2};
}

QRect ghostRect(const CalendarLayout &layout, const ColumnKey &column, Instant start, Instant end)
{
    const int index = layout.columnOf(column);
    if (index < 0)
        return {};
    QRect rect = layout.blockRect(index, Block{{}, start, end});
    rect.setHeight(std::max(rect.height(), Theme::current().px(26))); // to be read, however short it is
    return rect;
}

CalendarPainter::CalendarPainter(QPainter &painter, const CalendarLayout &layout, const CalendarScene &scene,
                                 const ClinicDay &day, ToView toView, VisitOf visitOf)
    : m_painter(painter)
    , m_layout(layout)
    , m_scene(scene)
    , m_day(day)
    , m_toView(std::move(toView))
    , m_visitOf(std::move(visitOf))
{
}

void CalendarPainter::paint(const QRect &part)
{
    m_painter.fillRect(m_toView(part), theme().color(Color::Surface));
    if (!m_day.isLoaded())
        return;
    const auto [first, last] = m_layout.columnsIn(part);
    for (int column = first; column <= last; ++column)
        paintColumn(column, part);
}

void CalendarPainter::paintColumn(int column, const QRect &part)
{
    const CalendarColumn &of = m_layout.columns()[column];
    for (const ClosedTime &closed : of.closed)
        paintClosed(column, closed, part);
    for (const TimeAxis::Range &rows : m_layout.axis().missing(of.key.day)) {
        const QRect rect = m_layout.rowsRect(column, rows);
        if (rect.intersects(part)) {
            hatch(rect & part);
            label(rect, Calendar::tr("The clocks change"));
        }
    }
    paintHours(column, part);
    paintHolds(column, part);
    if (m_scene.cursor.column == of.key && !m_scene.cursor.appointment.isValid())
        paintCursor(column);
    for (const Block &block : of.blocks) {
        const QRect rect = m_layout.blockRect(column, block);
        if (rect.intersects(part))
            paintBlock(rect, *of.find(block.id));
    }
    paintNow(column, part);
    paintDraft(column);
    paintMove(column);
}

void CalendarPainter::paintHours(int column, const QRect &part)
{
    const QRect rect = m_layout.columnRect(column);
    const QColor line = theme().color(Color::Border);
    QColor half = line;
    half.setAlphaF(0.55F);
    const auto rule = [&](double position, const QColor &color) {
        const int y = int(std::lround(position * m_layout.metrics().hourHeight / 60.0));
        if (part.top() <= y && y <= part.bottom())
            m_painter.fillRect(m_toView({rect.left(), y, rect.width(), 1}), color);
    };
    for (const TimeAxis::Hour &hour : m_layout.axis().hours()) {
        rule(hour.position, line);
        rule(hour.position + 30, half);
    }
    if (column > 0)
        m_painter.fillRect(m_toView({rect.left(), part.top(), 1, part.height()}), line);
}

void CalendarPainter::paintClosed(int column, const ClosedTime &closed, const QRect &part)
{
    const QRect rect = m_layout.stretchRect(column, closed.from, closed.to);
    if (!rect.intersects(part))
        return;
    hatch(rect & part);
    const QString word = wordOf(closed, m_layout.columns()[column].closedReason);
    // Said again every few hours, so that it is in sight wherever one has scrolled to.
    for (int top = rect.top(); top < rect.bottom(); top += 3 * m_layout.metrics().hourHeight) {
        label(QRect(rect.left(), top, rect.width(), rect.bottom() - top), word);
        if (closed.kind == ClosedTime::Kind::OutsideHours
            && closed.from != m_layout.columns()[column].dayStart)
            break;
    }
}

void CalendarPainter::hatch(const QRect &rect)
{
    // Mirrored, a place is counted from the other side, where its end is.
    const bool mirrored = m_painter.layoutDirection() == Qt::RightToLeft;
    const QPoint origin(mirrored ? -(rect.right() + 1) : rect.left(), rect.top());
    paintHatching(m_painter, m_toView(rect), origin, Color::Hatch);
}

void CalendarPainter::label(const QRect &rect, const QString &text)
{
    const int inset = theme().px(8);
    const QRect line(rect.left(), rect.top() + theme().px(3), rect.width(), theme().px(18));
    if (line.bottom() > rect.bottom() + theme().px(3))
        return;
    paintText(m_painter, m_toView(line.adjusted(inset, 0, -inset, 0)), text,
              {TextStyle::Small, Color::TextMuted});
}

void CalendarPainter::paintHolds(int column, const QRect &part)
{
    const CalendarColumn &of = m_layout.columns()[column];
    for (const SlotHold &hold : m_scene.holds) {
        if (hold.doctor != of.key.doctor || hold.end <= of.dayStart || hold.start >= of.dayEnd)
            continue;
        const QRect rect = m_layout.blockRect(column, Block{{}, hold.start, hold.end});
        if (!rect.intersects(part))
            continue;
        hatch(rect & part);
        QRect view = m_toView(rect);
        paintRounded(m_painter, view, theme().radius(Radius::Key), {}, theme().color(Color::BorderStrong));
        view.adjust(theme().px(6), 0, -theme().px(6), 0);
        const int size = theme().px(14);
        view.setHeight(std::min(view.height(), theme().px(22)));
        paintIcon(m_painter, Icon::Monitor, takeLeading(m_painter, view, size, theme().px(5)),
                  theme().color(Color::TextMuted));
        paintText(m_painter, view, Calendar::tr("%1 is booking").arg(isolate(hold.device)),
                  {TextStyle::SmallStrong, Color::TextMuted});
    }
}

void CalendarPainter::paintCursor(int column)
{
    const QRect view = m_toView(cursorRect(m_layout, m_scene.cursor));
    const Color edge = m_scene.focused ? Color::Accent : Color::BorderStrong;
    paintRounded(m_painter, view, theme().radius(Radius::Key), theme().color(Color::AccentSoft),
                 theme().color(edge));
    if (m_scene.focused)
        paintFocusRing(m_painter, view, theme().radius(Radius::Key));
    const int inset = theme().px(8);
    if (view.height() >= theme().px(14))
        paintText(m_painter, view.adjusted(inset, 0, -inset, 0), clockTime(m_scene.cursor.at, m_day.zone()),
                  {TextStyle::SmallStrong, Color::AccentText});
    Q_UNUSED(column)
}

void CalendarPainter::paintBlock(const QRect &rect, const Appointment &appointment)
{
    const StateLook look = lookOf(appointment, m_visitOf(appointment.id), m_day, m_scene.now);
    const ToneColors &tone = theme().tone(look.tone);
    const bool moving = m_scene.move && m_scene.move->original().id == appointment.id;
    const bool chosen = m_scene.cursor.appointment == appointment.id;
    const QRect view = m_toView(rect);
    const int radius = std::min(theme().radius(Radius::Control), view.height() / 4);
    const int edge = theme().px(3);
    QRect ground = view;
    if (moving) { // only where it was
        paintRounded(m_painter, view, radius, theme().color(Color::Surface), tone.border);
    } else {
        QRect rest = view;
        paintRounded(m_painter, takeLeading(m_painter, rest, std::min(view.width(), 2 * radius + edge)),
                     radius, tone.mark);
        takeLeading(m_painter, ground, edge);
        const QColor border = m_scene.hovered == appointment.id ? tone.mark : QColor();
        paintRounded(m_painter, ground, radius, tone.ground, border);
    }
    if (chosen)
        paintRounded(m_painter, view, radius, {}, theme().color(Color::Focus));
    if (chosen && m_scene.focused)
        paintFocusRing(m_painter, view, radius);
    const bool mirrored = m_painter.layoutDirection() == Qt::RightToLeft;
    const int before = theme().px(mirrored ? 7 : 8);
    paintWords(ground.adjusted(before, 0, before - theme().px(15), 0), appointment, look, moving);
}

void CalendarPainter::paintWords(QRect rest, const Appointment &appointment, const StateLook &look,
                                 bool faded)
{
    const ToneColors &tone = theme().tone(look.tone);
    const QColor ink = faded ? theme().color(Color::TextMuted) : tone.text;
    const bool struck = look.tone == Tone::Ended && look.icon != Icon::Check;
    const int line = theme().px(17);
    const bool twoLines = rest.height() >= 2 * line + theme().px(4);
    QRect first = rest;
    if (rest.height() > line + theme().px(8))
        first = QRect(rest.left(), rest.top() + theme().px(4), rest.width(), line);
    QRect second(rest.left(), first.bottom() + 1, rest.width(), line);
    const int size = std::min(theme().px(14), rest.height() - 1);
    paintIcon(m_painter, look.icon, takeTrailing(m_painter, first, size, theme().px(4)), ink);
    const QString service = isolate(m_day.serviceName(appointment.service));
    const QString name = appointment.patient.displayName();
    // What is very short has its name in smaller letters.
    const bool low = rest.height() < theme().px(15);
    const TextStyle nameStyle = low ? TextStyle::CaptionStrong : TextStyle::SmallStrong;
    const TextStyle serviceStyle = low ? TextStyle::Caption : TextStyle::Small;
    const int nameWidth = textWidth(name, nameStyle);
    const int wordWidth = textWidth(look.word, TextStyle::Caption);
    if (first.width() > nameWidth + wordWidth + theme().px(twoLines ? 24 : 90))
        paintText(m_painter, takeTrailing(m_painter, first, wordWidth, theme().px(8)), look.word,
                  {TextStyle::Caption, ink});
    const auto badge = [&](Icon icon) {
        if (first.width() > nameWidth / 2 + size)
            paintIcon(m_painter, icon, takeTrailing(m_painter, first, size, theme().px(4)), ink);
    };
    if (appointment.confirmedAt && appointment.status == AppointmentStatus::Booked)
        badge(Icon::CircleCheck);
    if (appointment.overbooked)
        badge(Icon::Users);
    const QRect nameRect = takeLeading(m_painter, first, std::min(nameWidth, first.width()), theme().px(8));
    paintText(m_painter, nameRect, name, {nameStyle, ink, struck});
    if (twoLines)
        paintText(m_painter, second, service, {TextStyle::Small, ink});
    else if (first.width() > theme().px(28))
        paintText(m_painter, first, service, {serviceStyle, ink});
}

void CalendarPainter::paintGhost(const QRect &rect, const QString &name, const QString &when)
{
    const QRect view = m_toView(rect);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(theme().color(Color::Surface));
    m_painter.setPen(dashes(theme().color(Color::Accent)));
    m_painter.drawRoundedRect(QRectF(view).adjusted(1, 1, -1, -1), theme().radius(Radius::Control),
                              theme().radius(Radius::Control));
    m_painter.restore();
    QRect rest = view.adjusted(theme().px(10), 0, -theme().px(8), 0);
    rest.setHeight(std::min(rest.height(), theme().px(28)));
    // When it would be is read whole, the name as far as there is room.
    const int whenWidth = std::min(textWidth(when, TextStyle::Small), rest.width());
    const int nameWidth =
        std::clamp(rest.width() - whenWidth - theme().px(8), 0, textWidth(name, TextStyle::SmallStrong));
    const QRect nameRect = takeLeading(m_painter, rest, nameWidth, theme().px(8));
    paintText(m_painter, nameRect, name, {TextStyle::SmallStrong, Color::AccentText});
    paintText(m_painter, rest, when, {TextStyle::Small, Color::AccentText});
}

void CalendarPainter::paintMove(int column)
{
    if (!m_scene.move || m_scene.move->column() != m_layout.columns()[column].key)
        return;
    const AppointmentMove &move = *m_scene.move;
    paintGhost(ghostRect(m_layout, move.column(), move.start(), move.end()),
               move.original().patient.displayName(), timeSpan(move.start(), move.end(), m_day.zone()));
}

void CalendarPainter::paintDraft(int column)
{
    const CalendarColumn &of = m_layout.columns()[column];
    if (!m_scene.draft || m_scene.draft->doctor != of.key.doctor || m_scene.draft->start < of.dayStart
        || m_scene.draft->start >= of.dayEnd)
        return;
    const BookingDraft &draft = *m_scene.draft;
    paintGhost(ghostRect(m_layout, of.key, draft.start, draft.end),
               draft.patientName.isEmpty() ? Calendar::tr("New") : draft.patientName,
               Calendar::tr("new · %1").arg(clockTime(draft.start, m_day.zone())));
}

void CalendarPainter::paintNow(int column, const QRect &part)
{
    const QRect line = nowRect(m_layout, column, m_scene);
    if (line.intersects(part))
        m_painter.fillRect(m_toView(line), theme().color(Color::Now));
}

} // namespace medcrm::ui
