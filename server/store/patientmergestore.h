// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/wish.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

using PatientMergeId = Id<struct PatientMergeTag>;

/// What changed its patient.
struct MovedRecords
{
    QList<AppointmentId> appointments;
    QList<VisitId> visits;
    QList<WishId> wishes;
};

/// One merge of two records of one person, with all that its undoing needs.
struct PatientMerge
{
    PatientMergeId id = {};
    PatientId kept = {};
    PatientId merged = {};
    Instant at = {};
    UserId user = {};
    QString detailsBefore = {}; ///< The kept record's, JSON.
    QString detailsAfter = {}; ///< As the merge left them, JSON.
    QList<AppointmentId> appointments = {}; ///< That moved.
    QList<VisitId> visits = {};
    QList<WishId> wishes = {};
    std::optional<Instant> undoneAt = {};

    static constexpr auto fields()
    {
        return std::tuple{field("id", &PatientMerge::id),
                          field("kept", &PatientMerge::kept),
                          field("merged", &PatientMerge::merged),
                          field("at", &PatientMerge::at),
                          field("user", &PatientMerge::user),
                          field("detailsBefore", &PatientMerge::detailsBefore),
                          field("detailsAfter", &PatientMerge::detailsAfter),
                          field("appointments", &PatientMerge::appointments),
                          field("visits", &PatientMerge::visits),
                          field("wishes", &PatientMerge::wishes),
                          field("undoneAt", &PatientMerge::undoneAt)};
    }
};

/// How much of a patient there is to move.
struct PatientCounts
{
    int appointments = 0;
    int visits = 0;
};

/// The rows of `patient_merge`, and the moving of everything that refers to a patient from one record to another. Moving
/// raises the revision of each row. Every function may throw DbError; the writing ones need an open Transaction.
class PatientMergeStore
{
public:
    explicit PatientMergeStore(Database &database);

    PatientCounts countOf(PatientId patient) const;

    /// Gives all of one patient's records to another. Three statements.
    MovedRecords moveAll(PatientId from, PatientId to, Instant now);

    /// Gives back what a merge moved, as far as the kept record still has it, and the visits that its appointments have
    /// become since. Three statements.
    MovedRecords moveBack(const PatientMerge &merge, Instant now);

    void insert(const PatientMerge &merge) { m_merges.insert(merge); }

    /// The merge by which a record is one of another now.
    std::optional<PatientMerge> findLive(PatientId merged) const;

    void setUndone(PatientMergeId merge, Instant now);

    QList<Wish> wishes(const QList<WishId> &ids) const;

private:
    template <typename IdType>
    QList<IdType> move(const QString &table, const QString &which, PatientId from, PatientId to, Instant now,
                       const QVariantList &values = {});

    Database &m_database;
    RecordTable<PatientMerge> m_merges;
    RecordTable<Wish> m_wishes;
};

} // namespace medcrm::store
