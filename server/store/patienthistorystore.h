// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/visit.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// Whose part of a patient's history is looked at.
struct HistoryReach
{
    QList<ClinicId> clinics;
    std::optional<DoctorId> doctor; ///< One doctor's only, when given.
};

/// What a patient had and has, newest first, a page at a time. Each function is at most three statements and may throw
/// DbError.
class PatientHistoryStore
{
public:
    explicit PatientHistoryStore(Database &database);

    /// A page of one kind of records: at least `limit` where there are as many, and all of the same instant as the last.
    template <typename R>
    struct Page
    {
        QList<R> records;
        bool more = false; ///< There are older ones.
    };

    /// Appointments that start before an instant.
    Page<Appointment> appointments(PatientId patient, const HistoryReach &reach, Instant before,
                                   int limit) const;

    /// Visits that arrived before an instant.
    Page<Visit> visits(PatientId patient, const HistoryReach &reach, Instant before, int limit) const;

private:
    template <typename R>
    Page<R> page(const RecordTable<R> &table, const QString &name, const QString &time, PatientId patient,
                 const HistoryReach &reach, Instant before, int limit) const;

    Database &m_database;
    RecordTable<Appointment> m_appointments;
    RecordTable<Visit> m_visits;
};

} // namespace medcrm::store
