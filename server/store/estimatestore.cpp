// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/estimatestore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

Milliseconds span(qint64 ms)
{
    return Milliseconds(std::max<qint64>(0, ms));
}

Visit readProgress(Row &row)
{
    Visit visit;
    visit.id = row.next<VisitId>();
    visit.doctor = row.next<DoctorId>();
    visit.service = row.next<std::optional<ServiceId>>();
    visit.appointment = row.next<std::optional<AppointmentId>>();
    visit.bookedStart = row.next<std::optional<Instant>>();
    visit.businessDay = row.next<QDate>();
    visit.ticketNumber = row.next<int>();
    visit.status = row.next<VisitStatus>();
    visit.priority = row.next<Priority>();
    visit.arrivedAt = row.next<Instant>();
    visit.notBefore = row.next<std::optional<Instant>>();
    if (const auto place = row.next<std::optional<int>>())
        visit.pin = QueuePin{*place, {}};
    visit.startedAt = row.next<std::optional<Instant>>();
    visit.heldSince = row.next<std::optional<Instant>>();
    visit.heldMs = row.next<qint64>();
    visit.endedAt = row.next<std::optional<Instant>>();
    return visit;
}

} // namespace

QList<ServiceSample> EstimateStore::listSamples(ClinicId clinic, QDate from, QDate to) const
{
    const QString sql = u"SELECT doctor_id, service_id, ended_at - started_at - held_ms FROM visit "
                        "WHERE clinic_id = ? AND business_day BETWEEN ? AND ? AND status = 'completed' "
                        "AND started_at IS NOT NULL AND ended_at IS NOT NULL AND closed_by_id IS NULL"_s;
    return Statement(m_database, sql, clinic, from, to).all([](Row &row) {
        return ServiceSample{row.next<DoctorId>(), row.next<std::optional<ServiceId>>(),
                             span(row.next<qint64>())};
    });
}

QList<Visit> EstimateStore::listProgress(ClinicId clinic, DoctorId doctor, QDate businessDay) const
{
    const QString sql =
        u"SELECT id, doctor_id, service_id, appointment_id, booked_start, business_day, ticket_number, "
        u"status, "
        "priority, arrived_at, not_before, pin_place, started_at, held_since, held_ms, ended_at FROM visit "
        "WHERE clinic_id = ? AND doctor_id = ? AND business_day = ? "
        "AND status IN ('waiting', 'called', 'inService', 'onHold', 'completed') AND closed_by_id IS NULL"_s;
    return Statement(m_database, sql, clinic, doctor, businessDay).all(readProgress);
}

void EstimateStore::insert(const Visit &visit, const WaitRange &estimate)
{
    Statement(
        m_database,
        u"INSERT INTO wait_estimate (visit_id, clinic_id, doctor_id, business_day, from_minutes, to_minutes) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s,
        visit.id, visit.clinic, visit.doctor, visit.businessDay, estimate.from, estimate.to)
        .run();
}

QList<EstimateOutcome> EstimateStore::listOutcomes(ClinicId clinic, QDate from, QDate to,
                                                   std::optional<DoctorId> doctor) const
{
    const QString sql =
        u"SELECT visit.doctor_id, from_minutes, to_minutes, first_called_at - arrived_at FROM wait_estimate "
        "JOIN visit ON visit.id = visit_id AND visit.doctor_id = wait_estimate.doctor_id "
        "WHERE wait_estimate.clinic_id = ? AND wait_estimate.business_day BETWEEN ? AND ? "
        "AND wait_estimate.doctor_id = ifnull(?, wait_estimate.doctor_id) "
        "AND first_called_at IS NOT NULL AND status <> 'enteredInError'"_s;
    return Statement(m_database, sql, clinic, from, to, doctor).all([](Row &row) {
        const auto who = row.next<DoctorId>();
        const int least = row.next<int>();
        const int most = row.next<int>();
        return EstimateOutcome{who, {least, most}, span(row.next<qint64>())};
    });
}

} // namespace medcrm::store
