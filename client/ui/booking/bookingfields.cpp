// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingfields.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/patientbox.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/dialogs/visitfields.h"
#include "client/ui/models/timetext.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/formpanel.h"
#include "client/ui/widgets/wordbox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int stepMinutes = 5;

QString plain(QDate date)
{
    return date.toString(u"dd.MM.yyyy"_s);
}

QString plain(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

} // namespace

BookingFields::BookingFields(ClientSession &session, FormPanel &panel, QWidget *host)
    : QObject(&panel)
    , m_session(session)
    , m_panel(panel)
    , m_ownDoctor(session.login().role() == Role::Doctor
                      ? session.login().account().doctor.value_or(DoctorId())
                      : DoctorId())
    , m_patient(new PatientBox(session, host))
    , m_service(new WordBox)
    , m_doctor(new WordBox)
    , m_day(new QLineEdit)
    , m_time(new QLineEdit)
{
    panel.addField(u"patient"_s, tr("Patient"), m_patient);
    panel.addField(u"service"_s, tr("Service"), m_service);
    FormField *doctor = panel.addField(u"doctor"_s, tr("Doctor"), m_doctor);
    doctor->setVisible(!m_ownDoctor.isValid());
    panel.beginRow();
    panel.addField(u"day"_s, tr("From day"), makeDay());
    panel.addField(u"time"_s, tr("Exact time"), m_time);
    panel.endRow();
    m_time->setPlaceholderText(tr("any"));
    Theme::current().bind(m_time,
                          [this] { m_time->parentWidget()->setMaximumWidth(Theme::current().px(84)); });
    for (QLineEdit *edit : {m_day, m_time}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, &BookingFields::changed);
    }
    for (WordBox *box : {m_service, m_doctor})
        connect(box, &QComboBox::currentIndexChanged, this, &BookingFields::changed);
}

/// The day as it is typed, between the arrows to the day before and after.
QWidget *BookingFields::makeDay()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto addArrow = [&](Icon icon, const QString &name, int by) {
        auto *arrow = new ActionButton(icon, name);
        arrow->setButtonSize(ActionButton::Size::Small);
        arrow->setFocusPolicy(Qt::NoFocus); // up and down in the field do it
        layout->addWidget(arrow);
        connect(arrow, &ActionButton::clicked, this, [this, by] { stepDay(by); });
    };
    addArrow(Icon::ChevronLeft, tr("The day before"), -1);
    layout->addWidget(m_day, 1);
    addArrow(Icon::ChevronRight, tr("The day after"), 1);
    layout->setSpacing(0);
    row->setFocusProxy(m_day);
    m_day->setAccessibleName(tr("From day"));
    return row;
}

QWidget *BookingFields::serviceBox() const
{
    return m_service;
}

QWidget *BookingFields::dayField() const
{
    return m_day;
}

QDate BookingFields::today() const
{
    return m_session.day().today();
}

ServiceId BookingFields::service() const
{
    return chosenService(*m_service);
}

void BookingFields::begin(const BookingPreset &preset)
{
    m_filling = true;
    m_preset = preset;
    const QTimeZone &zone = m_session.day().zone();
    std::optional<DoctorId> doctor = preset.doctor;
    std::optional<ServiceId> service = preset.service;
    QDate day = preset.day.value_or(preset.start ? businessDay(*preset.start, zone) : today());
    if (preset.moving) {
        doctor = doctor.value_or(preset.moving->doctor);
        service = service.value_or(preset.moving->service);
        if (!preset.day && !preset.start)
            day = std::max(day, businessDay(preset.moving->start, zone));
    }
    fillServices(service);
    m_doctor->clear();
    fillChoiceOfDoctors(*m_doctor, m_session.day());
    m_doctor->setCurrentIndex(std::max(0, m_doctor->findData(doctor.value_or(DoctorId()).value())));
    setDay(day);
    m_time->setText(preset.start ? plain(inZone(*preset.start, zone).time()) : QString());
    m_patient->clear();
    const bool given = preset.moving || preset.patient;
    if (given)
        m_patient->setPatient(preset.moving ? preset.moving->patient : *preset.patient);
    m_patient->setFixed(preset.moving || (given && m_ownDoctor.isValid()));
    m_filling = false;
    showDay();
}

BookingPreset BookingFields::complete(const BookingPreset &preset) const
{
    BookingPreset wanted = preset;
    if (!wanted.patient)
        wanted.patient = m_patient->patient();
    const Result<TimeQuestion> typed = question();
    if (!typed)
        return wanted;
    wanted.service = wanted.service.value_or(typed->service);
    if (!wanted.doctor)
        wanted.doctor = typed->doctor;
    if (!wanted.day && !wanted.start)
        wanted.day = typed->day;
    return wanted;
}

void BookingFields::fillServices(std::optional<ServiceId> wanted)
{
    m_service->clear();
    ui::fillServices(*m_service, m_session.day(), false);
    const ServiceId service =
        wanted.value_or(m_lastService.isValid() ? m_lastService : usualService(m_session.day()));
    m_service->setCurrentIndex(std::max(0, m_service->findData(service.value())));
}

void BookingFields::setDay(QDate day)
{
    m_day->setText(plain(day));
}

void BookingFields::stepDay(int by)
{
    if (const Result<QDate> date = parseDay(m_day->text(), today()))
        setDay(std::max(date->addDays(by), today()));
}

void BookingFields::showDay()
{
    const Result<QDate> date = parseDay(m_day->text(), today());
    m_panel.field(u"day"_s)->setHint(date ? dateText(*date, u"ddd d MMMM"_s)
                                          : tr("24.11., tomorrow, mon, +7"));
}

void BookingFields::changed()
{
    if (m_filling)
        return;
    showDay();
    for (const QString &name : {u"service"_s, u"doctor"_s, u"day"_s, u"time"_s, u"start"_s})
        m_panel.field(name)->clearError();
    Q_EMIT questionChanged();
}

/// Up and down in the day and the time go on by a day, by five minutes.
bool BookingFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int by = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (by == 0)
        return QObject::eventFilter(watched, event);
    if (watched == m_day)
        stepDay(by);
    else if (const Result<QTime> time = parseTime(m_time->text()))
        m_time->setText(plain(time->addSecs(by * stepMinutes * 60)));
    return true;
}

Result<TimeQuestion> BookingFields::question() const
{
    TimeQuestion question;
    question.service = service();
    if (!question.service.isValid())
        return invalid(u"service"_s, tr("Choose a service."));
    const DoctorId doctor = m_ownDoctor.isValid() ? m_ownDoctor : chosenDoctor(*m_doctor);
    if (doctor.isValid())
        question.doctor = doctor;
    const Result<QDate> date = parseDay(m_day->text(), today());
    if (!date)
        return invalid(u"day"_s, date.error().message);
    if (*date < today())
        return invalid(u"day"_s, tr("This day has passed."));
    question.day = *date;
    if (const QString typed = m_time->text().trimmed(); !typed.isEmpty()) {
        const Result<QTime> time = parseTime(typed);
        if (!time)
            return invalid(u"time"_s, time.error().message);
        question.exact = *time;
    }
    if (m_preset.moving) {
        question.except = m_preset.moving->id;
        const auto length =
            std::chrono::duration_cast<std::chrono::minutes>(m_preset.moving->end - m_preset.moving->start);
        const Service *usual = m_session.day().services().find(question.service);
        if (question.service == m_preset.moving->service && usual && usual->minutes != length.count())
            question.minutes = int(length.count()); // it was made longer or shorter, and stays so
    }
    return question;
}

void BookingFields::forgetTime()
{
    const QSignalBlocker quiet(m_time);
    m_time->clear();
}

} // namespace medcrm::ui
