// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"

#include <QList>

namespace medcrm::store {

class Database;

/// How often a patient was seen, and when last.
struct VisitHistory
{
    int completedVisits = 0;
    std::optional<Instant> lastVisitAt;
};

/// The rows of `visit`, each with the summary of its patient as it is now, and the counters of their tickets. Every
/// function is one statement, or two where it says so, and may throw DbError; the writing ones need an open Transaction.
class VisitStore
{
public:
    explicit VisitStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<Visit> find(VisitId id) const;

    /// The visit an appointment became, unless that was entered in error.
    std::optional<Visit> findOf(AppointmentId appointment) const;

    /// The open visit of a patient with a doctor on a day; the database allows one.
    std::optional<Visit> findOpen(PatientId patient, DoctorId doctor, QDate businessDay) const;

    /// A clinic's open visits of all days, by arrival.
    QList<Visit> listOpen(ClinicId clinic) const;

    /// The same of one doctor.
    QList<Visit> listOpen(ClinicId clinic, DoctorId doctor) const;

    /// A clinic's visits of a day, ended ones too, by arrival; of one doctor only, when given.
    QList<Visit> list(ClinicId clinic, QDate businessDay, std::optional<DoctorId> doctor = {}) const;

    /// Where and on which business day a patient's visits from `since` on began.
    QList<std::pair<ClinicId, QDate>> daysOf(PatientId patient, Instant since) const;

    VisitHistory historyOf(PatientId patient) const;

    /// The next number of a prefix on a day, from 1; never given again. Two statements.
    int nextTicketNumber(ClinicId clinic, QDate businessDay, const QString &prefix);

    /// Writes a new row, `id` excepted; its id.
    VisitId insert(const Visit &visit);

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Visit &visit);

private:
    Database &m_database;
};

} // namespace medcrm::store
