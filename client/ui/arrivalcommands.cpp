// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/arrivalcommands.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/wishcommands.h"

#include "client/ui/visitcommands.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/queue.h"

namespace medcrm::ui {

ArrivalCommands::ArrivalCommands(SessionWindow &window, VisitCommands &visits)
    : BookingCommands(window)
    , m_visits(visits)
    , m_wishes(new WishCommands(*this))
{
}

void ArrivalCommands::checkIn(const Appointment &appointment)
{
    send(appointment, CheckIn{.appointment = appointment.id, .revision = appointment.revision},
         [this](const Visit &visit) {
             session().day().upsert(visit);
             Q_EMIT arrivedHere(visit);
             window().toasts().show(tr("Checked in %1, ticket %2")
                                        .arg(isolate(visit.patient.displayName()), isolateLtr(visit.ticket)),
                                    tr("Undo"), this, [this, id = visit.id] { undoArrival(id); });
         });
}

void ArrivalCommands::arrived(const Visit &visit)
{
    session().day().upsert(visit);
    Q_EMIT arrivedHere(visit);
    window().toasts().show(tr("%1 waits for %2, ticket %3")
                               .arg(isolate(visit.patient.displayName()),
                                    isolate(session().day().doctorName(visit.doctor)),
                                    isolateLtr(visit.ticket)),
                           tr("Undo"), this, [this, id = visit.id] { undoArrival(id); });
}

void ArrivalCommands::undoArrival(VisitId visit)
{
    if (const Visit *now = session().day().visits().find(visit))
        m_visits.take(*now, VisitAction::UndoCheckIn);
    else
        window().toasts().show(tr("That visit is not in today's list any more."));
}

std::optional<Appointment> ArrivalCommands::bookingOf(PatientId patient) const
{
    std::optional<Appointment> next;
    for (const Appointment &appointment : session().day().appointments()) {
        const bool booked =
            appointment.patient.id == patient && appointment.status == AppointmentStatus::Booked;
        if (booked && (!next || appointment.start < next->start))
            next = appointment;
    }
    return next;
}

std::optional<Visit> ArrivalCommands::openVisitOf(PatientId patient) const
{
    std::optional<Visit> first;
    for (const Visit &visit : session().day().visits()) {
        if (visit.patient.id == patient && isOpen(visit.status)
            && (!first || visit.arrivedAt < first->arrivedAt))
            first = visit;
    }
    return first;
}

} // namespace medcrm::ui
