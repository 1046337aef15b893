// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendaraccess.h"

#include <QPointer>

namespace medcrm::ui {

namespace {

/// One appointment, or what is at the cursor.
class CalendarCell : public QAccessibleInterface
{
public:
    CalendarCell(CalendarView *view, AppointmentId id)
        : m_view(view)
        , m_id(id)
    {
    }

    bool isValid() const override { return m_view && (!m_id.isValid() || m_view->layout().find(m_id)); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return m_id.isValid() ? m_view->content().inWords(*m_view->layout().find(m_id))
                              : m_view->cursorInWords();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const CalendarLayout &layout = m_view->layout();
        const CalendarCursor cursor = m_id.isValid() ? cursorOn(layout, m_id) : m_view->cursor();
        const QRect place = m_view->toView(cursorRect(layout, cursor));
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.focused = !m_id.isValid() && m_view && m_view->hasFocus();
        state.selected = !m_id.isValid();
        state.invisible =
            !isValid() || !m_view->rect().intersects(rect().translated(-m_view->mapToGlobal(QPoint())));
        return state;
    }

private:
    QPointer<CalendarView> m_view;
    AppointmentId m_id;
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    auto *view = className == QLatin1StringView(CalendarView::staticMetaObject.className())
        ? qobject_cast<CalendarView *>(object)
        : nullptr;
    return view ? new CalendarAccess(view) : nullptr; // Qt owns it
}

} // namespace

CalendarAccess::CalendarAccess(CalendarView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

CalendarAccess::~CalendarAccess()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
}

QList<AppointmentId> CalendarAccess::appointments() const
{
    QList<AppointmentId> ids;
    for (const CalendarColumn &column : view()->layout().columns()) {
        for (const Block &block : column.blocks)
            ids += block.id;
    }
    return ids;
}

QAccessibleInterface *CalendarAccess::cell(AppointmentId id) const
{
    if (const auto known = m_cells.constFind(id); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new CalendarCell(view(), id); // QAccessible owns it
    m_cells.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

int CalendarAccess::childCount() const
{
    return 1 + int(appointments().size());
}

QAccessibleInterface *CalendarAccess::child(int index) const
{
    const QList<AppointmentId> ids = appointments();
    if (index < 0 || index > ids.size())
        return nullptr;
    return cell(index == 0 ? AppointmentId() : ids[index - 1]);
}

int CalendarAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child));
    const auto known = std::find(m_cells.begin(), m_cells.end(), id);
    if (known == m_cells.end())
        return -1;
    return known.key().isValid() ? 1 + int(appointments().indexOf(known.key())) : 0;
}

QAccessibleInterface *CalendarAccess::childAt(int x, int y) const
{
    const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
    const CalendarLayout::Hit hit = view()->layout().hit(view()->toContent(at));
    return hit.block.isValid() ? cell(hit.block) : nullptr;
}

QAccessibleInterface *CalendarAccess::focusChild() const
{
    return view()->hasFocus() ? cell({}) : nullptr;
}

void installCalendarAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(once)
}

void announceCursor(CalendarView &view)
{
    view.setAccessibleDescription(view.cursorInWords());
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(0);
    QAccessible::updateAccessibility(&focus);
}

} // namespace medcrm::ui
