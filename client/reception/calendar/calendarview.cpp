// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarview.h"

#include "client/core/clientsession.h"
#include "client/reception/calendar/appointmentlook.h"
#include "client/reception/calendar/calendaraccess.h"
#include "client/reception/calendar/calendarheader.h"
#include "client/reception/calendar/calendarkeys.h"
#include "client/reception/calendar/calendarmouse.h"
#include "client/reception/calendar/columnhead.h"
#include "client/reception/calendar/hourbar.h"
#include "client/ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace medcrm::ui {

CalendarView::CalendarView(ClientSession &session, CalendarData &calendar, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_session(session)
    , m_data(calendar)
    , m_content(session, calendar)
    , m_header(new CalendarHeader(this))
    , m_hours(new HourBar(this))
    , m_mouse(std::make_unique<CalendarMouse>(*this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calendar"));
    installCalendarAccess();
    setCornerWidget(new QWidget); // plain, in place of the style's frame
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(20);
    connect(m_header, &CalendarHeader::clicked, this, &CalendarView::columnClicked);
    Theme::current().bind(this, [this] {
        takeMetrics();
        refresh();
    });
    followData();
}

CalendarView::~CalendarView() = default;

void CalendarView::followData()
{
    connect(&m_data, &CalendarData::daysLoaded, this, &CalendarView::refresh);
    connect(&m_data, &CalendarData::hoursChanged, this, &CalendarView::refresh);
    connect(&m_data, &CalendarData::appointmentChanged, this, &CalendarView::appointmentChanged);
    connect(&m_session.day(), &ClinicDay::visitChanged, this, [this](VisitId id) {
        const Visit *visit = m_session.day().visits().find(id);
        if (!visit || !visit->appointment)
            return;
        m_content.note(*visit);
        updateContent(m_layout.rectOf(*visit->appointment));
        Q_EMIT contentsChanged();
    });
}

void CalendarView::takeMetrics()
{
    const Theme &theme = Theme::current();
    m_layout.setMetrics({.hourHeight = theme.px(100),
                         .leastColumnWidth = theme.px(132),
                         .gap = theme.px(5),
                         .leastBlockHeight = theme.px(12),
                         .edgeHeight = theme.px(6)});
    verticalScrollBar()->setSingleStep(theme.px(25));
}

void CalendarView::setColumns(const QList<ColumnKey> &keys)
{
    m_keys = keys;
    refresh();
}

void CalendarView::refresh()
{
    QList<QDate> days;
    QList<CalendarColumn> columns;
    for (const ColumnKey &key : std::as_const(m_keys)) {
        columns += m_content.column(key);
        if (!days.contains(key.day))
            days += key.day;
    }
    m_content.indexVisits();
    m_scene.now = m_session.clock().now();
    m_scene.today = m_session.day().today();
    m_layout.setColumns(TimeAxis(days, m_session.day().zone()), columns);
    m_hours->setHours(m_layout.axis().hours(), m_layout.metrics().hourHeight);
    placeParts();
    viewport()->update();
    Q_EMIT contentsChanged();
}

void CalendarView::refreshColumn(int column)
{
    updateContent(m_layout.setColumn(column, m_content.column(m_layout.columns()[column].key)));
}

void CalendarView::appointmentChanged(AppointmentId id)
{
    const int before = m_layout.columnOf(id);
    const Appointment *now = m_data.find(id);
    const int after =
        now ? m_layout.columnOf({now->doctor, businessDay(now->start, m_session.day().zone())}) : -1;
    if (before >= 0)
        refreshColumn(before);
    if (after >= 0 && after != before)
        refreshColumn(after);
    if (before < 0 && after < 0)
        return;
    refreshHeads();
    Q_EMIT contentsChanged();
}

void CalendarView::tick(Instant now)
{
    const auto minute = [](Instant at) { return at.ms / 60'000; };
    if (minute(now) == minute(m_scene.now))
        return;
    const auto updateLine = [this] {
        for (int column = 0; column < m_layout.columns().size(); ++column)
            updateContent(nowRect(m_layout, column, m_scene));
    };
    updateLine();
    m_scene.now = now;
    updateLine();
    for (int column = 0; column < m_layout.columns().size(); ++column) {
        if (m_layout.columns()[column].key.day == m_scene.today)
            updateContent(m_layout.columnRect(column)); // who is late by now
    }
    refreshHeads();
}

// Where things are

void CalendarView::placeParts()
{
    const int left = m_hours->sizeHint().width();
    const int top = m_header->sizeHint().height();
    setViewportMargins(isRightToLeft() ? 0 : left, top, isRightToLeft() ? left : 0, 0);
    const QRect view = viewport()->geometry();
    m_header->setGeometry(0, 0, width(), top);
    m_hours->setGeometry(isRightToLeft() ? view.right() + 1 : view.left() - left, view.top(), left,
                         view.height());
    updateRange();
    refreshHeads();
}

void CalendarView::updateRange()
{
    const QSize view = viewport()->size();
    m_layout.setWidth(view.width());
    const QSize whole = m_layout.size();
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    m_hours->setOffset(verticalScrollBar()->value());
}

void CalendarView::refreshHeads()
{
    QList<CalendarHeader::Entry> entries;
    const QPoint origin = viewport()->pos();
    for (int i = 0; i < m_layout.columns().size(); ++i) {
        const CalendarColumn &column = m_layout.columns()[i];
        CalendarHeader::Entry entry = headOf(column, m_session.day(), m_scene.now, m_keys);
        entry.place = toView(m_layout.columnRect(i)).translated(origin);
        entries += entry;
    }
    m_header->setEntries(entries, m_hours->sizeHint().width());
}

QPoint CalendarView::toContent(QPoint inView) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - inView.x() : inView.x();
    return {x + horizontalScrollBar()->value(), inView.y() + verticalScrollBar()->value()};
}

QRect CalendarView::toContent(const QRect &inView) const
{
    return {toContent(isRightToLeft() ? inView.topRight() : inView.topLeft()), inView.size()};
}

QRect CalendarView::toView(const QRect &inContent) const
{
    QRect rect = inContent.translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    if (isRightToLeft())
        rect.moveLeft(viewport()->width() - rect.left() - rect.width());
    return rect;
}

void CalendarView::updateContent(const QRect &inContent)
{
    if (!inContent.isEmpty())
        viewport()->update(toView(inContent).adjusted(-3, -3, 3, 3)); // the focus ring stands around
}

void CalendarView::reveal(const QRect &inContent)
{
    const QRect seen = toContent(viewport()->rect());
    const int margin = Theme::current().px(12);
    const auto bring = [margin](QScrollBar *bar, int from, int to, int seenFrom, int seenTo) {
        if (from < seenFrom)
            bar->setValue(from - margin);
        else if (to > seenTo)
            bar->setValue(std::min(from, bar->value() + to - seenTo + margin));
    };
    bring(verticalScrollBar(), inContent.top(), inContent.bottom(), seen.top(), seen.bottom());
    bring(horizontalScrollBar(), inContent.left(), inContent.right(), seen.left(), seen.right());
}

void CalendarView::scrollToTime(Instant at)
{
    if (!m_layout.columns().isEmpty())
        verticalScrollBar()->setValue(m_layout.y(0, at));
}

void CalendarView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
    m_hours->setOffset(verticalScrollBar()->value());
    if (dx != 0)
        refreshHeads();
}

void CalendarView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeParts();
    viewport()->update();
}

// Cursor, moves and drafts

QString CalendarView::cursorInWords() const
{
    return m_content.inWords(m_layout, m_scene.cursor, m_keys);
}

void CalendarView::setCursor(const CalendarCursor &cursor)
{
    placeCursor(cursor);
    revealCursor();
}

void CalendarView::placeCursor(const CalendarCursor &cursor)
{
    if (cursor == m_scene.cursor)
        return;
    updateCursor();
    m_scene.cursor = cursor;
    updateCursor();
    announceCursor(*this);
    Q_EMIT cursorMoved();
}

QPoint CalendarView::cursorOnScreen() const
{
    return viewport()->mapToGlobal(toView(cursorRect(m_layout, m_scene.cursor)).center());
}

Instant CalendarView::freeTimeAt(int column, Instant at) const
{
    const CalendarColumn &of = m_layout.columns()[column];
    const QList<Instant> all = stops(of.blocks, of.working, of.dayStart, of.dayEnd, cursorStep);
    const auto after = std::upper_bound(all.begin(), all.end(), at);
    return after == all.begin() ? at : *std::prev(after);
}

void CalendarView::setHolds(const QList<SlotHold> &holds)
{
    if (holds == m_scene.holds)
        return;
    updateHolds(std::exchange(m_scene.holds, holds));
    updateHolds(holds);
}

void CalendarView::updateHolds(const QList<SlotHold> &holds)
{
    for (int column = 0; column < m_layout.columns().size(); ++column) {
        for (const SlotHold &hold : holds) {
            const CalendarColumn &of = m_layout.columns()[column];
            if (hold.doctor == of.key.doctor && hold.start < of.dayEnd && of.dayStart < hold.end)
                updateContent(m_layout.blockRect(column, Block{{}, hold.start, hold.end}));
        }
    }
}

void CalendarView::updateCursor()
{
    updateContent(cursorRect(m_layout, m_scene.cursor));
}

std::optional<Appointment> CalendarView::chosen() const
{
    const Appointment *appointment = m_layout.find(m_scene.cursor.appointment);
    return appointment ? std::optional(*appointment) : std::nullopt;
}

void CalendarView::setMove(const std::optional<AppointmentMove> &move)
{
    for (const std::optional<AppointmentMove> &each : {std::exchange(m_scene.move, move), move}) {
        if (!each)
            continue;
        updateContent(ghostRect(m_layout, each->column(), each->start(), each->end()));
        updateContent(m_layout.rectOf(each->original().id)); // pale meanwhile
    }
}

void CalendarView::setDraft(const std::optional<BookingDraft> &draft)
{
    if (draft == m_scene.draft)
        return;
    m_scene.draft = draft;
    viewport()->update();
}

bool CalendarView::isMovable(const Appointment &appointment) const
{
    return appointment.status == AppointmentStatus::Booked;
}

void CalendarView::setHovered(AppointmentId id)
{
    if (id == m_scene.hovered)
        return;
    updateContent(m_layout.rectOf(std::exchange(m_scene.hovered, id)));
    updateContent(m_layout.rectOf(id));
}

// Events

void CalendarView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    CalendarPainter view(
        painter, m_layout, m_scene, m_session.day(), [this](const QRect &rect) { return toView(rect); },
        [this](AppointmentId id) { return m_content.visitOf(id); });
    for (const QRect &part : event->region()) {
        painter.setClipRect(part);
        view.paint(toContent(part));
    }
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    m_mouse->press(event);
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse->moveTo(event);
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    m_mouse->release(event);
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    // The base class would scroll without the cursor.
    event->setAccepted(pressKey(*this, *event));
}

void CalendarView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        const CalendarLayout::Hit hit = m_layout.hit(toContent(event->pos()));
        if (hit.block.isValid())
            setCursor(cursorOn(m_layout, hit.block));
        if (!hit.block.isValid())
            return;
    }
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard ? cursorOnScreen() : event->globalPos();
    if (const std::optional<Appointment> appointment = chosen())
        Q_EMIT menuWanted(*appointment, at);
}

void CalendarView::focusInEvent(QFocusEvent *event)
{
    m_scene.focused = true;
    updateCursor();
    QAbstractScrollArea::focusInEvent(event);
}

void CalendarView::focusOutEvent(QFocusEvent *event)
{
    m_scene.focused = false;
    updateCursor();
    QAbstractScrollArea::focusOutEvent(event);
}

void CalendarView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        placeParts();
        viewport()->update();
    }
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

bool CalendarView::showTip(QHelpEvent *event)
{
    const CalendarLayout::Hit hit = m_layout.hit(toContent(event->pos()));
    if (const Appointment *appointment = m_layout.find(hit.block))
        QToolTip::showText(event->globalPos(), m_content.inWords(*appointment).toHtmlEscaped(), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace medcrm::ui
