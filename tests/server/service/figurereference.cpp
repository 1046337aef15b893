// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/figurereference.h"

#include <QSet>

namespace medcrm::test {

namespace {

QDateTime local(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toTimeZone(zone);
}

qint64 between(Instant from, Instant to)
{
    return to.ms - from.ms;
}

int howManyUpTo(const QList<qint64> &values, qint64 limit)
{
    int n = 0;
    for (const qint64 value : values)
        n += value <= limit ? 1 : 0;
    return n;
}

/// The smallest value that at least `share` tenths do not exceed.
qint64 smallestCovering(const QList<qint64> &values, int tenths)
{
    std::optional<qint64> best;
    for (const qint64 value : values) {
        const bool covers = howManyUpTo(values, value) * 10 >= tenths * values.size();
        if (covers && (!best || value < *best))
            best = value;
    }
    return *best;
}

Spread spreadByHand(QList<qint64> values)
{
    if (values.isEmpty())
        return {};
    Spread spread;
    spread.count = int(values.size());
    spread.p90Ms = smallestCovering(values, 9);
    for (const qint64 value : values)
        spread.longestMs = std::max(spread.longestMs, value);
    // Pairs of the smallest and the longest are struck off until one or two are left.
    while (values.size() > 2) {
        values.removeOne(*std::min_element(values.begin(), values.end()));
        values.removeOne(*std::max_element(values.begin(), values.end()));
    }
    spread.medianMs = values.size() == 1 ? values[0] : (values[0] + values[1]) / 2;
    return spread;
}

Figures figuresByHand(const QList<Visit> &visits, const QList<Appointment> &appointments)
{
    Figures figures;
    QList<qint64> waits;
    QList<qint64> services;
    for (const Visit &visit : visits) {
        figures.arrivals += 1;
        (visit.appointment ? figures.bookedArrivals : figures.walkIns) += 1;
        figures.seen += visit.status == VisitStatus::Completed;
        figures.notThere += visit.status == VisitStatus::NoShow;
        figures.left += visit.status == VisitStatus::Left;
        figures.visitsCancelled += visit.status == VisitStatus::Cancelled;
        figures.stillHere += visit.status == VisitStatus::Waiting || visit.status == VisitStatus::Called
            || visit.status == VisitStatus::InService || visit.status == VisitStatus::OnHold;
        if (visit.firstCalledAt) {
            const bool early = visit.bookedStart && visit.arrivedAt < *visit.bookedStart;
            const qint64 wait = between(early ? *visit.bookedStart : visit.arrivedAt, *visit.firstCalledAt);
            waits += wait < 0 ? 0 : wait;
        }
        if (visit.status == VisitStatus::Completed && visit.startedAt && !visit.closedBy) {
            const qint64 service = between(*visit.startedAt, *visit.endedAt) - visit.heldMs;
            services += service < 0 ? 0 : service;
        }
    }
    for (const Appointment &appointment : appointments) {
        figures.bookings += 1;
        figures.came += appointment.status == AppointmentStatus::CheckedIn
            || appointment.status == AppointmentStatus::Fulfilled;
        figures.missed += appointment.status == AppointmentStatus::NoShow;
        figures.stillBooked += appointment.status == AppointmentStatus::Booked;
        if (appointment.status == AppointmentStatus::Cancelled)
            (appointment.cancelledBy == CancelledBy::Patient ? figures.cancelledByPatient
                                                             : figures.cancelledByClinic) += 1;
    }
    figures.waits = spreadByHand(waits);
    figures.serviceTimes = spreadByHand(services);
    return figures;
}

} // namespace

PeriodReport reportByHand(const Ledger &ledger, QDate from, QDate to, std::optional<DoctorId> doctor)
{
    const auto pick = [&](auto fits) {
        QList<Visit> visits;
        for (const Visit &visit : ledger.visits) {
            const bool counted = visit.status != VisitStatus::EnteredInError && visit.businessDay >= from
                && visit.businessDay <= to && (!doctor || visit.doctor == *doctor);
            if (counted
                && fits(visit.doctor, visit.businessDay, local(visit.arrivedAt, ledger.zone).time().hour()))
                visits += visit;
        }
        QList<Appointment> appointments;
        for (const Appointment &each : ledger.appointments) {
            const QDateTime start = local(each.start, ledger.zone);
            const bool counted = each.status != AppointmentStatus::EnteredInError && start.date() >= from
                && start.date() <= to && (!doctor || each.doctor == *doctor);
            if (counted && fits(each.doctor, start.date(), start.time().hour()))
                appointments += each;
        }
        return std::pair(figuresByHand(visits, appointments), visits.size() + appointments.size());
    };
    PeriodReport report;
    report.from = from;
    report.to = to;
    report.total = pick([](DoctorId, QDate, int) { return true; }).first;
    for (int id = 1; id <= 50; ++id) {
        const auto [figures, n] = pick([id](DoctorId d, QDate, int) { return d.value() == id; });
        if (n > 0)
            report.doctors.append({DoctorId(id), figures});
    }
    for (int hour = 0; hour < 24; ++hour) {
        const auto [figures, n] = pick([hour](DoctorId, QDate, int h) { return h == hour; });
        if (n > 0)
            report.hours.append({hour, figures});
    }
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const auto [figures, n] =
            pick([weekday](DoctorId, QDate day, int) { return day.dayOfWeek() == weekday; });
        if (n > 0)
            report.weekdays.append({weekday, figures});
    }
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        const auto [figures, n] = pick([date](DoctorId, QDate day, int) { return day == date; });
        if (n > 0)
            report.days.append({date, figures});
    }
    return report;
}

} // namespace medcrm::test
