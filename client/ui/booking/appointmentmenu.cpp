// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/appointmentmenu.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/bookingcommands.h"
#include "client/ui/outagemenu.h"
#include "client/ui/widgets/reasonmenu.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("AppointmentMenu", text, nullptr, n);
}

using Cancel = void (BookingCommands::*)(const Appointment &, const QString &, CancelledBy);

/// Whose wish it is stands beside each reason, because the figures tell them apart.
QString withSide(const QString &reason, CancelledBy side)
{
    return (side == CancelledBy::Patient ? words("%1 · by the patient") : words("%1 · by the clinic"))
        .arg(reason);
}

/// Where a menu opens that follows another: at what has the keyboard.
QPoint placeBeside(const QWidget &window)
{
    const QWidget *focus = window.focusWidget();
    return focus ? focus->mapToGlobal(focus->rect().center()) : window.mapToGlobal(window.rect().center());
}

void askForReason(BookingCommands &commands, const Appointment &appointment, CancelledBy side, Cancel cancel)
{
    const QString who = isolate(appointment.patient.displayName());
    auto *menu =
        new ReasonMenu(words("Why is the booking of %1 cancelled?").arg(who), {}, &commands.window());
    QObject::connect(menu, &ReasonMenu::chosen, &commands,
                     [&commands, appointment, side, cancel](const QString &reason) {
                         (commands.*cancel)(appointment, reason, side);
                     });
    menu->popup(placeBeside(commands.window()));
}

void addReasons(QMenu &menu, BookingCommands &commands, const Appointment &appointment, Cancel cancel)
{
    const auto add = [&](const QString &reason, CancelledBy side) {
        menu.addAction(withSide(reason, side), &commands, [&commands, appointment, reason, side, cancel] {
            (commands.*cancel)(appointment, reason, side);
        });
    };
    add(words("Wish of the patient"), CancelledBy::Patient);
    add(words("Patient is ill"), CancelledBy::Patient);
    add(words("Doctor not available"), CancelledBy::Clinic);
    add(words("Booked by mistake"), CancelledBy::Clinic);
    for (const CancelledBy side : {CancelledBy::Patient, CancelledBy::Clinic})
        menu.addAction(
            withSide(words("Other reason…"), side), &commands,
            [&commands, appointment, side, cancel] { askForReason(commands, appointment, side, cancel); });
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
    greyInOutage(menu, commands.window());
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
                       [&commands, appointment, confirmed] { commands.confirm(appointment, !confirmed); })
            ->setObjectName(u"confirm"_s); // one switch, whatever it says
        menu.addAction(words("Move…"), &commands,
                       [&commands, appointment] { commands.askForMove(appointment); });
    }
    if (commands.isPermitted(appointment, AppointmentAction::MarkNoShow))
        menu.addAction(words("No-show"), &commands,
                       [&commands, appointment] { commands.markNoShow(appointment); });
    if (commands.isPermitted(appointment, AppointmentAction::Restore))
        menu.addAction(words("Restore the booking"), &commands,
                       [&commands, appointment] { commands.restore(appointment); });
    greyInOutage(menu, commands.window());
}

} // namespace medcrm::ui
