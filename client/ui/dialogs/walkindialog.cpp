// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/walkindialog.h"

#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/visitfields.h"
#include "client/ui/models/timetext.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/wording.h"
#include "common/model/checks.h"
#include "common/protocol/queue.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

WalkInDialog::WalkInDialog(SessionWindow &window, ArrivalCommands &arrivals, QWidget *parent)
    : SessionDialog(window, tr("Walk-in"), tr("Add to the line"), parent)
    , m_arrivals(arrivals)
    , m_patient(new PatientPicker(session(), this))
    , m_doctor(new QComboBox)
    , m_service(new QComboBox)
    , m_priority(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_reason(new QLineEdit)
{
    addField(u"patient"_s, tr("Patient"), m_patient);
    addField(u"doctor"_s, tr("Doctor"), m_doctor);
    addField(u"priority"_s, tr("Priority"), m_priority);
    addField(u"reason"_s, tr("Reason"), m_reason)->setHint(tr("Needed when it is urgent"));
    addField(u"service"_s, tr("Service"), m_service);
    for (const auto &[priority, name] : enumNames(Priority{}))
        m_priority->addTab(priorityText(priority));
    fillDoctors(*m_doctor, day(), session().clock().now());
    fillServices(*m_service, day(), true);
    connect(m_patient, &PatientPicker::chosen, this, &WalkInDialog::patientChosen);
    connect(m_patient, &PatientPicker::unchosen, this, &WalkInDialog::withdrawOffer);
    connect(m_patient, &PatientPicker::registerWanted, this, &WalkInDialog::registerPatient);
    connect(banner(), &Banner::actionTriggered, this, [this] {
        m_arrivals.checkIn(*m_booking);
        accept();
    });
    connect(this, &FormDialog::submitted, this, &WalkInDialog::submit);
    Theme::current().bind(this, [this] { setMinimumWidth(Theme::current().px(480)); });
}

void WalkInDialog::setPatient(const PatientSummary &patient)
{
    setFirstFocus(m_doctor);
    m_patient->setPatient(patient);
}

void WalkInDialog::patientChosen(const PatientSummary &patient)
{
    m_doctor->setFocus(Qt::TabFocusReason);
    field(u"patient"_s)->clearError();
    withdrawOffer();
    if (const std::optional<Appointment> booking = m_arrivals.bookingOf(patient.id))
        offerBooking(*booking);
}

void WalkInDialog::registerPatient(const QString &typed)
{
    auto *dialog = new NewPatientDialog(sessionWindow(), typed, this);
    connect(dialog, &NewPatientDialog::found, m_patient, &PatientPicker::setPatient);
    dialog->open();
}

/// A patient with a booking today is seldom a walk-in: said before anything is sent, and again when the server
/// knows of one that this desk does not.
void WalkInDialog::offerBooking(const Appointment &booking)
{
    m_booking = booking;
    const QString time = clockTime(booking.start, day().zone());
    banner()->showMessage(
        tr("%1 is booked today at %2 with %3.")
            .arg(isolate(booking.patient.displayName()), time, isolate(day().doctorName(booking.doctor))),
        Tone::Late);
    banner()->setAction(tr("Check in the %1 booking instead").arg(time));
    primary()->setText(tr("Walk-in all the same"));
}

void WalkInDialog::withdrawOffer()
{
    if (!m_booking)
        return;
    m_booking.reset();
    banner()->clear();
    primary()->setText(tr("Add to the line"));
}

void WalkInDialog::submit()
{
    if (!m_patient->patient())
        return showError({ErrorCode::Invalid, u"patient"_s, tr("Choose a patient.")});
    if (!chosenDoctor(*m_doctor).isValid())
        return showError({ErrorCode::Invalid, u"doctor"_s, tr("Choose a doctor.")});
    AddWalkIn request;
    request.doctor = chosenDoctor(*m_doctor);
    request.patient = m_patient->patient()->id;
    if (const ServiceId service = chosenService(*m_service); service.isValid())
        request.service = service;
    request.priority = enumNames(Priority{})[std::size_t(m_priority->currentIndex())].first;
    request.reason = m_reason->text().trimmed();
    request.despiteBooking = m_booking.has_value();
    send(
        request, [this](const Visit &visit) { m_arrivals.arrived(visit); },
        [this](const Error &error) { return takeOver(error); });
}

bool WalkInDialog::takeOver(const Error &error)
{
    const auto booking = currentRecord<Appointment>(error);
    if (error.code != ErrorCode::Conflict || !booking)
        return false;
    session().day().upsert(*booking);
    offerBooking(*booking);
    return true;
}

} // namespace medcrm::ui
