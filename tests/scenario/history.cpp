// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/history.h"

#include "common/model/presence.h"
#include "common/model/visitorder.h"
#include "tests/common/model/orderbythebook.h"
#include "tests/scenario/linerules.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

BusyClinic::BusyClinic()
{
    database.write([this] {
        for (int i = 0; i < 17; ++i)
            accounts += store::UserStore(database).insert(userNamed(u"user%1"_s.arg(i), Role::Receptionist));
    });
    for (int i = 0; i < 15; ++i) {
        people.append(newPatient(u"P%1"_s.arg(i)));
        bookings.append(booked(people.last(), now + i * 20min + 5min));
    }
}

Doctor BusyClinic::add(const QString &prefix, bool shared)
{
    CreateDoctor request;
    request.doctor.clinic = clinic.id;
    request.doctor.fullName = u"Line "_s + prefix;
    request.doctor.ticketPrefix = prefix;
    request.doctor.shared = shared;
    request.doctor.takesShared = shared;
    return done(admin, request);
}

History::History(BusyClinic &clinic, quint32 seed)
    : m_clinic(clinic)
    , m_transaction(*clinic.database)
    , m_random(seed)
    , m_today(businessDay(clinic.now, clinic.clinic.zone()))
    , m_begin(clinic.now)
{
    for (int i = 0, count = m_random.bounded(2, 17); i < count; ++i) {
        const Actor actor = someActor(i);
        m_sessions.push_back(std::make_unique<LineSession>(actor, beginOf(actor), m_today));
    }
}

History::~History()
{
    m_clinic.now = m_begin;
}

void History::run()
{
    for (int step = 0, steps = m_random.bounded(20, 60); step < steps; ++step) {
        LineSession &session = *m_sessions[std::size_t(m_random.bounded(int(m_sessions.size())))];
        session.catchUp(m_random.bounded(3) ? 0 : m_random.bounded(4));
        act(session);
        checkRules();
        if (m_random.bounded(3) == 0)
            m_clinic.pass(std::chrono::seconds(m_random.bounded(900)));
    }
    for (const auto &session : m_sessions) {
        session->catchUp(1);
        m_noticed += !session->isMissing(0) && !equalsTheServer(*session);
        m_compared += !session->isMissing(0);
        session->catchUp();
        CHECK(equalsTheServer(*session));
    }
}

SnapshotPage History::beginOf(const Actor &actor)
{
    SnapshotPage begin;
    begin.clinic = m_clinic.clinic;
    begin.doctors = doctors();
    begin.appointments = appointmentsVisibleTo(actor);
    return begin;
}

bool History::equalsTheServer(const LineSession &session)
{
    return session.visits() == visibleTo(session.actor()) && session.doctors() == doctors()
        && session.appointments() == appointmentsVisibleTo(session.actor());
}

QList<Doctor> History::doctors()
{
    QList<Doctor> all = store::DoctorStore(m_clinic.database).list(m_clinic.clinic.id);
    std::sort(all.begin(), all.end(), [](const Doctor &a, const Doctor &b) { return a.id < b.id; });
    return all;
}

QList<Appointment> History::appointmentsVisibleTo(const Actor &actor)
{
    QList<Appointment> all;
    for (const Appointment &booking : m_clinic.bookings)
        all += m_clinic.appointment(booking.id);
    all.removeIf([&](const Appointment &appointment) {
        return !audienceOf(appointment).includes(actor.user.role, actor.doctor);
    });
    std::sort(all.begin(), all.end(), [](const Appointment &a, const Appointment &b) { return a.id < b.id; });
    return all;
}

Actor History::someActor(int number)
{
    const int kind = number < 2 ? number : m_random.bounded(5);
    Actor actor = kind == 1 || kind == 3 ? m_clinic.doctor : kind == 4 ? m_clinic.admin : m_clinic.desk;
    actor.user.id = m_clinic.accounts[number];
    actor.user.fullName = u"Session %1"_s.arg(number);
    if (actor.user.role == Role::Doctor)
        actor.doctor = m_clinic.lines[m_random.bounded(3)];
    return actor;
}

template <typename T>
T History::oneOf(const QList<T> &list)
{
    return list[m_random.bounded(int(list.size()))];
}

template <Request R>
Result<typename R::Reply> History::ask(LineSession &session, const QString &kind, const R &request)
{
    store::Savepoint savepoint(*m_clinic.database);
    const auto reply = m_clinic.handle(session.actor(), request);
    if (!reply) {
        ++m_refused;
        CHECK_FALSE(reply.error().message.isEmpty());
        return reply;
    }
    savepoint.release();
    ++m_done[kind];
    for (const auto &each : m_sessions)
        each->hear(m_clinic.told);
    return reply;
}

void History::act(LineSession &session)
{
    const bool isDesk = session.actor().user.role != Role::Doctor;
    const int dice = m_random.bounded(14);
    if (isDesk && dice < 4)
        arrive(session);
    else if (dice == 4 || dice < 2)
        callNext(session, session.actor().doctor.value_or(oneOf(m_clinic.lines)));
    else if (dice < 9)
        step(session);
    else if (dice < 11)
        move(session);
    else if (dice < 13)
        undoMove(session);
    else
        sayPresence(session);
}

void History::arrive(LineSession &session)
{
    if (m_random.bounded(3) == 0) {
        const Appointment booking = oneOf(m_clinic.bookings);
        ask(session, u"check-in"_s, CheckIn{booking.id, m_clinic.appointment(booking.id).revision});
        return;
    }
    AddWalkIn request;
    request.doctor = oneOf(m_clinic.lines);
    request.patient = oneOf(m_clinic.people).id;
    request.priority = m_random.bounded(6) ? Priority::Routine : Priority::Urgent;
    request.reason = u"pain"_s;
    request.despiteBooking = true;
    ask(session, u"walk-in"_s, request);
}

void History::callNext(LineSession &session, DoctorId doctor)
{
    const QList<Visit> before = all();
    const Doctor who = store::DoctorStore(m_clinic.database).find(doctor).value();
    const auto reply = ask(session, u"call next"_s, CallNext{doctor});
    if (!mayCall(who, m_clinic.now, m_clinic.clinic.zone()))
        CHECK_FALSE(reply);
    if (!reply)
        return;
    m_done[u"call next from a shared line"_s] += *reply && (*reply)->sharedLine.has_value();
    QList<Visit> callable = before;
    callable.removeIf([&](const Visit &visit) {
        const bool mine = visit.doctor == doctor || (who.takesShared && visit.isShared());
        return !mine || !isCallable(visit, m_clinic.now);
    });
    const QList<Visit> line = byTheBook(callable);
    CHECK(reply->has_value() != line.isEmpty());
    if (*reply && !line.isEmpty())
        CHECK((*reply)->id == line.first().id);
}

void History::step(LineSession &session)
{
    // A doctor is mostly about who is called or inside.
    const bool close = session.actor().user.role == Role::Doctor && m_random.bounded(3);
    const std::optional<Visit> visit = someVisit(session, [close](const Visit &seen) {
        return !close || (seen.status != VisitStatus::Waiting && isOpen(seen.status))
            || seen.status == VisitStatus::Completed;
    });
    if (!visit)
        return;
    const QList<VisitAction> actions = thinkable(visit->status, session.actor().user.role);
    if (actions.isEmpty())
        return;
    ChangeVisit request;
    request.visit = visit->id;
    request.revision = visit->revision;
    request.action = oneOf(actions);
    request.reason = u"because"_s;
    if (request.action == VisitAction::PutBack && m_random.bounded(2))
        request.notBefore = m_clinic.now + std::chrono::minutes(m_random.bounded(1, 20));
    if (request.action == VisitAction::Call && m_random.bounded(2))
        ask(session, u"call this one"_s, CallVisit{visit->id, visit->revision});
    else
        ask(session, toText(request.action), request);
}

/// Mostly what the role may do, the undoing and the way to the doctor twice as often as an early end; now and then anything
/// at all.
QList<VisitAction> History::thinkable(VisitStatus status, Role role)
{
    QList<VisitAction> actions;
    for (const auto &[action, name] : enumNames(VisitAction{})) {
        const VisitTransition *arrow = findTransition(visitTransitions(), action, status);
        const bool may = arrow && arrow->roles.contains(role);
        const bool ends = arrow && !isOpen(arrow->to) && action != VisitAction::Complete;
        const int times = may ? (ends ? 1 : 3) : m_random.bounded(20) == 0;
        actions.append(QList<VisitAction>(times, action));
    }
    return actions;
}

void History::sayPresence(LineSession &session)
{
    const DoctorId doctor = session.actor().doctor.value_or(m_clinic.lines[m_random.bounded(3)]);
    const Doctor *seen = session.day().doctors().find(doctor);
    SetDoctorState request{.doctor = doctor, .revision = seen ? seen->revision : 0};
    // Mostly there, or nobody would be called.
    const int dice = m_random.bounded(8);
    request.state = dice == 0 ? DoctorState::Break
        : dice == 1           ? DoctorState::Away
        : dice == 2           ? DoctorState::Finished
        : dice == 3           ? DoctorState::Late
                              : DoctorState::Available;
    if (request.state == DoctorState::Late)
        request.lateMinutes = m_random.bounded(1, 60);
    if (request.state == DoctorState::Break && m_random.bounded(2))
        request.until = m_clinic.now + std::chrono::minutes(m_random.bounded(1, 30));
    ask(session, u"presence "_s + toText(request.state), request);
}

void History::move(LineSession &session)
{
    const std::optional<Visit> visit = someVisit(session, [](const Visit &seen) {
        return seen.status == VisitStatus::Waiting || seen.status == VisitStatus::Called;
    });
    if (!visit)
        return;
    MoveVisit request;
    request.visit = visit->id;
    request.revision = visit->revision;
    request.reason = u"bus"_s;
    if (m_random.bounded(3) == 0)
        request.doctor = oneOf(m_clinic.lines);
    const DoctorId line = request.doctor.value_or(visit->doctor);
    const auto neighbour = someVisit(session, [&](const Visit &seen) {
        return seen.doctor == line && seen.status == VisitStatus::Waiting && seen.id != visit->id;
    });
    if (neighbour && m_random.bounded(5))
        (m_random.bounded(2) ? request.before : request.after) = neighbour->id;
    const QStringList tickets = ticketsOf(all());
    if (const auto reply = ask(session, request.doctor ? u"move to a line"_s : u"move"_s, request)) {
        session.lastMoved = *reply;
        CHECK(ticketsOf(all()) == tickets);
        checkStandsThere(*reply, request);
    }
}

void History::checkStandsThere(const Visit &visit, const MoveVisit &request)
{
    QList<Visit> line = all();
    line.removeIf([&](const Visit &other) { return other.doctor != visit.doctor; });
    line = byTheBook(line);
    const auto placeOf = [&](VisitId id) {
        return std::find_if(line.begin(), line.end(), [id](const Visit &v) { return v.id == id; })
            - line.begin();
    };
    if (request.before)
        CHECK(placeOf(visit.id) + 1 == placeOf(*request.before));
    if (request.after)
        CHECK(placeOf(visit.id) == placeOf(*request.after) + 1);
}

void History::undoMove(LineSession &session)
{
    if (const auto moved = std::exchange(session.lastMoved, std::nullopt))
        ask(session, u"undo of a move"_s, UndoMove{moved->clinic, moved->id, moved->revision});
}

std::optional<Visit> History::someVisit(LineSession &session,
                                        const std::function<bool(const Visit &)> &likely)
{
    QList<Visit> seen = session.visits();
    if (likely && m_random.bounded(10)) // now and then one that cannot be meant
        seen.removeIf([&](const Visit &visit) { return !likely(visit); });
    if (seen.isEmpty())
        return std::nullopt;
    const Visit visit = oneOf(seen);
    const Visit now = m_clinic.visit(visit.id);
    const bool reached = audienceOf(now).includes(session.actor().user.role, session.actor().doctor);
    return reached ? std::optional(visit) : std::nullopt;
}

QList<Visit> History::all()
{
    return store::VisitStore(m_clinic.database).list(m_clinic.clinic.id, m_today);
}

QList<Visit> History::byTheBook(const QList<Visit> &visits)
{
    return OrderByTheBook(m_clinic.now, std::chrono::minutes(m_clinic.clinic.settings.ageingMinutes))(visits);
}

QStringList History::ticketsOf(const QList<Visit> &visits)
{
    QStringList tickets;
    for (const Visit &visit : visits)
        tickets += visit.ticket;
    return tickets;
}

QList<Visit> History::visibleTo(const Actor &actor)
{
    QList<Visit> visits = all();
    visits.removeIf(
        [&](const Visit &visit) { return !audienceOf(visit).includes(actor.user.role, actor.doctor); });
    std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.id < b.id; });
    for (Visit &visit : visits)
        visit.createdAt = {}; // does not travel
    return visits;
}

void History::checkRules()
{
    const QList<Visit> visits = all();
    CHECK(brokenTickets(visits) == QString());
    CHECK(crowded(visits, {m_clinic.any.id}) == QString());
    checkOrder(oneOf(m_clinic.lines), visits);
}

void History::checkOrder(DoctorId doctor, QList<Visit> visits)
{
    visits.removeIf([&](const Visit &visit) { return visit.doctor != doctor; });
    QList<Visit> queue = m_clinic.handle(m_clinic.desk, GetDoctorQueue{doctor}).value();
    queue.removeIf([](const Visit &visit) { return visit.status != VisitStatus::Waiting; });
    CHECK(queue == byTheBook(visits));
}

} // namespace medcrm::test
