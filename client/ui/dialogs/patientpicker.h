// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/searchresultsmodel.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/widgets/searchfield.h"

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ResultsPopup;

/// A form's question for a patient: finds while typing, shows the chosen one, and offers to register who is not
/// found. Typing on takes the choice back.
class PatientPicker : public SearchField
{
    Q_OBJECT
public:
    /// The results open over `dialog`. `session` outlives the picker.
    PatientPicker(ClientSession &session, QWidget *dialog);

    /// Whether who is not found can be registered; by default they can.
    void offerRegistration(bool offered) { m_results.offerRegistration(offered); }
    void setPatient(const PatientSummary &patient);
    const std::optional<PatientSummary> &patient() const { return m_patient; }

Q_SIGNALS:
    void chosen(const medcrm::PatientSummary &patient);
    void unchosen();
    void registerWanted(const QString &typed);
    /// Nobody has this name, and registering is not offered.
    void nobodyFound();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void textTyped(const QString &text);
    void take(const QModelIndex &index);

    ClientSession &m_session;
    SearchResultsModel m_results;
    ResultsPopup *m_popup;
    std::optional<PatientSummary> m_patient;
    ReloadWhenBack m_again;
    bool m_enterWaits = false; ///< Enter was pressed before the patients of the text were known.
};

} // namespace medcrm::ui
