// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/wish.h"

namespace medcrm::ui {

/// What the booking panel opens with. All of it may be changed there.
struct BookingPreset
{
    std::optional<PatientSummary> patient = {};
    QString typed = {}; ///< Without a patient: what the search for one begins with.
    std::optional<DoctorId> doctor = {}; ///< Nothing: any doctor.
    std::optional<ServiceId> service = {}; ///< Nothing: the usual one.
    std::optional<QDate> day = {}; ///< Where free times are looked for from; nothing: `start`'s, or today.
    std::optional<Instant> start = {}; ///< Nothing: the first free time.
    std::optional<Wish> wish = {}; ///< Of the waiting list; the booking fulfils it.
    /// To be moved, in place of a new booking; its doctor, service and day are where the panel begins.
    std::optional<Appointment> moving = {};

    bool operator==(const BookingPreset &) const = default;
};

} // namespace medcrm::ui
