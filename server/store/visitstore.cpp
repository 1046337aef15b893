// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// As the indexes over open visits spell it, or they would not be used.
const QString open = u"status IN ('waiting', 'called', 'inService', 'onHold') "_s;
const QString byArrival = u"ORDER BY arrived_at, visit.id"_s;

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
    return m_visits.list(u"WHERE clinic_id = ? AND business_day = ? AND doctor_id = ifnull(?, doctor_id) "_s
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

} // namespace medcrm::store
