// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitorder.h"
#include "tests/common/model/orderbythebook.h"
#include "tests/scenario/linesession.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic with two doctors, a surgeon who keeps to the own line, and a shared line; fifteen patients, each booked
/// once for today.
struct BusyClinic : WorkingClinic
{
    Doctor surgeon = add(u"C"_s, false);
    Doctor any = add(u"W"_s, true);
    QList<DoctorId> lines{farouk.id, haddad.id, surgeon.id, any.id};
    QList<Patient> people;
    QList<Appointment> bookings;
    QList<UserId> accounts;

    BusyClinic()
    {
        database.write([this] {
            for (int i = 0; i < 17; ++i)
                accounts +=
                    store::UserStore(database).insert(userNamed(u"user%1"_s.arg(i), Role::Receptionist));
        });
        for (int i = 0; i < 15; ++i) {
            people.append(newPatient(u"P%1"_s.arg(i)));
            bookings.append(booked(people.last(), now + i * 20min + 5min));
        }
    }

    Doctor add(const QString &prefix, bool shared)
    {
        CreateDoctor request;
        request.doctor.clinic = clinic.id;
        request.doctor.fullName = u"Line "_s + prefix;
        request.doctor.ticketPrefix = prefix;
        request.doctor.shared = shared;
        request.doctor.takesShared = shared;
        return done(admin, request);
    }
};

/// One random history: sessions that act on what they have seen so far, and the server that has the last word. After
/// each act the rules of the line hold; in the end everybody sees what the server has.
class History
{
public:
    History(BusyClinic &clinic, quint32 seed)
        : m_clinic(clinic)
        , m_transaction(*clinic.database)
        , m_random(seed)
        , m_today(businessDay(clinic.now, clinic.clinic.zone()))
        , m_begin(clinic.now)
    {
        SnapshotPage begin;
        begin.clinic = clinic.clinic;
        for (int i = 0, count = m_random.bounded(2, 17); i < count; ++i)
            m_sessions.push_back(std::make_unique<LineSession>(someActor(i), begin, m_today));
    }

    ~History() { m_clinic.now = m_begin; }

    void run()
    {
        for (int step = 0, steps = m_random.bounded(15, 50); step < steps; ++step) {
            LineSession &session = *m_sessions[std::size_t(m_random.bounded(int(m_sessions.size())))];
            session.catchUp(m_random.bounded(3) ? 0 : m_random.bounded(4));
            act(session);
            checkRules();
            if (m_random.bounded(3) == 0)
                m_clinic.pass(std::chrono::seconds(m_random.bounded(900)));
        }
        for (const auto &session : m_sessions) {
            session->catchUp();
            CHECK(session->visits() == visibleTo(session->actor()));
        }
    }

    int done() const { return m_done; }
    int refused() const { return m_refused; }

private:
    Actor someActor(int number)
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
    T oneOf(const QList<T> &list)
    {
        return list[m_random.bounded(int(list.size()))];
    }

    template <Request R>
    Result<typename R::Reply> ask(LineSession &session, const R &request)
    {
        store::Savepoint savepoint(*m_clinic.database);
        const auto reply = m_clinic.handle(session.actor(), request);
        if (!reply) {
            ++m_refused;
            CHECK_FALSE(reply.error().message.isEmpty());
            return reply;
        }
        savepoint.release();
        ++m_done;
        for (const auto &each : m_sessions)
            each->hear(m_clinic.told);
        return reply;
    }

    void act(LineSession &session)
    {
        const bool isDesk = session.actor().user.role != Role::Doctor;
        const int dice = m_random.bounded(10);
        if (isDesk && dice < 3)
            arrive(session);
        else if (dice < 5)
            callNext(session, session.actor().doctor.value_or(oneOf(m_clinic.lines)));
        else if (dice < 8)
            step(session);
        else if (dice == 8)
            move(session);
        else
            undoMove(session);
    }

    void arrive(LineSession &session)
    {
        if (m_random.bounded(3) == 0) {
            const Appointment booking = oneOf(m_clinic.bookings);
            ask(session, CheckIn{booking.id, m_clinic.appointment(booking.id).revision});
            return;
        }
        AddWalkIn request;
        request.doctor = oneOf(m_clinic.lines);
        request.patient = oneOf(m_clinic.people).id;
        request.priority = m_random.bounded(6) ? Priority::Routine : Priority::Urgent;
        request.reason = u"pain"_s;
        request.despiteBooking = true;
        ask(session, request);
    }

    void callNext(LineSession &session, DoctorId doctor)
    {
        const QList<Visit> before = all();
        const auto reply = ask(session, CallNext{doctor});
        if (!reply)
            return;
        const Doctor who = store::DoctorStore(m_clinic.database).find(doctor).value();
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

    void step(LineSession &session)
    {
        const std::optional<Visit> visit = someVisit(session);
        if (!visit)
            return;
        QList<VisitAction> actions;
        for (const auto &[action, name] : enumNames(VisitAction{})) {
            if (findTransition(visitTransitions(), action, visit->status) || m_random.bounded(20) == 0)
                actions.append(action);
        }
        if (actions.isEmpty())
            return;
        ChangeVisit request;
        request.visit = visit->id;
        request.revision = visit->revision;
        request.action = oneOf(actions);
        request.reason = u"because"_s;
        if (request.action == VisitAction::PutBack && m_random.bounded(2))
            request.notBefore = m_clinic.now + std::chrono::minutes(m_random.bounded(1, 20));
        ask(session, request);
    }

    void move(LineSession &session)
    {
        const std::optional<Visit> visit = someVisit(session);
        if (!visit)
            return;
        MoveVisit request;
        request.visit = visit->id;
        request.revision = visit->revision;
        request.reason = u"bus"_s;
        if (m_random.bounded(3) == 0)
            request.doctor = oneOf(m_clinic.lines);
        if (const auto neighbour = someVisit(session); neighbour && m_random.bounded(5))
            (m_random.bounded(2) ? request.before : request.after) = neighbour->id;
        const QStringList tickets = ticketsOf(all());
        if (const auto reply = ask(session, request)) {
            session.lastMoved = *reply;
            CHECK(ticketsOf(all()) == tickets);
            checkStandsThere(*reply, request);
        }
    }

    void checkStandsThere(const Visit &visit, const MoveVisit &request)
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

    void undoMove(LineSession &session)
    {
        if (const auto moved = std::exchange(session.lastMoved, std::nullopt))
            ask(session, UndoMove{moved->clinic, moved->id, moved->revision});
    }

    /// One that the session sees, and by now may still ask about.
    std::optional<Visit> someVisit(LineSession &session)
    {
        const QList<Visit> seen = session.visits();
        if (seen.isEmpty())
            return std::nullopt;
        const Visit visit = oneOf(seen);
        const Visit now = m_clinic.visit(visit.id);
        const bool reached = audienceOf(now).includes(session.actor().user.role, session.actor().doctor);
        return reached ? std::optional(visit) : std::nullopt;
    }

    QList<Visit> all() { return store::VisitStore(m_clinic.database).list(m_clinic.clinic.id, m_today); }

    QList<Visit> byTheBook(const QList<Visit> &visits)
    {
        return OrderByTheBook(m_clinic.now,
                              std::chrono::minutes(m_clinic.clinic.settings.ageingMinutes))(visits);
    }

    static QStringList ticketsOf(const QList<Visit> &visits)
    {
        QStringList tickets;
        for (const Visit &visit : visits)
            tickets += visit.ticket;
        return tickets;
    }

    QList<Visit> visibleTo(const Actor &actor)
    {
        QList<Visit> visits = all();
        visits.removeIf(
            [&](const Visit &visit) { return !audienceOf(visit).includes(actor.user.role, actor.doctor); });
        std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.id < b.id; });
        for (Visit &visit : visits)
            visit.createdAt = {}; // does not travel
        return visits;
    }

    /// What must be so at every moment.
    void checkRules()
    {
        const QList<Visit> visits = all();
        QMap<QString, QList<int>> numbers;
        QMap<DoctorId, int> called;
        QMap<DoctorId, int> inService;
        QSet<std::pair<PatientId, DoctorId>> open;
        for (const Visit &visit : visits) {
            numbers[visit.ticket.left(1)].append(visit.ticketNumber);
            called[visit.doctor] += visit.status == VisitStatus::Called;
            inService[visit.doctor] += visit.status == VisitStatus::InService;
            if (isOpen(visit.status)) {
                CHECK_FALSE(open.contains({visit.patient.id, visit.doctor}));
                open.insert({visit.patient.id, visit.doctor});
            }
        }
        for (QList<int> &given : numbers) {
            std::sort(given.begin(), given.end());
            for (int i = 0; i < given.size(); ++i)
                CHECK(given[i] == i + 1); // none twice, none left out
        }
        for (const DoctorId doctor : m_clinic.lines) {
            CHECK(called.value(doctor) <= 1);
            CHECK(inService.value(doctor) <= 1);
        }
        CHECK(called.value(m_clinic.any.id) + inService.value(m_clinic.any.id) == 0);
        checkOrder(oneOf(m_clinic.lines), visits);
    }

    void checkOrder(DoctorId doctor, QList<Visit> visits)
    {
        visits.removeIf([&](const Visit &visit) { return visit.doctor != doctor; });
        QList<Visit> queue = m_clinic.handle(m_clinic.desk, GetDoctorQueue{doctor}).value();
        queue.removeIf([](const Visit &visit) { return visit.status != VisitStatus::Waiting; });
        CHECK(queue == byTheBook(visits));
    }

    BusyClinic &m_clinic;
    store::Transaction m_transaction; ///< Never committed: each history begins with the same morning.
    QRandomGenerator m_random;
    const QDate m_today;
    const Instant m_begin;
    std::vector<std::unique_ptr<LineSession>> m_sessions;
    int m_done = 0;
    int m_refused = 0;
};

} // namespace

TEST_CASE("A thousand random histories: the line keeps its rules, and every window sees what the server has",
          "[lesson]")
{
    BusyClinic clinic;
    int done = 0;
    int refused = 0;
    for (quint32 seed = 1; seed <= 1'000; ++seed) {
        INFO("history " << seed);
        History history(clinic, seed);
        history.run();
        done += history.done();
        refused += history.refused();
    }
    INFO(done << " done, " << refused << " refused");
    CHECK(done > 10'000);
    CHECK(refused > 1'000); // or the sessions were never in each other's way
}
