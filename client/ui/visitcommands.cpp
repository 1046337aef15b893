// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitcommands.h"

#include "client/core/refusals.h"
#include "client/ui/bidi.h"
#include "client/ui/movecommands.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/toaststack.h"
#include "common/model/presence.h"
#include "common/model/visitorder.h"
#include "common/protocol/queue.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

/// The step that undoes a step, where the table has one.
std::optional<VisitAction> undoOf(VisitAction action)
{
    switch (action) {
    case VisitAction::Start:
        return VisitAction::UndoStart;
    case VisitAction::Complete:
        return VisitAction::Reopen;
    case VisitAction::MarkNoShow:
        return VisitAction::ReturnToLine;
    case VisitAction::Leave:
    case VisitAction::Cancel:
        return VisitAction::Restore;
    case VisitAction::CloseSeen:
    case VisitAction::CloseNoShow:
    case VisitAction::CloseLeft:
        return VisitAction::UndoClose;
    default:
        return std::nullopt;
    }
}

VisitCommands::VisitCommands(SessionWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_session(window.session())
    , m_moves(new MoveCommands(window, *this))
{
}

void VisitCommands::setBusy(VisitId visit, bool busy)
{
    if (busy)
        m_busy.insert(visit.value());
    else
        m_busy.remove(visit.value());
    Q_EMIT busyChanged();
}

/// From a shared line the doctor of this window takes; a desk has to say for whom.
std::optional<DoctorId> VisitCommands::takerOf(const Visit &visit) const
{
    return visit.isShared() && m_session.login().role() == Role::Doctor ? m_session.login().account().doctor
                                                                        : std::nullopt;
}

VisitCircumstances VisitCommands::circumstances(const Visit &visit) const
{
    const std::optional<DoctorId> taker = takerOf(visit);
    const auto other = [&](VisitStatus status) {
        const std::optional<Visit> found = current(taker.value_or(visit.doctor), status);
        return found && found->id != visit.id;
    };
    return {.now = now(),
            .today = m_session.day().today(),
            .reason = u"to be asked"_s,
            .doctorHasCalled = other(VisitStatus::Called),
            .doctorHasInService = other(VisitStatus::InService),
            .noDoctor = visit.isShared() && !taker};
}

Result<VisitTransition> VisitCommands::permitted(const Visit &visit, VisitAction action) const
{
    auto step = permittedByRules(visit, action);
    if (const QString away = m_window.outageReason(); step && !away.isEmpty())
        return medcrm::fail(ErrorCode::Unavailable, {}, away);
    return step;
}

Result<VisitTransition> VisitCommands::permittedByRules(const Visit &visit, VisitAction action) const
{
    const auto step = permit(visit, action, m_session.login().role(), circumstances(visit));
    if (!step || action != VisitAction::Call)
        return step.map_error(refusalInWindowsLanguage);
    const Doctor *doctor = m_session.day().doctors().find(takerOf(visit).value_or(visit.doctor));
    const Result<> there = doctor ? mayCall(*doctor, now(), m_session.day().zone()) : Result<>();
    return there ? step : tl::unexpected(refusalInWindowsLanguage(there.error()));
}

QList<Visit> VisitCommands::line(DoctorId doctor) const
{
    if (!m_session.day().isLoaded())
        return {};
    QList<Visit> visits = m_session.day().visits().all();
    const Doctor *whose = m_session.day().doctors().find(doctor);
    const bool takesShared = whose && whose->takesShared && !whose->shared;
    visits.removeIf(
        [&](const Visit &visit) { return visit.doctor != doctor && !(takesShared && visit.isShared()); });
    const Milliseconds ageing = std::chrono::minutes(m_session.day().clinic().settings.ageingMinutes);
    return inLineOrder(visits, now(), ageing);
}

std::optional<Visit> VisitCommands::next(DoctorId doctor) const
{
    for (const Visit &visit : line(doctor)) {
        if (visit.businessDay == m_session.day().today() && isCallable(visit, now()))
            return visit;
    }
    return std::nullopt;
}

std::optional<Visit> VisitCommands::current(DoctorId doctor, VisitStatus status) const
{
    for (const Visit &visit : m_session.day().visits()) {
        if (visit.doctor == doctor && visit.status == status)
            return visit;
    }
    return std::nullopt;
}

void VisitCommands::callNext(DoctorId doctor)
{
    if (isCallingNext(doctor) || m_window.refuseInOutage())
        return;
    m_callingNext.insert(doctor.value());
    Q_EMIT busyChanged();
    m_session.api().call(CallNext{.doctor = doctor}, this,
                         [this, doctor](const Result<std::optional<Visit>> &reply) {
                             m_callingNext.remove(doctor.value());
                             if (!reply)
                                 finish(VisitAction::Call, tl::unexpected(reply.error()));
                             else if (*reply)
                                 finish(VisitAction::Call, **reply);
                             else
                                 m_window.toasts().show(tr("Nobody is waiting."));
                             Q_EMIT busyChanged();
                         });
}

void VisitCommands::take(const Visit &visit, VisitAction action, const QString &reason,
                         const std::optional<Instant> &notBefore)
{
    ask(visit, action, reason, notBefore,
        [this, action](const Result<Visit> &reply) { finish(action, reply); });
}

void VisitCommands::undo(const Visit &done, VisitAction inverse)
{
    ask(asItIsAgain(done), inverse, {}, {}, [this, done, inverse](const Result<Visit> &reply) {
        if (reply)
            tookBack(done, *reply);
        finish(inverse, reply);
    });
}

Visit VisitCommands::asItIsAgain(Visit visit) const
{
    const auto isHere = [&] { return m_again.constFind({visit.id.value(), visit.revision}); };
    for (auto again = isHere(); again != m_again.constEnd(); again = isHere())
        visit.revision = *again;
    return visit;
}

void VisitCommands::tookBack(const Visit &done, const Visit &now)
{
    m_again.insert({done.id.value(), done.revision - 1}, now.revision); // a step raises it by one
}

void VisitCommands::ask(const Visit &visit, VisitAction action, const QString &reason,
                        const std::optional<Instant> &notBefore, const Answer &answered)
{
    if (isBusy(visit.id))
        return;
    if (const auto allowed = permitted(visit, action); !allowed)
        return m_window.showFailure(allowed.error());
    setBusy(visit.id, true);
    const auto done = [this, id = visit.id, answered](const Result<Visit> &reply) {
        answered(reply);
        setBusy(id, false);
    };
    if (action == VisitAction::Call) {
        m_session.api().call(CallVisit{.visit = visit.id, .revision = visit.revision}, this, done);
    } else {
        m_session.api().call(ChangeVisit{.visit = visit.id,
                                         .revision = visit.revision,
                                         .action = action,
                                         .reason = reason,
                                         .notBefore = notBefore},
                             this, done);
    }
}

void VisitCommands::takeBack(const Visit &ended)
{
    for (const VisitAction action : {VisitAction::ReturnToLine, VisitAction::Restore, VisitAction::Reopen}) {
        if (findTransition(visitTransitions(), action, ended.status))
            take(ended, action);
    }
}

void VisitCommands::finish(VisitAction action, const Result<Visit> &reply)
{
    if (settle(reply))
        sayDone(action, *reply);
}

bool VisitCommands::settle(const Result<Visit> &reply)
{
    if (reply) {
        m_session.day().upsert(*reply);
        return true;
    }
    // Somebody else was first: the refusal carries the visit as it is now, so show that at once.
    if (const std::optional<Visit> now = currentRecord<Visit>(reply.error()))
        m_session.day().upsert(*now);
    m_window.showFailure(reply.error());
    return false;
}

void VisitCommands::sayDone(VisitAction action, const Visit &visit)
{
    const QString who = isolate(visit.patient.displayName());
    const QString ticket = isolateLtr(visit.ticket);
    const auto words = [&]() -> QString {
        switch (action) {
        case VisitAction::Call:
            return tr("Called %1, ticket %2").arg(who, ticket);
        case VisitAction::Recall:
            return tr("Called %1 again").arg(who);
        case VisitAction::PutBack:
            return tr("%1 is back in the line").arg(who);
        case VisitAction::Start:
            return tr("Started with %1").arg(who);
        case VisitAction::Hold:
            return tr("%1 is on hold").arg(who);
        case VisitAction::Resume:
            return tr("Went on with %1").arg(who);
        case VisitAction::Complete:
            return tr("Completed %1").arg(who);
        case VisitAction::MarkNoShow:
            return tr("%1 did not come").arg(who);
        case VisitAction::ReturnToLine:
            return tr("%1 is back in the line").arg(who);
        case VisitAction::Leave:
            return tr("%1 has left").arg(who);
        case VisitAction::Cancel:
            return tr("Cancelled the visit of %1").arg(who);
        case VisitAction::Restore:
            return tr("%1 is back in the line").arg(who);
        case VisitAction::Reopen:
            return tr("%1 is with you again").arg(who);
        case VisitAction::UndoStart:
            return tr("%1 is waiting again").arg(who);
        case VisitAction::UndoCheckIn:
            return tr("Took back the check-in of %1").arg(who);
        case VisitAction::Move:
        case VisitAction::Transfer:
            break; // MoveCommands says it
        case VisitAction::CloseSeen:
            return tr("%1 was seen").arg(who);
        case VisitAction::CloseNoShow:
            return tr("%1 was not there").arg(who);
        case VisitAction::CloseLeft:
            return tr("%1 had gone").arg(who);
        case VisitAction::UndoClose:
            return tr("The visit of %1 is open again").arg(who);
        }
        Q_UNREACHABLE();
    }();
    const std::optional<VisitAction> undo = undoOf(action);
    if (!undo || !permitted(visit, *undo)) {
        m_window.toasts().show(words);
        return;
    }
    m_window.toasts().show(words, tr("Undo"), this,
                           [this, visit, inverse = *undo] { this->undo(visit, inverse); });
}

} // namespace medcrm::ui
