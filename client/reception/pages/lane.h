// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/lanemodel.h"
#include "client/ui/widgets/card.h"

#include <QTimer>

class QMenu;

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;
class LaneView;
class Pill;
class SessionWindow;
struct StateLook;
class VisitCommands;

/// One doctor's lane: who and where, how things stand, and the cards of the open visits. Its menu calls the
/// next patient and sets the availability on the doctor's behalf.
class Lane : public Card
{
    Q_OBJECT
public:
    /// `window` and `commands` outlive the lane.
    Lane(SessionWindow &window, VisitCommands &commands, DoctorId doctor, QWidget *parent = nullptr);

    DoctorId doctor() const { return m_model.doctor(); }
    LaneView *view() const { return m_view; }
    void tick(Instant now);
    /// Shows what can be done for this doctor.
    void openMenu();
    /// One line for the doctor and one per card, for --trace.
    QStringList describe() const;

private:
    QWidget *makeHead();
    void followDay();
    void followOutage();
    void followTickets();
    void refresh();
    void showState(const Doctor &doctor);
    void showSummary(const Doctor &doctor);
    void addCallNext(QMenu &menu, const Doctor &doctor);
    QString emptyText() const;
    StateLook stateOf(const Doctor &doctor) const;
    bool isWithPatient(const Doctor &doctor) const;

    SessionWindow &m_window;
    VisitCommands &m_commands;
    LaneModel m_model;
    ElidedLabel *m_name;
    Pill *m_state;
    ElidedLabel *m_summary;
    ActionButton *m_menu;
    LaneView *m_view;
    QTimer m_soon; ///< Until the head is brought up to date.
};

} // namespace medcrm::ui
