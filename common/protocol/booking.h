// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/slot.h"
#include "common/protocol/messagelist.h"

// Around a booking: free times, changes of an appointment, series, and the times that other desks have under their
// hands. Making, listing and cancelling appointments is in appointments.h.
namespace medcrm {

struct FindFreeTimes
{
    static constexpr auto method = "appointments.freeTimes";
    static constexpr auto about =
        "Times at which a service can be booked, by start, then doctor: working hours less appointments "
        "and other desks' holds. The same rules decide a booking.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &FindFreeTimes::clinic; }
    using Reply = QList<FreeTime>;
    ClinicId clinic;
    ServiceId service;
    std::optional<DoctorId> doctor; ///< Nothing: any active doctor; a doctor's account asks for itself.
    QDate from; ///< Inclusive, as `to`; at most 60 days.
    QDate to;
    std::optional<int> limit; ///< 1–500, default 50.
    std::optional<int> minutes; ///< 5–480, if not the service's own length.
    std::optional<AppointmentId> except; ///< Being rescheduled: its own time counts as free.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{
            field("clinic", &FindFreeTimes::clinic),   field("service", &FindFreeTimes::service),
            field("doctor", &FindFreeTimes::doctor),   field("from", &FindFreeTimes::from),
            field("to", &FindFreeTimes::to),           field("limit", &FindFreeTimes::limit),
            field("minutes", &FindFreeTimes::minutes), field("except", &FindFreeTimes::except)};
    }
};

/// Appointments of some days, or a part of them.
struct AppointmentPage
{
    qint64 sequence = 0; ///< Of the clinic's last event contained here; later events go on from it.
    QList<Appointment>
        appointments; ///< By id, so that a page goes on where the last one ended whatever moves meanwhile.
    bool more = false; ///< Ask again with `after`, the last one's id.

    bool operator==(const AppointmentPage &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("sequence", &AppointmentPage::sequence),
                          field("appointments", &AppointmentPage::appointments),
                          field("more", &AppointmentPage::more)};
    }
};

struct GetCalendar
{
    static constexpr auto method = "appointments.calendar";
    static constexpr auto about =
        "The appointments of a clinic's business days, at most 500 at a time and as many as fit a frame; a "
        "doctor's account gets its own.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &GetCalendar::clinic; }
    using Reply = AppointmentPage;
    ClinicId clinic;
    QDate from; ///< Inclusive, as `to`; at most 62 days.
    QDate to;
    std::optional<DoctorId> doctor;
    std::optional<AppointmentId> after; ///< The last one of the page before.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &GetCalendar::clinic), field("from", &GetCalendar::from),
                          field("to", &GetCalendar::to), field("doctor", &GetCalendar::doctor),
                          field("after", &GetCalendar::after)};
    }
};

struct RescheduleAppointment
{
    static constexpr auto method = "appointments.reschedule";
    static constexpr auto about =
        "Moves a booking to another time, doctor, service or length. A time that cannot be booked is a "
        "conflict that says why and names the next free ones. To undo, move it back.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &RescheduleAppointment::appointment; }
    using Reply = Appointment;
    AppointmentId appointment;
    qint64 revision = 0;
    DoctorId doctor; ///< Of the same clinic.
    ServiceId service;
    Instant start; ///< In the future.
    std::optional<int> minutes; ///< 5–480; nothing: the service's length.
    std::optional<QString> overbookReason; ///< Given: move although the time is taken or outside the hours.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &RescheduleAppointment::appointment),
                          field("revision", &RescheduleAppointment::revision),
                          field("doctor", &RescheduleAppointment::doctor),
                          field("service", &RescheduleAppointment::service),
                          field("start", &RescheduleAppointment::start),
                          field("minutes", &RescheduleAppointment::minutes),
                          field("overbookReason", &RescheduleAppointment::overbookReason)};
    }
};

struct UpdateAppointment
{
    static constexpr auto method = "appointments.update";
    static constexpr auto about =
        "Changes what was noted of a booking: reason, source, whether it is confirmed.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &UpdateAppointment::appointment; }
    using Reply = Appointment;
    AppointmentId appointment;
    qint64 revision = 0;
    QString reason; ///< At most 300 characters.
    AppointmentSource source = AppointmentSource::Desk;
    bool confirmed = false; ///< The patient said again that they will come.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{
            field("appointment", &UpdateAppointment::appointment),
            field("revision", &UpdateAppointment::revision), field("reason", &UpdateAppointment::reason),
            field("source", &UpdateAppointment::source), field("confirmed", &UpdateAppointment::confirmed)};
    }
};

struct PreviewSeries
{
    static constexpr auto method = "appointments.previewSeries";
    static constexpr auto about = "The dates of a series, each with what is in its way; books nothing.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &PreviewSeries::doctor; }
    using Reply = QList<SeriesDate>;
    DoctorId doctor;
    ServiceId service;
    Instant start; ///< Of the first.
    SeriesRule rule;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &PreviewSeries::doctor), field("service", &PreviewSeries::service),
                          field("start", &PreviewSeries::start), field("rule", &PreviewSeries::rule)};
    }
};

struct BookSeries
{
    static constexpr auto method = "appointments.bookSeries";
    static constexpr auto about =
        "Books all times of a series or none. The first that cannot be booked is a conflict; its field "
        "names it: starts[3].";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &BookSeries::doctor; }
    using Reply = QList<Appointment>;
    DoctorId doctor;
    PatientId patient;
    ServiceId service;
    QList<Instant> starts; ///< 2–100, ascending: what the preview showed, without the dates left out.
    QString reason; ///< At most 300 characters, may be empty.
    AppointmentSource source = AppointmentSource::Desk;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &BookSeries::doctor),   field("patient", &BookSeries::patient),
                          field("service", &BookSeries::service), field("starts", &BookSeries::starts),
                          field("reason", &BookSeries::reason),   field("source", &BookSeries::source)};
    }
};

struct CancelFollowing
{
    static constexpr auto method = "appointments.cancelFollowing";
    static constexpr auto about = "Cancels a booking of a series and the booked ones after it.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &CancelFollowing::appointment; }
    using Reply = QList<Appointment>;
    AppointmentId appointment;
    qint64 revision = 0;
    QString reason; ///< 1–300 characters.
    CancelledBy side = CancelledBy::Patient;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &CancelFollowing::appointment),
                          field("revision", &CancelFollowing::revision),
                          field("reason", &CancelFollowing::reason), field("side", &CancelFollowing::side)};
    }
};

struct HoldSlot
{
    static constexpr auto method = "slots.hold";
    static constexpr auto about =
        "Marks a time as being booked by this connection, in place of the one it held before; other desks "
        "see it at once. A time that cannot be booked is a conflict. Ends by itself after the clinic's "
        "slotHoldMinutes, when it is booked, and with the connection; hold again to keep it longer.";
    static constexpr auto access = Access::read(deskAndDoctor); // changes no record: holds live in memory
    static constexpr auto scope() { return &HoldSlot::doctor; }
    using Reply = SlotHold;
    DoctorId doctor;
    Instant start;
    int minutes = 0; ///< 5–480
    std::optional<AppointmentId> except; ///< Being rescheduled: its own time counts as free.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &HoldSlot::doctor), field("start", &HoldSlot::start),
                          field("minutes", &HoldSlot::minutes), field("except", &HoldSlot::except)};
    }
};

struct ReleaseSlot
{
    static constexpr auto method = "slots.release";
    static constexpr auto about = "Frees the time that this connection holds, if it does.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ReleaseSlot::clinic; }
    using Reply = Done;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &ReleaseSlot::clinic)}; }
};

struct SlotHoldsChanged
{
    static constexpr auto notice = "slots.held";
    static constexpr auto about = "All times of the clinic that desks hold now: after each change, and after "
                                  "each subscribe. A doctor's "
                                  "account hears of its own times, a display of none.";
    ClinicId clinic;
    QList<SlotHold> holds;

    bool operator==(const SlotHoldsChanged &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &SlotHoldsChanged::clinic),
                          field("holds", &SlotHoldsChanged::holds)};
    }
};

using CalendarRequests = TypeList<FindFreeTimes, GetCalendar, RescheduleAppointment, UpdateAppointment>;
using BookingRequests = TypeList<PreviewSeries, BookSeries, CancelFollowing, HoldSlot, ReleaseSlot>;
using BookingNotices = TypeList<SlotHoldsChanged>;

} // namespace medcrm
