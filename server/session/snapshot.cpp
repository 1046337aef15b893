// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/snapshot.h"

#include "server/service/audience.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Fills one page after the other.
class Pages
{
public:
    explicit Pages(qsizetype pageBytes)
        : m_pageBytes(pageBytes)
    {
        m_pages.append(SnapshotPage());
    }

    template <typename R>
    void add(QList<R> SnapshotPage::*list, const QList<R> &records)
    {
        for (const R &record : records) {
            makeRoom(encode(record).size());
            (m_pages.last().*list).append(record);
        }
    }

    void setClinic(const Clinic &clinic)
    {
        makeRoom(encode(clinic).size());
        m_pages.first().clinic = clinic;
    }

    QList<SnapshotPage> finished()
    {
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            m_pages[i].page = int(i);
            m_pages[i].pages = int(m_pages.size());
        }
        return m_pages;
    }

private:
    void makeRoom(qsizetype bytes)
    {
        if (m_used + bytes > m_pageBytes && m_used > 0) {
            m_pages.append(SnapshotPage());
            m_used = 0;
        }
        m_used += bytes + 1;
    }

    const qsizetype m_pageBytes;
    QList<SnapshotPage> m_pages;
    qsizetype m_used = 0;
};

/// The records that the account may hear events of.
template <typename R>
QList<R> heardBy(const Actor &actor, QList<R> records)
{
    records.removeIf(
        [&](const R &record) { return !audienceOf(record).includes(actor.user.role, actor.doctor); });
    return records;
}

} // namespace

Snapshots::Snapshots(store::Database &database, qsizetype pageBytes)
    : m_pageBytes(pageBytes)
    , m_rooms(database)
    , m_doctors(database)
    , m_services(database)
    , m_appointments(database)
    , m_visits(database)
    , m_estimates(database)
{
}

QList<SnapshotPage> Snapshots::take(const Actor &actor, const Clinic &clinic, Instant now)
{
    Pages pages(m_pageBytes);
    pages.setClinic(clinic);
    if (actor.user.role == Role::Display)
        return pages.finished(); // what else it shows comes as a notice, see waitingroom.h
    pages.add(&SnapshotPage::rooms, m_rooms.list(clinic.id));
    pages.add(&SnapshotPage::doctors, m_doctors.list(clinic.id));
    pages.add(&SnapshotPage::services, m_services.list(clinic.id));
    pages.add(&SnapshotPage::appointments, appointments(actor, clinic, now));
    pages.add(&SnapshotPage::visits, visits(actor, clinic, now));
    pages.add(&SnapshotPage::typicalTimes, typicalTimes(actor, clinic, now));
    return pages.finished();
}

QList<Appointment> Snapshots::appointments(const Actor &actor, const Clinic &clinic, Instant now)
{
    const QDate today = businessDay(now, clinic.zone());
    return heardBy(
        actor,
        m_appointments.list(clinic.id, {startOfDay(today, clinic.zone()), endOfDay(today, clinic.zone())}));
}

/// Of the doctors whose patients the account may know.
QList<TypicalTime> Snapshots::typicalTimes(const Actor &actor, const Clinic &clinic, Instant now)
{
    QList<TypicalTime> times = m_estimates.pastTimes(clinic.id, businessDay(now, clinic.zone()));
    times.removeIf([&](const TypicalTime &each) {
        return !Audience::staff(clinic.id, {each.doctor}).includes(actor.user.role, actor.doctor);
    });
    return times;
}

/// Of today, and open ones of earlier days.
QList<Visit> Snapshots::visits(const Actor &actor, const Clinic &clinic, Instant now)
{
    const QDate today = businessDay(now, clinic.zone());
    QList<Visit> visits = m_visits.listOpen(clinic.id);
    visits.removeIf([&](const Visit &visit) { return visit.businessDay == today; });
    return heardBy(actor, visits + m_visits.list(clinic.id, today));
}

} // namespace medcrm
