// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/seriesstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

AppointmentSeriesId SeriesStore::open(Instant now)
{
    return AppointmentSeriesId(
        Statement(m_database, u"INSERT INTO appointment_series (created_at) VALUES (?)"_s, now).insert());
}

QList<Appointment> SeriesStore::listBooked(AppointmentSeriesId series, Instant from) const
{
    return m_appointments.list(
        uR"(WHERE series_id = ? AND "start" >= ? AND status = 'booked' ORDER BY "start", appointment.id)"_s,
        series, from);
}

} // namespace medcrm::store
