// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visitrules.h"

// What a step of the two state machines leaves in a record: its status, times and counters. Whether the step is allowed
// is the tables' to say (visitrules.h); these functions only keep the books and are pure.
namespace medcrm {

/// What is known about a step besides the arrow it takes.
struct StepNote
{
    Instant now = {};
    QString reason = {};
    std::optional<Instant> notBefore = {}; ///< With PutBack.
    std::optional<UserId> by = {}; ///< Who closes the day.
    std::optional<RoomId> room = {}; ///< The doctor's room, with Call, Recall and Start.
    CancelledBy side = CancelledBy::Clinic; ///< With the cancelling of an appointment.
    QString overbookReason = {}; ///< With Restore, when the time is not free any more.
    std::optional<DoctorId> doctor =
        {}; ///< Who takes the patient from a shared line, or to whom a Transfer leads.
    bool toSharedLine = false; ///< With Transfer: that is a shared line.
    std::optional<QueuePin> pin = {}; ///< With Move and Transfer: the new place, if it is not by time.
};

/// The visit after the step, one revision on.
Visit afterStep(const Visit &before, const VisitTransition &step, const StepNote &note);

/// The appointment after the step, one revision on.
Appointment afterStep(const Appointment &before, const AppointmentTransition &step, const StepNote &note);

/// The step an appointment takes when its visit takes this one, or nothing when it stays as it is.
std::optional<AppointmentAction> followingAction(VisitAction action);

} // namespace medcrm
