// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "common/model/linemove.h"

#include <QObject>
#include <QPoint>

namespace medcrm::ui {

class SessionWindow;
class VisitCommands;

/// Moves of waiting patients, for both windows: one place up or down, to the front, beside a neighbour, into another
/// doctor's line. Asks for the reason where the server will want one, sends, and says that it is done, with Undo.
class MoveCommands : public QObject
{
    Q_OBJECT
public:
    enum class Step { Up, Down, ToFront };

    /// Made by its VisitCommands.
    MoveCommands(SessionWindow &window, VisitCommands &visits);

    /// Where a step in its own line leads; nothing when there is no such place, or this account may not.
    std::optional<LineTarget> targetOf(const Visit &visit, Step step) const;
    /// Active doctors and shared lines of the clinic other than the visit's, by ticket letter; none when it may not be
    /// moved to another.
    QList<Doctor> otherLines(const Visit &visit) const;

    /// `at`: where on the screen the reason is asked for.
    void step(const Visit &visit, Step step, const QPoint &at);
    void moveTo(const Visit &visit, DoctorId line, const LineTarget &target, const QPoint &at);

Q_SIGNALS:
    /// Done by this window; `visit` is where it is now.
    void moved(const medcrm::Visit &visit);

private:
    QList<Visit> waitingIn(DoctorId line) const;
    void askReason(const Visit &visit, const LineMove &move, const QPoint &at,
                   const std::function<void(const QString &)> &go);
    void send(const Visit &visit, DoctorId line, const LineTarget &target, const QString &reason);
    void sayMoved(const Visit &before, const Visit &after);
    void undo(const Visit &moved);

    SessionWindow &m_window;
    ClientSession &m_session;
    VisitCommands &m_visits;
};

} // namespace medcrm::ui
