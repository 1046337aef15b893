// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "common/model/visitrules.h"

#include <QObject>
#include <QSet>

namespace medcrm::ui {

class SessionWindow;

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
    /// The server's time.
    Instant now() const { return m_session.clock().now(); }
    /// A command for it is on its way.
    bool isBusy(VisitId visit) const { return m_busy.contains(visit.value()); }

    void callNext(DoctorId doctor);
    bool isCallingNext(DoctorId doctor) const { return m_callingNext.contains(doctor.value()); }
    /// Any step; `reason` where the table wants one, `notBefore` with putBack.
    void take(const Visit &visit, VisitAction action, const QString &reason = {},
              const std::optional<Instant> &notBefore = {});

    /// The doctor's waiting visits in line order, and whom "call next" would take now; null when nobody.
    QList<Visit> line(DoctorId doctor) const;
    std::optional<Visit> next(DoctorId doctor) const;
    /// The visit of a doctor in this state, if any (called, in service).
    std::optional<Visit> current(DoctorId doctor, VisitStatus status) const;

Q_SIGNALS:
    /// A command began or ended: look again at what is enabled.
    void busyChanged();

private:
    void finish(VisitAction action, const Result<Visit> &reply);
    void sayDone(VisitAction action, const Visit &visit);
    VisitCircumstances circumstances(const Visit &visit) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    QSet<qint64> m_busy;
    QSet<qint64> m_callingNext;
};

} // namespace medcrm::ui
