// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waitestimator.h"

#include "server/service/clinicday.h"

namespace medcrm {

namespace {

constexpr int pastDays = 10;

} // namespace

LineEstimate WaitEstimator::line(const Clinic &clinic, const Doctor &doctor, Instant now)
{
    const QDate today = todayAt(clinic, now);
    const QList<Visit> visits = m_store.listProgress(clinic.id, doctor.id, today);
    const TypicalTimes times(typicalTimes(samplesOf(visits)), pastTimes(clinic.id, today));
    return estimateLine(visits, doctor, times,
                        {now, today, std::chrono::minutes(clinic.settings.ageingMinutes)});
}

void WaitEstimator::keep(const Clinic &clinic, const Doctor &doctor, const Visit &visit, Instant now)
{
    const QHash<VisitId, WaitRange> waits = line(clinic, doctor, now).waits;
    if (const auto estimate = waits.constFind(visit.id); estimate != waits.constEnd())
        m_store.insert(visit, *estimate);
}

QList<TypicalTime> WaitEstimator::pastTimes(ClinicId clinic, QDate today)
{
    Past &past = m_past[clinic];
    if (past.today != today)
        past = {today,
                typicalTimes(m_store.listSamples(clinic, today.addDays(-pastDays), today.addDays(-1)))};
    return past.times;
}

} // namespace medcrm
