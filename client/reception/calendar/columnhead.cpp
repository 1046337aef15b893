// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/columnhead.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Calendar
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QString roomOf(const CalendarColumn &column, const ClinicDay &day)
{
    for (const WorkingTime &time : column.working) {
        if (time.room)
            return day.roomName(*time.room);
    }
    const Doctor *doctor = day.doctors().find(column.key.doctor);
    return doctor && doctor->room ? day.roomName(*doctor->room) : QString();
}

QString loadOf(const CalendarColumn &column, const ClinicDay &day, Instant now)
{
    if (!column.loaded)
        return column.missing ? Calendar::tr("Not known now") : Calendar::tr("Loading…");
    const auto live = [](const Appointment &appointment) { return isLive(appointment.status); };
    const auto booked = std::count_if(column.appointments.begin(), column.appointments.end(), live);
    const QString load = Calendar::tr("%n booked", nullptr, int(booked));
    if (column.working.isEmpty())
        return booked > 0 ? load : Calendar::tr("Closed");
    if (column.dayEnd <= now)
        return load;
    const int free = freePlaces(column.working, column.appointments, usualLength(day), now);
    return Calendar::tr("%1, %2").arg(load, Calendar::tr("%n free", nullptr, free));
}

} // namespace

Milliseconds usualLength(const ClinicDay &day)
{
    QList<int> lengths;
    for (const Service &service : day.services()) {
        if (service.active)
            lengths += service.minutes;
    }
    std::sort(lengths.begin(), lengths.end());
    return std::chrono::minutes(lengths.isEmpty() ? 20 : lengths[lengths.size() / 2]);
}

bool areDays(const QList<ColumnKey> &keys)
{
    return keys.size() > 1 && keys[0].day != keys[1].day;
}

CalendarHeader::Entry headOf(const CalendarColumn &column, const ClinicDay &day, Instant now,
                             const QList<ColumnKey> &keys)
{
    CalendarHeader::Entry entry;
    entry.load = loadOf(column, day, now);
    if (areDays(keys)) {
        entry.title = dateText(column.key.day, u"ddd d MMM"_s);
        entry.strong = column.key.day == day.today();
        return entry;
    }
    entry.title = isolate(day.doctorName(column.key.doctor));
    entry.room = roomOf(column, day);
    return entry;
}

} // namespace medcrm::ui
