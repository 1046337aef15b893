// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `room`. Every function may throw DbError; the writing ones need an open Transaction.
class RoomStore
{
public:
    explicit RoomStore(Database &database)
        : m_rooms(database, QStringLiteral("room"))
    {
    }

    std::optional<Room> find(RoomId id) const { return m_rooms.find(id); }

    /// A clinic's rooms, inactive ones too, by name.
    QList<Room> list(ClinicId clinic) const;

    /// The clinic's room of a name, active or not, as the database compares names; it allows one.
    std::optional<Room> findNamed(ClinicId clinic, const QString &name) const;

    /// Writes a new row, `id` excepted; its id.
    RoomId insert(const Room &room) { return m_rooms.insert(room); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    /// A room that is in use stays in its clinic.
    void update(const Room &room) { m_rooms.update(room); }

private:
    RecordTable<Room> m_rooms;
};

} // namespace medcrm::store
