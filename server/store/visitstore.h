// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/model/visit.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// How often a patient was seen, and when last.
struct VisitHistory
{
    int completedVisits = 0;
    std::optional<Instant> lastVisitAt;
};

/// The rows of `visit`, each with the summary of its patient as it is now, and the counters of their tickets. Every
/// function may throw DbError; the writing ones need an open Transaction.
class VisitStore
{
public:
    explicit VisitStore(Database &database)
        : m_database(database)
        , m_visits(database, QStringLiteral("visit"))
    {
    }

    std::optional<Visit> find(VisitId id) const { return m_visits.find(id); }

    /// The visit an appointment became, unless that was entered in error.
    std::optional<Visit> findOf(AppointmentId appointment) const;

    /// The open visit of a patient with a doctor on a day; the database allows one.
    std::optional<Visit> findOpen(PatientId patient, DoctorId doctor, QDate businessDay) const;

    /// The visit that a doctor has called, of any day; the database allows one.
    std::optional<Visit> findCalled(DoctorId doctor) const;

    /// The visit that is with a doctor, of any day; the database allows one.
    std::optional<Visit> findInService(DoctorId doctor) const;

    /// Whom a doctor may call next: the waiting visits of the own line and, when the doctor takes from them, of the
    /// clinic's shared ones. Each with only what its place in line follows from (visitorder.h): choosing the next from a
    /// long line stays cheap.
    QList<Visit> listCallable(const Doctor &doctor, QDate businessDay) const;

    /// The waiting visits of one line on a day, by arrival.
    QList<Visit> listLine(ClinicId clinic, DoctorId doctor, QDate businessDay) const;

    /// A clinic's open visits of all days, by arrival.
    QList<Visit> listOpen(ClinicId clinic) const;

    /// The same of one doctor.
    QList<Visit> listOpen(ClinicId clinic, DoctorId doctor) const;

    /// A clinic's visits of a day, ended ones too, by arrival. When given, only those of one doctor, and those in the
    /// clinic's shared lines.
    QList<Visit> list(ClinicId clinic, QDate businessDay, std::optional<DoctorId> doctor = {}) const;

    /// A patient's visits of a business day and later, and open ones of earlier days, at any clinic, by arrival.
    QList<Visit> listOf(PatientId patient, QDate since) const;

    VisitHistory historyOf(PatientId patient) const;

    /// The next number of a prefix on a day, from 1; never given again.
    int nextTicketNumber(ClinicId clinic, QDate businessDay, const QString &prefix);

    /// Writes a new row, `id` excepted; its id.
    VisitId insert(const Visit &visit) { return m_visits.insert(visit); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Visit &visit) { m_visits.update(visit); }

private:
    Database &m_database;
    RecordTable<Visit> m_visits;
};

} // namespace medcrm::store
