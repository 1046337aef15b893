// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/bookdialog.h"

#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/dialogs/visitfields.h"
#include "client/ui/models/timetext.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "common/protocol/appointments.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int stepMinutes = 5;

/// The next quarter of an hour.
QTime nextQuarter(QTime now)
{
    const int minutes = now.hour() * 60 + now.minute();
    return QTime(0, 0).addSecs((minutes / 15 + 1) * 15 * 60);
}

QString plain(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

QString plain(QDate date)
{
    return date.toString(u"dd.MM.yyyy"_s);
}

} // namespace

BookDialog::BookDialog(SessionWindow &window, ArrivalCommands &arrivals, QWidget *parent)
    : SessionDialog(window, tr("Book"), tr("Book"), parent)
    , m_arrivals(arrivals)
    , m_patient(new PatientPicker(session(), this))
    , m_doctor(new QComboBox)
    , m_service(new QComboBox)
    , m_day(new QLineEdit(plain(day().today())))
    , m_time(new QLineEdit(plain(nextQuarter(inZone(session().clock().now(), day().zone()).time()))))
    , m_reason(new QLineEdit)
    , m_overbookReason(new QLineEdit)
{
    makeFields();
    fillDoctors(*m_doctor, day());
    fillServices(*m_service, day(), false);
    connect(m_patient, &PatientPicker::chosen, this, [this] {
        field(u"patient"_s)->clearError();
        m_doctor->setFocus(Qt::TabFocusReason);
    });
    connect(m_patient, &PatientPicker::registerWanted, this, &BookDialog::registerPatient);
    for (QLineEdit *edit : {m_day, m_time}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, &BookDialog::showWhen);
    }
    for (QComboBox *box : {m_doctor, m_service})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { offerOverbooking(false); });
    connect(this, &FormDialog::submitted, this, &BookDialog::submit);
    showWhen();
    Theme::current().bind(this, [this] { setMinimumWidth(Theme::current().px(480)); });
}

void BookDialog::makeFields()
{
    addField(u"patient"_s, tr("Patient"), m_patient);
    addField(u"doctor"_s, tr("Doctor"), m_doctor);
    addField(u"service"_s, tr("Service"), m_service);
    beginRow();
    addField(u"day"_s, tr("Day"), m_day);
    addField(u"start"_s, tr("Time"), m_time)->setHint(tr("↑ ↓ change it"));
    endRow();
    addField(u"reason"_s, tr("Reason"), m_reason);
    m_overbook = addField(u"overbookReason"_s, tr("Book all the same, because"), m_overbookReason);
    m_overbook->hide();
}

void BookDialog::setPatient(const PatientSummary &patient)
{
    setFirstFocus(m_doctor);
    m_patient->setPatient(patient);
}

void BookDialog::registerPatient(const QString &typed)
{
    auto *dialog = new NewPatientDialog(sessionWindow(), typed, this);
    connect(dialog, &NewPatientDialog::found, m_patient, &PatientPicker::setPatient);
    dialog->open();
}

void BookDialog::showWhen()
{
    const Result<QDate> date = parseDay(m_day->text(), day().today());
    field(u"day"_s)->setHint(date ? QLocale().toString(*date, u"dddd d MMMM yyyy"_s)
                                  : tr("24.11., tomorrow, mon, +7"));
    offerOverbooking(false);
}

/// Up and down in the day and the time go on by a day, by five minutes.
bool BookDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return SessionDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int by = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (by == 0)
        return SessionDialog::eventFilter(watched, event);
    if (watched == m_day) {
        if (const Result<QDate> date = parseDay(m_day->text(), day().today()))
            m_day->setText(plain(date->addDays(by)));
    } else if (const Result<QTime> time = parseTime(m_time->text())) {
        m_time->setText(plain(time->addSecs(by * stepMinutes * 60)));
    }
    return true;
}

Result<Instant> BookDialog::start() const
{
    const Result<QDate> date = parseDay(m_day->text(), day().today());
    if (!date)
        return invalid(u"day"_s, date.error().message);
    const Result<QTime> time = parseTime(m_time->text());
    if (!time)
        return invalid(u"start"_s, time.error().message);
    const std::optional<Instant> start = instantAt(*date, *time, day().zone());
    if (!start)
        return invalid(u"start"_s, tr("The clocks change that day: this time does not exist."));
    return *start;
}

void BookDialog::submit()
{
    if (!m_patient->patient())
        return showError({ErrorCode::Invalid, u"patient"_s, tr("Choose a patient.")});
    if (!chosenDoctor(*m_doctor).isValid())
        return showError({ErrorCode::Invalid, u"doctor"_s, tr("Choose a doctor.")});
    if (!chosenService(*m_service).isValid())
        return showError({ErrorCode::Invalid, u"service"_s, tr("Choose a service.")});
    const Result<Instant> at = start();
    if (!at)
        return showError(at.error());
    BookAppointment request;
    request.doctor = chosenDoctor(*m_doctor);
    request.patient = m_patient->patient()->id;
    request.service = chosenService(*m_service);
    request.start = *at;
    request.reason = m_reason->text().trimmed();
    if (!m_overbook->isHidden())
        request.overbookReason = m_overbookReason->text().trimmed();
    send(
        request, [this](const Appointment &appointment) { m_arrivals.booked(appointment); },
        [this](const Error &error) { return takeOver(error); });
}

/// The time is taken: says by whom and offers to book all the same.
bool BookDialog::takeOver(const Error &error)
{
    const auto taken = currentRecord<Appointment>(error);
    if (error.code != ErrorCode::Conflict || !taken)
        return false;
    session().day().upsert(*taken);
    const QTimeZone zone = day().zone();
    field(u"start"_s)
        ->setError(tr("Taken from %1 to %2: %3, %4.")
                       .arg(timeText(inZone(taken->start, zone).time()),
                            timeText(inZone(taken->end, zone).time()), isolate(taken->patient.displayName()),
                            isolate(day().serviceName(taken->service))));
    offerOverbooking(true);
    m_time->setFocus(Qt::OtherFocusReason);
    m_time->selectAll();
    return true;
}

void BookDialog::offerOverbooking(bool offer)
{
    m_overbook->setVisible(offer);
    primary()->setText(offer ? tr("Overbook") : tr("Book"));
    if (!offer)
        m_overbookReason->clear();
}

} // namespace medcrm::ui
