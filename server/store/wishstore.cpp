// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/wishstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString mostUrgentFirst =
    u"ORDER BY CASE urgency WHEN 'urgent' THEN 0 WHEN 'soon' THEN 1 ELSE 2 END, wish.id"_s;

} // namespace

QList<Wish> WishStore::listOpen(ClinicId clinic, int limit) const
{
    return m_wishes.list(u"WHERE clinic_id = ? AND status = 'open' "_s + mostUrgentFirst + u" LIMIT ?"_s,
                         clinic, limit);
}

QList<Wish> WishStore::listOpenFor(ClinicId clinic, DoctorId doctor) const
{
    return m_wishes.list(u"WHERE clinic_id = ? AND status = 'open' AND ifnull(doctor_id, ?) = ? "_s
                             + mostUrgentFirst,
                         clinic, doctor, doctor);
}

std::optional<Wish> WishStore::findOpen(ClinicId clinic, PatientId patient, const WishDetails &wanted,
                                        WishId except) const
{
    return m_wishes.first(uR"(WHERE patient_id = ? AND status = 'open' AND clinic_id = ? AND service_id = ?
                              AND doctor_id IS ? AND wish.id <> ? ORDER BY wish.id LIMIT 1)"_s,
                          patient, clinic, wanted.service, wanted.doctor, except);
}

} // namespace medcrm::store
