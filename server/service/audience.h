// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "common/protocol/days.h"
#include "common/protocol/directory.h"
#include "common/protocol/line.h"
#include "common/protocol/queue.h"
#include "common/protocol/schedules.h"
#include "common/protocol/waitlist.h"
#include "server/service/actor.h"

// Who hears which event: the one place that decides it. An event whose content does not say it has no
// overload here and is published with its audience.
namespace medcrm {

/// Who of a clinic's followers may hear an event. The others get its number without its content.
struct Audience
{
    enum class Reach {
        Everyone, ///< All who follow the clinic, its waiting-room display too: the clinic itself, nothing else.
        Staff, ///< Reception, administration and every doctor: it tells of nobody, but is not for the waiting room.
        Desk, ///< Reception and administration, and the doctors in `doctors`: it tells of a patient.
        Administrators ///< It tells of an account, or of another clinic.
    };

    ClinicId clinic;
    Reach reach = Reach::Desk;
    QList<DoctorId> doctors;

    bool includes(Role role, std::optional<DoctorId> doctor) const
    {
        if (reach == Reach::Administrators)
            return medcrm::administrators.contains(role);
        if (reach == Reach::Everyone || desk.contains(role))
            return true;
        if (reach == Reach::Staff)
            return role == Role::Doctor;
        return role == Role::Doctor && doctor && doctors.contains(*doctor);
    }
    bool operator==(const Audience &) const = default;

    /// How it is kept with the stored event, and back: "everyone", "staff", "administrators", or "desk" and the doctors'
    /// numbers.
    QString toText() const;
    static Audience fromText(ClinicId clinic, const QString &text);

    static Audience everyone(ClinicId clinic) { return {clinic, Reach::Everyone, {}}; }
    static Audience wholeStaff(ClinicId clinic) { return {clinic, Reach::Staff, {}}; }
    static Audience staff(ClinicId clinic, const QList<DoctorId> &doctors)
    {
        return {clinic, Reach::Desk, doctors};
    }
    static Audience administrators(ClinicId clinic) { return {clinic, Reach::Administrators, {}}; }
};

/// Who waits in a shared line may be called by every doctor.
inline Audience audienceOf(const Visit &visit)
{
    if (visit.isShared())
        return Audience::wholeStaff(visit.clinic);
    return Audience::staff(visit.clinic, {visit.doctor});
}
inline Audience audienceOf(const Appointment &appointment)
{
    return Audience::staff(appointment.clinic, {appointment.doctor});
}

inline Audience audienceOf(const ClinicChanged &event)
{
    return Audience::everyone(event.clinic.id);
}
inline Audience audienceOf(const RoomChanged &event)
{
    return Audience::wholeStaff(event.room.clinic);
}
inline Audience audienceOf(const DoctorChanged &event)
{
    return Audience::wholeStaff(event.doctor.clinic);
}
inline Audience audienceOf(const ServiceChanged &event)
{
    return Audience::wholeStaff(event.service.clinic);
}
inline Audience audienceOf(const AppointmentBooked &event)
{
    return audienceOf(event.appointment);
}
inline Audience audienceOf(const AppointmentUpdated &event)
{
    return audienceOf(event.appointment);
}
inline Audience audienceOf(const AppointmentCancelled &event)
{
    return audienceOf(event.appointment);
}
inline Audience audienceOf(const WishChanged &event)
{
    return Audience::staff(event.wish.clinic, {});
}
inline Audience audienceOf(const TimeFreed &event)
{
    return Audience::staff(event.clinic, {});
}
inline Audience audienceOf(const VisitCheckedIn &event)
{
    return audienceOf(event.visit);
}
inline Audience audienceOf(const VisitStatusChanged &event)
{
    return audienceOf(event.visit);
}
inline Audience audienceOf(const VisitMoved &event)
{
    return audienceOf(event.visit);
}
inline Audience audienceOf(const QueueChanged &event)
{
    return event.shared ? Audience::wholeStaff(event.clinic) : Audience::staff(event.clinic, {event.doctor});
}

inline Audience audienceOf(const DayClosed &event)
{
    return Audience::staff(event.closing.clinic, {});
}
inline Audience audienceOf(const ScheduleChanged &event)
{
    return Audience::wholeStaff(event.schedule.clinic);
}
inline Audience audienceOf(const ScheduleExceptionAdded &event)
{
    return Audience::wholeStaff(event.exception.clinic);
}
inline Audience audienceOf(const ScheduleExceptionRemoved &event)
{
    return Audience::wholeStaff(event.exception.clinic);
}

} // namespace medcrm
