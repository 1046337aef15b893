// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/days.h"
#include "server/service/context.h"
#include "server/store/appointmentstore.h"
#include "server/store/clinicstore.h"
#include "server/store/dayclosingstore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// The closing of business days. What is open is ended by the steps of visits and appointments; here is told what that
/// is, and kept that it was done.
class DayService
{
public:
    explicit DayService(store::Database &database);

    Result<DayReview> handle(Context &ctx, const ReviewDay &request) const;
    /// Errors: Invalid for a day to come; Conflict while something of the day is open.
    Result<DayClosing> handle(Context &ctx, const CloseDay &request);

private:
    Result<Clinic> findClinic(ClinicId id) const;
    QList<Visit> openVisits(ClinicId clinic, QDate day) const;
    QList<OpenDay> earlierDays(const Clinic &clinic, QDate before) const;

    store::ClinicStore m_clinics;
    store::VisitStore m_visits;
    store::AppointmentStore m_appointments;
    store::DayClosingStore m_closings;
};

} // namespace medcrm
