// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendaragenda.h"

namespace medcrm::ui {

std::optional<Agenda> loadedAgenda(const CalendarData &data, const ClinicDay &names,
                                   std::optional<DoctorId> doctor, QDate from, QDate to)
{
    if (!names.isLoaded() || !from.isValid())
        return std::nullopt;
    QList<Appointment> appointments;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        if (!data.isLoaded(day))
            return std::nullopt;
        for (const Doctor &of : names.doctors())
            appointments += data.appointments(of.id, day);
    }
    return agendaOf(names, appointments, doctor, from, to);
}

} // namespace medcrm::ui
