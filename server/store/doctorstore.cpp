// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/doctorstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

QList<Doctor> DoctorStore::list(ClinicId clinic) const
{
    return m_doctors.list(u"WHERE clinic_id = ? ORDER BY lower(full_name), id"_s, clinic);
}

std::optional<Doctor> DoctorStore::findByUser(UserId user) const
{
    return m_doctors.first(u"WHERE user_id = ?"_s, user);
}

std::optional<Doctor> DoctorStore::findByPrefix(ClinicId clinic, const QString &prefix) const
{
    return m_doctors.first(u"WHERE clinic_id = ? AND ticket_prefix = ?"_s, clinic, prefix);
}

} // namespace medcrm::store
