// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patientform.h"

#include "client/core/clinicday.h"
#include "client/ui/dialogs/patienteditors.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/rule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

PatientForm::PatientForm(const ClinicDay &day, QWidget *parent)
    : QWidget(parent)
    , m_day(day)
    , m_editors(new PatientEditors(this))
    , m_unsaved(new ElidedLabel(tr("Not saved yet"), TextStyle::SmallStrong, Color::WarningText))
    , m_save(new ActionButton(tr("Save"), ActionButton::Kind::Primary))
    , m_revert(new ActionButton(tr("Revert")))
{
    auto *fields = new QWidget;
    auto *inside = new QVBoxLayout(fields);
    makeFields(inside);
    inside->addStretch();
    m_scroll = new FittingScroll(fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_save);
    head->addWidget(m_revert);
    head->addWidget(m_unsaved);
    head->addStretch();
    layout->addLayout(head); // above, where no message of the window covers it
    layout->addWidget(new Rule);
    layout->addWidget(m_scroll, 1);
    m_save->setKey(Qt::CTRL | Qt::Key_S);
    m_revert->setKeyHint(Qt::Key_Escape);
    connect(m_save, &ActionButton::clicked, this, &PatientForm::saveWanted);
    connect(m_revert, &ActionButton::clicked, this, &PatientForm::revertWanted);
    connect(m_editors, &PatientEditors::changed, this, &PatientForm::typedOn);
    typedOn();
    Theme::current().bind(this, [this, inside, head] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        inside->setContentsMargins(side, side, side, side);
        inside->setSpacing(theme.space(Space::Medium));
        head->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        head->setSpacing(theme.space(Space::Small));
        m_editors->alerts->setFixedHeight(theme.px(64));
        m_editors->notes->setFixedHeight(theme.px(96));
    });
}

void PatientForm::makeFields(QBoxLayout *layout)
{
    PatientEditors &editors = *m_editors;
    m_birth = new FormField(u"birthDate"_s, tr("Birth date"), editors.birth);
    auto *phones = new FormField(u"phones"_s, tr("Phone"), editors.phones);
    phones->setHint(tr("Several: with a comma between them"));
    auto *alerts = new FormField(u"alerts"_s, tr("Alerts"), editors.alerts);
    alerts->setHint(tr("One per line: “Allergy: penicillin”"));
    makeRow(layout,
            {new FormField(u"givenName"_s, tr("Given name"), editors.given),
             new FormField(u"familyName"_s, tr("Family name"), editors.family)});
    makeRow(layout, {m_birth, new FormField(u"sex"_s, tr("Sex"), editors.sex)});
    makeRow(layout, {phones, new FormField(u"nationalId"_s, tr("National id"), editors.nationalId)});
    layout->addWidget(new FormField(u"address"_s, tr("Address"), editors.address));
    layout->addWidget(alerts);
    layout->addWidget(new FormField(u"notes"_s, tr("Notes"), editors.notes));
    layout->addWidget(editors.active);
    editors.alerts->setTabChangesFocus(true);
    editors.notes->setTabChangesFocus(true);
}

void PatientForm::makeRow(QBoxLayout *layout, const QList<FormField *> &fields)
{
    auto *row = new QHBoxLayout;
    for (FormField *field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    layout->addLayout(row);
    Theme::current().bind(row, [row] { row->setSpacing(Theme::current().space(Space::Medium)); });
}

void PatientForm::show(const PatientDetails &details)
{
    m_editors->write(details, m_day.today());
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
}

void PatientForm::showSaved(const QStringList &sent, const PatientDetails &details)
{
    m_editors->writeOver(sent, details, m_day.today());
}

Result<PatientDetails> PatientForm::read() const
{
    return m_editors->read(m_day.today());
}

void PatientForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_editors->setReadOnly(readOnly);
    typedOn();
}

void PatientForm::setBusy(bool busy)
{
    m_save->setBusy(busy);
}

void PatientForm::takeFocus()
{
    m_editors->given->setFocus(Qt::OtherFocusReason);
}

/// "patient.phones[0]" is about the field "phones".
FormField *PatientForm::field(const QString &name) const
{
    const QString step = name.section(u'.', -1).section(u'[', 0, 0);
    for (FormField *field : findChildren<FormField *>()) {
        if (field->name() == step)
            return field;
    }
    return nullptr;
}

bool PatientForm::showError(const Error &error)
{
    FormField *wrong = field(error.field);
    if (!wrong)
        return false;
    wrong->setError(error.message);
    wrong->editor()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(wrong);
    return true;
}

void PatientForm::typedOn()
{
    const bool unsaved = !m_readOnly && !m_editors->isUntouched();
    m_save->setEnabled(unsaved);
    m_revert->setEnabled(unsaved);
    m_unsaved->setVisible(unsaved);
    m_birth->setHint(m_editors->birthHint(m_day.today()));
    Q_EMIT changed();
}

} // namespace medcrm::ui
