// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/estimatestore.h"

namespace medcrm {

/// Estimates of waits at the server: those it keeps, and those of who may not know the visits that they follow from (the
/// waiting-room display: `line(…).waits` and `.newcomer`). The figures are those that the windows work out.
class WaitEstimator
{
public:
    explicit WaitEstimator(store::Database &database)
        : m_store(database)
    {
    }

    /// A doctor's line now. One statement, and one more the first time on a business day.
    LineEstimate line(const Clinic &clinic, const Doctor &doctor, Instant now);

    /// Keeps what the patient of a visit that was just made can be told, if anything can. One more statement than line();
    /// inside the visit's transaction.
    void keep(const Clinic &clinic, const Doctor &doctor, const Visit &visit, Instant now);

    /// What consultations took in the ten days before a business day; worked out once each day, so what is completed
    /// today of an earlier day is left out.
    QList<TypicalTime> pastTimes(ClinicId clinic, QDate today);

private:
    struct Past
    {
        QDate today;
        QList<TypicalTime> times;
    };

    store::EstimateStore m_store;
    QHash<ClinicId, Past> m_past;
};

} // namespace medcrm
