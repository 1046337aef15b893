// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/weekgrid.h"

#include "client/ui/theme.h"
#include "client/ui/week.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTime>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int stride = 30; // of the cursor
constexpr int usual = 60; // of one begun with a key

QString clock(int minute)
{
    return minute == WeekGeometry::minutes
        ? u"24:00"_s
        : QTime::fromMSecsSinceStartOfDay(minute * 60'000).toString(u"HH:mm"_s);
}

} // namespace

WeekGrid::WeekGrid(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_cursor.weekday = QLocale().firstDayOfWeek();
    Theme::current().follow(this);
    Theme::current().bind(this, [this] {
        setMinimumSize(Theme::current().px(240), Theme::current().px(110));
        updateBars();
    });
    cursorMoved();
}

void WeekGrid::setStretches(const QList<WeekStretch> &stretches)
{
    if (m_stretches == stretches)
        return;
    m_stretches = stretches;
    if (!find(m_current))
        m_current = -1;
    if (m_doing != Doing::Nothing && m_ghost.id >= 0 && !find(m_ghost.id))
        cancel(); // it was taken away under the hand
    cursorMoved();
}

void WeekGrid::setWeek(QDate day)
{
    m_week = day;
    viewport()->update();
}

QDate WeekGrid::dateOf(int weekday) const
{
    return m_week.isValid() ? dateInWeek(m_week, weekday) : QDate();
}

void WeekGrid::setCurrent(int id)
{
    m_current = id;
    if (const WeekStretch *stretch = find(id); stretch && stretchAt(m_cursor) != stretch)
        m_cursor = {stretch->weekday, stretch->from};
    cursorMoved();
}

void WeekGrid::showFrom(int minute)
{
    updateBars();
    verticalScrollBar()->setValue(minute * places().hour / 60);
}

WeekGeometry WeekGrid::places() const
{
    const Theme &theme = Theme::current();
    WeekGeometry g;
    g.viewport = viewport()->size();
    g.scrolled = verticalScrollBar()->value();
    g.header = theme.px(44);
    g.gutter = theme.px(52);
    g.hour = theme.px(44);
    g.firstWeekday = QLocale().firstDayOfWeek();
    g.rightToLeft = isRightToLeft();
    return g;
}

const WeekStretch *WeekGrid::find(int id) const
{
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(),
                                    [id](const WeekStretch &stretch) { return stretch.id == id; });
    return id < 0 || found == m_stretches.end() ? nullptr : &*found;
}

const WeekStretch *WeekGrid::stretchAt(Cursor place) const
{
    const auto found =
        std::find_if(m_stretches.begin(), m_stretches.end(), [place](const WeekStretch &stretch) {
            return stretch.weekday == place.weekday && stretch.from <= place.minute
                && place.minute < stretch.to;
        });
    return found == m_stretches.end() ? nullptr : &*found;
}

bool WeekGrid::overlaps(const WeekStretch &ghost) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(), [&](const WeekStretch &other) {
        return other.id != ghost.id && other.weekday == ghost.weekday && other.from < ghost.to
            && ghost.from < other.to;
    });
}

void WeekGrid::choose(int id)
{
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT chosen(id);
}

void WeekGrid::begin(Doing doing, const WeekStretch &ghost, bool byKey)
{
    m_doing = doing;
    m_ghost = ghost;
    m_byKey = byKey;
    m_dragged = false;
    viewport()->update();
}

void WeekGrid::finish()
{
    const Doing doing = std::exchange(m_doing, Doing::Nothing);
    const WeekStretch *before = find(m_ghost.id);
    m_cursor = {m_ghost.weekday, m_ghost.from};
    if (doing == Doing::Drawing)
        Q_EMIT drawn(m_ghost.weekday, m_ghost.from, m_ghost.to);
    else if (before && *before != m_ghost)
        Q_EMIT changed(m_ghost.id, m_ghost.weekday, m_ghost.from, m_ghost.to);
    cursorMoved();
}

void WeekGrid::cancel()
{
    m_doing = Doing::Nothing;
    const WeekStretch *held = find(m_ghost.id);
    m_cursor = held ? Cursor{held->weekday, held->from} : Cursor{m_ghost.weekday, m_ghost.from};
    cursorMoved();
}

void WeekGrid::keyPressEvent(QKeyEvent *event)
{
    if (m_doing != Doing::Nothing && event->key() == Qt::Key_Escape) {
        cancel();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        enter();
    } else if (event->key() == Qt::Key_Delete && m_current >= 0 && m_doing == Doing::Nothing) {
        Q_EMIT removeWanted(m_current);
    } else if (!(m_doing == Doing::Nothing ? moveCursor(event) : moveGhost(event))) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void WeekGrid::enter()
{
    if (m_doing != Doing::Nothing) {
        finish();
        return;
    }
    if (const WeekStretch *stretch = stretchAt(m_cursor)) {
        begin(Doing::Moving, *stretch, true);
    } else {
        const int to = std::min(m_cursor.minute + usual, WeekGeometry::minutes);
        begin(Doing::Drawing, {-1, m_cursor.weekday, m_cursor.minute, to, {}}, true);
    }
    cursorMoved();
}

bool WeekGrid::moveCursor(QKeyEvent *event)
{
    const WeekGeometry g = places();
    const int sideways = isRightToLeft() ? -1 : 1;
    const int step = event->modifiers() & Qt::ShiftModifier ? snap : stride;
    int place = g.placeOf(m_cursor.weekday);
    int minute = m_cursor.minute;
    switch (event->key()) {
    case Qt::Key_Left:
        place -= sideways;
        break;
    case Qt::Key_Right:
        place += sideways;
        break;
    case Qt::Key_Up:
        minute -= step;
        break;
    case Qt::Key_Down:
        minute += step;
        break;
    case Qt::Key_PageUp:
        minute -= 4 * 60;
        break;
    case Qt::Key_PageDown:
        minute += 4 * 60;
        break;
    case Qt::Key_Home:
        place = 0;
        break;
    case Qt::Key_End:
        place = 6;
        break;
    default:
        return false;
    }
    m_cursor = {g.weekdayAt(std::clamp(place, 0, 6)), std::clamp(minute, 0, WeekGeometry::minutes - step)};
    const WeekStretch *under = stretchAt(m_cursor);
    choose(under ? under->id : -1);
    cursorMoved();
    return true;
}

bool WeekGrid::moveGhost(QKeyEvent *event)
{
    const WeekGeometry g = places();
    const int sideways = isRightToLeft() ? -1 : 1;
    const int step = event->modifiers() & Qt::ShiftModifier ? snap : stride;
    const bool end = m_doing == Doing::Drawing || event->modifiers() & Qt::ControlModifier;
    const int length = m_ghost.to - m_ghost.from;
    int place = g.placeOf(m_ghost.weekday);
    int by = 0;
    if (event->key() == Qt::Key_Left)
        place -= sideways;
    else if (event->key() == Qt::Key_Right)
        place += sideways;
    else if (event->key() == Qt::Key_Up)
        by = -step;
    else if (event->key() == Qt::Key_Down)
        by = step;
    else
        return false;
    m_ghost.weekday = g.weekdayAt(std::clamp(place, 0, 6));
    if (end) {
        m_ghost.to = std::clamp(m_ghost.to + by, m_ghost.from + least, WeekGeometry::minutes);
    } else {
        m_ghost.from = std::clamp(m_ghost.from + by, 0, WeekGeometry::minutes - length);
        m_ghost.to = m_ghost.from + length;
    }
    m_cursor = {m_ghost.weekday, end ? m_ghost.to - least : m_ghost.from};
    cursorMoved();
    return true;
}

/// Into sight, and said.
void WeekGrid::cursorMoved()
{
    const WeekGeometry g = places();
    const int above = g.header - g.yOf(m_cursor.minute);
    const int below = g.yOf(m_cursor.minute + stride) - viewport()->height();
    if (hasFocus() && above > 0)
        verticalScrollBar()->setValue(g.scrolled - above);
    else if (hasFocus() && below > 0)
        verticalScrollBar()->setValue(g.scrolled + below);
    viewport()->update();
    const QString words = describeCursor();
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

QString WeekGrid::describeCursor() const
{
    const auto named = [](const WeekStretch &stretch) {
        const QString text =
            tr("%1 %2 to %3")
                .arg(QLocale().standaloneDayName(stretch.weekday), clock(stretch.from), clock(stretch.to));
        return stretch.label.isEmpty() ? text : text + u", "_s + stretch.label;
    };
    if (m_doing != Doing::Nothing)
        return (overlaps(m_ghost) ? tr("overlaps another: %1") : u"%1"_s).arg(named(m_ghost));
    if (const WeekStretch *stretch = stretchAt(m_cursor))
        return named(*stretch);
    return tr("%1 %2, free").arg(QLocale().standaloneDayName(m_cursor.weekday), clock(m_cursor.minute));
}

void WeekGrid::updateBars()
{
    const WeekGeometry g = places();
    const int room = viewport()->height() - g.header;
    verticalScrollBar()->setRange(0, std::max(0, g.dayHeight() - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(g.hour / 2);
}

void WeekGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void WeekGrid::scrollContentsBy(int, int)
{
    viewport()->update();
}

void WeekGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    cursorMoved();
}

void WeekGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (m_doing != Doing::Nothing && m_byKey && event->reason() != Qt::ActiveWindowFocusReason)
        cancel(); // whoever leaves has not confirmed
    viewport()->update();
}

bool WeekGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        viewport()->update();
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace medcrm::ui
