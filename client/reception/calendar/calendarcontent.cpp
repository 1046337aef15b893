// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarcontent.h"

#include "client/core/clientsession.h"
#include "client/reception/calendar/appointmentlook.h"
#include "client/reception/calendar/columnhead.h"

#include <QCoreApplication>
#include <algorithm>

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Calendar
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

} // namespace

CalendarContent::CalendarContent(ClientSession &session, CalendarData &data)
    : m_session(session)
    , m_data(data)
{
}

CalendarColumn CalendarContent::column(const ColumnKey &key) const
{
    const QTimeZone &zone = m_session.day().zone();
    CalendarColumn column;
    column.key = key;
    column.dayStart = startOfDay(key.day, zone);
    column.dayEnd = endOfDay(key.day, zone);
    column.loaded = m_data.isLoaded(key.day);
    column.missing = !column.loaded && m_data.failure();
    if (!column.loaded)
        return column;
    column.appointments = m_data.appointments(key.doctor, key.day);
    column.appointments.removeIf([](const Appointment &appointment) { return !isShown(appointment); });
    column.working = m_data.hours().workingTimes(key.doctor, key.day, zone);
    column.closedReason = m_data.hours().reason(key.doctor, key.day);
    column.closed = closedTimes(column.working, column.dayStart, column.dayEnd,
                                m_data.hours().differs(key.doctor, key.day));
    return column;
}

void CalendarContent::indexVisits()
{
    m_visits.clear();
    for (const Visit &visit : m_session.day().visits())
        note(visit);
}

void CalendarContent::note(const Visit &visit)
{
    if (visit.appointment && visit.status != VisitStatus::EnteredInError)
        m_visits.insert(*visit.appointment, visit.id);
}

const Visit *CalendarContent::visitOf(AppointmentId appointment) const
{
    const auto visit = m_visits.constFind(appointment);
    return visit == m_visits.constEnd() ? nullptr : m_session.day().visits().find(*visit);
}

QString CalendarContent::inWords(const Appointment &appointment) const
{
    return inOneLine(appointment, visitOf(appointment.id), m_session.day(), m_session.clock().now());
}

QString CalendarContent::inWords(const CalendarLayout &layout, const CalendarCursor &cursor,
                                 const QList<ColumnKey> &keys) const
{
    const int index = layout.columnOf(cursor.column);
    if (index < 0)
        return {};
    const CalendarColumn &column = layout.columns()[index];
    const QString where = headOf(column, m_session.day(), m_session.clock().now(), keys).title;
    if (const Appointment *appointment = column.find(cursor.appointment))
        return Calendar::tr("%1, %2").arg(where, inWords(*appointment));
    const bool closed = std::any_of(column.closed.begin(), column.closed.end(), [&](const ClosedTime &time) {
        return time.from <= cursor.at && cursor.at < time.to;
    });
    return (closed ? Calendar::tr("%1, %2, closed") : Calendar::tr("%1, %2, free"))
        .arg(where, clockTime(cursor.at, m_session.day().zone()));
}

} // namespace medcrm::ui
