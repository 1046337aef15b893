// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitcommands.h"

#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/toaststack.h"
#include "common/model/visitorder.h"
#include "common/protocol/queue.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

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
    default:
        return std::nullopt;
    }
}

} // namespace

VisitCommands::VisitCommands(SessionWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_session(window.session())
{
}

VisitCircumstances VisitCommands::circumstances(const Visit &visit) const
{
    const auto other = [&](VisitStatus status) {
        const std::optional<Visit> found = current(visit.doctor, status);
        return found && found->id != visit.id;
    };
    return {.now = now(),
            .today = m_session.day().today(),
            .reason = u"to be asked"_s,
            .doctorHasCalled = other(VisitStatus::Called),
            .doctorHasInService = other(VisitStatus::InService)};
}

Result<VisitTransition> VisitCommands::permitted(const Visit &visit, VisitAction action) const
{
    return permit(visit, action, m_session.login().role(), circumstances(visit));
}

QList<Visit> VisitCommands::line(DoctorId doctor) const
{
    if (!m_session.day().isLoaded())
        return {};
    QList<Visit> visits = m_session.day().visits().all();
    visits.removeIf([&](const Visit &visit) { return visit.doctor != doctor; });
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
    if (isCallingNext(doctor))
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
    if (isBusy(visit.id))
        return;
    if (const auto allowed = permitted(visit, action); !allowed)
        return m_window.showFailure(allowed.error());
    m_busy.insert(visit.id.value());
    Q_EMIT busyChanged();
    const auto done = [this, id = visit.id, action](const Result<Visit> &reply) {
        m_busy.remove(id.value());
        finish(action, reply);
        Q_EMIT busyChanged();
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

void VisitCommands::finish(VisitAction action, const Result<Visit> &reply)
{
    if (reply) {
        m_session.day().upsert(*reply);
        sayDone(action, *reply);
        return;
    }
    // Somebody else was first: the refusal carries the visit as it is now, so show that at once.
    if (const std::optional<Visit> now = currentRecord<Visit>(reply.error()))
        m_session.day().upsert(*now);
    m_window.showFailure(reply.error());
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
        }
        Q_UNREACHABLE();
    }();
    const std::optional<VisitAction> undo = undoOf(action);
    if (!undo || !permitted(visit, *undo)) {
        m_window.toasts().show(words);
        return;
    }
    m_window.toasts().show(words, tr("Undo"), this, [this, visit, undo] { take(visit, *undo); });
}

} // namespace medcrm::ui
