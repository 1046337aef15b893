// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/estimateservice.h"

#include <QMap>
#include <algorithm>
#include <cmath>

namespace medcrm {

namespace {

constexpr qint64 minuteMs = 60'000;

/// Of sorted values the one below which this share of all lies, itself included.
qint64 nearestRank(const QList<qint64> &sorted, double share)
{
    const auto rank = qsizetype(std::ceil(share * double(sorted.size())));
    return sorted[std::max<qsizetype>(rank, 1) - 1];
}

EstimateFigures figuresOf(std::optional<DoctorId> doctor, const QList<store::EstimateOutcome> &outcomes)
{
    EstimateFigures figures;
    figures.doctor = doctor;
    figures.estimates = int(outcomes.size());
    QList<qint64> errors;
    qint64 sum = 0;
    for (const store::EstimateOutcome &outcome : outcomes) {
        const auto &[from, to] = outcome.estimate;
        const qint64 error = outcome.waited.count() - (from + to) * minuteMs / 2;
        errors.append(std::abs(error));
        sum += error;
        figures.inRange +=
            outcome.waited.count() >= from * minuteMs && outcome.waited.count() <= to * minuteMs ? 1 : 0;
    }
    if (errors.isEmpty())
        return figures;
    std::sort(errors.begin(), errors.end());
    figures.medianErrorMs = nearestRank(errors, 0.5);
    figures.p90ErrorMs = nearestRank(errors, 0.9);
    figures.biasMs = sum / errors.size();
    return figures;
}

} // namespace

Result<QList<EstimateFigures>> EstimateService::handle(Context &ctx, const GetEstimateFigures &request)
{
    const QList<store::EstimateOutcome> outcomes =
        m_estimates.listOutcomes(request.clinic, request.from, request.to, ctx.actor().onlyDoctor());
    QMap<DoctorId, QList<store::EstimateOutcome>> doctors;
    for (const store::EstimateOutcome &outcome : outcomes)
        doctors[outcome.doctor].append(outcome);
    QList<EstimateFigures> figures{figuresOf(std::nullopt, outcomes)};
    for (auto doctor = doctors.cbegin(); doctor != doctors.cend(); ++doctor)
        figures.append(figuresOf(doctor.key(), doctor.value()));
    return figures;
}

} // namespace medcrm
