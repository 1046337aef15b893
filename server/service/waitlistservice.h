// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/waitlist.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/service/wishbook.h"
#include "server/store/appointmentstore.h"

namespace medcrm {

/// The waiting list for appointments. Scope and role have been checked. What a wish names is active and of its clinic when
/// it is written; a patient has at most one open wish for the same doctor (or any) and service.
class WaitlistService
{
public:
    explicit WaitlistService(store::Database &database);

    Result<QList<Wish>> handle(Context &ctx, const ListWishes &request);

    /// Errors: NotFound or Invalid naming clinic, patient, wish.service or wish.doctor; Conflict with the wish that is
    /// there already.
    Result<Wish> handle(Context &ctx, const AddWish &request);
    /// The same, and Conflict with the wish when it was changed or closed meanwhile.
    Result<Wish> handle(Context &ctx, const UpdateWish &request);
    /// Errors: Conflict as before; NotFound or Invalid naming the appointment.
    Result<Wish> handle(Context &ctx, const CloseWish &request);

private:
    Result<Wish> findLatest(WishId id, qint64 revision) const;
    Result<Patient> requireBookable(ClinicId clinic, PatientId id, const WishDetails &wanted,
                                    WishId self = {}) const;
    Result<> requireFulfilment(const Wish &wish, AppointmentId id) const;

    store::WishStore m_wishes;
    store::AppointmentStore m_appointments;
    PartyFinder m_parties;
    Revisions m_revisions;
    WishBook m_book;
};

} // namespace medcrm
