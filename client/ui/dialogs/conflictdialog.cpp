// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/conflictdialog.h"

#include "client/ui/dialogs/mergefields.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "common/protocol/patients.h"

#include <QHBoxLayout>

namespace medcrm::ui {

namespace {

enum VersionIndex { Mine, Theirs };

} // namespace

ConflictDialog::ConflictDialog(SessionWindow &window, const PatientDetails &before,
                               const PatientDetails &mine, const Error &conflict, QWidget *parent)
    : SessionDialog(window, tr("Changed meanwhile"), tr("Save the choice"), parent)
    , m_who(new Label)
    , m_fields(new MergeFields)
{
    m_who->setWordWrap(true);
    content()->addWidget(m_who);
    content()->addWidget(m_fields);
    auto *both = new QHBoxLayout;
    content()->addLayout(both);
    for (const auto &[text, version] :
         {std::pair(tr("Keep all of mine"), Mine), std::pair(tr("Take all of theirs"), Theirs)}) {
        auto *all = new ActionButton(text);
        all->setButtonSize(ActionButton::Size::Small);
        both->addWidget(all);
        connect(all, &ActionButton::clicked, this,
                [this, version = version] { m_fields->chooseAll(version); });
    }
    both->addStretch();
    compare(before, mine, conflict);
    setFirstFocus(m_fields->firstCell());
    connect(this, &FormDialog::submitted, this, &ConflictDialog::submit);
    Theme::current().bind(this, [this, both] {
        both->setSpacing(Theme::current().space(Space::Small));
        setMinimumWidth(Theme::current().px(560));
    });
}

void ConflictDialog::compare(const PatientDetails &before, const PatientDetails &mine, const Error &conflict)
{
    m_theirs = currentRecord<Patient>(conflict).value_or(Patient());
    m_who->setText(conflict.message);
    m_fields->setVersions({{tr("Yours"), mine}, {tr("Saved meanwhile"), m_theirs}},
                          joinedChanges(before, mine, m_theirs), day().today());
}

void ConflictDialog::submit()
{
    const PatientDetails chosen = m_fields->chosen();
    send(
        UpdatePatient{m_theirs.id, m_theirs.revision, chosen},
        [this](const Patient &patient) { Q_EMIT saved(patient, m_theirs); },
        [this, chosen](const Error &error) {
            if (error.code != ErrorCode::Conflict || !currentRecord<Patient>(error))
                return false;
            compare(PatientDetails(m_theirs), chosen, error); // once more
            return true;
        });
}

PatientDetails joinedChanges(const PatientDetails &before, const PatientDetails &mine,
                             const PatientDetails &theirs)
{
    PatientDetails joined = theirs;
    forEachField<PatientDetails>([&](const auto &field) {
        if (mine.*field.member != before.*field.member)
            joined.*field.member = mine.*field.member;
    });
    // A birth date and how exactly it is known are one thing.
    if (mine.birthDate != before.birthDate || mine.birthPrecision != before.birthPrecision) {
        joined.birthDate = mine.birthDate;
        joined.birthPrecision = mine.birthPrecision;
    }
    return joined;
}

} // namespace medcrm::ui
