// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/appointmentmove.h"
#include "client/reception/calendar/sidecard.h"
#include "common/model/slot.h"

class QLineEdit;

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ConflictBox;

/// A booking was put where it cannot be: who has the time, the next free ones, and moving it all the same with a reason
/// for those who may.
class MoveConflictCard : public SideCard
{
    Q_OBJECT
public:
    /// `session` outlives the card.
    explicit MoveConflictCard(ClientSession &session, QWidget *parent = nullptr);

    void show(const AppointmentMove &move, const SlotConflict &conflict);
    /// What was refused; only after show().
    const AppointmentMove &move() const { return *m_move; }
    void takeKeyboard();
    QStringList describe() const;

Q_SIGNALS:
    /// To one of the offered times.
    void moveWanted(const medcrm::ui::AppointmentMove &move);
    /// To the time it was put at.
    void overbookingWanted(const medcrm::ui::AppointmentMove &move, const QString &reason);

private:
    bool mayOverbook() const;
    void overbook();

    ClientSession &m_session;
    std::optional<AppointmentMove> m_move;
    ConflictBox *m_conflict;
    QWidget *m_overbooking;
    QLineEdit *m_reason;
};

} // namespace medcrm::ui
