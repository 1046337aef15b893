// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/schedules.h"
#include "server/service/workinghours.h"
#include "server/store/appointmentstore.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/roomstore.h"
#include "server/store/schedulestore.h"

namespace medcrm {

/// A change of working hours that has been checked, with the records it makes and takes away.
struct SchedulePlan
{
    Clinic clinic;
    std::optional<WeeklySchedule> before; ///< With a change of weekly hours.
    std::optional<WeeklySchedule> after; ///< One revision on.
    QList<ScheduleException> added; ///< Without ids.
    QList<ScheduleException> removed;

    std::optional<DoctorId> onlyDoctor() const; ///< Whom it is about, if it is one doctor.
};

/// Checks changes of working hours and tells which bookings they hit.
class SchedulePlanner
{
public:
    explicit SchedulePlanner(store::Database &database);

    /// Errors: NotFound or Invalid; the field begins with "change.".
    Result<SchedulePlan> plan(const ScheduleChange &change, Instant now) const;

    /// The booked appointments from now on that lie within their doctor's hours as they are, and not within the hours as
    /// the plan leaves them; at most 200.
    ScheduleHits hits(const SchedulePlan &plan, Instant now) const;

private:
    Result<> checkDoctor(const QString &field, ClinicId clinic, DoctorId doctor) const;
    Result<> checkRooms(ClinicId clinic, const QList<ScheduleRule> &rules) const;
    Result<QList<ScheduleException>> findRemoved(const ScheduleChange &change, QDate today) const;
    Result<QList<ScheduleException>> makeAdded(const ScheduleChange &change, const Clinic &clinic,
                                               Instant now) const;
    QList<Appointment> concerned(const SchedulePlan &plan, Instant now) const;

    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::RoomStore m_rooms;
    store::ScheduleStore m_schedules;
    store::AppointmentStore m_appointments;
};

} // namespace medcrm
