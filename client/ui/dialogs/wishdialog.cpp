// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/wishdialog.h"

#include "client/ui/booking/wishcommands.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/dialogs/visitfields.h"
#include "client/ui/models/timetext.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/wordbox.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString plain(const std::optional<QDate> &date)
{
    return date ? date->toString(u"dd.MM.yyyy"_s) : QString();
}

} // namespace

WishDialog::WishDialog(WishCommands &commands, const BookingPreset &preset, QWidget *parent)
    : SessionDialog(commands.window(), preset.wish ? tr("Change the wish") : tr("Waiting list"),
                    preset.wish ? tr("Save") : tr("Put on the list"), parent)
    , m_commands(commands)
    , m_preset(preset)
    , m_patient(new PatientPicker(session(), this))
    , m_service(new WordBox)
    , m_doctor(new WordBox)
    , m_urgency(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_from(new QLineEdit)
    , m_until(new QLineEdit)
    , m_notes(new QLineEdit)
{
    makeFields();
    begin();
    connect(m_patient, &PatientPicker::chosen, this, [this] {
        field(u"patient"_s)->clearError();
        m_service->setFocus(Qt::TabFocusReason);
    });
    connect(m_patient, &PatientPicker::registerWanted, this, &WishDialog::registerPatient);
    connect(this, &FormDialog::submitted, this, &WishDialog::submit);
    Theme::current().bind(this, [this] { setMinimumWidth(Theme::current().px(440)); });
}

void WishDialog::makeFields()
{
    addField(u"patient"_s, tr("Patient"), m_patient);
    addField(u"service"_s, tr("Service"), m_service);
    addField(u"doctor"_s, tr("Doctor"), m_doctor);
    addField(u"urgency"_s, tr("Urgency"), m_urgency);
    beginRow();
    addField(u"from"_s, tr("Not before"), m_from);
    addField(u"until"_s, tr("Not after"), m_until);
    endRow();
    addField(u"notes"_s, tr("Notes"), m_notes);
    for (const auto &[urgency, name] : enumNames(WishUrgency{}))
        m_urgency->addTab(urgencyText(urgency));
    for (QLineEdit *edit : {m_from, m_until})
        edit->setPlaceholderText(tr("any day"));
    fillServices(*m_service, day(), false);
    fillChoiceOfDoctors(*m_doctor, day());
}

void WishDialog::begin()
{
    const WishDetails known = m_preset.wish ? WishDetails(*m_preset.wish) : WishDetails();
    const std::optional<ServiceId> service = m_preset.wish ? known.service : m_preset.service;
    const std::optional<DoctorId> doctor = m_preset.wish ? known.doctor : m_preset.doctor;
    m_service->setCurrentIndex(
        std::max(0, m_service->findData(service.value_or(usualService(day())).value())));
    m_doctor->setCurrentIndex(std::max(0, m_doctor->findData(doctor.value_or(DoctorId()).value())));
    m_urgency->setCurrentIndex(int(known.urgency));
    m_from->setText(plain(known.from));
    m_until->setText(plain(known.until));
    m_notes->setText(known.notes);
    const std::optional<PatientSummary> patient = m_preset.wish ? m_preset.wish->patient : m_preset.patient;
    if (!patient)
        return;
    setFirstFocus(m_service);
    m_patient->setPatient(*patient);
    m_patient->setReadOnly(m_preset.wish.has_value());
}

void WishDialog::registerPatient(const QString &typed)
{
    auto *dialog = new NewPatientDialog(sessionWindow(), typed, this);
    connect(dialog, &NewPatientDialog::found, m_patient, &PatientPicker::setPatient);
    dialog->open();
}

Result<std::optional<QDate>> WishDialog::dayIn(const QString &name, const QLineEdit *edit) const
{
    if (edit->text().trimmed().isEmpty())
        return std::nullopt;
    const Result<QDate> date = parseDay(edit->text(), day().today());
    if (!date)
        return invalid(name, date.error().message);
    return *date;
}

Result<WishDetails> WishDialog::details() const
{
    WishDetails details;
    details.service = chosenService(*m_service);
    if (const DoctorId doctor = chosenDoctor(*m_doctor); doctor.isValid())
        details.doctor = doctor;
    details.urgency = enumNames(WishUrgency{})[std::size_t(m_urgency->currentIndex())].first;
    const auto from = dayIn(u"from"_s, m_from);
    const auto until = dayIn(u"until"_s, m_until);
    if (!from || !until)
        return tl::unexpected(from ? until.error() : from.error());
    details.from = *from;
    details.until = *until;
    details.notes = m_notes->text().trimmed();
    return details.validate().map([&details] { return details; });
}

void WishDialog::submit()
{
    if (!m_patient->patient())
        return showError({ErrorCode::Invalid, u"patient"_s, tr("Choose a patient.")});
    const Result<WishDetails> wish = details();
    if (!wish)
        return showError(wish.error());
    if (m_preset.wish) {
        const Wish before = *m_preset.wish;
        send(UpdateWish{.id = before.id, .revision = before.revision, .wish = *wish},
             [this, before](const Wish &after) { m_commands.changed(before, after); });
    } else {
        send(AddWish{.clinic = day().clinic().id, .patient = m_patient->patient()->id, .wish = *wish},
             [this](const Wish &added) { m_commands.added(added); });
    }
}

} // namespace medcrm::ui
