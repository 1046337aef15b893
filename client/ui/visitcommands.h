// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "common/model/visitrules.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

namespace medcrm::ui {

class MoveCommands;
class SessionWindow;
class TicketPrinting;

/// The step that takes a step back, where the table has one.
std::optional<VisitAction> undoOf(VisitAction action);

/// What a person can do to visits, for both windows: asks the server, shows the failure or says that it is done
/// with an Undo where the state machine has one. What may be done comes from the same table the server enforces
/// (visitrules.h). A visit with a command on its way takes no second one.
class VisitCommands : public QObject
{
    Q_OBJECT
public:
    explicit VisitCommands(SessionWindow &window);

    /// The transition, or why not now: enables buttons and explains disabled ones. A reason that is still to be
    /// asked for does not count against it.
    Result<VisitTransition> permitted(const Visit &visit, VisitAction action) const;
    /// The same as if the server were there: what is shown, even while it cannot be done.
    Result<VisitTransition> permittedByRules(const Visit &visit, VisitAction action) const;
    SessionWindow &window() const { return m_window; }
    /// The server's time.
    Instant now() const { return m_session.clock().now(); }
    /// A command for it is on its way.
    bool isBusy(VisitId visit) const { return m_busy.contains(visit.value()); }

    /// How tickets are printed here; null in windows that print none. Outlives this object once set.
    TicketPrinting *tickets() const { return m_tickets; }
    void setTickets(TicketPrinting *tickets) { m_tickets = tickets; }

    void callNext(DoctorId doctor);
    bool isCallingNext(DoctorId doctor) const { return m_callingNext.contains(doctor.value()); }
    /// Any step; `reason` where the table wants one, `notBefore` with putBack.
    void take(const Visit &visit, VisitAction action, const QString &reason = {},
              const std::optional<Instant> &notBefore = {});

    /// The visit of an older offer to undo, where what came after it was itself undone here: as it was, but of the
    /// present revision. So a second Ctrl+Z goes one step further back instead of meeting its own first one as a change by
    /// somebody else.
    Visit asItIsAgain(Visit visit) const;
    /// A step of this window that left the visit as `done` was taken back, and it is as `now` again.
    void tookBack(const Visit &done, const Visit &now);

    /// Undoes how an ended visit ended: a no-show or somebody who left is back in the line, a completed one is with the
    /// doctor again.
    void takeBack(const Visit &ended);

    /// Moves in the line and into others.
    MoveCommands &moves() const { return *m_moves; }
    /// While a command that another object sends for it is on its way.
    void setBusy(VisitId visit, bool busy);
    /// The answer to a step or move: shows the visit as it is now; a refusal is told. True when it was done.
    bool settle(const Result<Visit> &reply);

    /// Whom the doctor may call, in the order of the line, and whom "call next" would take now; null when nobody.
    QList<Visit> line(DoctorId doctor) const;
    std::optional<Visit> next(DoctorId doctor) const;
    /// The visit of a doctor in this state, if any (called, in service).
    std::optional<Visit> current(DoctorId doctor, VisitStatus status) const;

Q_SIGNALS:
    /// A command began or ended: look again at what is enabled.
    void busyChanged();

private:
    using Answer = std::function<void(const Result<Visit> &)>;
    void ask(const Visit &visit, VisitAction action, const QString &reason,
             const std::optional<Instant> &notBefore, const Answer &answered);
    void undo(const Visit &done, VisitAction inverse);
    void finish(VisitAction action, const Result<Visit> &reply);
    void sayDone(VisitAction action, const Visit &visit);
    VisitCircumstances circumstances(const Visit &visit) const;
    std::optional<DoctorId> takerOf(const Visit &visit) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    MoveCommands *m_moves;
    TicketPrinting *m_tickets = nullptr;
    QSet<qint64> m_busy;
    QSet<qint64> m_callingNext;
    QHash<std::pair<qint64, qint64>, qint64>
        m_again; ///< Visit and revision: the revision as which it came back.
};

} // namespace medcrm::ui
