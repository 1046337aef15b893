// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/newpatientdialog.h"

#include "client/ui/bidi.h"
#include "client/ui/dialogs/patienteditors.h"
#include "client/ui/dialogs/similarpatients.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/toaststack.h"
#include "common/core/textfold.h"
#include "common/protocol/patients.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

enum Next { WalkIn, Booking, Nothing };

} // namespace

NewPatientDialog::NewPatientDialog(SessionWindow &window, const QString &typed, QWidget *parent)
    : SessionDialog(window, tr("New patient"), tr("Register"), parent)
    , m_editors(new PatientEditors(this))
    , m_similar(
          new SimilarPatients(session(), tr("Already registered? Choose instead of registering twice:")))
{
    makeFields();
    m_editors->active->setParent(this); // whoever is registered is active
    m_editors->active->hide();
    begin(typed);
    connect(m_editors, &PatientEditors::changed, this, &NewPatientDialog::typedOn);
    connect(m_similar, &SimilarPatients::chosen, this, [this](const PatientSummary &patient) {
        finish(patient);
        accept();
    });
    connect(this, &FormDialog::submitted, this, &NewPatientDialog::submit);
    typedOn();
    Theme::current().bind(this, [this] {
        const Theme &theme = Theme::current();
        setMinimumWidth(theme.px(560));
        for (QPlainTextEdit *edit : {m_editors->alerts, m_editors->notes})
            edit->setFixedHeight(theme.px(52));
    });
}

void NewPatientDialog::makeFields()
{
    beginRow();
    addField(u"givenName"_s, tr("Given name"), m_editors->given);
    addField(u"familyName"_s, tr("Family name"), m_editors->family);
    endRow();
    content()->addWidget(m_similar);
    beginRow();
    addField(u"birthDate"_s, tr("Birth date"), m_editors->birth);
    addField(u"sex"_s, tr("Sex"), m_editors->sex);
    endRow();
    beginRow();
    addField(u"phones"_s, tr("Phone"), m_editors->phones)->setHint(tr("Several: with a comma between them"));
    addField(u"nationalId"_s, tr("National id"), m_editors->nationalId);
    endRow();
    addField(u"address"_s, tr("Address"), m_editors->address);
    beginRow();
    addField(u"alerts"_s, tr("Alerts"), m_editors->alerts)
        ->setHint(tr("One per line: “Allergy: penicillin”"));
    addField(u"notes"_s, tr("Notes"), m_editors->notes);
    endRow();
}

void NewPatientDialog::offerNext()
{
    m_next = new SegmentedTabs(SegmentedTabs::Look::Filled);
    m_next->addTab(tr("Walk-in"));
    m_next->addTab(tr("Book"));
    m_next->addTab(tr("Nothing"));
    addField(u"next"_s, tr("Then"), m_next);
}

/// The words of a search that found nobody, each where it most likely belongs.
void NewPatientDialog::begin(const QString &typed)
{
    QStringList names;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const bool hasDigit = !digitsOf(word).isEmpty();
        const bool isNumber = hasDigit && digitsOf(word).size() + 2 >= word.size();
        if (!hasDigit)
            names += word;
        else if (const auto birth = parseBirthDate(word, day().today());
                 birth && *birth && (*birth)->precision == BirthPrecision::Day)
            m_editors->birth->setText(word);
        else if (isNumber && m_editors->phones->text().isEmpty())
            m_editors->phones->setText(word);
        else
            names += word;
    }
    m_editors->family->setText(names.size() > 1 ? names.takeLast() : QString());
    m_editors->given->setText(names.join(u' '));
}

void NewPatientDialog::typedOn()
{
    field(u"birthDate"_s)->setHint(m_editors->birthHint(day().today()));
    m_similar->lookFor(m_editors->typed(day().today()));
}

void NewPatientDialog::submit()
{
    const Result<PatientDetails> patient = m_editors->read(day().today());
    if (!patient)
        return showError(patient.error());
    send(CreatePatient{.patient = *patient}, [this](const Patient &registered) {
        sessionWindow().toasts().show(
            tr("Registered %1, MRN %2")
                .arg(isolate(registered.summary().displayName()), isolateLtr(registered.mrn)));
        finish(registered.summary());
    });
}

void NewPatientDialog::finish(const PatientSummary &patient)
{
    Q_EMIT found(patient);
    if (m_next && m_next->currentIndex() == WalkIn)
        Q_EMIT walkInWanted(patient);
    else if (m_next && m_next->currentIndex() == Booking)
        Q_EMIT bookingWanted(patient);
}

} // namespace medcrm::ui
