// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"

namespace medcrm::ui {

class PatientCard;
class PatientFinder;
class PatientHistoryCard;

/// F7: finds a patient, shows and edits their record, and what they had and have.
class PatientsPage : public Page
{
    Q_OBJECT
public:
    explicit PatientsPage(const PageContext &context, QWidget *parent = nullptr);

    /// Shows a patient; asks first when that would lose what was typed of another one.
    void open(PatientId patient);

    PatientFinder *finder() const { return m_finder; }
    PatientCard *card() const { return m_card; }
    PatientHistoryCard *history() const { return m_history; }

    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *mainPlace() const override;
    void takeKeyboard(Qt::FocusReason reason) override;
    bool showPatient(const PatientSummary &patient) override;
    std::optional<PatientSummary> chosenPatient() const override;
    QString unsaved() const override;
    void moveChoice(int by) override;
    void takeChoice() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(PatientId patient);

    PatientFinder *m_finder;
    PatientCard *m_card;
    PatientHistoryCard *m_history;
    std::optional<PatientId> m_next; ///< To be shown when the record is saved.
    bool m_keyboardFollows = false; ///< The form gets the keyboard when the file is there.
};

} // namespace medcrm::ui
