// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/appointmentmenu.h"

#include "client/ui/booking/bookingcommands.h"

#include <QCoreApplication>
#include <QMenu>

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("AppointmentMenu", text, nullptr, n);
}

using Cancel = void (BookingCommands::*)(const Appointment &, const QString &, CancelledBy);

void addReasons(QMenu &menu, BookingCommands &commands, const Appointment &appointment, Cancel cancel)
{
    const auto add = [&](const QString &reason, CancelledBy side) {
        menu.addAction(reason, &commands, [&commands, appointment, reason, side, cancel] {
            (commands.*cancel)(appointment, reason, side);
        });
    };
    add(words("Wish of the patient"), CancelledBy::Patient);
    add(words("Patient is ill"), CancelledBy::Patient);
    add(words("Doctor not available"), CancelledBy::Clinic);
    add(words("Booked by mistake"), CancelledBy::Clinic);
}

void addOfSeries(QMenu &menu, BookingCommands &commands, const Appointment &appointment)
{
    addReasons(*menu.addMenu(words("Cancel this one")), commands, appointment, &BookingCommands::cancel);
    addReasons(*menu.addMenu(words("Cancel this and following")), commands, appointment,
               &BookingCommands::cancelFollowing);
}

} // namespace

void fillCancelMenu(QMenu &menu, BookingCommands &commands, const Appointment &appointment)
{
    if (!commands.isPermitted(appointment, AppointmentAction::Cancel))
        return;
    if (appointment.series)
        addOfSeries(menu, commands, appointment);
    else
        addReasons(menu, commands, appointment, &BookingCommands::cancel);
}

void fillAppointmentMenu(QMenu &menu, BookingCommands &commands, const Appointment &appointment)
{
    if (commands.isPermitted(appointment, AppointmentAction::Cancel)) {
        if (appointment.series)
            addOfSeries(menu, commands, appointment);
        else
            addReasons(*menu.addMenu(words("Cancel booking")), commands, appointment,
                       &BookingCommands::cancel);
    }
    if (commands.isChangeable(appointment)) {
        const bool confirmed = appointment.confirmedAt.has_value();
        menu.addAction(confirmed ? words("Not confirmed after all") : words("Confirmed by the patient"),
                       &commands,
                       [&commands, appointment, confirmed] { commands.confirm(appointment, !confirmed); });
        menu.addAction(words("Move…"), &commands,
                       [&commands, appointment] { commands.askForMove(appointment); });
    }
    if (commands.isPermitted(appointment, AppointmentAction::MarkNoShow))
        menu.addAction(words("No-show"), &commands,
                       [&commands, appointment] { commands.markNoShow(appointment); });
    if (commands.isPermitted(appointment, AppointmentAction::Restore))
        menu.addAction(words("Restore the booking"), &commands,
                       [&commands, appointment] { commands.restore(appointment); });
}

} // namespace medcrm::ui
