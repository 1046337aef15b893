// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patientspage.h"

#include "client/reception/pages/patientcard.h"
#include "client/reception/pages/patientfinder.h"
#include "client/reception/pages/patientform.h"
#include "client/reception/pages/patienthistorycard.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/unsaveddialog.h"
#include "client/ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace medcrm::ui {

PatientsPage::PatientsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_finder(new PatientFinder(context.window.session()))
    , m_card(new PatientCard(context.window))
    , m_history(new PatientHistoryCard(context.window.session()))
{
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_finder, 3);
    layout->addWidget(m_card, 6);
    layout->addWidget(m_history, 4);
    connect(m_finder, &PatientFinder::openWanted, this,
            [this](const PatientSummary &patient) { open(patient.id); });
    connect(m_finder, &PatientFinder::registerWanted, this, &PatientsPage::newPatientWanted);
    connect(m_card, &PatientCard::openWanted, this, &PatientsPage::open);
    connect(m_card, &PatientCard::bookingWanted, this, &PatientsPage::bookingWanted);
    connect(m_card, &PatientCard::walkInWanted, this, &PatientsPage::walkInWanted);
    connect(m_card, &PatientCard::merged, &m_finder->model(), &PatientListModel::forget);
    connect(m_card, &PatientCard::saved, this, [this] {
        if (m_next)
            show(*m_next);
    });
    connect(m_card, &PatientCard::saveRefused, this, [this] { m_next.reset(); });
    connect(m_card, &PatientCard::opened, this, [this](const PatientFile &file) {
        if (file.patient.mergedInto == std::nullopt)
            m_finder->model().noteOpened(file.patient.summary());
        m_history->open(file.patient.id);
        if (std::exchange(m_keyboardFollows, false))
            m_card->form()->takeFocus();
    });
    connect(m_finder, &PatientFinder::contentsChanged, this, &PatientsPage::contentsChanged);
    connect(m_card, &PatientCard::contentsChanged, this, &PatientsPage::contentsChanged);
    connect(m_history, &PatientHistoryCard::contentsChanged, this, &PatientsPage::contentsChanged);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int gap = theme.space(Space::Medium);
        layout->setContentsMargins(gap, gap, gap, gap);
        layout->setSpacing(gap);
        m_finder->setMinimumWidth(theme.px(180));
        m_card->setMinimumWidth(theme.px(250));
        m_history->setMinimumWidth(theme.px(170));
    });
}

QWidget *PatientsPage::mainPlace() const
{
    return m_finder->field();
}

void PatientsPage::takeKeyboard(Qt::FocusReason)
{
    m_finder->takeFocus();
}

bool PatientsPage::showPatient(const PatientSummary &patient)
{
    m_finder->takeFocus(); // from there the keyboard goes on to the form when the file is there
    open(patient.id);
    return true;
}

std::optional<PatientSummary> PatientsPage::chosenPatient() const
{
    const bool usable = m_card->file() && m_card->file()->patient.active && !m_card->file()->kept;
    return usable ? std::optional(m_card->file()->patient.summary()) : std::nullopt;
}

void PatientsPage::moveChoice(int by)
{
    m_finder->move(by);
}

void PatientsPage::takeChoice()
{
    m_finder->open();
}

QString PatientsPage::unsaved() const
{
    return m_card->hasUnsaved() ? isolate(m_card->file()->patient.summary().displayName()) : QString();
}

QList<KeyHelp> PatientsPage::keyHelp() const
{
    return {{tr("↑ ↓"), tr("In the search or the list: choose a patient; Enter opens the record")},
            {tr("Ctrl+S"), tr("Save the patient's data")},
            {tr("Esc"), tr("Drop what is not saved; then back to the search")}};
}

void PatientsPage::open(PatientId patient)
{
    const bool same = m_card->file() && m_card->file()->patient.id == patient;
    if (!m_card->hasUnsaved())
        return show(patient);
    if (same)
        return m_card->form()->takeFocus();
    auto *dialog = new UnsavedDialog(unsaved(), UnsavedDialog::Offer::Save, this);
    connect(dialog, &UnsavedDialog::dropWanted, this, [this, patient] { show(patient); });
    connect(dialog, &UnsavedDialog::saveWanted, this, [this, patient] {
        m_next = patient;
        m_card->save();
    });
    dialog->open();
}

void PatientsPage::show(PatientId patient)
{
    m_next.reset();
    m_keyboardFollows = m_finder->isAncestorOf(focusWidget());
    m_card->open(patient);
}

/// Escape: what was typed goes (a toast has it still); else back to the search, and from there to the window's own.
void PatientsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return Page::keyPressEvent(event);
    if (m_card->hasUnsaved())
        m_card->revert();
    else if (!m_finder->isAncestorOf(focusWidget()))
        m_finder->takeFocus();
    else
        event->ignore();
}

QStringList PatientsPage::describe() const
{
    return m_finder->describe() + m_card->describe() + m_history->describe();
}

} // namespace medcrm::ui
