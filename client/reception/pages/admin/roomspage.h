// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/recordpage.h"
#include "common/protocol/directory.h"

namespace medcrm::ui {

/// The rooms of the followed clinic.
class RoomsPage : public RecordPage<Room, RoomDetails, CreateRoom, UpdateRoom>
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::RoomsPage)
public:
    explicit RoomsPage(SessionWindow &window);

protected:
    QList<Room> records() const override { return day().rooms().all(); }
    const Room *find(RoomId id) const override { return day().rooms().find(id); }
    RecordRow rowOf(const Room &room) const override;
    RoomDetails blank() const override;
    QString nameOf(const RoomDetails &details) const override { return details.name; }
    QString consequences(const Room &room) const override;
    void take(const Room &room) override { session().day().upsert(room); }

private:
    QStringList doctorsIn(RoomId room) const;
};

} // namespace medcrm::ui
