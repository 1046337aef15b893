// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/freetimefinder.h"

#include "client/core/clientsession.h"
#include "common/protocol/appointments.h"

namespace medcrm::ui {

namespace {
constexpr Milliseconds pauseBetweenLetters{80};
}

FreeTimeFinder::FreeTimeFinder(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBetweenLetters);
    connect(&m_soon, &QTimer::timeout, this, &FreeTimeFinder::ask);
    Api &api = session.api();
    api.on<AppointmentBooked>(this, [this](const auto &event, const auto &) { take(event.appointment); });
    api.on<AppointmentUpdated>(this, [this](const auto &event, const auto &) { take(event.appointment); });
    api.on<AppointmentCancelled>(this, [this](const auto &event, const auto &) { take(event.appointment); });
}

void FreeTimeFinder::find(const FindFreeTimes &question)
{
    m_question = question;
    ++m_number;
    m_searching = true;
    m_soon.start();
    Q_EMIT asked();
}

void FreeTimeFinder::clear()
{
    ++m_number;
    m_soon.stop();
    m_searching = false;
    m_times.clear();
    m_since.reset({});
}

void FreeTimeFinder::ask()
{
    m_session.api().call(m_question, this, [this, number = m_number](const Result<QList<FreeTime>> &reply) {
        if (number != m_number)
            return;
        m_searching = false;
        m_since.reset({});
        m_times = reply.value_or(QList<FreeTime>());
        if (reply)
            Q_EMIT answered();
        else
            Q_EMIT failed(reply.error());
    });
}

void FreeTimeFinder::take(const Appointment &appointment)
{
    if (m_since.upsert(appointment))
        Q_EMIT takenChanged();
}

const Appointment *FreeTimeFinder::takenBy(const FreeTime &time) const
{
    for (const Appointment &appointment : m_since) {
        if (appointment.doctor == time.doctor && isLive(appointment.status) && appointment.start < time.end
            && time.start < appointment.end && appointment.id != m_question.except.value_or(AppointmentId()))
            return &appointment;
    }
    return nullptr;
}

} // namespace medcrm::ui
