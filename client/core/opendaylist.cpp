// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/opendaylist.h"

#include "client/core/clientsession.h"
#include "common/protocol/appointments.h"
#include "common/protocol/queue.h"

namespace medcrm {

namespace {

/// Puts a record where it belongs; true when the open ones changed.
template <typename T>
bool sort(RecordTable<T> &open, RecordTable<T> &ended, const T &record, bool isOpen)
{
    const T *gone = ended.find(record.id);
    if (gone && gone->revision >= record.revision)
        return false;
    if (isOpen) {
        ended.remove(record.id);
        return open.upsert(record);
    }
    ended.upsert(record);
    return open.remove(record.id);
}

} // namespace

OpenDayList::OpenDayList(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    Api &api = session.api();
    api.on<VisitCheckedIn>(this,
                           [this](const VisitCheckedIn &event, const EventRecord &) { take(event.visit); });
    api.on<VisitStatusChanged>(
        this, [this](const VisitStatusChanged &event, const EventRecord &) { take(event.visit); });
    api.on<AppointmentBooked>(
        this, [this](const AppointmentBooked &event, const EventRecord &) { take(event.appointment); });
    api.on<AppointmentUpdated>(
        this, [this](const AppointmentUpdated &event, const EventRecord &) { take(event.appointment); });
    api.on<AppointmentCancelled>(
        this, [this](const AppointmentCancelled &event, const EventRecord &) { take(event.appointment); });
    api.on<DayClosed>(this, [this](const DayClosed &event, const EventRecord &) { take(event.closing); });
    connect(&session.day(), &ClinicDay::wasReset, this, &OpenDayList::load);
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (!m_loaded)
            load(); // the first try failed with the line
    });
}

void OpenDayList::show(QDate day)
{
    m_day = day;
    m_loaded = false;
    m_visits.reset({});
    m_bookings.reset({});
    m_endedVisits.reset({});
    m_endedBookings.reset({});
    m_closing.reset();
    m_earlier.clear();
    m_more = 0;
    Q_EMIT wasReset();
    load();
}

void OpenDayList::load()
{
    if (!m_session.day().isLoaded() || !m_day.isValid())
        return;
    m_session.api().call(ReviewDay{m_session.day().clinic().id, m_day}, this,
                         [this, question = ++m_asked](const Result<DayReview> &reply) {
                             if (question != m_asked)
                                 return;
                             if (reply)
                                 loaded(*reply);
                             else
                                 Q_EMIT loadFailed(reply.error());
                         });
}

void OpenDayList::loaded(const DayReview &review)
{
    m_loaded = true;
    m_visits.reset({});
    m_bookings.reset({});
    for (const Visit &visit : review.visits)
        (void)sort(m_visits, m_endedVisits, visit, true);
    for (const Appointment &booking : review.bookings)
        (void)sort(m_bookings, m_endedBookings, booking, true);
    m_more = review.more;
    const bool open = review.more > 0 || !m_visits.isEmpty() || !m_bookings.isEmpty();
    m_closing = open ? std::nullopt : review.closing; // it was opened again since
    m_earlier = review.earlier;
    Q_EMIT wasReset();
}

void OpenDayList::take(const Visit &visit)
{
    if (!m_loaded || visit.businessDay != m_day || !m_session.day().isLoaded()
        || visit.clinic != m_session.day().clinic().id)
        return;
    if (!sort(m_visits, m_endedVisits, visit, isOpen(visit.status)))
        return;
    if (isOpen(visit.status))
        m_closing.reset();
    Q_EMIT visitChanged(visit.id);
    loadMore();
}

void OpenDayList::take(const Appointment &appointment)
{
    const ClinicDay &day = m_session.day();
    if (!m_loaded || !day.isLoaded() || appointment.clinic != day.clinic().id)
        return;
    const bool here = businessDay(appointment.start, day.zone()) == m_day;
    const bool open = here && appointment.status == AppointmentStatus::Booked;
    if (!open && !m_bookings.find(appointment.id))
        return;
    if (!sort(m_bookings, m_endedBookings, appointment, open))
        return;
    if (open)
        m_closing.reset();
    Q_EMIT bookingChanged(appointment.id);
    loadMore();
}

void OpenDayList::take(const DayClosing &closing)
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded() || closing.clinic != day.clinic().id)
        return;
    m_earlier.removeIf([&](const OpenDay &open) { return open.businessDay == closing.businessDay; });
    if (closing.businessDay == m_day && (!m_closing || m_closing->at < closing.at))
        m_closing = closing;
    Q_EMIT closingChanged();
}

/// The rest had no room in the first answer.
void OpenDayList::loadMore()
{
    if (m_more > 0 && m_visits.isEmpty() && m_bookings.isEmpty())
        load();
}

} // namespace medcrm
