// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/calendardata.h"
#include "client/reception/calendar/calendarcursor.h"

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

/// What a calendar's columns contain, as the session knows it now: appointments, working hours, how patients who are here
/// stand; and the words for it.
class CalendarContent
{
public:
    /// Both outlive the object.
    CalendarContent(ClientSession &session, CalendarData &data);

    CalendarColumn column(const ColumnKey &key) const;
    /// Looks again which visits are of which appointments.
    void indexVisits();
    void note(const Visit &visit);
    /// Of the present day; null before the patient came.
    const Visit *visitOf(AppointmentId appointment) const;

    QString inWords(const Appointment &appointment) const;
    /// "Dr Leila Farouk, 10:40, free"; `keys` are all columns.
    QString inWords(const CalendarLayout &layout, const CalendarCursor &cursor,
                    const QList<ColumnKey> &keys) const;

private:
    ClientSession &m_session;
    CalendarData &m_data;
    QHash<AppointmentId, VisitId> m_visits;
};

} // namespace medcrm::ui
