// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitstore.h"

#include "server/store/patientsummary.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString selection = u"SELECT "_s + QLatin1StringView(summaryColumns)
    + uR"(, v.id, v.revision, v.created_at, v.updated_at, v.clinic_id, v.doctor_id, v.service_id, v.appointment_id,
    v.booked_start, v.business_day, v.ticket, v.ticket_number, v.status, v.priority, v.reason, v.not_before,
    v.pin_place, v.pin_reason, v.room_id, v.call_count, v.arrived_at, v.first_called_at, v.last_called_at,
    v.started_at, v.held_since, v.hold_reason, v.held_ms, v.ended_at, v.end_reason, v.returned_at
    FROM visit v JOIN patient p ON p.id = v.patient_id )"_s;

// As the indexes over open visits spell it, or they would not be used.
const QString open = u"v.status IN ('waiting', 'called', 'inService', 'onHold') "_s;
const QString byArrival = u"ORDER BY v.arrived_at, v.id"_s;

std::optional<QueuePin> readPin(Row &row)
{
    const auto place = row.next<std::optional<int>>();
    const auto reason = row.next<std::optional<QString>>();
    return place && reason ? std::optional(QueuePin{*place, *reason}) : std::nullopt;
}

Visit read(Row &row)
{
    Visit visit;
    visit.patient = readSummary(row);
    visit.id = row.next<VisitId>();
    visit.revision = row.next<qint64>();
    visit.createdAt = row.next<Instant>();
    visit.updatedAt = row.next<Instant>();
    visit.clinic = row.next<ClinicId>();
    visit.doctor = row.next<DoctorId>();
    visit.service = row.next<std::optional<ServiceId>>();
    visit.appointment = row.next<std::optional<AppointmentId>>();
    visit.bookedStart = row.next<std::optional<Instant>>();
    visit.businessDay = row.next<QDate>();
    visit.ticket = row.next<QString>();
    visit.ticketNumber = row.next<int>();
    visit.status = row.next<VisitStatus>();
    visit.priority = row.next<Priority>();
    visit.reason = row.next<QString>();
    visit.notBefore = row.next<std::optional<Instant>>();
    visit.pin = readPin(row);
    visit.room = row.next<std::optional<RoomId>>();
    visit.callCount = row.next<int>();
    visit.arrivedAt = row.next<Instant>();
    visit.firstCalledAt = row.next<std::optional<Instant>>();
    visit.lastCalledAt = row.next<std::optional<Instant>>();
    visit.startedAt = row.next<std::optional<Instant>>();
    visit.heldSince = row.next<std::optional<Instant>>();
    visit.holdReason = row.next<QString>();
    visit.heldMs = row.next<qint64>();
    visit.endedAt = row.next<std::optional<Instant>>();
    visit.endReason = row.next<QString>();
    visit.returnedAt = row.next<std::optional<Instant>>();
    return visit;
}

std::optional<int> pinPlace(const Visit &visit)
{
    return visit.pin ? std::optional(visit.pin->place) : std::nullopt;
}

std::optional<QString> pinReason(const Visit &visit)
{
    return visit.pin ? std::optional(visit.pin->reason) : std::nullopt;
}

} // namespace

std::optional<Visit> VisitStore::find(VisitId id) const
{
    return Statement(m_database, selection + u"WHERE v.id = ?"_s, id).first(read);
}

std::optional<Visit> VisitStore::findOf(AppointmentId appointment) const
{
    const QString sql = selection + u"WHERE v.appointment_id = ? AND v.status <> 'enteredInError'"_s;
    return Statement(m_database, sql, appointment).first(read);
}

std::optional<Visit> VisitStore::findOpen(PatientId patient, DoctorId doctor, QDate businessDay) const
{
    const QString sql =
        selection + u"WHERE v.patient_id = ? AND v.doctor_id = ? AND v.business_day = ? AND "_s + open;
    return Statement(m_database, sql, patient, doctor, businessDay).first(read);
}

QList<Visit> VisitStore::listOpen(ClinicId clinic) const
{
    return Statement(m_database, selection + u"WHERE v.clinic_id = ? AND "_s + open + byArrival, clinic)
        .all(read);
}

QList<Visit> VisitStore::listOpen(ClinicId clinic, DoctorId doctor) const
{
    const QString sql = selection + u"WHERE v.clinic_id = ? AND v.doctor_id = ? AND "_s + open + byArrival;
    return Statement(m_database, sql, clinic, doctor).all(read);
}

QList<Visit> VisitStore::list(ClinicId clinic, QDate businessDay, std::optional<DoctorId> doctor) const
{
    const QString sql = selection
        + u"WHERE v.clinic_id = ? AND v.business_day = ? AND v.doctor_id = ifnull(?, v.doctor_id) "_s
        + byArrival;
    return Statement(m_database, sql, clinic, businessDay, doctor).all(read);
}

QList<std::pair<ClinicId, QDate>> VisitStore::daysOf(PatientId patient, Instant since) const
{
    const QString sql =
        u"SELECT clinic_id, business_day FROM visit WHERE patient_id = ? AND arrived_at >= ?"_s;
    return Statement(m_database, sql, patient, since).all([](Row &row) {
        return std::pair{row.next<ClinicId>(), row.next<QDate>()};
    });
}

VisitHistory VisitStore::historyOf(PatientId patient) const
{
    const QString sql =
        u"SELECT count(*), max(ended_at) FROM visit WHERE patient_id = ? AND status = 'completed'"_s;
    return Statement(m_database, sql, patient)
        .first([](Row &row) {
            return VisitHistory{row.next<int>(), row.next<std::optional<Instant>>()};
        })
        .value_or(VisitHistory{});
}

int VisitStore::nextTicketNumber(ClinicId clinic, QDate businessDay, const QString &prefix)
{
    Statement(m_database,
              u"INSERT INTO ticket_counter (clinic_id, business_day, prefix, last) VALUES (?, ?, ?, 1) "
              "ON CONFLICT (clinic_id, business_day, prefix) DO UPDATE SET last = last + 1"_s,
              clinic, businessDay, prefix)
        .run();
    return Statement(
               m_database,
               u"SELECT last FROM ticket_counter WHERE clinic_id = ? AND business_day = ? AND prefix = ?"_s,
               clinic, businessDay, prefix)
        .value<int>()
        .value();
}

VisitId VisitStore::insert(const Visit &v)
{
    const QString sql =
        uR"(INSERT INTO visit (revision, created_at, updated_at, clinic_id, doctor_id, patient_id, service_id,
            appointment_id, booked_start, business_day, ticket, ticket_number, status, priority, reason, not_before,
            pin_place, pin_reason, room_id, call_count, arrived_at, first_called_at, last_called_at, started_at,
            held_since, hold_reason, held_ms, ended_at, end_reason, returned_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
    return VisitId(Statement(m_database, sql, v.revision, v.createdAt, v.updatedAt, v.clinic, v.doctor,
                             v.patient.id, v.service, v.appointment, v.bookedStart, v.businessDay, v.ticket,
                             v.ticketNumber, v.status, v.priority, v.reason, v.notBefore, pinPlace(v),
                             pinReason(v), v.room, v.callCount, v.arrivedAt, v.firstCalledAt, v.lastCalledAt,
                             v.startedAt, v.heldSince, v.holdReason, v.heldMs, v.endedAt, v.endReason,
                             v.returnedAt)
                       .insert());
}

void VisitStore::update(const Visit &v)
{
    const QString sql =
        uR"(UPDATE visit SET revision = ?, updated_at = ?, doctor_id = ?, service_id = ?, status = ?, priority = ?,
            reason = ?, not_before = ?, pin_place = ?, pin_reason = ?, room_id = ?, call_count = ?,
            first_called_at = ?, last_called_at = ?, started_at = ?, held_since = ?, hold_reason = ?, held_ms = ?,
            ended_at = ?, end_reason = ?, returned_at = ? WHERE id = ? AND revision = ?)"_s;
    const qint64 changed =
        Statement(m_database, sql, v.revision, v.updatedAt, v.doctor, v.service, v.status, v.priority,
                  v.reason, v.notBefore, pinPlace(v), pinReason(v), v.room, v.callCount, v.firstCalledAt,
                  v.lastCalledAt, v.startedAt, v.heldSince, v.holdReason, v.heldMs, v.endedAt, v.endReason,
                  v.returnedAt, v.id, v.revision - 1)
            .run();
    if (changed != 1)
        throw DbError(DbError::Kind::Other,
                      u"visit %1 is not at the revision before %2"_s.arg(v.id.value()).arg(v.revision));
}

} // namespace medcrm::store
