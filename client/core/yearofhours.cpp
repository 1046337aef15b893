// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/yearofhours.h"

#include <algorithm>

namespace medcrm {

namespace {

constexpr int daysAhead = 399;

} // namespace

YearOfHours::YearOfHours(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    Api &api = session.api();
    api.on<ScheduleChanged>(this, [this](const ScheduleChanged &event, auto &) { upsert(event.schedule); });
    api.on<ScheduleExceptionAdded>(
        this, [this](const ScheduleExceptionAdded &event, auto &) { add(event.exception); });
    api.on<ScheduleExceptionRemoved>(
        this, [this](const ScheduleExceptionRemoved &event, auto &) { remove(event.exception.id); });
    connect(&session.day(), &ClinicDay::wasReset, this, &YearOfHours::load);
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (!m_loaded)
            load();
    });
    load();
}

void YearOfHours::load()
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded())
        return;
    if (std::exchange(m_clinic, day.clinic().id) != day.clinic().id) {
        m_hours.clear();
        m_loaded = false;
        Q_EMIT changed();
    }
    m_heard = {};
    m_from = day.today();
    m_session.api().call(GetSchedules{m_clinic, m_from, m_from.addDays(daysAhead)}, this,
                         [this, attempt = ++m_attempt](const Result<ClinicSchedules> &reply) {
                             if (attempt == m_attempt)
                                 arrived(reply);
                         });
}

void YearOfHours::arrived(const Result<ClinicSchedules> &reply)
{
    if (!reply) {
        Q_EMIT failed(reply.error());
        return;
    }
    m_hours.take(*reply, m_from, m_from.addDays(daysAhead), m_heard);
    m_heard = {};
    m_loaded = true;
    Q_EMIT changed();
}

QList<ScheduleException> YearOfHours::exceptions() const
{
    QList<ScheduleException> all = m_hours.exceptions();
    all.removeIf([this](const ScheduleException &exception) { return exception.date < m_from; });
    std::sort(all.begin(), all.end(), [](const ScheduleException &a, const ScheduleException &b) {
        return std::tuple(a.date, a.fromMinute.value_or(0), a.id)
            < std::tuple(b.date, b.fromMinute.value_or(0), b.id);
    });
    return all;
}

void YearOfHours::upsert(const WeeklySchedule &schedule)
{
    if (schedule.clinic != m_clinic)
        return;
    m_heard.schedules += schedule.doctor;
    if (m_hours.upsert(schedule))
        Q_EMIT changed();
}

void YearOfHours::add(const ScheduleException &exception)
{
    if (exception.clinic != m_clinic || m_heard.exceptions.contains(exception.id))
        return;
    m_heard.exceptions += exception.id;
    if (m_hours.add(exception))
        Q_EMIT changed();
}

void YearOfHours::remove(ScheduleExceptionId id)
{
    m_heard.exceptions += id;
    if (m_hours.remove(id))
        Q_EMIT changed();
}

} // namespace medcrm
