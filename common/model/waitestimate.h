// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/model/visit.h"

#include <QHash>
#include <QList>

// How long somebody will wait, as an honest range (design: domain.md, Estimate). Pure functions for server and windows:
// a window works its lanes, rows and tickets out from the visits it holds and the past times of its snapshot
// (client/core/dayestimate.h), the server what it keeps and what a display may be told (service/waitestimator.h).
// So no event ever carries an estimate.
namespace medcrm {

/// Below so many samples nothing is said.
inline constexpr int leastSamples = 3;

/// How long the consultations of a doctor take: those of a service, or all together.
struct TypicalTime
{
    DoctorId doctor;
    std::optional<ServiceId> service; ///< Nothing: all of the doctor's, whatever the service.
    int samples = 0; ///< How many it was learnt from; below leastSamples it says nothing.
    qint64 medianMs = 0; ///< Milliseconds with the doctor, without holds.
    qint64 spreadMs = 0; ///< Half the way from the lower quartile to the upper.

    bool operator==(const TypicalTime &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &TypicalTime::doctor), field("service", &TypicalTime::service),
                          field("samples", &TypicalTime::samples), field("medianMs", &TypicalTime::medianMs),
                          field("spreadMs", &TypicalTime::spreadMs)};
    }
};

/// One consultation that is over.
struct ServiceSample
{
    DoctorId doctor;
    std::optional<ServiceId> service;
    Milliseconds time; ///< With the doctor, without holds.
};

/// The completed ones of some visits.
QList<ServiceSample> samplesOf(const QList<Visit> &visits);

/// What is typical by some samples: for each doctor all together, then each service.
QList<TypicalTime> typicalTimes(const QList<ServiceSample> &samples);

/// What is typical now: today's, and where today says too little, the last days'.
class TypicalTimes
{
public:
    TypicalTimes(const QList<TypicalTime> &today, const QList<TypicalTime> &past);

    /// Of the service if that has samples enough, today or in the last days; else of all the doctor's consultations.
    /// Nothing: too little is known to say anything.
    std::optional<TypicalTime> of(DoctorId doctor, const std::optional<ServiceId> &service) const;

private:
    const QList<TypicalTime> m_today;
    const QList<TypicalTime> m_past;
};

/// "20–35 min": whole minutes, steps of five; `from` < `to`.
struct WaitRange
{
    int from = 0;
    int to = 0;

    bool operator==(const WaitRange &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("from", &WaitRange::from), field("to", &WaitRange::to)};
    }
};

/// The line of one doctor, seen from an instant.
struct LineEstimate
{
    QHash<VisitId, WaitRange> waits; ///< Of those who wait: from now to the first call.
    std::optional<WaitRange> newcomer; ///< Of somebody who arrived now and came last.

    bool operator==(const LineEstimate &) const = default;
};

/// Where and when a line is looked at.
struct EstimateView
{
    Instant now;
    QDate today; ///< The clinic's business day; who waits from an earlier one is not in the line.
    Milliseconds ageing; ///< The clinic's limit for walk-ins.
};

/// The waits of a doctor's line. `open`: open visits, those of other doctors are left out. Who is with the doctor has the
/// rest of what is typical before them, who was called all of it; those ahead follow in line order, each put back until
/// later when that comes. A doctor who is late or will be back at a time begins then. Empty while too little is known, and
/// when the doctor is away or on a break without a time of return, or finished.
LineEstimate estimateLine(const QList<Visit> &open, const Doctor &doctor, const TypicalTimes &times,
                          const EstimateView &view);

} // namespace medcrm
