// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `appointment_series`: what appointments booked together have in common. Every function may throw DbError;
/// open() needs an open Transaction.
class SeriesStore
{
public:
    explicit SeriesStore(Database &database)
        : m_database(database)
        , m_appointments(database, QStringLiteral("appointment"))
    {
    }

    /// A new series; its id.
    AppointmentSeriesId open(Instant now);

    /// Its booked appointments (nobody has arrived for them) that start at an instant or later, by start.
    QList<Appointment> listBooked(AppointmentSeriesId series, Instant from) const;

private:
    Database &m_database;
    RecordTable<Appointment> m_appointments;
};

} // namespace medcrm::store
