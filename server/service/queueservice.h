// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/queue.h"
#include "server/service/callrule.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/service/visitbook.h"
#include "server/service/waitestimator.h"

namespace medcrm {

/// Arrivals and the line. Every step begins at the state the database has, never at one a client claims; scope and role
/// of the request have been checked, the role of each single step is checked here by the table.
class QueueService
{
public:
    explicit QueueService(store::Database &database);

    /// Errors: Conflict with the appointment as it is now, or with the open visit that the patient already has with the
    /// doctor. A patient marked as not shown up after a call comes back to the line with their old ticket.
    Result<Visit> handle(Context &ctx, const CheckIn &request);
    /// Errors: Invalid or NotFound naming doctor, patient or service; Conflict with today's booking or the open visit.
    Result<Visit> handle(Context &ctx, const AddWalkIn &request);
    /// From the doctor's own line and, if the doctor takes from them, the clinic's shared ones. Errors: Conflict with the
    /// visit the doctor has called already, or with the doctor who is on a break, away or finished; Invalid for a shared
    /// line itself.
    Result<std::optional<Visit>> handle(Context &ctx, const CallNext &request);
    Result<Visit> handle(Context &ctx, const CallVisit &request);
    /// Errors: those of permit(); a Conflict carries the visit, or the other visit that stands in the way.
    Result<Visit> handle(Context &ctx, const ChangeVisit &request);
    Result<QList<Visit>> handle(Context &ctx, const ListVisits &request);
    Result<QList<Visit>> handle(Context &ctx, const GetClinicQueue &request);
    Result<QList<Visit>> handle(Context &ctx, const GetDoctorQueue &request);

private:
    Result<Visit> findLatest(VisitId id, qint64 revision) const;
    Result<> requireNotHere(PatientId patient, DoctorId doctor, QDate businessDay) const;
    std::optional<Visit> inTheWay(DoctorId doctor, VisitStatus from, VisitAction action) const;
    Result<> requireColleague(const Visit &visit, DoctorId doctor) const;
    Result<> requireReady(const Visit &visit, const VisitTransition &step, const StepNote &note,
                          const LineView &view, const Clinic &clinic) const;
    Result<Visit> take(Context &ctx, const Visit &visit, VisitAction action, StepNote note);

    store::VisitStore m_visits;
    store::AppointmentStore m_appointments;
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    PartyFinder m_parties;
    Revisions m_revisions;
    VisitBook m_book;
    AppointmentBook m_appointmentBook;
    WaitEstimator m_estimates;
};

} // namespace medcrm
