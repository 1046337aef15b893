// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/patientpicker.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/searchrowdelegate.h"
#include "client/ui/widgets/resultspopup.h"
#include "client/ui/wording.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

PatientPicker::PatientPicker(ClientSession &session, QWidget *dialog)
    : SearchField(tr("Name, phone, birth date, MRN"))
    , m_session(session)
    , m_results(session.day(), session.api())
    , m_popup(new ResultsPopup(this, &m_results,
                               new SearchRowDelegate(
                                   [](const SearchRow &row) {
                                       return row.section == SearchRow::Section::RegisterNew ? tr("Register")
                                                                                             : tr("Choose");
                                   },
                                   this),
                               dialog))
    , m_again(
          session, [this] { m_results.searchAgain(); }, this)
{
    connect(this, &QLineEdit::textChanged, this, &PatientPicker::textTyped);
    connect(&m_results, &SearchResultsModel::found, this, [this](bool complete) {
        m_popup->settle();
        m_popup->setNote(complete ? QString() : tr("Searching…"));
        if (complete && !m_patient && m_results.rowCount() == 0 && !text().isEmpty())
            Q_EMIT nobodyFound();
        if (complete && std::exchange(m_enterWaits, false) && m_popup->current().isValid())
            take(m_popup->current());
    });
    connect(&m_results, &SearchResultsModel::searchFailed, this, [this](const Error &error) {
        m_enterWaits = false;
        m_again.failed(error);
        m_popup->setNote(error.message);
    });
    connect(m_popup, &ResultsPopup::taken, this, &PatientPicker::take);
}

void PatientPicker::setPatient(const PatientSummary &patient)
{
    m_patient = patient;
    setText(tr("%1 · %2").arg(isolate(patient.displayName()), longPerson(patient, m_session.day().today())));
    setCursorPosition(0);
    m_popup->close();
    Q_EMIT chosen(patient);
}

void PatientPicker::textTyped(const QString &text)
{
    if (!isModified() && m_patient)
        return; // setPatient() wrote it
    if (m_patient) {
        m_patient.reset();
        Q_EMIT unchosen();
    }
    m_enterWaits = false;
    m_again.forget();
    m_results.search(text);
    m_popup->restart();
    if (m_results.rowCount() > 0 && hasFocus())
        m_popup->open();
    else
        m_popup->close();
}

void PatientPicker::take(const QModelIndex &index)
{
    const auto row = rowOf<SearchRow>(index);
    const bool tooEarly = row.section == SearchRow::Section::RegisterNew && m_results.isSearching();
    if (tooEarly) { // nobody is registered twice because a finger was faster than the server
        m_enterWaits = true;
        m_results.search(text(), true);
    } else if (row.section == SearchRow::Section::RegisterNew)
        Q_EMIT registerWanted(row.typed);
    else
        setPatient(row.patient);
}

void PatientPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_patient)
        return event->ignore(); // the dialog's, not a wish to choose anew
    SearchField::keyPressEvent(event);
}

void PatientPicker::focusInEvent(QFocusEvent *event)
{
    SearchField::focusInEvent(event);
    if (m_patient)
        selectAll(); // so that typing chooses anew
}

} // namespace medcrm::ui
