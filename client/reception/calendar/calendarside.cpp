// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarside.h"

#include "client/reception/calendar/appointmentcard.h"
#include "client/reception/calendar/moveconflictcard.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/appointmentmenu.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/booking.h"

#include <QMenu>
#include <QVBoxLayout>

namespace medcrm::ui {

CalendarSide::CalendarSide(const PageContext &context, CalendarData &calendar, CalendarView &view,
                           QWidget *parent)
    : QWidget(parent)
    , m_window(context.window)
    , m_session(context.window.session())
    , m_commands(context.arrivals)
    , m_data(calendar)
    , m_view(view)
    , m_card(new AppointmentCard(m_session))
    , m_conflict(new MoveConflictCard(m_session))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    layout->addWidget(m_conflict);
    m_card->hide();
    m_conflict->hide();
    hide();
    connect(m_card, &SideCard::closed, this, &CalendarSide::close);
    connect(m_conflict, &SideCard::closed, this, &CalendarSide::close);
    connect(m_conflict, &MoveConflictCard::moveWanted, this,
            [this](const AppointmentMove &move) { carryOut(move); });
    connect(m_conflict, &MoveConflictCard::overbookingWanted, this, &CalendarSide::carryOut);
    connect(&m_data, &CalendarData::daysLoaded, this, &CalendarSide::refresh);
    connect(&m_data, &CalendarData::appointmentChanged, this, [this](AppointmentId id) {
        if (id == m_card->appointment())
            refresh();
        followMoved(id);
    });
    connect(&m_session.day(), &ClinicDay::visitChanged, this, &CalendarSide::refresh);
    connect(&m_commands, &ArrivalCommands::busyChanged, this, &CalendarSide::refresh);
}

void CalendarSide::fillActions(QMenu &menu, const Appointment &appointment)
{
    if (m_commands.isBusy(appointment.id))
        return;
    if (m_commands.isPermitted(appointment, AppointmentAction::CheckIn))
        menu.addAction(tr("Check in"), &m_commands, [this, appointment] { m_commands.checkIn(appointment); });
    fillAppointmentMenu(menu, m_commands, appointment);
    menu.addAction(tr("Book another…"), &m_commands,
                   [this, patient = appointment.patient] { m_commands.askForBooking({.patient = patient}); });
    menu.addAction(tr("Open the patient"), this,
                   [this, patient = appointment.patient] { Q_EMIT patientWanted(patient); });
    if (const Visit *visit = m_view.content().visitOf(appointment.id))
        fillVisitMenu(menu, m_commands.visits(), *visit);
}

void CalendarSide::open(const Appointment &appointment)
{
    showCard(appointment);
    m_conflict->hide();
    m_card->setVisible(true);
    showSide();
    m_card->takeKeyboard();
    Q_EMIT cardOpened();
}

void CalendarSide::followCursor()
{
    const std::optional<Appointment> chosen = m_view.chosen();
    if (m_card->isHidden() || !chosen || chosen->id == m_card->appointment())
        return;
    showCard(*chosen);
    Q_EMIT contentsChanged();
}

/// A booking that was refused a time is somewhere else, or gone, by now: what is offered is not about it any more.
void CalendarSide::followMoved(AppointmentId id)
{
    if (m_conflict->isHidden() || m_asking || id != m_conflict->move().original().id)
        return;
    const Appointment &before = m_conflict->move().original();
    const Appointment *now = m_data.find(id);
    if (now && now->revision == before.revision)
        return;
    close();
    m_window.toasts().show(tr("The booking of %1 was changed meanwhile: it is not moved.")
                               .arg(isolate(before.patient.displayName())));
}

void CalendarSide::refresh()
{
    if (m_card->isHidden())
        return;
    const Appointment *appointment = m_data.find(m_card->appointment());
    if (!appointment)
        return close(); // of a day that is not held any more
    showCard(*appointment);
    Q_EMIT contentsChanged();
}

void CalendarSide::showCard(const Appointment &appointment)
{
    auto actions = std::make_unique<QMenu>();
    fillActions(*actions, appointment);
    m_card->show(appointment, m_view.content().visitOf(appointment.id), std::move(actions));
}

void CalendarSide::showSide()
{
    show();
    Q_EMIT openChanged();
    Q_EMIT contentsChanged();
}

void CalendarSide::close()
{
    if (isHidden())
        return;
    const QWidget *keyboard = window()->focusWidget();
    const bool hadKeyboard = keyboard && isAncestorOf(keyboard);
    if (!m_conflict->isHidden() && !m_asking)
        m_view.setMove(std::nullopt);
    m_card->hide();
    m_conflict->hide();
    hide();
    Q_EMIT openChanged();
    if (hadKeyboard)
        m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT contentsChanged();
}

void CalendarSide::popUpActions(const Appointment &appointment, const QPoint &at)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, appointment] { open(appointment); });
    fillActions(*menu, appointment);
    menu->popup(at);
}

void CalendarSide::popUpCancelling(const Appointment &appointment, const QPoint &at)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCancelMenu(*menu, m_commands, appointment);
    if (!menu->isEmpty())
        return menu->popup(at);
    menu->deleteLater();
    m_window.toasts().show(
        tr("The appointment of %1 cannot be cancelled now.").arg(isolate(appointment.patient.displayName())));
}

void CalendarSide::refuseMove(const Appointment &appointment)
{
    m_window.toasts().show(tr("The appointment of %1 cannot be moved any more.")
                               .arg(isolate(appointment.patient.displayName())));
}

void CalendarSide::carryOut(const AppointmentMove &move, const std::optional<QString> &overbookReason)
{
    if (std::exchange(m_asking, true))
        return;
    m_view.setMove(move);
    const Appointment *now = m_data.find(move.original().id);
    const RescheduleAppointment request{.appointment = move.original().id,
                                        .revision = now ? now->revision : move.original().revision,
                                        .doctor = move.column().doctor,
                                        .service = move.original().service,
                                        .start = move.start(),
                                        .minutes = move.minutes(),
                                        .overbookReason = overbookReason};
    m_session.api().call(request, this,
                         [this, move](const Result<Appointment> &reply) { answered(move, reply); });
}

void CalendarSide::answered(const AppointmentMove &move, const Result<Appointment> &reply)
{
    m_asking = false;
    if (reply) {
        m_data.upsert(*reply);
        m_view.setMove(std::nullopt);
        close();
        m_commands.moved(move.original(), *reply);
        if (m_view.layout().columnOf(reply->id) >= 0)
            m_view.placeCursor(cursorOn(m_view.layout(), reply->id));
        return;
    }
    if (const auto conflict = currentRecord<SlotConflict>(reply.error())) {
        m_card->hide();
        m_conflict->show(move, *conflict);
        m_conflict->setVisible(true);
        showSide();
        m_conflict->takeKeyboard();
        return;
    }
    if (const auto appointment = currentRecord<Appointment>(reply.error()))
        m_data.upsert(*appointment);
    m_view.setMove(std::nullopt);
    close();
    m_window.showFailure(reply.error());
}

QStringList CalendarSide::describe() const
{
    if (!m_card->isHidden())
        return m_card->describe();
    return m_conflict->isHidden() ? QStringList() : m_conflict->describe();
}

} // namespace medcrm::ui
