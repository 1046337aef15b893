// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/newpatientdialog.h"

#include "client/ui/bidi.h"
#include "client/ui/dialogs/similarpatients.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/toaststack.h"
#include "common/core/textfold.h"
#include "common/protocol/patients.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

enum Next { WalkIn, Booking, Nothing };

/// Parts of a field that takes several, without the empty ones.
QStringList partsOf(const QString &text, const QString &separators)
{
    QStringList parts;
    for (const QString &part : text.split(QRegularExpression(separators), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    }
    return parts;
}

} // namespace

NewPatientDialog::NewPatientDialog(SessionWindow &window, const QString &typed, QWidget *parent)
    : SessionDialog(window, tr("New patient"), tr("Register"), parent)
    , m_given(new QLineEdit)
    , m_family(new QLineEdit)
    , m_sex(new QComboBox)
    , m_birth(new QLineEdit)
    , m_phones(new QLineEdit)
    , m_nationalId(new QLineEdit)
    , m_address(new QLineEdit)
    , m_alerts(new QPlainTextEdit)
    , m_notes(new QPlainTextEdit)
    , m_similar(new SimilarPatients(session()))
{
    makeFields();
    begin(typed);
    for (QLineEdit *edit : {m_given, m_family, m_phones})
        connect(edit, &QLineEdit::textChanged, this, &NewPatientDialog::lookForSimilar);
    connect(m_birth, &QLineEdit::textChanged, this, &NewPatientDialog::showBirthDate);
    connect(m_similar, &SimilarPatients::chosen, this, [this](const PatientSummary &patient) {
        finish(patient);
        accept();
    });
    connect(this, &FormDialog::submitted, this, &NewPatientDialog::submit);
    lookForSimilar();
    showBirthDate();
    Theme::current().bind(this, [this] {
        const Theme &theme = Theme::current();
        setMinimumWidth(theme.px(560));
        for (QPlainTextEdit *edit : {m_alerts, m_notes})
            edit->setFixedHeight(theme.px(52));
    });
}

void NewPatientDialog::makeFields()
{
    for (const auto &[sex, text] :
         {std::pair(Sex::Unknown, tr("Not said")), std::pair(Sex::Female, tr("Female")),
          std::pair(Sex::Male, tr("Male")), std::pair(Sex::Other, tr("Other"))})
        m_sex->addItem(text, int(sex));
    beginRow();
    addField(u"givenName"_s, tr("Given name"), m_given);
    addField(u"familyName"_s, tr("Family name"), m_family);
    endRow();
    content()->addWidget(m_similar);
    beginRow();
    addField(u"birthDate"_s, tr("Birth date"), m_birth);
    addField(u"sex"_s, tr("Sex"), m_sex);
    endRow();
    beginRow();
    addField(u"phones"_s, tr("Phone"), m_phones)->setHint(tr("Several: with a comma between them"));
    addField(u"nationalId"_s, tr("National id"), m_nationalId);
    endRow();
    addField(u"address"_s, tr("Address"), m_address);
    beginRow();
    addField(u"alerts"_s, tr("Alerts"), m_alerts)->setHint(tr("One per line: “Allergy: penicillin”"));
    addField(u"notes"_s, tr("Notes"), m_notes);
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
            m_birth->setText(word);
        else if (isNumber && m_phones->text().isEmpty())
            m_phones->setText(word);
        else
            names += word;
    }
    m_family->setText(names.size() > 1 ? names.takeLast() : QString());
    m_given->setText(names.join(u' '));
}

void NewPatientDialog::showBirthDate()
{
    const auto birth = parseBirthDate(m_birth->text(), day().today());
    field(u"birthDate"_s)
        ->setHint(birth && *birth ? describeBirthDate(**birth, day().today())
                                  : tr("12.3.1990, a year, or an age like 40"));
}

void NewPatientDialog::lookForSimilar()
{
    m_similar->lookFor(m_given->text() + u' ' + m_family->text(), m_phones->text());
}

Result<PatientDetails> NewPatientDialog::details() const
{
    const auto birth = parseBirthDate(m_birth->text(), day().today());
    if (!birth)
        return invalid(u"birthDate"_s, birth.error().message);
    PatientDetails patient;
    patient.givenName = m_given->text().simplified();
    patient.familyName = m_family->text().simplified();
    patient.sex = Sex(m_sex->currentData().toInt());
    if (*birth) {
        patient.birthDate = (*birth)->date;
        patient.birthPrecision = (*birth)->precision;
    }
    patient.phones = partsOf(withAsciiDigits(m_phones->text()), u"[,;،؛]"_s);
    patient.nationalId = withAsciiDigits(m_nationalId->text()).trimmed();
    patient.address = m_address->text().trimmed();
    patient.alerts = partsOf(m_alerts->toPlainText(), u"\n"_s);
    patient.notes = m_notes->toPlainText().trimmed();
    if (const Result<> ok = patient.validate(day().today()); !ok)
        return tl::unexpected(ok.error());
    return patient;
}

void NewPatientDialog::submit()
{
    const Result<PatientDetails> patient = details();
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
