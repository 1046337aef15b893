// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/clinicstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

QList<Clinic> ClinicStore::list() const
{
    return m_clinics.list(u"ORDER BY lower(name), id"_s);
}

std::optional<Clinic> ClinicStore::findActiveNamed(const QString &name) const
{
    return m_clinics.first(u"WHERE lower(name) = lower(?) AND active = 1"_s, name);
}

} // namespace medcrm::store
