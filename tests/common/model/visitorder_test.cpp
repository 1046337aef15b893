// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitorder.h"

#include "tests/common/model/orderbythebook.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'800'000'000'000};
constexpr Milliseconds ageing = 45min;

/// A waiting visit that arrived so long before now.
Visit waiting(int ticketNumber, Milliseconds since)
{
    Visit visit;
    visit.id = VisitId(ticketNumber);
    visit.ticketNumber = ticketNumber;
    visit.arrivedAt = now - since;
    return visit;
}

Visit booked(int ticketNumber, Milliseconds since, Instant start)
{
    Visit visit = waiting(ticketNumber, since);
    visit.appointment = AppointmentId(ticketNumber);
    visit.bookedStart = start;
    return visit;
}

QList<int> order(const QList<Visit> &visits)
{
    QList<int> tickets;
    for (const Visit &visit : inLineOrder(visits, now, ageing))
        tickets.append(visit.ticketNumber);
    return tickets;
}

/// A morning's visits of one doctor, made so that every rule has to break ties.
QList<Visit> randomMorning(QRandomGenerator &random)
{
    QList<Visit> visits;
    for (int id = 1, count = random.bounded(1, 25); id <= count; ++id) {
        Visit visit = waiting(random.bounded(1, 12), std::chrono::minutes(15 * random.bounded(0, 6)));
        visit.id = VisitId(id);
        if (random.bounded(2)) {
            visit.appointment = AppointmentId(id);
            visit.bookedStart = now + std::chrono::minutes(15 * random.bounded(-6, 4));
        }
        if (random.bounded(4) == 0)
            visit.priority = random.bounded(2) ? Priority::Urgent : Priority::Emergency;
        if (random.bounded(5) == 0)
            visit.pin =
                QueuePin{random.bounded(1, 4), QStringLiteral("asked"), {}, random.bounded(2) == 0, {}};
        if (visit.pin && random.bounded(2))
            visit.pin->behind =
                LineSpot{random.bounded(2) == 0, now + std::chrono::minutes(random.bounded(-90, 60)),
                         random.bounded(1, 12), VisitId(random.bounded(1, 25))};
        if (random.bounded(6) == 0)
            visit.status = static_cast<VisitStatus>(random.bounded(9));
        visits.append(visit);
    }
    return visits;
}

} // namespace

TEST_CASE("A booked patient is due at the booked start, a late one or a walk-in at arrival")
{
    CHECK(dueTime(booked(1, 30min, now + 10min)) == now + 10min);
    CHECK(dueTime(booked(1, 30min, now - 30min)) == now - 30min); // to the minute
    CHECK(dueTime(booked(1, 20min, now - 30min)) == now - 20min); // ten minutes late
    CHECK(dueTime(waiting(1, 20min)) == now - 20min);
}

TEST_CASE("The line is ordered by due time, then ticket")
{
    CHECK(order({waiting(3, 5min), waiting(2, 10min), booked(1, 30min, now - 7min)}) == QList<int>{2, 1, 3});
    CHECK(order({waiting(8, 5min), waiting(4, 5min)}) == QList<int>{4, 8});
}

TEST_CASE("Priority comes before everything, a pin before ageing and time")
{
    Visit urgent = waiting(3, 1min);
    urgent.priority = Priority::Urgent;
    Visit emergency = waiting(4, 0min);
    emergency.priority = Priority::Emergency;
    Visit pinned = waiting(2, 2min);
    pinned.pin = QueuePin{1, QStringLiteral("in pain"), {}, false, {}};
    CHECK(order({waiting(1, 60min), pinned, urgent, emergency}) == QList<int>{4, 3, 2, 1});
}

TEST_CASE("A walk-in past the ageing limit moves up before the booked, one short of it does not")
{
    const Visit due = booked(1, 60min, now - 50min);
    CHECK(order({due, waiting(2, ageing)}) == QList<int>{2, 1});
    CHECK(order({due, waiting(2, ageing - 1ms)}) == QList<int>{1, 2});
}

TEST_CASE("Only waiting visits stand in the line, and one put back is not callable before its time")
{
    Visit visit = waiting(1, 5min);
    CHECK(isCallable(visit, now));
    visit.notBefore = now;
    CHECK(isCallable(visit, now));
    visit.notBefore = now + 1ms;
    CHECK_FALSE(isCallable(visit, now));
    CHECK(order({visit}) == QList<int>{1});
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        visit.status = status;
        visit.notBefore.reset();
        INFO(name);
        CHECK(isCallable(visit, now) == (status == VisitStatus::Waiting));
        CHECK(order({visit}).isEmpty() == (status != VisitStatus::Waiting));
    }
}

TEST_CASE("Who is pinned behind somebody stays at that place when the neighbour has gone")
{
    const Visit first = waiting(1, 20min);
    Visit moved = waiting(9, 1min);
    moved.pin = QueuePin{1, QStringLiteral("bus"), {}, false, LineSpot{false, dueTime(first), 1, first.id}};
    CHECK(order({first, waiting(2, 10min), moved}) == QList<int>{1, 9, 2});
    CHECK(order({waiting(2, 10min), moved}) == QList<int>{9, 2});
    CHECK(order({waiting(2, 10min), booked(3, 40min, now - 30min), moved}) == QList<int>{3, 9, 2});
}

TEST_CASE("Who was moved up is never held back by it, who was moved down is")
{
    const Visit neighbour = booked(1, 20min, now - 10min);
    Visit aged = waiting(2, ageing);
    aged.pin =
        QueuePin{1, QStringLiteral("bus"), {}, false, LineSpot{false, dueTime(neighbour), 1, neighbour.id}};
    CHECK(order({neighbour, aged}) == QList<int>{2, 1});
    aged.pin->down = true;
    CHECK(order({neighbour, aged}) == QList<int>{1, 2});
}

TEST_CASE("Every row says why it stands where it stands")
{
    const auto why = [](const Visit &visit) { return lineReason(visit, now, ageing); };
    CHECK(why(waiting(1, 5min)) == LineReason::WalkIn);
    CHECK(why(waiting(1, ageing)) == LineReason::Aged);
    CHECK(why(booked(1, 30min, now + 10min)) == LineReason::Due);
    CHECK(why(booked(1, 20min, now - 30min)) == LineReason::Late);
    Visit visit = waiting(1, 5min);
    visit.priority = Priority::Urgent;
    CHECK(why(visit) == LineReason::Urgent);
    visit.priority = Priority::Emergency;
    CHECK(why(visit) == LineReason::Emergency);
    visit.pin = QueuePin{0, QStringLiteral("bus"), {}, false, {}};
    CHECK(why(visit) == LineReason::MovedUp);
    Visit down = waiting(1, 30min);
    down.pin =
        QueuePin{1, QStringLiteral("is at the pharmacy"), {}, true, LineSpot{false, now, 7, VisitId(7)}};
    CHECK(why(down) == LineReason::MovedDown);
    down.pin->down = false; // its own time is earlier than that place
    CHECK(why(down) == LineReason::WalkIn);
}

TEST_CASE("Over random mornings the line stands as the rule tells it, in whatever order it was read")
{
    QRandomGenerator random(7);
    for (int morning = 0; morning < 2'000; ++morning) {
        QList<Visit> visits = randomMorning(random);
        const QList<Visit> expected = test::OrderByTheBook(now, ageing)(visits);
        REQUIRE(inLineOrder(visits, now, ageing) == expected);
        std::shuffle(visits.begin(), visits.end(), random);
        REQUIRE(inLineOrder(visits, now, ageing) == expected);
    }
}
