// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/context.h"
#include "server/service/freedtime.h"
#include "server/service/transitions.h"
#include "server/store/appointmentstore.h"

namespace medcrm {

/// Where every change of an appointment is written: row, audit entry and event, always together; and what
/// of the waiting list a freed time suits. Whether a change is allowed has been decided before.
class AppointmentBook
{
public:
    explicit AppointmentBook(store::Database &database)
        : m_appointments(database)
        , m_freed(database)
    {
    }

    /// A new appointment; the record with its id.
    Appointment add(Context &ctx, Appointment appointment);

    /// The appointment after a step.
    Appointment step(Context &ctx, const Appointment &before, const AppointmentTransition &step,
                     const StepNote &note);

    /// The appointment with other details, one revision on; its state is the same. The doctor it was with hears it too.
    Appointment change(Context &ctx, const Appointment &before, Appointment after,
                       const QString &reason = {});

    /// Lets an appointment go along with its visit's step, if its own machine has an arrow for that.
    void follow(Context &ctx, AppointmentId id, VisitAction action, StepNote note);

private:
    store::AppointmentStore m_appointments;
    FreedTime m_freed;
};

} // namespace medcrm
