// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/services.h"

#include <QJsonArray>

class QRandomGenerator;

namespace medcrm {

/// Books the demo's patients one after the other into their doctors' free times, with gaps between them.
class DemoBookings
{
public:
    /// `random` and `services` outlive this. The patients take turns.
    DemoBookings(Services &services, QRandomGenerator &random, const QList<Service> &bookable,
                 const QList<PatientId> &patients, const QJsonArray &reasons);

    /// Fills a doctor's day from `from` on; between two bookings lie at most `widestGap` minutes, in fives.
    void fill(Context &context, const Doctor &doctor, QDate day, Instant from, int widestGap);

private:
    BookAppointment drawn(const Doctor &doctor, const Service &service, Instant start);

    Services &m_services;
    QRandomGenerator &m_random;
    const QList<Service> m_bookable;
    const QList<PatientId> m_patients;
    const QJsonArray m_reasons;
    qsizetype m_next = 0;
};

} // namespace medcrm
