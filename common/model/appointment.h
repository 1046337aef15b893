// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/patient.h"
#include "common/model/record.h"

namespace medcrm {

/// Where an appointment stands (visitrules.h). FHIR R4 Appointment: booked, checked-in,
/// fulfilled, cancelled, noshow, entered-in-error.
enum class AppointmentStatus { Booked, CheckedIn, Fulfilled, Cancelled, NoShow, EnteredInError };

constexpr auto enumNames(AppointmentStatus)
{
    using enum AppointmentStatus;
    return nameTable<AppointmentStatus>({{Booked, "booked"},
                                         {CheckedIn, "checkedIn"},
                                         {Fulfilled, "fulfilled"},
                                         {Cancelled, "cancelled"},
                                         {NoShow, "noShow"},
                                         {EnteredInError, "enteredInError"}});
}

/// Whether the appointment takes its doctor's time. Ended ones do not.
constexpr bool isLive(AppointmentStatus status)
{
    return status == AppointmentStatus::Booked || status == AppointmentStatus::CheckedIn
        || status == AppointmentStatus::Fulfilled;
}

enum class AppointmentSource { Phone, Desk, Online };

constexpr auto enumNames(AppointmentSource)
{
    using enum AppointmentSource;
    return nameTable<AppointmentSource>({{Phone, "phone"}, {Desk, "desk"}, {Online, "online"}});
}

/// Whose wish a cancellation was.
enum class CancelledBy { Patient, Clinic };

constexpr auto enumNames(CancelledBy)
{
    using enum CancelledBy;
    return nameTable<CancelledBy>({{Patient, "patient"}, {Clinic, "clinic"}});
}

/// A promise of a time.
struct Appointment : Record<AppointmentId>
{
    ClinicId clinic;
    DoctorId doctor;
    PatientSummary patient;
    ServiceId service;
    Instant start;
    Instant end; ///< Exclusive; start < end.
    AppointmentStatus status = AppointmentStatus::Booked;
    QString reason; ///< Why the patient comes, at most 300 characters.
    AppointmentSource source = AppointmentSource::Desk;
    bool overbooked = false;
    QString overbookReason;
    UserId bookedBy;
    Instant bookedAt;
    std::optional<Instant> checkedInAt;
    std::optional<Instant> cancelledAt;
    std::optional<CancelledBy> cancelledBy;
    QString cancelReason;
    std::optional<Instant> noShowAt;
    int rescheduledCount = 0;
    std::optional<Instant> confirmedAt; ///< The patient said again that they will come.
    std::optional<AppointmentSeriesId> series; ///< The series it was booked with.

    bool operator==(const Appointment &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(Record::fields(),
                              std::tuple{field("clinic", &Appointment::clinic),
                                         field("doctor", &Appointment::doctor),
                                         field("patient", &Appointment::patient),
                                         field("service", &Appointment::service),
                                         field("start", &Appointment::start),
                                         field("end", &Appointment::end),
                                         field("status", &Appointment::status),
                                         sparseField("reason", &Appointment::reason),
                                         field("source", &Appointment::source),
                                         sparseField("overbooked", &Appointment::overbooked),
                                         sparseField("overbookReason", &Appointment::overbookReason),
                                         field("bookedBy", &Appointment::bookedBy),
                                         field("bookedAt", &Appointment::bookedAt),
                                         field("checkedInAt", &Appointment::checkedInAt),
                                         field("cancelledAt", &Appointment::cancelledAt),
                                         field("cancelledBy", &Appointment::cancelledBy),
                                         sparseField("cancelReason", &Appointment::cancelReason),
                                         field("noShowAt", &Appointment::noShowAt),
                                         sparseField("rescheduledCount", &Appointment::rescheduledCount),
                                         sparseField("confirmedAt", &Appointment::confirmedAt),
                                         sparseField("series", &Appointment::series)});
    }
};

} // namespace medcrm
