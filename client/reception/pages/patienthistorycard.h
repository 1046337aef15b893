// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/patienthistorymodel.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/widgets/card.h"

namespace medcrm::ui {

class ActionButton;
class EmptyListView;
class Label;

/// A patient's appointments and visits in one list by date, the newest above; a button below brings older ones.
class PatientHistoryCard : public Card
{
    Q_OBJECT
public:
    /// `session` outlives the card.
    explicit PatientHistoryCard(ClientSession &session, QWidget *parent = nullptr);

    /// Asks for this patient's history.
    void open(PatientId patient);
    PatientHistoryModel &model() { return m_model; }
    ActionButton *older() const { return m_older; }
    /// One line per row, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    void contentsChanged();

private:
    void ask(std::optional<Instant> before);
    void answered(const Result<PatientHistory> &reply);

    ClientSession &m_session;
    PatientHistoryModel m_model;
    EmptyListView *m_list;
    Label *m_note;
    ActionButton *m_older;
    PatientId m_patient;
    std::optional<Instant> m_before; ///< Asked last: older than this.
    ReloadWhenBack m_again;
    int m_question = 0; ///< Numbers the questions: answers about another patient are dropped.
};

} // namespace medcrm::ui
