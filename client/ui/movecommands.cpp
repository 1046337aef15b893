// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/movecommands.h"

#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/visitcommands.h"
#include "client/ui/widgets/reasonmenu.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/line.h"

namespace medcrm::ui {

MoveCommands::MoveCommands(SessionWindow &window, VisitCommands &visits)
    : QObject(&visits)
    , m_window(window)
    , m_session(window.session())
    , m_visits(visits)
{
}

/// In line order.
QList<Visit> MoveCommands::waitingIn(DoctorId line) const
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded())
        return {};
    QList<Visit> visits = day.visits().all();
    visits.removeIf([&](const Visit &v) { return v.doctor != line || v.businessDay != day.today(); });
    return inLineOrder(visits, m_visits.now(), std::chrono::minutes(day.clinic().settings.ageingMinutes));
}

std::optional<LineTarget> MoveCommands::targetOf(const Visit &visit, Step step) const
{
    if (!m_visits.permitted(visit, VisitAction::Move))
        return std::nullopt;
    QList<Visit> line = waitingIn(visit.doctor);
    line.removeIf(
        [&](const Visit &other) { return other.priority != visit.priority; }); // no move passes them
    const auto at = std::find_if(line.begin(), line.end(), [&](const Visit &v) { return v.id == visit.id; });
    if (at == line.end())
        return std::nullopt;
    const bool down = step == Step::Down;
    if (down ? at + 1 == line.end() : at == line.begin())
        return std::nullopt;
    if (down)
        return LineTarget{{}, (at + 1)->id};
    return LineTarget{step == Step::ToFront ? line.first().id : (at - 1)->id, {}};
}

QList<Doctor> MoveCommands::otherLines(const Visit &visit) const
{
    if (!m_visits.permitted(visit, VisitAction::Transfer))
        return {};
    QList<Doctor> lines = m_session.day().doctors().all();
    lines.removeIf([&](const Doctor &doctor) { return !doctor.active || doctor.id == visit.doctor; });
    std::sort(lines.begin(), lines.end(), [](const Doctor &a, const Doctor &b) {
        return std::pair(a.ticketPrefix, a.id) < std::pair(b.ticketPrefix, b.id);
    });
    return lines;
}

void MoveCommands::step(const Visit &visit, Step step, const QPoint &at)
{
    if (const auto allowed = m_visits.permitted(visit, VisitAction::Move); !allowed)
        return m_window.showFailure(allowed.error());
    if (const std::optional<LineTarget> target = targetOf(visit, step))
        moveTo(visit, visit.doctor, *target, at);
    else
        m_window.toasts().show((step == Step::Down ? tr("%1 is the last of those who are as urgent.")
                                                   : tr("%1 is the first of those who are as urgent."))
                                   .arg(isolateLtr(visit.ticket)));
}

void MoveCommands::moveTo(const Visit &visit, DoctorId line, const LineTarget &target, const QPoint &at)
{
    if (m_visits.isBusy(visit.id))
        return;
    const bool transfers = line != visit.doctor;
    const auto allowed = m_visits.permitted(visit, transfers ? VisitAction::Transfer : VisitAction::Move);
    if (!allowed)
        return m_window.showFailure(allowed.error());
    const Result<LineMove> move =
        moveInLine(waitingIn(line), visit, target, m_visits.now(),
                   std::chrono::minutes(m_session.day().clinic().settings.ageingMinutes));
    if (!move)
        return m_window.showFailure(move.error());
    if (!move->pin || visit.pin)
        return send(visit, line, target, {});
    askReason(visit, *move, at,
              [this, visit, line, target](const QString &reason) { send(visit, line, target, reason); });
}

void MoveCommands::askReason(const Visit &visit, const LineMove &move, const QPoint &at,
                             const std::function<void(const QString &)> &go)
{
    const QStringList usual = move.pin->down
        ? QStringList{tr("Lets others go first"), tr("Is not ready yet"), tr("Waits for a result")}
        : QStringList{tr("Has to leave soon"), tr("Frail or in pain"), tr("With a small child"),
                      tr("Was here before")};
    auto *menu = new ReasonMenu(tr("Why is %1 moved?").arg(isolateLtr(visit.ticket)), usual, &m_window);
    connect(menu, &ReasonMenu::chosen, this, go);
    menu->popup(at);
}

void MoveCommands::send(const Visit &visit, DoctorId line, const LineTarget &target, const QString &reason)
{
    m_visits.setBusy(visit.id, true);
    const MoveVisit request{.visit = visit.id,
                            .revision = visit.revision,
                            .doctor = line == visit.doctor ? std::nullopt : std::optional(line),
                            .before = target.before,
                            .after = target.after,
                            .reason = reason};
    m_session.api().call(request, this, [this, visit](const Result<Visit> &reply) {
        if (m_visits.settle(reply)) {
            sayMoved(visit, *reply);
            Q_EMIT moved(*reply);
        }
        m_visits.setBusy(visit.id, false);
    });
}

void MoveCommands::sayMoved(const Visit &before, const Visit &after)
{
    const QString who = isolate(after.patient.displayName());
    const QString words = after.doctor != before.doctor
        ? tr("%1 waits for %2 now").arg(who, isolate(m_session.day().doctorName(after.doctor)))
        : after.pin ? tr("Moved %1 in the line").arg(who)
                    : tr("%1 is back in the order of the line").arg(who);
    m_window.toasts().show(words, tr("Undo"), this, [this, after] { undo(after); });
}

void MoveCommands::undo(const Visit &after)
{
    if (m_visits.isBusy(after.id))
        return;
    m_visits.setBusy(after.id, true);
    const UndoMove request{after.clinic, after.id, m_visits.asItIsAgain(after).revision};
    m_session.api().call(request, this, [this, after](const Result<Visit> &reply) {
        if (m_visits.settle(reply)) {
            m_visits.tookBack(after, *reply);
            m_window.toasts().show(
                tr("%1 is where they were before").arg(isolate(reply->patient.displayName())));
            Q_EMIT moved(*reply);
        }
        m_visits.setBusy(after.id, false);
    });
}

} // namespace medcrm::ui
