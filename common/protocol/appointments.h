// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/wish.h"
#include "common/protocol/messagelist.h"

namespace medcrm {

struct BookAppointment
{
    static constexpr auto method = "appointments.book";
    static constexpr auto about =
        "Books a time. The end follows from the service. A time that is not free is a conflict that says "
        "why, "
        "who took it and where else there is room (SlotConflict); it can be overbooked with a reason.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &BookAppointment::doctor; }
    using Reply = Appointment;
    DoctorId doctor;
    PatientId patient;
    ServiceId service;
    Instant start; ///< In the future.
    QString reason; ///< At most 300 characters, may be empty.
    AppointmentSource source = AppointmentSource::Desk;
    std::optional<QString>
        overbookReason; ///< Given: book even if the time is taken or outside the hours; needs the right to.
    std::optional<WishId> wish; ///< The open wish of the patient that this fulfils.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &BookAppointment::doctor),
                          field("patient", &BookAppointment::patient),
                          field("service", &BookAppointment::service),
                          field("start", &BookAppointment::start),
                          field("reason", &BookAppointment::reason),
                          field("source", &BookAppointment::source),
                          field("overbookReason", &BookAppointment::overbookReason),
                          field("wish", &BookAppointment::wish)};
    }
};

struct ListAppointments
{
    static constexpr auto method = "appointments.list";
    static constexpr auto about =
        "The appointments of a clinic on a business day, by start; a doctor's account gets its own.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ListAppointments::clinic; }
    using Reply = QList<Appointment>;
    ClinicId clinic;
    QDate day;

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ListAppointments::clinic), field("day", &ListAppointments::day)};
    }
};

struct CancelAppointment
{
    static constexpr auto method = "appointments.cancel";
    static constexpr auto about = "Cancels a booking; its time is free at once.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &CancelAppointment::appointment; }
    using Reply = Appointment;
    AppointmentId appointment;
    qint64 revision = 0;
    QString reason; ///< 1–300 characters.
    CancelledBy side = CancelledBy::Patient;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &CancelAppointment::appointment),
                          field("revision", &CancelAppointment::revision),
                          field("reason", &CancelAppointment::reason),
                          field("side", &CancelAppointment::side)};
    }
};

struct RestoreAppointment
{
    static constexpr auto method = "appointments.restore";
    static constexpr auto about = "Undoes a cancellation or no-show while the time is still free. A time "
                                  "that is not is a conflict that "
                                  "says why; it can be overbooked with a reason.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &RestoreAppointment::appointment; }
    using Reply = Appointment;
    AppointmentId appointment;
    qint64 revision = 0;
    std::optional<QString>
        overbookReason; ///< Given: take it back although the time is not free; needs the right to.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &RestoreAppointment::appointment),
                          field("revision", &RestoreAppointment::revision),
                          field("overbookReason", &RestoreAppointment::overbookReason)};
    }
};

struct MarkNoShow
{
    static constexpr auto method = "appointments.markNoShow";
    static constexpr auto about =
        "The patient did not come, the clinic's grace after the start has passed. Restoring undoes it.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &MarkNoShow::appointment; }
    using Reply = Appointment;
    AppointmentId appointment;
    qint64 revision = 0;

    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &MarkNoShow::appointment),
                          field("revision", &MarkNoShow::revision)};
    }
};

struct AppointmentBooked
{
    static constexpr auto type = "appointment.created";
    static constexpr auto about = "An appointment was booked.";
    Appointment appointment;

    bool operator==(const AppointmentBooked &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &AppointmentBooked::appointment)};
    }
};

struct AppointmentUpdated
{
    static constexpr auto type = "appointment.updated";
    static constexpr auto about = "An appointment changed: moved, confirmed, checked in, fulfilled, no-show, "
                                  "restored, its patient's record "
                                  "merged.";
    Appointment appointment;

    bool operator==(const AppointmentUpdated &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &AppointmentUpdated::appointment)};
    }
};

struct AppointmentCancelled
{
    static constexpr auto type = "appointment.cancelled";
    static constexpr auto about = "An appointment was cancelled.";
    Appointment appointment;

    bool operator==(const AppointmentCancelled &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &AppointmentCancelled::appointment)};
    }
};

using AppointmentRequests =
    TypeList<BookAppointment, ListAppointments, CancelAppointment, RestoreAppointment, MarkNoShow>;
using AppointmentEvents = TypeList<AppointmentBooked, AppointmentUpdated, AppointmentCancelled>;

} // namespace medcrm
