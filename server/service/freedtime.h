// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/availability.h"
#include "server/service/context.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/servicestore.h"
#include "server/store/wishstore.h"

namespace medcrm {

/// Tells the desks when a booked time in the future is free again and somebody on the waiting list wants it.
class FreedTime
{
public:
    explicit FreedTime(store::Database &database);

    /// The appointment has just ended or moved away from this doctor and time: what of it can be booked now is told in the
    /// same transaction, if wishes suit. One statement when nobody waits for this doctor.
    void tell(Context &ctx, const Appointment &before) const;

private:
    QList<InstantRange> freeParts(const Clinic &clinic, const Appointment &before, Instant now) const;

    store::WishStore m_wishes;
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::ServiceStore m_services;
    Availability m_availability;
};

} // namespace medcrm
