// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/arrivalcommands.h"

#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/visitcommands.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"
#include "common/protocol/appointments.h"
#include "common/protocol/queue.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ArrivalCommands::ArrivalCommands(SessionWindow &window, VisitCommands &visits)
    : QObject(&window)
    , m_window(window)
    , m_session(window.session())
    , m_visits(visits)
{
}

template <typename Request, typename Done>
void ArrivalCommands::send(const Appointment &appointment, const Request &request, Done done)
{
    if (isBusy(appointment.id))
        return;
    m_busy.insert(appointment.id.value());
    Q_EMIT busyChanged();
    m_session.api().call(request, this,
                         [this, id = appointment.id, done](const Result<typename Request::Reply> &reply) {
                             m_busy.remove(id.value());
                             if (reply)
                                 done(*reply);
                             else
                                 fail(reply.error());
                             Q_EMIT busyChanged();
                         });
}

void ArrivalCommands::fail(const Error &error)
{
    // Somebody else was first: the refusal carries the record as it is now, so show that at once.
    if (const auto appointment = currentRecord<Appointment>(error))
        m_session.day().upsert(*appointment);
    else if (const auto visit = currentRecord<Visit>(error))
        m_session.day().upsert(*visit);
    m_window.showFailure(error);
}

void ArrivalCommands::checkIn(const Appointment &appointment)
{
    send(appointment, CheckIn{.appointment = appointment.id, .revision = appointment.revision},
         [this](const Visit &visit) {
             m_session.day().upsert(visit);
             m_window.toasts().show(tr("Checked in %1, ticket %2")
                                        .arg(isolate(visit.patient.displayName()), isolateLtr(visit.ticket)),
                                    tr("Undo"), this, [this, id = visit.id] { undoArrival(id); });
         });
}

void ArrivalCommands::arrived(const Visit &visit)
{
    m_session.day().upsert(visit);
    m_window.toasts().show(tr("%1 waits for %2, ticket %3")
                               .arg(isolate(visit.patient.displayName()),
                                    isolate(m_session.day().doctorName(visit.doctor)),
                                    isolateLtr(visit.ticket)),
                           tr("Undo"), this, [this, id = visit.id] { undoArrival(id); });
}

void ArrivalCommands::undoArrival(VisitId visit)
{
    if (const Visit *now = m_session.day().visits().find(visit))
        m_visits.take(*now, VisitAction::UndoCheckIn);
}

void ArrivalCommands::cancel(const Appointment &appointment, const QString &reason, CancelledBy side)
{
    const CancelAppointment request{
        .appointment = appointment.id, .revision = appointment.revision, .reason = reason, .side = side};
    send(appointment, request, [this](const Appointment &cancelled) {
        m_session.day().upsert(cancelled);
        m_window.toasts().show(tr("Cancelled the booking of %1, %2")
                                   .arg(isolate(cancelled.patient.displayName()), timeAndDoctor(cancelled)),
                               tr("Undo"), this, [this, cancelled] { restore(cancelled); });
    });
}

void ArrivalCommands::restore(const Appointment &appointment)
{
    send(appointment, RestoreAppointment{.appointment = appointment.id, .revision = appointment.revision},
         [this](const Appointment &restored) {
             m_session.day().upsert(restored);
             m_window.toasts().show(
                 tr("%1 is booked again, %2")
                     .arg(isolate(restored.patient.displayName()), timeAndDoctor(restored)));
         });
}

void ArrivalCommands::booked(const Appointment &appointment)
{
    m_session.day().upsert(appointment);
    const QDate day = businessDay(appointment.start, m_session.day().zone());
    const QString when = day == m_session.day().today()
        ? timeAndDoctor(appointment)
        : tr("%1, %2").arg(isolate(QLocale().toString(day, u"ddd d MMM"_s)), timeAndDoctor(appointment));
    m_window.toasts().show(
        tr("Booked %1, %2").arg(isolate(appointment.patient.displayName()), when), tr("Undo"), this,
        [this, appointment] { cancel(appointment, tr("Booked by mistake"), CancelledBy::Clinic); });
}

QString ArrivalCommands::timeAndDoctor(const Appointment &appointment) const
{
    return tr("%1 with %2")
        .arg(clockTime(appointment.start, m_session.day().zone()),
             isolate(m_session.day().doctorName(appointment.doctor)));
}

std::optional<Appointment> ArrivalCommands::bookingOf(PatientId patient) const
{
    std::optional<Appointment> next;
    for (const Appointment &appointment : m_session.day().appointments()) {
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
    for (const Visit &visit : m_session.day().visits()) {
        if (visit.patient.id == patient && isOpen(visit.status)
            && (!first || visit.arrivedAt < first->arrivedAt))
            first = visit;
    }
    return first;
}

} // namespace medcrm::ui
