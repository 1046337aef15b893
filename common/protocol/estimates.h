// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/record.h"
#include "common/protocol/messagelist.h"

#include <QList>

// How right the estimates of waits were.
namespace medcrm {

/// The estimates that were given at arrival, held against when the patients were first called.
struct EstimateFigures
{
    std::optional<DoctorId> doctor; ///< Nothing: the whole clinic's.
    int estimates =
        0; ///< How many can be held against a call: given, and the patient was called by this doctor.
    int inRange = 0; ///< Of these, called within the estimated range.
    std::optional<qint64>
        medianErrorMs; ///< From the middle of the range to the call; half are nearer. None: no estimates.
    std::optional<qint64> p90ErrorMs; ///< Nine of ten are nearer.
    std::optional<qint64> biasMs; ///< The mean: above zero, patients waited longer than they were told.

    bool operator==(const EstimateFigures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &EstimateFigures::doctor),
                          field("estimates", &EstimateFigures::estimates),
                          field("inRange", &EstimateFigures::inRange),
                          field("medianErrorMs", &EstimateFigures::medianErrorMs),
                          field("p90ErrorMs", &EstimateFigures::p90ErrorMs),
                          field("biasMs", &EstimateFigures::biasMs)};
    }
};

struct GetEstimateFigures
{
    static constexpr auto method = "reports.estimates";
    static constexpr auto about =
        "How right the estimates of waits were that patients were given at arrival: first of the whole "
        "clinic, then of each doctor who has any; a doctor's account gets its own.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &GetEstimateFigures::clinic; }
    using Reply = QList<EstimateFigures>;
    ClinicId clinic;
    QDate from; ///< Business days, inclusive, as `to`; at most 92 days.
    QDate to;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &GetEstimateFigures::clinic),
                          field("from", &GetEstimateFigures::from), field("to", &GetEstimateFigures::to)};
    }
};

using EstimateRequests = TypeList<GetEstimateFigures>;

} // namespace medcrm
