// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/patient.h"
#include "common/model/record.h"

namespace medcrm {

enum class WishUrgency { Routine, Soon, Urgent };

constexpr auto enumNames(WishUrgency)
{
    using enum WishUrgency;
    return nameTable<WishUrgency>({{Routine, "routine"}, {Soon, "soon"}, {Urgent, "urgent"}});
}

enum class WishStatus { Open, Booked, Withdrawn };

constexpr auto enumNames(WishStatus)
{
    using enum WishStatus;
    return nameTable<WishStatus>({{Open, "open"}, {Booked, "booked"}, {Withdrawn, "withdrawn"}});
}

/// What a form edits of a wish.
struct WishDetails
{
    ServiceId service;
    std::optional<DoctorId> doctor; ///< Nothing: any doctor of the clinic.
    WishUrgency urgency = WishUrgency::Routine;
    std::optional<QDate> from; ///< Not before this day.
    std::optional<QDate> until; ///< Not after this day.
    QString notes; ///< "Mornings only", at most 300 characters.

    Result<> validate() const;
    bool operator==(const WishDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("service", &WishDetails::service), field("doctor", &WishDetails::doctor),
                          field("urgency", &WishDetails::urgency), field("from", &WishDetails::from),
                          field("until", &WishDetails::until),     field("notes", &WishDetails::notes)};
    }
};

/// The waiting list for appointments: a patient who wants a time, or an earlier one, as soon as one frees up.
struct Wish : Record<WishId>, WishDetails
{
    ClinicId clinic;
    PatientSummary patient;
    WishStatus status = WishStatus::Open;
    std::optional<AppointmentId> appointment; ///< With booked: what came of it.

    bool operator==(const Wish &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(Record::fields(), WishDetails::fields(),
                              std::tuple{field("clinic", &Wish::clinic), field("patient", &Wish::patient),
                                         field("status", &Wish::status),
                                         field("appointment", &Wish::appointment)});
    }
};

/// Whether a freed time of a doctor suits a wish: still open, this doctor or any, long enough for `serviceMinutes`, and
/// within the wish's days in the clinic's zone. Most urgent and then oldest wishes come first in `wishComesBefore`.
bool suits(const Wish &wish, DoctorId doctor, Instant from, Instant to, int serviceMinutes,
           const QTimeZone &zone);
bool wishComesBefore(const Wish &a, const Wish &b);

} // namespace medcrm
