// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitrules.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr RoleSet doctorOnly{Role::Doctor};
constexpr RoleSet administrator{Role::Administrator};
constexpr RoleSet system{};

constexpr VisitTransition visitTable[] = {
    {VisitAction::Call, VisitStatus::Waiting, VisitStatus::Called, deskAndDoctor,
     Condition::DoctorFree | Condition::SameDay},
    {VisitAction::Recall, VisitStatus::Called, VisitStatus::Called, deskAndDoctor, Condition::CoolDownPassed},
    {VisitAction::PutBack, VisitStatus::Called, VisitStatus::Waiting, deskAndDoctor},
    {VisitAction::Start, VisitStatus::Called, VisitStatus::InService, doctorOnly, Condition::DoctorFree},
    {VisitAction::Start, VisitStatus::Waiting, VisitStatus::InService, doctorOnly,
     Condition::DoctorFree | Condition::SameDay},
    {VisitAction::MarkNoShow, VisitStatus::Called, VisitStatus::NoShow, deskAndDoctor},
    {VisitAction::ReturnToLine, VisitStatus::NoShow, VisitStatus::Waiting, deskAndDoctor, Condition::SameDay},
    {VisitAction::Hold, VisitStatus::InService, VisitStatus::OnHold, doctorOnly, Condition::ReasonGiven},
    {VisitAction::Resume, VisitStatus::OnHold, VisitStatus::InService, doctorOnly, Condition::DoctorFree},
    {VisitAction::Complete, VisitStatus::InService, VisitStatus::Completed, doctorOnly},
    {VisitAction::Complete, VisitStatus::OnHold, VisitStatus::Completed, doctorOnly},
    {VisitAction::Reopen, VisitStatus::Completed, VisitStatus::InService, doctorOnly,
     Condition::UndoWindow | Condition::DoctorFree},
    {VisitAction::UndoStart, VisitStatus::InService, VisitStatus::Waiting, doctorOnly, Condition::UndoWindow},
    {VisitAction::Leave, VisitStatus::Waiting, VisitStatus::Left, deskAndDoctor, Condition::ReasonGiven},
    {VisitAction::Leave, VisitStatus::Called, VisitStatus::Left, deskAndDoctor, Condition::ReasonGiven},
    {VisitAction::Cancel, VisitStatus::Waiting, VisitStatus::Cancelled, deskAndDoctor,
     Condition::ReasonGiven},
    {VisitAction::Cancel, VisitStatus::Called, VisitStatus::Cancelled, deskAndDoctor, Condition::ReasonGiven},
    {VisitAction::Restore, VisitStatus::Left, VisitStatus::Waiting, desk, Condition::SameDay},
    {VisitAction::Restore, VisitStatus::Cancelled, VisitStatus::Waiting, desk, Condition::SameDay},
    {VisitAction::UndoCheckIn, VisitStatus::Waiting, VisitStatus::EnteredInError, desk,
     Condition::NeverCalled},
    {VisitAction::Move, VisitStatus::Waiting, VisitStatus::Waiting, desk, Condition::SameDay},
    {VisitAction::Transfer, VisitStatus::Waiting, VisitStatus::Waiting, deskAndDoctor, Condition::SameDay},
    {VisitAction::Transfer, VisitStatus::Called, VisitStatus::Waiting, deskAndDoctor, Condition::SameDay},
    {VisitAction::CloseSeen, VisitStatus::Waiting, VisitStatus::Completed, desk},
    {VisitAction::CloseSeen, VisitStatus::Called, VisitStatus::Completed, desk},
    {VisitAction::CloseSeen, VisitStatus::InService, VisitStatus::Completed, desk},
    {VisitAction::CloseSeen, VisitStatus::OnHold, VisitStatus::Completed, desk},
    {VisitAction::CloseNoShow, VisitStatus::Waiting, VisitStatus::NoShow, desk},
    {VisitAction::CloseNoShow, VisitStatus::Called, VisitStatus::NoShow, desk},
    {VisitAction::CloseLeft, VisitStatus::Waiting, VisitStatus::Left, desk},
    {VisitAction::CloseLeft, VisitStatus::Called, VisitStatus::Left, desk},
    {VisitAction::CloseLeft, VisitStatus::InService, VisitStatus::Left, desk},
    {VisitAction::CloseLeft, VisitStatus::OnHold, VisitStatus::Left, desk},
    {VisitAction::UndoClose, VisitStatus::Completed, VisitStatus::Waiting, desk,
     Condition::ClosedWithDay | Condition::UndoWindow},
    {VisitAction::UndoClose, VisitStatus::NoShow, VisitStatus::Waiting, desk,
     Condition::ClosedWithDay | Condition::UndoWindow},
    {VisitAction::UndoClose, VisitStatus::Left, VisitStatus::Waiting, desk,
     Condition::ClosedWithDay | Condition::UndoWindow},
};

constexpr AppointmentTransition appointmentTable[] = {
    {AppointmentAction::CheckIn, AppointmentStatus::Booked, AppointmentStatus::CheckedIn, desk,
     Condition::SameDay},
    {AppointmentAction::CheckIn, AppointmentStatus::NoShow, AppointmentStatus::CheckedIn, desk,
     Condition::SameDay},
    {AppointmentAction::Reschedule, AppointmentStatus::Booked, AppointmentStatus::Booked, desk},
    {AppointmentAction::Amend, AppointmentStatus::Booked, AppointmentStatus::Booked, desk},
    {AppointmentAction::Cancel, AppointmentStatus::Booked, AppointmentStatus::Cancelled, desk,
     Condition::ReasonGiven},
    {AppointmentAction::MarkNoShow, AppointmentStatus::Booked, AppointmentStatus::NoShow, deskAndDoctor,
     Condition::GracePassed},
    {AppointmentAction::Restore, AppointmentStatus::Cancelled, AppointmentStatus::Booked, desk,
     Condition::TimeFree},
    {AppointmentAction::Restore, AppointmentStatus::NoShow, AppointmentStatus::Booked, desk,
     Condition::TimeFree},
    {AppointmentAction::UndoCheckIn, AppointmentStatus::CheckedIn, AppointmentStatus::Booked, desk},
    {AppointmentAction::Fulfil, AppointmentStatus::CheckedIn, AppointmentStatus::Fulfilled, system},
    {AppointmentAction::Unfulfil, AppointmentStatus::Fulfilled, AppointmentStatus::CheckedIn, system},
    {AppointmentAction::FollowCancel, AppointmentStatus::CheckedIn, AppointmentStatus::Cancelled, system},
    {AppointmentAction::FollowNoShow, AppointmentStatus::CheckedIn, AppointmentStatus::NoShow, system},
    {AppointmentAction::FollowReturn, AppointmentStatus::NoShow, AppointmentStatus::CheckedIn, system},
    {AppointmentAction::FollowReturn, AppointmentStatus::Cancelled, AppointmentStatus::CheckedIn, system},
    {AppointmentAction::FollowReturn, AppointmentStatus::Fulfilled, AppointmentStatus::CheckedIn, system},
    {AppointmentAction::WithdrawError, AppointmentStatus::Booked, AppointmentStatus::EnteredInError,
     administrator, Condition::ReasonGiven},
    {AppointmentAction::WithdrawError, AppointmentStatus::CheckedIn, AppointmentStatus::EnteredInError,
     administrator, Condition::ReasonGiven},
    {AppointmentAction::WithdrawError, AppointmentStatus::Fulfilled, AppointmentStatus::EnteredInError,
     administrator, Condition::ReasonGiven},
    {AppointmentAction::WithdrawError, AppointmentStatus::Cancelled, AppointmentStatus::EnteredInError,
     administrator, Condition::ReasonGiven},
    {AppointmentAction::WithdrawError, AppointmentStatus::NoShow, AppointmentStatus::EnteredInError,
     administrator, Condition::ReasonGiven},
};

// The table's arrow for a role, or the refusal both machines word alike.
template <typename Action, typename Status>
Result<Transition<Action, Status>> arrowFor(std::span<const Transition<Action, Status>> table, Action action,
                                            Status from, Role role, const QString &subject)
{
    const auto *transition = findTransition(table, action, from);
    if (!transition)
        return fail(ErrorCode::Conflict, u"action"_s,
                    u"%1 is %2, so this can't be done now."_s.arg(subject, inWords(from)));
    if (!transition->roles.contains(role))
        return fail(ErrorCode::Forbidden, u"action"_s, u"Your account may not do this."_s);
    return *transition;
}

Result<> reasonGiven(Conditions conditions, const QString &reason)
{
    if (conditions.testFlag(Condition::ReasonGiven) && reason.trimmed().isEmpty())
        return invalid(u"reason"_s, u"Say why."_s);
    return {};
}

Result<> checkDoctorFree(const VisitTransition &transition, const VisitCircumstances &circumstances)
{
    if (circumstances.noDoctor)
        return fail(
            ErrorCode::Conflict, u"visit"_s,
            u"The patient waits for any doctor: a doctor calls them, or move them to a doctor's line."_s);
    if (transition.to == VisitStatus::Called && circumstances.doctorHasCalled)
        return fail(ErrorCode::Conflict, u"doctor"_s, u"The doctor has already called another patient."_s);
    if (transition.to == VisitStatus::InService && circumstances.doctorHasInService)
        return fail(ErrorCode::Conflict, u"doctor"_s, u"Another patient is with the doctor."_s);
    return {};
}

Result<> checkVisitTimes(const Visit &visit, const VisitTransition &transition,
                         const VisitCircumstances &circumstances)
{
    const Conditions conditions = transition.conditions;
    if (conditions.testFlag(Condition::SameDay) && visit.businessDay != circumstances.today)
        return fail(ErrorCode::Conflict, u"visit"_s, u"This visit is of another day."_s);
    if (conditions.testFlag(Condition::NeverCalled) && visit.firstCalledAt)
        return fail(ErrorCode::Conflict, u"visit"_s, u"The patient was already called."_s);
    if (conditions.testFlag(Condition::CoolDownPassed)) {
        const Milliseconds since = elapsed(visit.lastCalledAt.value_or(Instant{}), circumstances.now);
        const auto left = std::chrono::ceil<std::chrono::seconds>(recallCoolDown - since);
        if (left.count() > 0)
            return fail(ErrorCode::Conflict, u"visit"_s,
                        u"Just called; call again in %1 s."_s.arg(left.count()));
    }
    if (conditions.testFlag(Condition::ClosedWithDay) && !visit.closedBy)
        return fail(ErrorCode::Conflict, u"visit"_s, u"This visit was not ended by closing the day."_s);
    const bool undoesStart = transition.action == VisitAction::UndoStart;
    const std::optional<Instant> done = undoesStart ? visit.startedAt : visit.endedAt;
    if (conditions.testFlag(Condition::UndoWindow)
        && elapsed(done.value_or(Instant{}), circumstances.now) > undoWindow)
        return fail(ErrorCode::Conflict, u"visit"_s, u"This can be undone for 10 minutes only."_s);
    return {};
}

} // namespace

std::span<const VisitTransition> visitTransitions()
{
    return visitTable;
}

std::span<const AppointmentTransition> appointmentTransitions()
{
    return appointmentTable;
}

Result<VisitTransition> permit(const Visit &visit, VisitAction action, Role role,
                               const VisitCircumstances &circumstances)
{
    const auto transition = arrowFor(visitTransitions(), action, visit.status, role, u"The patient"_s);
    if (!transition)
        return transition;
    if (const Result<> ok = reasonGiven(transition->conditions, circumstances.reason); !ok)
        return tl::unexpected(ok.error());
    if (const Result<> ok = checkVisitTimes(visit, *transition, circumstances); !ok)
        return tl::unexpected(ok.error());
    if (transition->conditions.testFlag(Condition::DoctorFree)) {
        if (const Result<> ok = checkDoctorFree(*transition, circumstances); !ok)
            return tl::unexpected(ok.error());
    }
    return transition;
}

Result<AppointmentTransition> permit(const Appointment &appointment, AppointmentAction action, Role role,
                                     const AppointmentCircumstances &circumstances)
{
    const auto transition =
        arrowFor(appointmentTransitions(), action, appointment.status, role, u"The appointment"_s);
    if (!transition)
        return transition;
    if (const Result<> ok = reasonGiven(transition->conditions, circumstances.reason); !ok)
        return tl::unexpected(ok.error());
    const Conditions conditions = transition->conditions;
    if (conditions.testFlag(Condition::SameDay)
        && businessDay(appointment.start, circumstances.zone) != circumstances.today)
        return fail(ErrorCode::Conflict, u"appointment"_s, u"This appointment is of another day."_s);
    if (conditions.testFlag(Condition::GracePassed)
        && circumstances.now < appointment.start + circumstances.grace)
        return fail(ErrorCode::Conflict, u"appointment"_s, u"The patient may still come."_s);
    if (conditions.testFlag(Condition::TimeFree) && !circumstances.timeFree)
        return fail(ErrorCode::Conflict, u"appointment"_s, u"The time has been taken meanwhile."_s);
    return transition;
}

std::optional<AppointmentTransition> systemStep(const Appointment &appointment, AppointmentAction action)
{
    const auto *transition = findTransition(appointmentTransitions(), action, appointment.status);
    return transition ? std::optional(*transition) : std::nullopt;
}

bool proposesNoShow(const Visit &visit, const ClinicSettings &settings, Instant now)
{
    if (visit.status != VisitStatus::Called)
        return false;
    const Milliseconds grace = std::chrono::minutes(settings.noShowGraceMinutes);
    const bool graceOver = grace.count() > 0 && elapsed(visit.lastCalledAt.value_or(now), now) >= grace;
    return visit.callCount >= settings.noShowCalls || graceOver;
}

QString inWords(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return u"waiting"_s;
    case VisitStatus::Called:
        return u"called"_s;
    case VisitStatus::InService:
        return u"with the doctor"_s;
    case VisitStatus::OnHold:
        return u"on hold"_s;
    case VisitStatus::Completed:
        return u"seen already"_s;
    case VisitStatus::NoShow:
        return u"marked as not shown up"_s;
    case VisitStatus::Left:
        return u"gone"_s;
    case VisitStatus::Cancelled:
        return u"cancelled"_s;
    case VisitStatus::EnteredInError:
        return u"entered in error"_s;
    }
    Q_UNREACHABLE();
}

QString inWords(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Booked:
        return u"booked"_s;
    case AppointmentStatus::CheckedIn:
        return u"checked in"_s;
    case AppointmentStatus::Fulfilled:
        return u"fulfilled"_s;
    case AppointmentStatus::Cancelled:
        return u"cancelled"_s;
    case AppointmentStatus::NoShow:
        return u"marked as not shown up"_s;
    case AppointmentStatus::EnteredInError:
        return u"entered in error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace medcrm
