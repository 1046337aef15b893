// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/calendardata.h"

#include "common/protocol/messages.h"

#include <algorithm>

namespace medcrm {

namespace {

constexpr Milliseconds retryPeriod = std::chrono::seconds(5);
constexpr qsizetype mostKept = 2 * CalendarData::mostDays;

} // namespace

CalendarData::CalendarData(Api &api, ClinicFeed &feed, ClinicDay &day, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_day(day)
{
    registerHandlers();
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPeriod);
    connect(&m_retry, &QTimer::timeout, this, &CalendarData::load);
    connect(&day, &ClinicDay::wasReset, this, &CalendarData::dayWasReset);
    connect(&day, &ClinicDay::clinicChanged, this, [this] {
        if (m_day.zone() != m_zone)
            dayWasReset();
    });
    // What a command of this window changed is in the day before its event comes.
    connect(&day, &ClinicDay::appointmentChanged, this, [this](AppointmentId id) {
        if (const Appointment *appointment = m_day.appointments().find(id))
            upsert(*appointment);
    });
    dayWasReset();
    connect(&feed, &ClinicFeed::stateChanged, this, [this](ClinicFeed::State state) {
        if (state == ClinicFeed::State::Current)
            load();
    });
}

void CalendarData::registerHandlers()
{
    m_api.on<AppointmentBooked>(this, [this](const auto &e, auto &) { upsert(e.appointment); });
    m_api.on<AppointmentUpdated>(this, [this](const auto &e, auto &) { upsert(e.appointment); });
    m_api.on<AppointmentCancelled>(this, [this](const auto &e, auto &) { upsert(e.appointment); });
    m_api.on<PatientChanged>(this, [this](const auto &e, const EventRecord &record) {
        updatePatient(e.patient, record.sequence);
    });
    m_api.on<ScheduleChanged>(this, [this](const auto &e, auto &) {
        if (m_load)
            m_load->hours.schedules.insert(e.schedule.doctor);
        if (e.schedule.clinic == m_clinic && m_hours.upsert(e.schedule))
            Q_EMIT hoursChanged();
    });
    m_api.on<ScheduleExceptionAdded>(this, [this](const auto &e, auto &) {
        if (m_load)
            m_load->hours.exceptions.insert(e.exception.id);
        if (e.exception.clinic == m_clinic && m_hours.add(e.exception))
            Q_EMIT hoursChanged();
    });
    m_api.on<ScheduleExceptionRemoved>(this, [this](const auto &e, auto &) {
        if (m_load)
            m_load->hours.exceptions.insert(e.exception.id);
        if (m_hours.remove(e.exception.id))
            Q_EMIT hoursChanged();
    });
}

void CalendarData::dayWasReset()
{
    const bool sameClinic = m_day.isLoaded() && m_day.clinic().id == m_clinic && m_day.zone() == m_zone;
    m_clinic = m_day.isLoaded() ? m_day.clinic().id : ClinicId();
    m_zone = m_day.zone();
    m_load.reset();
    ++m_attempt;
    if (sameClinic) {
        forgetDaysBut(m_from, m_to);
        for (bool &current : m_days)
            current = false;
    } else {
        m_days.clear();
        m_byDoctorAndDay.clear();
        m_appointments.reset({});
        m_hours.clear();
        Q_EMIT daysLoaded();
    }
    load();
}

void CalendarData::show(QDate from, QDate to)
{
    Q_ASSERT(from <= to && from.daysTo(to) < mostDays);
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    if (m_days.size() > mostKept)
        forgetDaysBut(from, to);
    load();
}

void CalendarData::load()
{
    m_retry.stop();
    if (!m_clinic.isValid() || !m_from.isValid())
        return;
    QDate first = m_from;
    QDate last = m_to;
    while (first <= last && m_days.value(first))
        first = first.addDays(1);
    while (first <= last && m_days.value(last))
        last = last.addDays(-1);
    if (m_load && m_load->from == first && m_load->to == last)
        return;
    ++m_attempt;
    m_load.reset();
    if (first <= last) {
        m_load = Load();
        m_load->from = first;
        m_load->to = last;
        nextPage({});
        m_api.call(GetSchedules{m_clinic, first, last}, this,
                   [this, attempt = m_attempt](const Result<ClinicSchedules> &reply) {
                       if (attempt == m_attempt)
                           reply ? hoursArrived(*reply) : fail(reply.error());
                   });
    }
    Q_EMIT stateChanged();
}

void CalendarData::nextPage(AppointmentId after)
{
    GetCalendar request{m_clinic, m_load->from, m_load->to, {}, {}};
    if (after.isValid())
        request.after = after;
    m_api.call(request, this, [this, attempt = m_attempt](const Result<AppointmentPage> &reply) {
        if (attempt == m_attempt)
            reply ? pageArrived(*reply) : fail(reply.error());
    });
}

void CalendarData::pageArrived(const AppointmentPage &page)
{
    if (m_load->appointments.isEmpty())
        m_load->sequence = page.sequence;
    m_load->appointments += page.appointments;
    if (page.more && !page.appointments.isEmpty())
        return nextPage(page.appointments.last().id);
    m_load->appointmentsHere = true;
    finishIfWhole();
}

void CalendarData::hoursArrived(const ClinicSchedules &hours)
{
    m_hours.take(hours, m_load->from, m_load->to, m_load->hours);
    m_load->hoursHere = true;
    Q_EMIT hoursChanged();
    finishIfWhole();
}

void CalendarData::finishIfWhole()
{
    if (!m_load->appointmentsHere || !m_load->hoursHere)
        return;
    const Load whole = *std::exchange(m_load, std::nullopt);
    m_failure.reset();
    takeOver(whole);
    Q_EMIT daysLoaded();
    Q_EMIT stateChanged();
}

void CalendarData::takeOver(const Load &load)
{
    for (QDate day = load.from; day <= load.to; day = day.addDays(1))
        m_days.insert(day, true);
    for (const AppointmentId id : idsIn(load.from, load.to)) {
        if (!load.heard.contains(id))
            drop(id); // the reply has it, or it is not there any more
    }
    for (Appointment appointment : load.appointments) {
        const qint64 heard = load.heard.value(appointment.id);
        if (heard >= appointment.revision || !isWanted(dayOf(appointment)))
            continue;
        for (const auto &[sequence, patient] : load.patients) {
            if (sequence > load.sequence && appointment.patient.id == patient.id)
                appointment.patient = patient;
        }
        put(appointment);
    }
}

void CalendarData::fail(const Error &error)
{
    m_load.reset();
    ++m_attempt;
    m_failure = error;
    m_retry.start();
    Q_EMIT stateChanged();
}

QList<Appointment> CalendarData::appointments(DoctorId doctor, QDate day) const
{
    QList<Appointment> found;
    for (const AppointmentId id : m_byDoctorAndDay.value({doctor, day}))
        found += *m_appointments.find(id);
    return found;
}

void CalendarData::upsert(const Appointment &appointment)
{
    if (appointment.clinic != m_clinic)
        return;
    if (m_load) {
        qint64 &heard = m_load->heard[appointment.id];
        heard = std::max(heard, appointment.revision);
    }
    const Appointment *held = m_appointments.find(appointment.id);
    const bool wanted = isWanted(dayOf(appointment));
    if ((held && held->revision >= appointment.revision) || (!held && !wanted))
        return;
    if (wanted)
        put(appointment);
    else
        drop(appointment.id);
    Q_EMIT appointmentChanged(appointment.id);
}

void CalendarData::updatePatient(const PatientSummary &patient, qint64 sequence)
{
    if (m_load)
        m_load->patients.append({sequence, patient});
    const QList<AppointmentId> changed = m_appointments.changeEach([&patient](Appointment &appointment) {
        if (appointment.patient.id != patient.id || appointment.patient == patient)
            return false;
        appointment.patient = patient;
        return true;
    });
    for (const AppointmentId id : changed)
        Q_EMIT appointmentChanged(id);
}

void CalendarData::forgetDaysBut(QDate from, QDate to)
{
    const QList<QDate> days = m_days.keys();
    for (const QDate day : days) {
        if (from <= day && day <= to)
            continue;
        m_days.remove(day);
        for (const AppointmentId id : idsIn(day, day))
            drop(id);
    }
}

void CalendarData::put(const Appointment &appointment)
{
    drop(appointment.id);
    m_appointments.upsert(appointment);
    m_byDoctorAndDay[placeOf(appointment)].insert(appointment.id);
}

void CalendarData::drop(AppointmentId id)
{
    const Appointment *held = m_appointments.find(id);
    if (!held)
        return;
    const auto place = m_byDoctorAndDay.find(placeOf(*held));
    place->remove(id);
    if (place->isEmpty())
        m_byDoctorAndDay.erase(place);
    m_appointments.remove(id);
}

bool CalendarData::isWanted(QDate day) const
{
    return m_days.contains(day) || (m_load && m_load->from <= day && day <= m_load->to);
}

std::pair<DoctorId, QDate> CalendarData::placeOf(const Appointment &appointment) const
{
    return {appointment.doctor, dayOf(appointment)};
}

QList<AppointmentId> CalendarData::idsIn(QDate from, QDate to) const
{
    QList<AppointmentId> ids;
    for (auto place = m_byDoctorAndDay.begin(); place != m_byDoctorAndDay.end(); ++place) {
        if (from <= place.key().second && place.key().second <= to)
            ids += place->values();
    }
    return ids;
}

QDate CalendarData::dayOf(const Appointment &appointment) const
{
    return businessDay(appointment.start, m_zone);
}

} // namespace medcrm
