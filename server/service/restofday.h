// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/restofday.h"
#include "server/service/availability.h"
#include "server/service/parties.h"

namespace medcrm {

/// Finds out which bookings of a doctor's day cannot be kept, and when they could be instead. By the gaps that are offered
/// as free times, so what is proposed can be booked.
class RestOfDayPlanner
{
public:
    explicit RestOfDayPlanner(store::Database &database);

    struct Question
    {
        Clinic clinic;
        Doctor doctor;
        Instant now;
        QList<SlotHold> holds; ///< Of other desks.
        bool everybody = false; ///< Also those who could be seen, to another day.
    };

    /// A handful of statements, whatever the number of bookings.
    RestOfDay plan(const Question &question) const;

private:
    QList<Appointment> stillToCome(const Question &question) const;
    void propose(RestOfDay &rest, const Question &question) const;

    store::AppointmentStore m_appointments;
    store::PatientStore m_patients;
    Availability m_availability;
};

} // namespace medcrm
