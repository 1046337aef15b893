// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/mergedialog.h"

#include "client/ui/bidi.h"
#include "client/ui/dialogs/mergefields.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/similarpatients.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString named(const Patient &patient)
{
    return isolate(patient.summary().displayName()) + u' ' + isolateLtr(patient.mrn);
}

/// "Moves to Maria Gonzalez 100004 – appointments: 3, visits: 2"
QString moveText(const MergePreview &preview)
{
    return MergeDialog::tr("Moves to %1 – appointments: %2, visits: %3")
        .arg(named(preview.kept))
        .arg(preview.appointments)
        .arg(preview.visits);
}

} // namespace

MergeDialog::MergeDialog(SessionWindow &window, const Patient &patient, QWidget *parent)
    : SessionDialog(window, tr("Merge two records of one person"), tr("Merge"), parent)
    , m_patient(patient)
    , m_picker(new PatientPicker(session(), this))
    , m_similar(new SimilarPatients(session(), tr("Perhaps the same person:")))
    , m_moves(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_swap(new ActionButton(tr("Keep the other one")))
    , m_fields(new MergeFields)
    , m_comparison(makeComparison())
{
    addField(u"merged"_s, tr("Merge %1 with").arg(named(patient)), m_picker);
    content()->addWidget(m_similar);
    content()->addWidget(m_comparison);
    m_similar->lookFor(patient, patient.id);
    connect(m_picker, &PatientPicker::chosen, this, &MergeDialog::pick);
    connect(m_picker, &PatientPicker::unchosen, this, &MergeDialog::hidePreview);
    m_picker->offerRegistration(false);
    connect(m_picker, &PatientPicker::nobodyFound, this, [this] {
        field(u"merged"_s)->setError(tr("Nobody is found. Choose a patient who is registered."));
    });
    connect(m_picker, &QLineEdit::textEdited, this, &FormDialog::clearErrors);
    connect(m_similar, &SimilarPatients::chosen, m_picker, &PatientPicker::setPatient);
    connect(m_swap, &ActionButton::clicked, this,
            [this] { askPreview(m_preview->merged.id, m_preview->kept.id); });
    connect(this, &FormDialog::submitted, this, &MergeDialog::submit);
    hidePreview();
    Theme::current().bind(this, [this] { setMinimumWidth(Theme::current().px(680)); });
}

QWidget *MergeDialog::makeComparison()
{
    auto *comparison = new QWidget;
    auto *layout = new QVBoxLayout(comparison);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    layout->addLayout(head);
    layout->addWidget(m_fields);
    m_moves->setWordWrap(true);
    head->addWidget(m_moves, 1);
    head->addWidget(m_swap);
    m_swap->setButtonSize(ActionButton::Size::Small);
    m_swap->setSymbol(Icon::ArrowLeftRight);
    Theme::current().bind(comparison, [layout, head] {
        layout->setSpacing(Theme::current().space(Space::Small));
        head->setSpacing(Theme::current().space(Space::Small));
    });
    return comparison;
}

void MergeDialog::setOther(const PatientSummary &other)
{
    m_picker->setPatient(other);
}

void MergeDialog::pick(const PatientSummary &other)
{
    clearErrors();
    if (other.id == m_patient.id) {
        hidePreview();
        showError({ErrorCode::Invalid, u"merged"_s, tr("This is the record itself. Choose the other one.")});
        return;
    }
    askPreview(m_patient.id, other.id);
}

void MergeDialog::askPreview(PatientId kept, PatientId merged)
{
    setBusy(true);
    session().api().call(PreviewMerge{kept, merged}, this,
                         [this, asked = ++m_question](const Result<MergePreview> &reply) {
                             if (asked != m_question)
                                 return;
                             setBusy(false);
                             if (reply)
                                 show(*reply);
                             else
                                 showError(reply.error());
                         });
}

void MergeDialog::show(const MergePreview &preview)
{
    m_preview = preview;
    m_similar->hide();
    m_comparison->show();
    m_moves->setText(moveText(preview));
    QList<MergeFields::Version> versions{
        {tr("Kept: %1").arg(isolateLtr(preview.kept.mrn)), preview.kept},
        {tr("Merged: %1").arg(isolateLtr(preview.merged.mrn)), preview.merged}};
    versions += {tr("Of both"), preview.proposed};
    m_fields->setVersions(versions, preview.proposed, day().today());
    if (preview.obstacle.isEmpty())
        banner()->clear();
    else
        banner()->showMessage(preview.obstacle, Tone::Urgent);
    primary()->setVisible(preview.obstacle.isEmpty());
    primary()->setEnabled(preview.obstacle.isEmpty());
    QWidget *next = m_fields->firstCell() ? m_fields->firstCell() : primary();
    next->setFocus(Qt::OtherFocusReason);
}

void MergeDialog::hidePreview()
{
    ++m_question;
    m_preview.reset();
    setBusy(false);
    m_comparison->hide();
    primary()->show();
    primary()->setEnabled(false);
}

void MergeDialog::submit()
{
    if (!m_preview) // the connection came back meanwhile and with it the button
        return showError({ErrorCode::Invalid, u"merged"_s, tr("Choose the other record first.")});
    if (!m_preview->obstacle.isEmpty())
        return show(*m_preview);
    const MergePatients request{m_preview->kept.id, m_preview->kept.revision, m_preview->merged.id,
                                m_preview->merged.revision, m_fields->chosen()};
    send(
        request,
        [this](const Patient &kept) {
            Q_EMIT merged(kept, m_preview->merged.summary(), m_preview->merged.revision + 1);
        },
        [this](const Error &error) { return takeOver(error); });
}

/// Either record is another one meanwhile: shows them again, with what happened.
bool MergeDialog::takeOver(const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return false;
    session().api().call(PreviewMerge{m_preview->kept.id, m_preview->merged.id}, this,
                         [this, error, asked = ++m_question](const Result<MergePreview> &reply) {
                             if (asked != m_question)
                                 return;
                             if (reply)
                                 show(*reply);
                             if (!reply || reply->obstacle.isEmpty())
                                 banner()->showMessage(error.message, Tone::Late);
                         });
    return true;
}

} // namespace medcrm::ui
