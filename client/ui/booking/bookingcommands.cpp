// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingcommands.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"
#include "common/protocol/rebooking.h"

#include <algorithm>
#include <memory>

namespace medcrm::ui {

BookingCommands::BookingCommands(SessionWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_session(window.session())
{
}

bool BookingCommands::isOfDesk() const
{
    return desk.contains(m_session.login().role());
}

bool BookingCommands::isPermitted(const Appointment &appointment, AppointmentAction action) const
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded())
        return false;
    const AppointmentCircumstances circumstances{
        .now = m_session.clock().now(),
        .today = day.today(),
        .zone = day.zone(),
        .grace = std::chrono::minutes(day.clinic().settings.noShowGraceMinutes),
        .reason = QStringLiteral("to be asked")};
    return permit(appointment, action, m_session.login().role(), circumstances).has_value();
}

bool BookingCommands::isChangeable(const Appointment &appointment) const
{
    return isOfDesk() && appointment.status == AppointmentStatus::Booked;
}

void BookingCommands::fail(const Error &error)
{
    // Somebody else was first: the refusal carries the record as it is now, so show that at once.
    if (const auto appointment = currentRecord<Appointment>(error))
        m_session.day().upsert(*appointment);
    else if (const auto visit = currentRecord<Visit>(error))
        m_session.day().upsert(*visit);
    m_window.showFailure(error);
}

void BookingCommands::say(const QString &text, std::function<void()> undo)
{
    if (isOfDesk())
        m_window.toasts().show(text, tr("Undo"), this, std::move(undo));
    else
        m_window.toasts().show(text); // a doctor asks the desk to take it back
}

/// Who has booked may take it back, doctors too.
void BookingCommands::sayBooked(const QString &text, const Appointment &first, bool following)
{
    m_window.toasts().show(text, tr("Undo"), this, [this, first, following] { takeBack(first, following); });
}

void BookingCommands::takeBack(const Appointment &first, bool following)
{
    send(first, UndoBooking{first.id, first.revision, following},
         [this](const QList<Appointment> &cancelled) {
             for (const Appointment &one : cancelled)
                 m_session.day().upsert(one);
             m_window.toasts().show(tr("Bookings taken back for %1: %n", nullptr, int(cancelled.size()))
                                        .arg(name(cancelled.value(0))));
         });
}

QString BookingCommands::name(const Appointment &appointment) const
{
    return isolate(appointment.patient.displayName());
}

void BookingCommands::cancel(const Appointment &appointment, const QString &reason, CancelledBy side)
{
    const CancelAppointment request{
        .appointment = appointment.id, .revision = appointment.revision, .reason = reason, .side = side};
    send(appointment, request, [this](const Appointment &cancelled) {
        m_session.day().upsert(cancelled);
        say(tr("Cancelled the booking of %1, %2")
                .arg(name(cancelled), whenAndWhom(cancelled, m_session.day())),
            [this, cancelled] { restore(cancelled); });
    });
}

void BookingCommands::cancelFollowing(const Appointment &appointment, const QString &reason, CancelledBy side)
{
    const CancelFollowing request{
        .appointment = appointment.id, .revision = appointment.revision, .reason = reason, .side = side};
    send(appointment, request, [this](const QList<Appointment> &cancelled) {
        for (const Appointment &one : cancelled)
            m_session.day().upsert(one);
        if (!cancelled.isEmpty())
            say(tr("Bookings cancelled for %1: %n", nullptr, int(cancelled.size()))
                    .arg(name(cancelled.first())),
                [this, cancelled] { restoreAll(cancelled); });
    });
}

void BookingCommands::restore(const Appointment &appointment)
{
    send(appointment, RestoreAppointment{.appointment = appointment.id, .revision = appointment.revision},
         [this](const Appointment &restored) {
             m_session.day().upsert(restored);
             m_window.toasts().show(
                 tr("%1 is booked again, %2").arg(name(restored), whenAndWhom(restored, m_session.day())));
         });
}

void BookingCommands::markNoShow(const Appointment &appointment)
{
    send(appointment, MarkNoShow{.appointment = appointment.id, .revision = appointment.revision},
         [this](const Appointment &missed) {
             m_session.day().upsert(missed);
             say(tr("%1 did not come, %2").arg(name(missed), whenAndWhom(missed, m_session.day())),
                 [this, missed] { restore(missed); });
         });
}

/// Each by itself, so that those whose time is still free come back; says how many did, and why one did not.
void BookingCommands::restoreAll(const QList<Appointment> &appointments)
{
    struct Outcome
    {
        qsizetype answered = 0;
        int restored = 0;
        std::optional<Error> failure;
    };
    const auto outcome = std::make_shared<Outcome>();
    const auto answered = [this, outcome, all = appointments.size()] {
        if (++outcome->answered < all)
            return;
        m_window.toasts().show(tr("Bookings that stand again: %n", nullptr, outcome->restored));
        if (outcome->failure)
            m_window.showFailure(*outcome->failure);
    };
    for (const Appointment &one : appointments) {
        m_session.api().call(RestoreAppointment{.appointment = one.id, .revision = one.revision}, this,
                             [this, outcome, answered](const Result<Appointment> &reply) {
                                 if (reply) {
                                     ++outcome->restored;
                                     m_session.day().upsert(*reply);
                                 } else {
                                     outcome->failure = reply.error();
                                 }
                                 answered();
                             });
    }
}

void BookingCommands::confirm(const Appointment &appointment, bool confirmed)
{
    const UpdateAppointment request{.appointment = appointment.id,
                                    .revision = appointment.revision,
                                    .reason = appointment.reason,
                                    .source = appointment.source,
                                    .confirmed = confirmed};
    send(appointment, request, [this, confirmed](const Appointment &now) {
        m_session.day().upsert(now);
        const QString text = confirmed ? tr("%1 has confirmed %2") : tr("%1 has not confirmed %2");
        say(text.arg(name(now), whenAndWhom(now, m_session.day())),
            [this, now, confirmed] { confirm(now, !confirmed); });
    });
}

void BookingCommands::move(const Appointment &appointment, const RescheduleAppointment &request)
{
    send(appointment, request, [this, appointment](const Appointment &after) { moved(appointment, after); });
}

void BookingCommands::booked(const Appointment &appointment)
{
    m_session.day().upsert(appointment);
    const QString text =
        tr("Booked %1, %2").arg(name(appointment), whenAndWhom(appointment, m_session.day()));
    if (!isOfDesk())
        return sayBooked(text, appointment, false);
    say(text, [this, appointment] { cancel(appointment, tr("Booked by mistake"), CancelledBy::Clinic); });
}

void BookingCommands::bookedSeries(const QList<Appointment> &appointments)
{
    for (const Appointment &one : appointments)
        m_session.day().upsert(one);
    if (appointments.isEmpty())
        return;
    const Appointment first = appointments.first();
    const QString text = tr("Booked %n times for %1, the first %2", nullptr, int(appointments.size()))
                             .arg(name(first), whenAndWhom(first, m_session.day()));
    if (!isOfDesk())
        return sayBooked(text, first, true);
    say(text, [this, first] { cancelFollowing(first, tr("Booked by mistake"), CancelledBy::Clinic); });
}

namespace {

int minutesOf(const Appointment &appointment)
{
    return int(std::chrono::duration_cast<std::chrono::minutes>(appointment.end - appointment.start).count());
}

/// Puts each back to where it was.
MoveSeries movingBack(const QList<Appointment> &before, const QList<Appointment> &after)
{
    MoveSeries back{after.first().id, {}};
    for (qsizetype i = 0; i < after.size(); ++i)
        back.moves += SeriesMove{after[i].id,       after[i].revision, before[i].doctor,
                                 before[i].service, before[i].start,   minutesOf(before[i])};
    return back;
}

} // namespace

void BookingCommands::moved(const Appointment &before, const Appointment &after)
{
    m_session.day().upsert(after);
    say(tr("Moved %1 to %2").arg(name(after), whenAndWhom(after, m_session.day())), [this, before, after] {
        RescheduleAppointment back{.appointment = after.id,
                                   .revision = after.revision,
                                   .doctor = before.doctor,
                                   .service = before.service,
                                   .start = before.start,
                                   .minutes = minutesOf(before)};
        if (before.overbooked)
            back.overbookReason = before.overbookReason;
        move(after, back);
    });
}

void BookingCommands::movedFollowing(const QList<Appointment> &before, const QList<Appointment> &after)
{
    for (const Appointment &one : after)
        m_session.day().upsert(one);
    if (after.isEmpty() || before.size() != after.size())
        return;
    const Appointment &first = after.first();
    say(tr("Bookings moved for %1: %n, the first to %2", nullptr, int(after.size()))
            .arg(name(first), whenAndWhom(first, m_session.day())),
        [this, before, after] {
            send(after.first(), movingBack(before, after),
                 [this, after](const QList<Appointment> &back) { movedFollowing(after, back); });
        });
}

} // namespace medcrm::ui
