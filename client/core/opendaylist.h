// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/recordtable.h"
#include "common/protocol/days.h"

#include <QObject>

namespace medcrm {

class ClientSession;

/// What is still open of one business day of the followed clinic, today's or an earlier one's: asked for once, kept by
/// events. For accounts of the desk.
class OpenDayList : public QObject
{
    Q_OBJECT
public:
    /// `session` outlives the list.
    explicit OpenDayList(ClientSession &session, QObject *parent = nullptr);

    /// Asks for this day.
    void show(QDate day);
    QDate day() const { return m_day; }
    bool isLoaded() const { return m_loaded; }

    const RecordTable<Visit> &visits() const { return m_visits; }
    const RecordTable<Appointment> &bookings() const { return m_bookings; }
    /// Open ones that the server did not tell yet; asked for when the others are done.
    int more() const { return m_more; }
    /// Nothing while something is open, also when the day had been closed before.
    const std::optional<DayClosing> &closing() const { return m_closing; }
    const QList<OpenDay> &earlier() const { return m_earlier; }

    /// The records of replies: what has ended goes.
    void take(const Visit &visit);
    void take(const Appointment &appointment);
    void take(const DayClosing &closing);

Q_SIGNALS:
    /// Another day, or told anew.
    void wasReset();
    void visitChanged(medcrm::VisitId visit);
    void bookingChanged(medcrm::AppointmentId appointment);
    void closingChanged();
    void loadFailed(const medcrm::Error &error);

private:
    void load();
    void loaded(const DayReview &review);
    void loadMore();

    ClientSession &m_session;
    QDate m_day;
    bool m_loaded = false;
    int m_asked = 0; ///< Counts the questions; only the last one's answer counts.
    int m_more = 0;
    RecordTable<Visit> m_visits;
    RecordTable<Appointment> m_bookings;
    RecordTable<Visit> m_endedVisits; ///< So that a late answer does not bring one back.
    RecordTable<Appointment> m_endedBookings;
    std::optional<DayClosing> m_closing;
    QList<OpenDay> m_earlier;
};

} // namespace medcrm
