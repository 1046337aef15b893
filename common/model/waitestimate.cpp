// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/waitestimate.h"

#include "common/model/presence.h"
#include "common/model/visitorder.h"

#include <QMap>
#include <algorithm>
#include <cmath>

namespace medcrm {

namespace {

constexpr double minuteMs = 60'000;
constexpr int step = 5; // minutes

/// The value below which this share of the sorted times lies, between two of them where it falls there.
qint64 quantile(const QList<qint64> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = qsizetype(place);
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return sorted[below]
        + qint64(std::llround((place - double(below)) * double(sorted[above] - sorted[below])));
}

TypicalTime typicalOf(DoctorId doctor, const std::optional<ServiceId> &service, QList<qint64> times)
{
    std::sort(times.begin(), times.end());
    return {doctor, service, int(times.size()), quantile(times, 0.5),
            (quantile(times, 0.75) - quantile(times, 0.25)) / 2};
}

std::optional<TypicalTime> known(const QList<TypicalTime> &times, DoctorId doctor,
                                 const std::optional<ServiceId> &service)
{
    const auto found = std::find_if(times.begin(), times.end(), [&](const TypicalTime &each) {
        return each.doctor == doctor && each.service == service && each.samples >= leastSamples;
    });
    return found == times.end() ? std::nullopt : std::optional(*found);
}

/// What lies ahead of the next in line. Consultations go long and short independently, so their spreads add up like
/// the legs of right triangles.
struct Ahead
{
    double ms = 0;
    double variance = 0;

    void add(const TypicalTime &typical)
    {
        ms += double(typical.medianMs);
        variance += double(typical.spreadMs) * double(typical.spreadMs);
    }

    WaitRange range() const
    {
        const double spread = std::sqrt(variance);
        const int from = int(std::max(0.0, ms - spread) / minuteMs) / step * step;
        const int to = int(std::ceil((ms + spread) / minuteMs / step)) * step;
        return {from, std::max(to, from + step)};
    }
};

/// Who was called or is inside, and the doctor's own word of when they will be there.
Ahead beforeTheLine(const QList<Visit> &open, const Doctor &doctor, const TypicalTimes &times, Instant from,
                    Instant now)
{
    Ahead ahead;
    for (const Visit &visit : open) {
        const bool inside = visit.status == VisitStatus::InService;
        if (visit.doctor != doctor.id || (!inside && visit.status != VisitStatus::Called))
            continue;
        TypicalTime typical = times.of(doctor.id, visit.service).value();
        if (inside)
            typical.medianMs = std::max<qint64>(0, typical.medianMs - serviceTimeOf(visit, now).count());
        ahead.add(typical);
    }
    ahead.ms = std::max(ahead.ms, double((from - now).count()));
    return ahead;
}

/// The first of a line who may be called at a time, else whose time comes first.
qsizetype nextOf(const QList<Visit> &line, Instant at)
{
    const auto callable = std::find_if(
        line.begin(), line.end(), [&](const Visit &visit) { return visit.notBefore.value_or(at) <= at; });
    if (callable != line.end())
        return callable - line.begin();
    const auto soonest = std::min_element(
        line.begin(), line.end(), [](const Visit &a, const Visit &b) { return *a.notBefore < *b.notBefore; });
    return soonest - line.begin();
}

} // namespace

QList<ServiceSample> samplesOf(const QList<Visit> &visits)
{
    QList<ServiceSample> samples;
    for (const Visit &visit : visits) {
        const bool measured = visit.startedAt && visit.endedAt && !visit.closedBy;
        if (visit.status == VisitStatus::Completed && measured)
            samples.append({visit.doctor, visit.service, serviceTimeOf(visit, *visit.endedAt)});
    }
    return samples;
}

QList<TypicalTime> typicalTimes(const QList<ServiceSample> &samples)
{
    QMap<std::pair<DoctorId, ServiceId>, QList<qint64>> groups; // no service: an id that none has
    for (const ServiceSample &sample : samples) {
        groups[{sample.doctor, ServiceId()}].append(sample.time.count());
        if (sample.service)
            groups[{sample.doctor, *sample.service}].append(sample.time.count());
    }
    QList<TypicalTime> typical;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const auto &[doctor, service] = group.key();
        typical.append(
            typicalOf(doctor, service.isValid() ? std::optional(service) : std::nullopt, group.value()));
    }
    return typical;
}

TypicalTimes::TypicalTimes(const QList<TypicalTime> &today, const QList<TypicalTime> &past)
    : m_today(today)
    , m_past(past)
{
}

std::optional<TypicalTime> TypicalTimes::of(DoctorId doctor, const std::optional<ServiceId> &service) const
{
    for (const std::optional<ServiceId> &what : {service, std::optional<ServiceId>()}) {
        for (const QList<TypicalTime> *times : {&m_today, &m_past}) {
            if (const std::optional<TypicalTime> typical = known(*times, doctor, what))
                return typical;
        }
    }
    return std::nullopt;
}

LineEstimate estimateLine(const QList<Visit> &open, const Doctor &doctor, const TypicalTimes &times,
                          const EstimateView &view)
{
    const std::optional<Instant> from = thereFrom(presenceOf(doctor, view.today, view.now), view.now);
    if (!from || !times.of(doctor.id, std::nullopt))
        return {};
    QList<Visit> line = open;
    line.removeIf(
        [&](const Visit &visit) { return visit.doctor != doctor.id || visit.businessDay != view.today; });
    line = inLineOrder(std::move(line), view.now, view.ageing);
    LineEstimate estimate;
    Ahead ahead = beforeTheLine(open, doctor, times, *from, view.now);
    while (!line.isEmpty()) {
        const Instant then = view.now + Milliseconds(qint64(ahead.ms));
        const Visit next = line.takeAt(nextOf(line, then));
        ahead.ms = std::max(ahead.ms, double((next.notBefore.value_or(then) - view.now).count()));
        estimate.waits.insert(next.id, ahead.range());
        ahead.add(times.of(doctor.id, next.service).value());
    }
    estimate.newcomer = ahead.range();
    return estimate;
}

} // namespace medcrm
