// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/transitions.h"

namespace medcrm {

namespace {

void call(Visit &visit, const StepNote &note)
{
    visit.callCount += 1;
    visit.firstCalledAt = visit.firstCalledAt.value_or(note.now);
    visit.lastCalledAt = note.now;
    visit.notBefore.reset();
    visit.room = note.room;
}

// Whoever is fetched without a call counts as called, or their wait would never end.
void start(Visit &visit, const StepNote &note, VisitStatus from)
{
    visit.startedAt = note.now;
    visit.firstCalledAt = visit.firstCalledAt.value_or(note.now);
    visit.notBefore.reset();
    if (from == VisitStatus::Waiting)
        visit.room = note.room;
}

void transfer(Visit &visit, const StepNote &note)
{
    visit.doctor = note.doctor.value_or(visit.doctor);
    visit.sharedLine = note.toSharedLine ? note.doctor : std::nullopt;
    visit.pin = note.pin;
    visit.room.reset();
}

void undoStart(Visit &visit)
{
    if (visit.callCount == 0)
        visit.firstCalledAt.reset();
    visit.startedAt.reset();
    visit.heldMs = 0;
    visit.room.reset();
}

void endHold(Visit &visit, Instant now)
{
    if (visit.heldSince)
        visit.heldMs += elapsed(*visit.heldSince, now).count();
    visit.heldSince.reset();
    visit.holdReason.clear();
}

void end(Visit &visit, const StepNote &note)
{
    endHold(visit, note.now);
    visit.endedAt = note.now;
    visit.endReason = note.reason;
}

void undoEnd(Visit &visit)
{
    visit.endedAt.reset();
    visit.endReason.clear();
    visit.closedBy.reset();
}

void backToLine(Visit &visit)
{
    undoEnd(visit);
    visit.room.reset();
}

void uncancel(Appointment &appointment)
{
    appointment.cancelledAt.reset();
    appointment.cancelledBy.reset();
    appointment.cancelReason.clear();
}

void cancel(Appointment &appointment, const StepNote &note)
{
    appointment.cancelledAt = note.now;
    appointment.cancelledBy = note.side;
    appointment.cancelReason = note.reason;
}

void restore(Appointment &appointment, const StepNote &note)
{
    uncancel(appointment);
    appointment.noShowAt.reset();
    if (note.overbookReason.isEmpty())
        return;
    appointment.overbooked = true;
    appointment.overbookReason = note.overbookReason;
}

template <typename R, typename Step>
R moved(R record, const Step &step, Instant now)
{
    record.status = step.to;
    record.revision += 1;
    record.updatedAt = now;
    return record;
}

} // namespace

Visit afterStep(const Visit &before, const VisitTransition &step, const StepNote &note)
{
    Visit visit = moved(before, step, note.now);
    if (visit.sharedLine && visit.status == VisitStatus::Waiting)
        visit.doctor = *visit.sharedLine; // back to where any doctor may call
    if (visit.isShared() && note.doctor && visit.status != VisitStatus::Waiting && isOpen(visit.status))
        visit.doctor = *note.doctor;
    switch (step.action) {
    case VisitAction::Call:
    case VisitAction::Recall:
        call(visit, note);
        break;
    case VisitAction::Move:
        visit.pin = note.pin;
        break;
    case VisitAction::Transfer:
        transfer(visit, note);
        break;
    case VisitAction::PutBack:
        visit.notBefore = note.notBefore;
        visit.room.reset();
        break;
    case VisitAction::Start:
        start(visit, note, step.from);
        break;
    case VisitAction::UndoStart:
        undoStart(visit);
        break;
    case VisitAction::Hold:
        visit.heldSince = note.now;
        visit.holdReason = note.reason;
        break;
    case VisitAction::Resume:
        endHold(visit, note.now);
        break;
    case VisitAction::Complete:
    case VisitAction::MarkNoShow:
    case VisitAction::Leave:
    case VisitAction::Cancel:
    case VisitAction::UndoCheckIn:
        end(visit, note);
        break;
    case VisitAction::CloseSeen:
    case VisitAction::CloseNoShow:
    case VisitAction::CloseLeft:
        end(visit, note);
        visit.closedBy = note.by;
        break;
    case VisitAction::Reopen:
        visit.startedAt = visit.startedAt.value_or(note.now); // seen, said the desk that closed the day
        visit.firstCalledAt = visit.firstCalledAt.value_or(note.now);
        undoEnd(visit);
        break;
    case VisitAction::ReturnToLine:
        visit.returnedAt = note.now;
        [[fallthrough]];
    case VisitAction::Restore:
    case VisitAction::UndoClose: // times of calls and of the start stay: the next end may be the right one
        backToLine(visit);
        break;
    }
    return visit;
}

Appointment afterStep(const Appointment &before, const AppointmentTransition &step, const StepNote &note)
{
    Appointment appointment = moved(before, step, note.now);
    switch (step.action) {
    case AppointmentAction::CheckIn:
        appointment.checkedInAt = note.now;
        break;
    case AppointmentAction::Cancel:
    case AppointmentAction::FollowCancel:
        cancel(appointment, note);
        break;
    case AppointmentAction::MarkNoShow:
    case AppointmentAction::FollowNoShow:
        appointment.noShowAt = note.now;
        break;
    case AppointmentAction::Restore:
        restore(appointment, note);
        break;
    case AppointmentAction::UndoCheckIn:
        appointment.checkedInAt.reset();
        appointment.noShowAt.reset();
        break;
    case AppointmentAction::FollowReturn:
        uncancel(appointment);
        break;
    case AppointmentAction::Reschedule:
    case AppointmentAction::Amend:
    case AppointmentAction::Fulfil:
    case AppointmentAction::Unfulfil:
    case AppointmentAction::WithdrawError:
        break;
    }
    return appointment;
}

std::optional<AppointmentAction> followingAction(VisitAction action)
{
    switch (action) {
    case VisitAction::Start:
    case VisitAction::CloseSeen:
        return AppointmentAction::Fulfil;
    case VisitAction::UndoStart:
        return AppointmentAction::Unfulfil;
    case VisitAction::Leave:
    case VisitAction::Cancel:
    case VisitAction::CloseLeft:
        return AppointmentAction::FollowCancel;
    case VisitAction::MarkNoShow:
    case VisitAction::CloseNoShow:
        return AppointmentAction::FollowNoShow;
    case VisitAction::ReturnToLine:
    case VisitAction::Restore:
    case VisitAction::UndoClose:
        return AppointmentAction::FollowReturn;
    case VisitAction::UndoCheckIn:
        return AppointmentAction::UndoCheckIn;
    case VisitAction::Call:
    case VisitAction::Recall:
    case VisitAction::PutBack:
    case VisitAction::Hold:
    case VisitAction::Resume:
    case VisitAction::Complete:
    case VisitAction::Reopen:
    case VisitAction::Move:
    case VisitAction::Transfer:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace medcrm
