// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/linemove.h"
#include "common/protocol/line.h"
#include "server/service/callrule.h"
#include "server/service/revisions.h"
#include "server/service/visitbook.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"

namespace medcrm {

/// Moves in and between lines, and their undo. Who may move what is the table's to say (visitrules.h), where a place in
/// the line is, linemove.h's.
class LineService
{
public:
    explicit LineService(store::Database &database);

    /// Errors: Conflict with the visit as it is now, with the neighbour who does not wait there any more, or with the
    /// visit the patient already has with the other doctor; NotFound and Invalid naming doctor; Invalid naming reason,
    /// or the neighbour of another priority, or the neighbour beside whom the patient stands already.
    Result<Visit> handle(Context &ctx, const MoveVisit &request);

    /// Errors: Conflict when the move was not the last that happened to the visit, or the line it came from is closed to
    /// it; Forbidden for a doctor who did not make the move and whose visit it is not.
    Result<Visit> handle(Context &ctx, const UndoMove &request);

private:
    Result<Visit> find(VisitId id) const;
    Result<Doctor> findLine(DoctorId id, ClinicId clinic) const;
    Result<> requireNotHere(const Visit &visit, DoctorId line) const;
    Result<LineMove> placeFor(Context &ctx, const Visit &visit, DoctorId line, const LineTarget &target,
                              const LineView &view) const;
    Result<Visit> beforeLastMove(const Visit &visit, const Actor &actor) const;
    Result<Visit> move(Context &ctx, const Visit &visit, const Doctor &line, const LineTarget &target,
                       const QString &reason);

    store::VisitStore m_visits;
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::AuditStore m_audit;
    Revisions m_revisions;
    VisitBook m_book;
};

} // namespace medcrm
