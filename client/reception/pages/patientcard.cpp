// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patientcard.h"

#include "client/reception/pages/patientform.h"
#include "client/reception/pages/patienthead.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/conflictdialog.h"
#include "client/ui/dialogs/mergedialog.h"
#include "client/ui/dialogs/patienteditors.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/widgets/toaststack.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

PatientCard::PatientCard(SessionWindow &window, QWidget *parent)
    : Card(Padding::None, parent)
    , m_window(window)
    , m_session(window.session())
    , m_head(new PatientHead)
    , m_banner(new Banner)
    , m_form(new PatientForm(m_session.day()))
    , m_contents(new QWidget)
    , m_empty(new Label(tr("Choose a patient to see their record."), TextStyle::Body, Color::TextMuted))
    , m_again(
          m_session, [this] { open(m_wanted); }, this)
{
    auto *contents = new QVBoxLayout(m_contents);
    contents->setContentsMargins(0, 0, 0, 0);
    contents->setSpacing(0);
    contents->addWidget(m_head);
    contents->addWidget(new Rule);
    contents->addWidget(m_form, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_empty, 1, Qt::AlignCenter);
    layout->addWidget(m_contents, 1);
    m_contents->hide();
    connect(m_head, &PatientHead::bookWanted, this,
            [this] { Q_EMIT bookingWanted(m_file->patient.summary()); });
    connect(m_head, &PatientHead::walkInWanted, this,
            [this] { Q_EMIT walkInWanted(m_file->patient.summary()); });
    connect(m_head, &PatientHead::mergeWanted, this, &PatientCard::openMerge);
    connect(m_head, &PatientHead::openWanted, this,
            [this](const PatientSummary &part) { Q_EMIT openWanted(part.id); });
    connect(m_form, &PatientForm::saveWanted, this, &PatientCard::save);
    connect(m_form, &PatientForm::revertWanted, this, &PatientCard::revert);
    connect(m_form, &PatientForm::changed, this, &PatientCard::contentsChanged);
    connect(m_banner, &Banner::actionTriggered, this, &PatientCard::bannerActed);
    m_session.api().on<PatientChanged>(this, [this](const PatientChanged &event, const EventRecord &record) {
        if (m_file && m_file->patient.id == event.patient.id && m_file->patient.updatedAt < record.at)
            changedElsewhere(event.patient);
    });
}

void PatientCard::open(PatientId patient)
{
    m_wanted = patient;
    m_session.api().call(GetPatient{patient}, this, [this, patient](const Result<PatientFile> &reply) {
        if (patient != m_wanted)
            return;
        m_again.heard(reply);
        reply ? show(*reply) : showMissing(reply.error());
    });
}

void PatientCard::showMissing(const Error &error)
{
    m_banner->showMessage(error.message);
    m_banner->setAction(tr("Try again"));
    m_empty->setText(m_again.isWaiting() ? tr("The record comes by itself when the connection is back.")
                                         : QString());
}

void PatientCard::show(const PatientFile &file)
{
    m_file = file;
    m_empty->hide();
    m_contents->show();
    m_head->show(file, m_session.day().today());
    m_form->show(file.patient);
    m_form->setReadOnly(file.patient.mergedInto.has_value());
    showBanner();
    Q_EMIT opened(file);
    Q_EMIT contentsChanged();
}

void PatientCard::showBanner()
{
    m_banner->clear();
    if (!m_file->kept)
        return;
    m_banner->showMessage(tr("This record was merged into that of %1, MRN %2.")
                              .arg(isolate(m_file->kept->displayName()), isolateLtr(m_file->kept->mrn)),
                          Tone::Late);
    m_banner->setAction(tr("Undo the merge"));
}

/// What the banner offers follows from what is shown.
void PatientCard::bannerActed()
{
    if (m_file && m_file->patient.id == m_wanted && m_file->kept)
        unmerge(m_file->patient.id, m_file->patient.revision);
    else
        open(m_wanted);
}

bool PatientCard::hasUnsaved() const
{
    return m_file && !m_file->patient.mergedInto && !m_form->editors().isUntouched();
}

void PatientCard::save()
{
    if (!hasUnsaved() || m_saving)
        return;
    const Result<PatientDetails> mine = m_form->read();
    if (!mine) {
        if (!m_form->showError(mine.error()))
            m_banner->showMessage(mine.error().message);
        Q_EMIT saveRefused();
        return;
    }
    m_banner->clear();
    m_saving = true;
    m_form->setBusy(true);
    const Patient before = m_file->patient;
    const QStringList sent = m_form->editors().texts();
    m_session.api().call(UpdatePatient{before.id, before.revision, *mine}, this,
                         [this, before, mine = *mine, sent](const Result<Patient> &reply) {
                             m_saving = false;
                             m_form->setBusy(false);
                             if (!reply)
                                 return saveFailed(mine, sent, reply.error());
                             undoSave(*reply, before);
                             take(*reply, sent);
                         });
}

/// Says that it is saved, and offers the way back.
void PatientCard::undoSave(const Patient &saved, const PatientDetails &before)
{
    m_window.toasts().show(
        tr("Saved %1").arg(isolate(saved.summary().displayName())), tr("Undo"), this, [this, saved, before] {
            m_session.api().call(UpdatePatient{saved.id, saved.revision, before}, this,
                                 [this](const Result<Patient> &reply) {
                                     if (!reply)
                                         return m_window.showFailure(reply.error());
                                     m_window.toasts().show(
                                         tr("%1 is as before").arg(isolate(reply->summary().displayName())));
                                     if (m_file && m_file->patient.id == reply->id)
                                         take(*reply, m_form->editors().writtenTexts());
                                 });
        });
}

/// What is typed since it was sent stays typed.
void PatientCard::take(const Patient &saved, const QStringList &sent)
{
    if (!m_file || m_file->patient.id != saved.id)
        return;
    m_file->patient = saved;
    m_head->show(*m_file, m_session.day().today());
    m_form->showSaved(sent, saved);
    if (!hasUnsaved())
        Q_EMIT this->saved();
}

/// Another desk saved. The event has what rows show; what else was changed is read once, or, while something is typed,
/// found out by saving.
void PatientCard::changedElsewhere(const PatientSummary &summary)
{
    Patient &patient = m_file->patient;
    patient.givenName = summary.givenName;
    patient.familyName = summary.familyName;
    patient.sex = summary.sex;
    patient.birthDate = summary.birthDate;
    patient.birthPrecision = summary.birthPrecision;
    m_head->show(*m_file, m_session.day().today());
    m_form->showSaved(m_form->editors().writtenTexts(), patient);
    if (m_saving)
        return; // its answer says what is so
    if (!hasUnsaved())
        readAgain();
    else if (m_banner->text().isEmpty())
        m_banner->showMessage(
            tr("Somebody changed this record meanwhile. What you typed stays; when you save, "
               "what differs is shown."),
            Tone::Late);
}

void PatientCard::readAgain()
{
    const PatientId id = m_file->patient.id;
    m_session.api().call(GetPatient{id}, this, [this, id](const Result<PatientFile> &reply) {
        if (!reply || m_file->patient.id != id || m_wanted != id)
            return; // saving would say what is wrong
        if (m_saving || reply->patient.revision < m_file->patient.revision)
            return;
        m_file = *reply;
        m_head->show(*m_file, m_session.day().today());
        m_form->showSaved(m_form->editors().writtenTexts(), m_file->patient);
        m_form->setReadOnly(m_file->patient.mergedInto.has_value());
        showBanner();
        if (m_file->kept)
            Q_EMIT merged(id);
        Q_EMIT contentsChanged();
    });
}

void PatientCard::saveFailed(const PatientDetails &mine, const QStringList &sent, const Error &error)
{
    const auto current = error.code == ErrorCode::Conflict ? currentRecord<Patient>(error) : std::nullopt;
    if (current && !current->mergedInto) {
        if (static_cast<const PatientDetails &>(*current) == mine)
            return take(*current, sent);
        return resolve(mine, error);
    }
    Q_EMIT saveRefused();
    if (!current && m_form->showError(error))
        return;
    m_banner->showMessage(current ? tr("This record was merged into another one meanwhile.") : error.message);
    if (current)
        m_banner->setAction(tr("Show it"));
}

void PatientCard::resolve(const PatientDetails &mine, const Error &conflict)
{
    auto *dialog = new ConflictDialog(m_window, m_file->patient, mine, conflict, this);
    connect(dialog, &ConflictDialog::saved, this, [this](const Patient &patient, const Patient &replaced) {
        undoSave(patient, replaced);
        take(patient, m_form->editors().texts());
    });
    dialog->open();
}

void PatientCard::revert()
{
    if (!hasUnsaved())
        return;
    const QStringList typed = m_form->editors().texts();
    drop();
    m_window.toasts().show(tr("Changes dropped"), tr("Undo"), this, [this, typed, id = m_file->patient.id] {
        if (m_file->patient.id == id)
            m_form->editors().setTexts(typed);
    });
}

void PatientCard::drop()
{
    if (!m_file)
        return;
    m_form->show(m_file->patient);
    showBanner();
}

void PatientCard::openMerge()
{
    if (hasUnsaved()) // the merge would be of what is saved
        return m_banner->showMessage(tr("Save or revert what you changed first."), Tone::Late);
    auto *dialog = new MergeDialog(m_window, m_file->patient, this);
    connect(dialog, &MergeDialog::merged, this, &PatientCard::tellMerged);
    dialog->open();
}

void PatientCard::tellMerged(const Patient &kept, const PatientSummary &merged, qint64 revision)
{
    m_window.toasts().show(
        tr("Merged %1 into %2, MRN %3")
            .arg(isolateLtr(merged.mrn), isolate(kept.summary().displayName()), isolateLtr(kept.mrn)),
        tr("Undo"), this, [this, id = merged.id, revision] { unmerge(id, revision); });
    Q_EMIT this->merged(merged.id);
    Q_EMIT openWanted(kept.id);
}

void PatientCard::unmerge(PatientId merged, qint64 revision)
{
    m_session.api().call(UnmergePatients{merged, revision}, this, [this](const Result<Patient> &reply) {
        if (!reply)
            return m_window.showFailure(reply.error());
        m_window.toasts().show(tr("%1, MRN %2, is a record of its own again")
                                   .arg(isolate(reply->summary().displayName()), isolateLtr(reply->mrn)));
        // Shown anew: it, or the one that lost what it had gained.
        if (m_file && !hasUnsaved())
            open(m_file->patient.id);
    });
}

QStringList PatientCard::describe() const
{
    if (!m_file)
        return {};
    QString line = u"file: %1, %2"_s.arg(m_file->patient.summary().displayName(), m_file->patient.mrn);
    if (hasUnsaved())
        line += u", not saved"_s;
    if (m_file->kept)
        line += u", merged into "_s + m_file->kept->mrn;
    return {line};
}

} // namespace medcrm::ui
