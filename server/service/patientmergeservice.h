// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"
#include "server/service/patientnews.h"
#include "server/service/revisions.h"
#include "server/store/doctorstore.h"
#include "server/store/patientstore.h"

namespace medcrm {

/// Joins two records of one person, and takes them apart again. Merges are undone in the reverse of the order in which
/// they were made, as far as they build on each other; a record can be kept in several.
class PatientMergeService
{
public:
    explicit PatientMergeService(store::Database &database);

    Result<MergePreview> handle(Context &ctx, const PreviewMerge &request);
    /// Errors: NotFound; Conflict with the record that changed meanwhile (field keptRevision or mergedRevision), or with
    /// what stands in the way (field merged); Invalid naming the field under "details".
    Result<Patient> handle(Context &ctx, const MergePatients &request);
    /// Errors: NotFound; Conflict with the record that changed meanwhile, or with the kept one when that was merged since.
    Result<Patient> handle(Context &ctx, const UnmergePatients &request);

private:
    struct Pair
    {
        Patient kept;
        Patient merged;
    };

    struct Obstacle
    {
        QString why;
        QJsonObject what; ///< The record that stands in the way.
    };

    Result<Pair> findPair(PatientId kept, PatientId merged) const;
    Result<> requireLatest(const char *field, const Patient &patient, qint64 seen) const;
    std::optional<Obstacle> obstacleTo(const Pair &pair) const;
    std::optional<Obstacle> sameLine(const Pair &pair) const;
    Patient changed(Context &ctx, const Patient &before, Patient after);
    Patient restoredKept(Context &ctx, const Patient &kept, const store::PatientMerge &merge);

    store::PatientStore m_patients;
    store::PatientMergeStore m_merges;
    store::VisitStore m_visits;
    store::DoctorStore m_doctors;
    PatientNews m_news;
    Revisions m_revisions;
};

} // namespace medcrm
