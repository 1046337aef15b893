// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/patienteditors.h"

#include "common/core/textfold.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

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

/// As one would type it; an estimate as the age that was said.
QString birthText(const PatientDetails &details, QDate today)
{
    if (!details.birthDate)
        return {};
    switch (details.birthPrecision) {
    case BirthPrecision::Day:
        return details.birthDate->toString(u"dd.MM.yyyy"_s);
    case BirthPrecision::Month:
        return details.birthDate->toString(u"MM.yyyy"_s);
    case BirthPrecision::Year:
        return details.birthDate->toString(u"yyyy"_s);
    case BirthPrecision::Estimated:
        return QString::number(today.year() - details.birthDate->year());
    }
    Q_UNREACHABLE();
}

/// In the order of PatientEditors::all().
QStringList textsOf(const PatientDetails &details, QDate today)
{
    return {details.givenName,
            details.familyName,
            QString::number(int(details.sex)),
            birthText(details, today),
            details.phones.join(u", "_s),
            details.nationalId,
            details.address,
            details.alerts.join(u'\n'),
            details.notes,
            QString::number(int(details.active))};
}

QString textIn(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return QString::number(box->currentData().toInt());
    return QString::number(int(static_cast<const QCheckBox *>(editor)->isChecked()));
}

/// A text that stays the same keeps its cursor.
void put(QWidget *editor, const QString &text)
{
    if (textIn(editor) == text)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        lines->setPlainText(text);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(text.toInt()));
    else
        static_cast<QCheckBox *>(editor)->setChecked(text.toInt() != 0);
}

} // namespace

PatientEditors::PatientEditors(QObject *parent)
    : QObject(parent)
    , given(new QLineEdit)
    , family(new QLineEdit)
    , sex(new QComboBox)
    , birth(new QLineEdit)
    , phones(new QLineEdit)
    , nationalId(new QLineEdit)
    , address(new QLineEdit)
    , alerts(new QPlainTextEdit)
    , notes(new QPlainTextEdit)
    , active(new QCheckBox(tr("Active: can be booked and checked in")))
{
    for (const auto &[value, text] :
         {std::pair(Sex::Unknown, tr("Not said")), std::pair(Sex::Female, tr("Female")),
          std::pair(Sex::Male, tr("Male")), std::pair(Sex::Other, tr("Other"))})
        sex->addItem(text, int(value));
    write({}, {});
    for (QLineEdit *edit : {given, family, birth, phones, nationalId, address})
        connect(edit, &QLineEdit::textChanged, this, &PatientEditors::tellChange);
    for (QPlainTextEdit *edit : {alerts, notes})
        connect(edit, &QPlainTextEdit::textChanged, this, &PatientEditors::tellChange);
    connect(sex, &QComboBox::currentIndexChanged, this, &PatientEditors::tellChange);
    connect(active, &QCheckBox::toggled, this, &PatientEditors::tellChange);
}

QWidgetList PatientEditors::all() const
{
    return {given, family, sex, birth, phones, nationalId, address, alerts, notes, active};
}

void PatientEditors::write(const PatientDetails &details, QDate today)
{
    m_writing = true;
    m_written = details;
    m_texts = textsOf(details, today);
    const QWidgetList editors = all();
    for (qsizetype i = 0; i < editors.size(); ++i)
        put(editors[i], m_texts[i]);
    m_writing = false;
    Q_EMIT changed();
}

void PatientEditors::writeOver(QStringList texts, const PatientDetails &details, QDate today)
{
    m_writing = true;
    m_texts = textsOf(details, today);
    const QWidgetList editors = all();
    for (qsizetype i = 0; i < editors.size(); ++i) {
        if (textIn(editors[i]) == texts[i])
            put(editors[i], m_texts[i]);
    }
    m_written = details;
    m_writing = false;
    Q_EMIT changed();
}

bool PatientEditors::isUntouched() const
{
    return texts() == m_texts;
}

QStringList PatientEditors::texts() const
{
    QStringList texts;
    for (const QWidget *editor : all())
        texts += textIn(editor);
    return texts;
}

void PatientEditors::setTexts(const QStringList &texts)
{
    const QWidgetList editors = all();
    for (qsizetype i = 0; i < editors.size(); ++i)
        put(editors[i], texts[i]);
}

bool PatientEditors::isTouched(QWidget *editor) const
{
    return textIn(editor) != m_texts[all().indexOf(editor)];
}

Result<PatientDetails> PatientEditors::read(QDate today) const
{
    const auto born = readBirth(today);
    if (!born)
        return invalid(u"birthDate"_s, born.error().message);
    const PatientDetails details = typed(today);
    if (const Result<> ok = details.validate(today); !ok)
        return tl::unexpected(ok.error());
    return details;
}

PatientDetails PatientEditors::typed(QDate today) const
{
    PatientDetails details = m_written;
    const auto take = [this](QWidget *editor, auto &member, const auto &value) {
        if (isTouched(editor))
            member = value;
    };
    take(given, details.givenName, given->text().simplified());
    take(family, details.familyName, family->text().simplified());
    take(sex, details.sex, Sex(sex->currentData().toInt()));
    take(phones, details.phones, partsOf(withAsciiDigits(phones->text()), u"[,;،؛]"_s));
    take(nationalId, details.nationalId, withAsciiDigits(nationalId->text()).simplified());
    take(address, details.address, address->text().trimmed());
    take(alerts, details.alerts, partsOf(alerts->toPlainText(), u"\n"_s));
    take(notes, details.notes, notes->toPlainText().trimmed());
    take(active, details.active, active->isChecked());
    const auto born = readBirth(today);
    const TypedBirthDate none;
    details.birthDate = born && *born ? std::optional((*born)->date) : std::nullopt;
    details.birthPrecision = (born && *born ? **born : none).precision;
    return details;
}

void PatientEditors::setReadOnly(bool readOnly)
{
    for (QLineEdit *edit : {given, family, birth, phones, nationalId, address})
        edit->setReadOnly(readOnly);
    for (QPlainTextEdit *edit : {alerts, notes})
        edit->setReadOnly(readOnly);
    sex->setEnabled(!readOnly);
    active->setEnabled(!readOnly);
}

QString PatientEditors::birthHint(QDate today) const
{
    const auto born = readBirth(today);
    return born && *born ? describeBirthDate(**born, today) : tr("12.3.1990, a year, or an age like 40");
}

Result<std::optional<TypedBirthDate>> PatientEditors::readBirth(QDate today) const
{
    if (isTouched(birth))
        return parseBirthDate(birth->text(), today);
    if (!m_written.birthDate)
        return std::nullopt;
    return TypedBirthDate{*m_written.birthDate, m_written.birthPrecision};
}

void PatientEditors::tellChange()
{
    if (!m_writing)
        Q_EMIT changed();
}

} // namespace medcrm::ui
