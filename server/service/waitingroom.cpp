// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waitingroom.h"

#include "common/model/visitorder.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostCalled = 12;
constexpr qsizetype mostNext = 24;

QString initial(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return {};
    const qsizetype length = trimmed.front().isHighSurrogate() ? 2 : 1;
    return trimmed.left(length).toUpper() + u'.';
}

bool isCalled(const Visit &visit)
{
    return visit.lastCalledAt
        && (visit.status == VisitStatus::Called || visit.status == VisitStatus::InService);
}

/// Whose turn it is among all doctors' lines: every first one, then every second one.
struct Turn
{
    int position;
    LinePlace place;
    Visit visit;
};

} // namespace

QString publicName(const PatientSummary &patient, TicketPrivacy privacy)
{
    switch (privacy) {
    case TicketPrivacy::TicketOnly:
        return {};
    case TicketPrivacy::Initials:
        return QStringList{initial(patient.givenName), initial(patient.familyName)}.join(u' ').trimmed();
    case TicketPrivacy::FullName:
        return patient.displayName();
    }
    Q_UNREACHABLE();
}

WaitingRoom::WaitingRoom(store::Database &database)
    : m_clinics(database)
    , m_doctorStore(database)
    , m_rooms(database)
    , m_visits(database)
    , m_estimator(database)
{
}

std::optional<WaitingRoomChanged> WaitingRoom::lookAt(ClinicId id, Instant now)
{
    const std::optional<Clinic> clinic = m_clinics.find(id);
    if (!clinic)
        return std::nullopt;
    m_doctors.clear();
    for (const Doctor &doctor : m_doctorStore.list(id))
        m_doctors.insert(doctor.id, doctor);
    m_roomNames.clear();
    for (const Room &room : m_rooms.list(id))
        m_roomNames.insert(room.id, room.name);
    const QList<Visit> open = m_visits.listOpen(id);
    const QDate today = todayAt(*clinic, now);
    WaitingRoomChanged seen{.clinic = id, .day = today, .called = called(open, *clinic)};
    seen.next = next(open, *clinic, now);
    seen.waiting = int(std::count_if(open.begin(), open.end(), [&](const Visit &visit) {
        return visit.status == VisitStatus::Waiting && visit.businessDay == today;
    }));
    return seen;
}

QList<CalledTicket> WaitingRoom::called(const QList<Visit> &open, const Clinic &clinic) const
{
    QList<CalledTicket> tickets;
    for (const Visit &visit : open) {
        if (!isCalled(visit))
            continue;
        tickets.append({visit.ticket, visit.status, doctorName(visit.doctor),
                        visit.room ? m_roomNames.value(*visit.room) : QString(),
                        publicName(visit.patient, clinic.settings.ticketPrivacy), *visit.lastCalledAt,
                        visit.callCount});
    }
    std::sort(tickets.begin(), tickets.end(), [](const CalledTicket &a, const CalledTicket &b) {
        return std::tie(b.calledAt, a.ticket) < std::tie(a.calledAt, b.ticket);
    });
    return tickets.mid(0, mostCalled);
}

QList<WaitingTicket> WaitingRoom::next(const QList<Visit> &open, const Clinic &clinic, Instant now)
{
    const QDate today = todayAt(clinic, now);
    const Milliseconds ageing = std::chrono::minutes(clinic.settings.ageingMinutes);
    QMap<DoctorId, QList<Visit>> lines;
    for (const Visit &visit : open) {
        if (visit.businessDay == today && isCallable(visit, now))
            lines[visit.doctor].append(visit);
    }
    QList<Turn> turns;
    QHash<VisitId, WaitRange> waits;
    for (const QList<Visit> &line : std::as_const(lines)) {
        if (const auto doctor = m_doctors.constFind(line.first().doctor); doctor != m_doctors.constEnd())
            waits.insert(m_estimator.line(clinic, *doctor, now).waits);
        int position = 0;
        for (const Visit &visit : inLineOrder(line, now, ageing))
            turns.append({position++, linePlace(visit, now, ageing), visit});
    }
    std::sort(turns.begin(), turns.end(), [](const Turn &a, const Turn &b) {
        return std::tie(a.position, a.place) < std::tie(b.position, b.place);
    });
    QList<WaitingTicket> tickets;
    for (const Turn &turn : turns.mid(0, mostNext)) {
        const auto wait = waits.constFind(turn.visit.id);
        tickets.append({turn.visit.ticket, doctorName(turn.visit.doctor),
                        wait == waits.constEnd() ? std::nullopt : std::optional(*wait)});
    }
    return tickets;
}

} // namespace medcrm
