// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingpreset.h"
#include "client/ui/shell/sessionwindow.h"
#include "common/model/visitrules.h"

#include <QSet>

namespace medcrm {

struct RescheduleAppointment;

namespace ui {

/// What is done to bookings, and the undo of it. Asks the server, shows the failure or says that it is done. A
/// booking with a command on its way takes no second one. Any page may ask for the booking panel here.
class BookingCommands : public QObject
{
    Q_OBJECT
public:
    explicit BookingCommands(SessionWindow &window);

    SessionWindow &window() const { return m_window; }

    /// Whether the account and the booking's state allow it now; a reason that is still to be asked for does not
    /// count against it.
    bool isPermitted(const Appointment &appointment, AppointmentAction action) const;
    /// Whether the account may move a booking and note what the patient said, and the booking still stands.
    bool isChangeable(const Appointment &appointment) const;
    /// A command for it is on its way.
    bool isBusy(AppointmentId appointment) const { return m_busy.contains(appointment.value()); }

    /// `reason`: 1–300 characters.
    void cancel(const Appointment &appointment, const QString &reason, CancelledBy side);
    /// Of a series: this one and the booked ones after it.
    void cancelFollowing(const Appointment &appointment, const QString &reason, CancelledBy side);
    void restore(const Appointment &appointment);
    /// The patient did not come.
    void markNoShow(const Appointment &appointment);
    /// The patient said again that they will come, or took it back.
    void confirm(const Appointment &appointment, bool confirmed);
    /// `request` is about `appointment`.
    void move(const Appointment &appointment, const RescheduleAppointment &request);

    /// For forms whose own request has done it: shows the new record at once and says so, with Undo.
    void booked(const Appointment &appointment);
    void bookedSeries(const QList<Appointment> &appointments);
    void moved(const Appointment &before, const Appointment &after);
    /// Of a series: each as it was and as it is, in the same order.
    void movedFollowing(const QList<Appointment> &before, const QList<Appointment> &after);

    /// Has the window open its booking panel.
    void askForBooking(const BookingPreset &preset) { Q_EMIT bookingWanted(preset); }
    void askForMove(const Appointment &appointment) { Q_EMIT bookingWanted({.moving = appointment}); }

Q_SIGNALS:
    /// A command began or ended: look again at what is enabled.
    void busyChanged();
    void bookingWanted(const medcrm::ui::BookingPreset &preset);

protected:
    ClientSession &session() const { return m_session; }
    /// One command about a booking; `done(reply)` runs when the server has done it.
    template <typename Request, typename Done>
    void send(const Appointment &appointment, const Request &request, Done done)
    {
        if (isBusy(appointment.id) || m_window.refuseInOutage())
            return;
        m_busy.insert(appointment.id.value());
        Q_EMIT busyChanged();
        m_session.api().call(request, this,
                             [this, id = appointment.id, done](const Result<typename Request::Reply> &reply) {
                                 m_busy.remove(id.value());
                                 if (reply)
                                     done(*reply);
                                 else
                                     fail(reply.error());
                                 Q_EMIT busyChanged();
                             });
    }
    void fail(const Error &error);

private:
    void say(const QString &text, std::function<void()> undo);
    void sayBooked(const QString &text, const Appointment &first, bool following);
    void takeBack(const Appointment &first, bool following);
    void restoreAll(const QList<Appointment> &appointments);
    bool isOfDesk() const;
    QString name(const Appointment &appointment) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    QSet<qint64> m_busy;
};

} // namespace ui
} // namespace medcrm
