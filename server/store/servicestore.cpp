// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/servicestore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

QList<Service> ServiceStore::list(ClinicId clinic) const
{
    return m_services.list(u"WHERE clinic_id = ? ORDER BY lower(name), id"_s, clinic);
}

std::optional<Service> ServiceStore::findActiveNamed(ClinicId clinic, const QString &name) const
{
    return m_services.first(u"WHERE clinic_id = ? AND lower(name) = lower(?) AND active = 1"_s, clinic, name);
}

} // namespace medcrm::store
