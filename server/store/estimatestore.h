// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/waitestimate.h"
#include "server/store/database.h"

namespace medcrm::store {

/// An estimate given at arrival, and the wait it was about.
struct EstimateOutcome
{
    DoctorId doctor;
    WaitRange estimate;
    Milliseconds waited; ///< From arrival to the first call.
};

/// What consultations took, and what patients were told of their waits. Every function may throw DbError; the writing one
/// needs an open Transaction.
class EstimateStore
{
public:
    explicit EstimateStore(Database &database)
        : m_database(database)
    {
    }

    /// The consultations completed on business days of a clinic, `from` to `to` inclusive.
    QList<ServiceSample> listSamples(ClinicId clinic, QDate from, QDate to) const;

    /// The visits of a doctor's day that are open or completed, each with only what an estimate follows from.
    QList<Visit> listProgress(ClinicId clinic, DoctorId doctor, QDate businessDay) const;

    /// What the patient of this visit was told; once.
    void insert(const Visit &visit, const WaitRange &estimate);

    /// The estimates given on business days, `from` to `to` inclusive, of patients who were then called by that doctor;
    /// of one doctor only, when given.
    QList<EstimateOutcome> listOutcomes(ClinicId clinic, QDate from, QDate to,
                                        std::optional<DoctorId> doctor) const;

private:
    Database &m_database;
};

} // namespace medcrm::store
