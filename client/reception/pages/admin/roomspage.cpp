// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/roomspage.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

RecordList::Words words()
{
    return {RoomsPage::tr("Rooms"), RoomsPage::tr("Find a room"), RoomsPage::tr("New room"),
            RoomsPage::tr("This clinic has no rooms yet.")};
}

} // namespace

RoomsPage::RoomsPage(SessionWindow &window)
    : RecordPage(window, words(), tr("Choose a room, or press Ctrl+N for a new one."))
{
    form().text(
        u"name"_s, tr("Name"), [](auto &d) -> auto & { return d.name; });
    findField(*editor(), u"name"_s)->setHint(tr("As patients are told where to go: “Room 2”"));
    connect(&day(), &ClinicDay::roomChanged, this, [this] { refresh(); });
    connect(&day(), &ClinicDay::doctorChanged, this, [this] { refresh(); });
    followClinic();
    refresh();
}

QStringList RoomsPage::doctorsIn(RoomId room) const
{
    QStringList names;
    for (const Doctor &doctor : day().doctors()) {
        if (doctor.active && doctor.room == room)
            names += doctor.fullName;
    }
    return names;
}

RecordRow RoomsPage::rowOf(const Room &room) const
{
    RecordRow row;
    row.title = room.name;
    row.subtitle = doctorsIn(room.id).join(u", "_s);
    return row;
}

RoomDetails RoomsPage::blank() const
{
    RoomDetails details;
    details.clinic = day().isLoaded() ? day().clinic().id : ClinicId();
    return details;
}

QString RoomsPage::consequences(const Room &room) const
{
    const QStringList doctors = doctorsIn(room.id);
    if (!doctors.isEmpty())
        return tr("Used by %1. Give them another room first, or the server refuses.")
            .arg(doctors.join(u", "_s));
    return tr("%1 can't be chosen for doctors and working hours any more. Past visits keep it.")
        .arg(isolate(room.name));
}

} // namespace medcrm::ui
