// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/card.h"
#include "common/model/visit.h"

#include <QList>
#include <optional>

class QHBoxLayout;

namespace medcrm {

class ClientSession;
struct PatientFile;
enum class VisitAction;

namespace ui {

class ActionButton;
class ElidedLabel;
class FlowLayout;
class Label;
class Pill;
class TicketBadge;
class VisitCommands;

/// The patient who is with the doctor, or was called: who it is, what to be careful of, for how long, and the
/// steps the state machine offers from here. Opens the patient's file once per patient, which the audit log
/// notes.
class CurrentVisitCard : public Card
{
    Q_OBJECT
public:
    CurrentVisitCard(ClientSession &session, VisitCommands &commands, QWidget *parent = nullptr);

    /// Offered while the patient is with the doctor.
    ActionButton *followUp() const { return m_followUp; }

    /// Nothing hides the card.
    void showVisit(const std::optional<Visit> &visit);
    /// Whether Ctrl+Enter and F10 press this card's buttons: of two cards only the first has them.
    void setOwnsKeys(bool owns);
    /// Brings the ticking time up to date.
    void tick(Instant now);

    const std::optional<Visit> &visit() const { return m_visit; }
    /// What the card says, for --trace.
    QString describe() const;

private:
    QHBoxLayout *makeHead();
    QHBoxLayout *makeButtons();
    ActionButton *addStep(FlowLayout *layout, VisitAction action);
    void showWho();
    void showState();
    void openFile();
    void showFile(const PatientFile &file);
    void showSteps();
    QList<VisitAction> buttons() const;
    bool hasOtherSteps() const;
    void popUpOtherSteps();
    QString recallText() const;
    void showProposal();
    void keepRecallWide();
    void assignKeys();

    struct Step
    {
        VisitAction action;
        ActionButton *button;
    };

    ClientSession &m_session;
    VisitCommands &m_commands;
    std::optional<Visit> m_visit;
    PatientId m_fileOf; ///< Whose file the facts show, or are being asked for.
    Pill *m_state;
    Pill *m_proposal; ///< Called often enough in vain; in place of m_since, so that nothing moves.
    Label *m_since;
    Label *m_timer;
    ElidedLabel *m_name;
    Label *m_person;
    TicketBadge *m_ticket;
    ElidedLabel *m_reason;
    FlowLayout *m_facts;
    ActionButton *m_followUp;
    ActionButton *m_more; ///< Steps without a button of their own.
    QList<Step> m_steps;
    bool m_ownsKeys = true;
};

} // namespace ui
} // namespace medcrm
