// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/visit.h"

#include <QObject>
#include <QSet>

namespace medcrm {

class ClientSession;
struct Error;

namespace ui {

class SessionWindow;
class VisitCommands;

/// What the desk does to bookings and arrivals: check in, cancel, and the undo of both. Asks the server, shows
/// the failure or says that it is done. A booking with a command on its way takes no second one.
class ArrivalCommands : public QObject
{
    Q_OBJECT
public:
    /// `visits` outlives this object.
    ArrivalCommands(SessionWindow &window, VisitCommands &visits);

    VisitCommands &visits() const { return m_visits; }
    /// A command for it is on its way.
    bool isBusy(AppointmentId appointment) const { return m_busy.contains(appointment.value()); }

    void checkIn(const Appointment &appointment);
    /// `reason`: 1–300 characters.
    void cancel(const Appointment &appointment, const QString &reason, CancelledBy side);
    void restore(const Appointment &appointment);

    /// For dialogs whose own request has done it: shows the new record at once and says so, with Undo.
    void arrived(const Visit &visit);
    void booked(const Appointment &appointment);

    /// The patient's next booking of today that was not checked in yet.
    std::optional<Appointment> bookingOf(PatientId patient) const;
    /// The patient's open visit, the earliest arrived.
    std::optional<Visit> openVisitOf(PatientId patient) const;

Q_SIGNALS:
    /// A command began or ended: look again at what is enabled.
    void busyChanged();

private:
    template <typename Request, typename Done>
    void send(const Appointment &appointment, const Request &request, Done done);
    void fail(const Error &error);
    void undoArrival(VisitId visit);
    QString timeAndDoctor(const Appointment &appointment) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    VisitCommands &m_visits;
    QSet<qint64> m_busy;
};

} // namespace ui
} // namespace medcrm
