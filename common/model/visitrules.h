// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/transition.h"
#include "common/model/visit.h"

// The two state machines of the clinic, each one table. The server enforces them, the windows derive the
// enabled actions from them, a test walks every state × action × role (design: domain.md, Appointment and
// Visit).
namespace medcrm {

/// What can be done to a visit that exists.
enum class VisitAction {
    Call,
    Recall,
    PutBack,
    Start,
    Hold,
    Resume,
    Complete,
    MarkNoShow,
    ReturnToLine, ///< A no-show who came back.
    Leave,
    Cancel,
    Restore, ///< Undo of leave or cancel.
    Reopen, ///< Undo of complete.
    UndoStart,
    UndoCheckIn,
    Move, ///< To another place of the same line (queue.move).
    Transfer, ///< To another doctor's line (queue.move).
    CloseSeen, ///< The day is being closed: the patient was seen, and nobody said so.
    CloseNoShow, ///< The day is being closed: the patient was not there.
    CloseLeft, ///< The day is being closed: the patient had gone.
    UndoClose
};

constexpr auto enumNames(VisitAction)
{
    using enum VisitAction;
    return nameTable<VisitAction>({{Call, "call"},
                                   {Recall, "recall"},
                                   {PutBack, "putBack"},
                                   {Start, "start"},
                                   {Hold, "hold"},
                                   {Resume, "resume"},
                                   {Complete, "complete"},
                                   {MarkNoShow, "markNoShow"},
                                   {ReturnToLine, "returnToLine"},
                                   {Leave, "leave"},
                                   {Cancel, "cancel"},
                                   {Restore, "restore"},
                                   {Reopen, "reopen"},
                                   {UndoStart, "undoStart"},
                                   {UndoCheckIn, "undoCheckIn"},
                                   {Move, "move"},
                                   {Transfer, "transfer"},
                                   {CloseSeen, "closeSeen"},
                                   {CloseNoShow, "closeNoShow"},
                                   {CloseLeft, "closeLeft"},
                                   {UndoClose, "undoClose"}});
}

/// Steps of the list that is worked off when a day is closed; no menu of a single visit offers them.
constexpr bool isDayClosing(VisitAction action)
{
    return action >= VisitAction::CloseSeen && action <= VisitAction::UndoClose;
}

using VisitTransition = Transition<VisitAction, VisitStatus>;
std::span<const VisitTransition> visitTransitions();

/// What can be done to an appointment that exists. Fulfil, Unfulfil and FollowVisit… are the system's own:
/// they follow the visit and no role may ask for them.
enum class AppointmentAction {
    CheckIn,
    Reschedule, ///< To another time, doctor, service or length.
    Amend, ///< What was noted of it: reason, source, whether it is confirmed.
    Cancel,
    MarkNoShow,
    Restore, ///< Undo of cancel or no-show.
    UndoCheckIn,
    Fulfil, ///< System: the visit started.
    Unfulfil, ///< System: the visit's start was undone.
    FollowCancel, ///< System: the visit was cancelled or the patient left.
    FollowNoShow, ///< System: the visit ended as a no-show.
    FollowReturn, ///< System: the patient came back to the line.
    WithdrawError ///< Entered in error.
};

constexpr auto enumNames(AppointmentAction)
{
    using enum AppointmentAction;
    return nameTable<AppointmentAction>({{CheckIn, "checkIn"},
                                         {Reschedule, "reschedule"},
                                         {Amend, "amend"},
                                         {Cancel, "cancel"},
                                         {MarkNoShow, "markNoShow"},
                                         {Restore, "restore"},
                                         {UndoCheckIn, "undoCheckIn"},
                                         {Fulfil, "fulfil"},
                                         {Unfulfil, "unfulfil"},
                                         {FollowCancel, "followCancel"},
                                         {FollowNoShow, "followNoShow"},
                                         {FollowReturn, "followReturn"},
                                         {WithdrawError, "withdrawError"}});
}

using AppointmentTransition = Transition<AppointmentAction, AppointmentStatus>;
std::span<const AppointmentTransition> appointmentTransitions();

/// What the conditions of a visit's transition are judged on.
struct VisitCircumstances
{
    Instant now;
    QDate today; ///< The clinic's business day.
    QString reason; ///< As stated with the command.
    bool doctorHasCalled = false; ///< Another visit of the doctor is called.
    bool doctorHasInService = false; ///< Another visit of the doctor is in service.
    bool noDoctor = false; ///< Waits in a shared line, and nobody says which doctor takes it.
};

/// The transition an action takes, or why not: `conflict` when the state or a condition forbids it,
/// `forbidden` when the role does, `invalid` when the reason is missing. The message says why in words.
Result<VisitTransition> permit(const Visit &visit, VisitAction action, Role role,
                               const VisitCircumstances &circumstances);

/// What an appointment's conditions are judged on.
struct AppointmentCircumstances
{
    Instant now;
    QDate today;
    QTimeZone zone;
    Milliseconds grace{}; ///< The clinic's no-show grace.
    QString reason;
    bool timeFree = true;
};

Result<AppointmentTransition> permit(const Appointment &appointment, AppointmentAction action, Role role,
                                     const AppointmentCircumstances &circumstances);

/// The system's own step: the arrow regardless of role, or nothing when the appointment has none from its
/// state.
std::optional<AppointmentTransition> systemStep(const Appointment &appointment, AppointmentAction action);

/// Whether it is time to think of a no-show: called as often as the clinic calls, or
/// its grace ago; a grace of 0 leaves it to the calls.
bool proposesNoShow(const Visit &visit, const ClinicSettings &settings, Instant now);

/// The status in words for sentences: "with the doctor".
QString inWords(VisitStatus status);
QString inWords(AppointmentStatus status);

} // namespace medcrm
