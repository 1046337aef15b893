// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/sidecard.h"
#include "common/model/appointment.h"

#include <memory>

class QMenu;

namespace medcrm {
class ClientSession;
struct Visit;
} // namespace medcrm

namespace medcrm::ui {

class FlowLayout;
class Pill;

/// An opened appointment: who, when, what for, how it stands, and a button for everything that may be done with it now.
class AppointmentCard : public SideCard
{
    Q_OBJECT
public:
    /// `session` outlives the card.
    explicit AppointmentCard(ClientSession &session, QWidget *parent = nullptr);

    ~AppointmentCard() override;

    /// The buttons are the entries of `actions`. The keyboard stays on the button it is on when they change.
    void show(const Appointment &appointment, const Visit *visit, std::unique_ptr<QMenu> actions);
    AppointmentId appointment() const { return m_id; }
    /// Gives the keyboard to the first button.
    void takeKeyboard();
    QStringList describe() const;

private:
    QString details(const Appointment &appointment) const;
    void makeButtons();

    ClientSession &m_session;
    AppointmentId m_id;
    Pill *m_state;
    Label *m_person;
    Label *m_details;
    QWidget *m_buttons;
    QString m_left; ///< Whose button the keyboard was on when it went for the time of its request.
    std::unique_ptr<QMenu> m_actions;
};

} // namespace medcrm::ui
