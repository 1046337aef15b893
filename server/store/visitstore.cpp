// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// As the indexes over open visits spell it, or they would not be used.
const QString open = u"status IN ('waiting', 'called', 'inService', 'onHold') "_s;
const QString byArrival = u"ORDER BY arrived_at, visit.id"_s;

Visit readPlace(Row &row)
{
    Visit visit;
    visit.id = row.next<VisitId>();
    visit.businessDay = row.next<QDate>();
    visit.ticketNumber = row.next<int>();
    visit.priority = row.next<Priority>();
    visit.appointment = row.next<std::optional<AppointmentId>>();
    visit.bookedStart = row.next<std::optional<Instant>>();
    visit.arrivedAt = row.next<Instant>();
    visit.notBefore = row.next<std::optional<Instant>>();
    visit.pin = readValue<std::optional<QueuePin>>(row);
    return visit;
}

} // namespace

std::optional<Visit> VisitStore::findOf(AppointmentId appointment) const
{
    return m_visits.first(u"WHERE appointment_id = ? AND status <> 'enteredInError'"_s, appointment);
}

std::optional<Visit> VisitStore::findOpen(PatientId patient, DoctorId doctor, QDate businessDay) const
{
    return m_visits.first(u"WHERE patient_id = ? AND doctor_id = ? AND business_day = ? AND "_s + open,
                          patient, doctor, businessDay);
}

std::optional<Visit> VisitStore::findCalled(DoctorId doctor) const
{
    return m_visits.first(u"WHERE doctor_id = ? AND status = 'called'"_s, doctor);
}

std::optional<Visit> VisitStore::findInService(DoctorId doctor) const
{
    return m_visits.first(u"WHERE doctor_id = ? AND status = 'inService'"_s, doctor);
}

QList<Visit> VisitStore::listCallable(const Doctor &doctor, QDate businessDay) const
{
    static const QString sql =
        u"SELECT id, business_day, ticket_number, priority, appointment_id, booked_start, arrived_at, "
        "not_before, %1 FROM visit WHERE clinic_id = ? AND business_day = ? AND status = 'waiting' AND %2"
        "AND doctor_id IN (SELECT id FROM doctor WHERE clinic_id = ? AND (id = ? OR shared = 1 AND ?))"_s.arg(
            columnNames<QueuePin>(u"pin_"_s).join(u", "_s), open);
    return Statement(m_database, sql, doctor.clinic, businessDay, doctor.clinic, doctor.id,
                     doctor.takesShared)
        .all(readPlace);
}

QList<Visit> VisitStore::listLine(ClinicId clinic, DoctorId doctor, QDate businessDay) const
{
    return m_visits.list(
        u"WHERE clinic_id = ? AND doctor_id = ? AND business_day = ? AND status = 'waiting' AND "_s + open
            + byArrival,
        clinic, doctor, businessDay);
}

QList<Visit> VisitStore::listOpen(ClinicId clinic) const
{
    return m_visits.list(u"WHERE clinic_id = ? AND "_s + open + byArrival, clinic);
}

QList<Visit> VisitStore::listOpen(ClinicId clinic, DoctorId doctor) const
{
    return m_visits.list(u"WHERE clinic_id = ? AND doctor_id = ? AND "_s + open + byArrival, clinic, doctor);
}

QList<Visit> VisitStore::list(ClinicId clinic, QDate businessDay, std::optional<DoctorId> doctor) const
{
    return m_visits.list(u"WHERE clinic_id = ? AND business_day = ? "
                         "AND (doctor_id = ifnull(?, doctor_id) OR doctor_id = shared_line_id) "_s
                             + byArrival,
                         clinic, businessDay, doctor);
}

QList<Visit> VisitStore::listOf(PatientId patient, QDate since) const
{
    return m_visits.list(u"WHERE patient_id = ? AND (business_day >= ? OR "_s + open + u") "_s + byArrival,
                         patient, since);
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
    return Statement(
               m_database,
               u"INSERT INTO ticket_counter (clinic_id, business_day, prefix, last) VALUES (?, ?, ?, 1) "
               "ON CONFLICT (clinic_id, business_day, prefix) DO UPDATE SET last = last + 1 RETURNING last"_s,
               clinic, businessDay, prefix)
        .returned<int>();
}

} // namespace medcrm::store
