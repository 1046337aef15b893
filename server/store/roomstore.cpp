// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/roomstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

QList<Room> RoomStore::list(ClinicId clinic) const
{
    return m_rooms.list(u"WHERE clinic_id = ? ORDER BY lower(name), id"_s, clinic);
}

std::optional<Room> RoomStore::findNamed(ClinicId clinic, const QString &name) const
{
    return m_rooms.first(u"WHERE clinic_id = ? AND lower(name) = lower(?)"_s, clinic, name);
}

} // namespace medcrm::store
