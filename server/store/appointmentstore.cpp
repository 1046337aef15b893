// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/appointmentstore.h"

#include "server/store/patientsummary.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString selection = u"SELECT "_s + QLatin1StringView(summaryColumns)
    + uR"(, a.id, a.revision, a.created_at, a.updated_at, a.clinic_id, a.doctor_id, a.service_id, a."start", a."end",
    a.status, a.reason, a.source, a.overbooked, a.overbook_reason, a.booked_by_id, a.booked_at, a.checked_in_at,
    a.cancelled_at, a.cancelled_by, a.cancel_reason, a.no_show_at, a.rescheduled_count
    FROM appointment a JOIN patient p ON p.id = a.patient_id )"_s;

// No appointment lasts longer, so none that began earlier can reach into a range.
constexpr Milliseconds longest = std::chrono::hours(24);

Appointment read(Row &row)
{
    Appointment appointment;
    appointment.patient = readSummary(row);
    appointment.id = row.next<AppointmentId>();
    appointment.revision = row.next<qint64>();
    appointment.createdAt = row.next<Instant>();
    appointment.updatedAt = row.next<Instant>();
    appointment.clinic = row.next<ClinicId>();
    appointment.doctor = row.next<DoctorId>();
    appointment.service = row.next<ServiceId>();
    appointment.start = row.next<Instant>();
    appointment.end = row.next<Instant>();
    appointment.status = row.next<AppointmentStatus>();
    appointment.reason = row.next<QString>();
    appointment.source = row.next<AppointmentSource>();
    appointment.overbooked = row.next<bool>();
    appointment.overbookReason = row.next<QString>();
    appointment.bookedBy = row.next<UserId>();
    appointment.bookedAt = row.next<Instant>();
    appointment.checkedInAt = row.next<std::optional<Instant>>();
    appointment.cancelledAt = row.next<std::optional<Instant>>();
    appointment.cancelledBy = row.next<std::optional<CancelledBy>>();
    appointment.cancelReason = row.next<QString>();
    appointment.noShowAt = row.next<std::optional<Instant>>();
    appointment.rescheduledCount = row.next<int>();
    return appointment;
}

} // namespace

std::optional<Appointment> AppointmentStore::find(AppointmentId id) const
{
    return Statement(m_database, selection + u"WHERE a.id = ?"_s, id).first(read);
}

QList<Appointment> AppointmentStore::list(ClinicId clinic, InstantRange starts,
                                          std::optional<DoctorId> doctor) const
{
    const QString sql = selection
        + uR"(WHERE a.clinic_id = ? AND a."start" >= ? AND a."start" < ? AND a.doctor_id = ifnull(?, a.doctor_id)
          ORDER BY a."start", a.id)"_s;
    return Statement(m_database, sql, clinic, starts.from, starts.to, doctor).all(read);
}

std::optional<Appointment> AppointmentStore::findTaking(DoctorId doctor, InstantRange time,
                                                        AppointmentId except) const
{
    const QString sql = selection
        + uR"(WHERE a.doctor_id = ? AND a."start" > ? AND a."start" < ? AND a."end" > ? AND a.id <> ?
          AND a.status IN ('booked', 'checkedIn', 'fulfilled') ORDER BY a."start", a.id LIMIT 1)"_s;
    return Statement(m_database, sql, doctor, time.from - longest, time.to, time.from, except).first(read);
}

std::optional<Appointment> AppointmentStore::findBooked(ClinicId clinic, PatientId patient,
                                                        InstantRange starts) const
{
    const QString sql = selection
        + uR"(WHERE a.patient_id = ? AND a."start" >= ? AND a."start" < ? AND a.clinic_id = ? AND a.status = 'booked'
          ORDER BY a."start", a.id LIMIT 1)"_s;
    return Statement(m_database, sql, patient, starts.from, starts.to, clinic).first(read);
}

QList<std::pair<ClinicId, Instant>> AppointmentStore::startsOf(PatientId patient, InstantRange starts) const
{
    const QString sql =
        uR"(SELECT clinic_id, "start" FROM appointment WHERE patient_id = ? AND "start" >= ? AND "start" < ?)"_s;
    return Statement(m_database, sql, patient, starts.from, starts.to).all([](Row &row) {
        return std::pair{row.next<ClinicId>(), row.next<Instant>()};
    });
}

AppointmentId AppointmentStore::insert(const Appointment &a)
{
    const QString sql =
        uR"(INSERT INTO appointment (revision, created_at, updated_at, clinic_id, doctor_id, patient_id, service_id,
            "start", "end", status, reason, source, overbooked, overbook_reason, booked_by_id, booked_at,
            checked_in_at, cancelled_at, cancelled_by, cancel_reason, no_show_at, rescheduled_count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
    return AppointmentId(Statement(m_database, sql, a.revision, a.createdAt, a.updatedAt, a.clinic, a.doctor,
                                   a.patient.id, a.service, a.start, a.end, a.status, a.reason, a.source,
                                   a.overbooked, a.overbookReason, a.bookedBy, a.bookedAt, a.checkedInAt,
                                   a.cancelledAt, a.cancelledBy, a.cancelReason, a.noShowAt,
                                   a.rescheduledCount)
                             .insert());
}

void AppointmentStore::update(const Appointment &a)
{
    const QString sql =
        uR"(UPDATE appointment SET revision = ?, updated_at = ?, doctor_id = ?, service_id = ?, "start" = ?, "end" = ?,
            status = ?, reason = ?, overbooked = ?, overbook_reason = ?, checked_in_at = ?, cancelled_at = ?,
            cancelled_by = ?, cancel_reason = ?, no_show_at = ?, rescheduled_count = ? WHERE id = ? AND revision = ?)"_s;
    const qint64 changed =
        Statement(m_database, sql, a.revision, a.updatedAt, a.doctor, a.service, a.start, a.end, a.status,
                  a.reason, a.overbooked, a.overbookReason, a.checkedInAt, a.cancelledAt, a.cancelledBy,
                  a.cancelReason, a.noShowAt, a.rescheduledCount, a.id, a.revision - 1)
            .run();
    if (changed != 1)
        throw DbError(DbError::Kind::Other,
                      u"appointment %1 is not at the revision before %2"_s.arg(a.id.value()).arg(a.revision));
}

} // namespace medcrm::store
