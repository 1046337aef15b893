// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/linemove.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'800'000'000'000};
constexpr Milliseconds ageing = 45min;

Visit waiting(int id, Milliseconds since)
{
    Visit visit;
    visit.id = VisitId(id);
    visit.ticketNumber = id;
    visit.arrivedAt = now - since;
    return visit;
}

/// A line of so many walk-ins, 1, 2, 3 … in the order of arrival.
QList<Visit> lineOf(int count)
{
    QList<Visit> line;
    for (int id = 1; id <= count; ++id)
        line.append(waiting(id, std::chrono::minutes(30 - id)));
    return line;
}

Visit &of(QList<Visit> &line, int id)
{
    return *std::find_if(line.begin(), line.end(),
                         [id](const Visit &visit) { return visit.id == VisitId(id); });
}

QList<qint64> order(const QList<Visit> &line, Instant at = now)
{
    QList<qint64> ids;
    for (const Visit &visit : inLineOrder(line, at, ageing))
        ids.append(visit.id.value());
    return ids;
}

LineTarget before(int id)
{
    return {VisitId(id), {}};
}

LineTarget after(int id)
{
    return {{}, VisitId(id)};
}

/// Does to the line what the server does.
LineMove apply(QList<Visit> &line, int id, const LineTarget &target)
{
    const Result<LineMove> move = moveInLine(line, of(line, id), target, now, ageing);
    REQUIRE(move);
    of(line, id).pin = move->pin;
    for (const Visit &shifted : move->shifted)
        of(line, int(shifted.id.value())) = shifted;
    return *move;
}

} // namespace

TEST_CASE("To the front is before everybody of the same priority, whatever ages or comes later")
{
    QList<Visit> line = lineOf(4);
    const LineMove move = apply(line, 3, before(1));
    REQUIRE(move.pin);
    CHECK_FALSE(move.pin->behind);
    CHECK_FALSE(move.pin->down);
    CHECK(move.shifted.isEmpty());
    CHECK(order(line) == QList<qint64>{3, 1, 2, 4});
    CHECK(order(line, now + 2h) == QList<qint64>{3, 1, 2, 4});
}

TEST_CASE("Between two is right behind the first of them, and nobody else gets a pin")
{
    QList<Visit> line = lineOf(5);
    const LineMove move = apply(line, 5, before(3));
    REQUIRE(move.pin);
    CHECK(move.pin->behind == LineSpot{false, dueTime(of(line, 2)), 2, VisitId(2)});
    CHECK(move.shifted.isEmpty());
    CHECK(order(line) == QList<qint64>{1, 2, 5, 3, 4});
    of(line, 2).status = VisitStatus::Called;
    CHECK(order(line) == QList<qint64>{1, 5, 3, 4});
}

TEST_CASE("Into a gap that is taken already, those behind make room, and only they change")
{
    QList<Visit> line = lineOf(6);
    apply(line, 6, after(1));
    CHECK(order(line) == QList<qint64>{1, 6, 2, 3, 4, 5});
    const LineMove move = apply(line, 5, after(1));
    REQUIRE(move.shifted.size() == 1);
    CHECK(move.shifted[0].id == VisitId(6));
    CHECK(order(line) == QList<qint64>{1, 5, 6, 2, 3, 4});
    CHECK(apply(line, 4, after(6)).shifted.isEmpty());
    CHECK(order(line) == QList<qint64>{1, 5, 6, 4, 2, 3});
}

TEST_CASE("Where its time puts it anyway, a visit needs no pin and loses the one it has")
{
    QList<Visit> line = lineOf(4);
    CHECK_FALSE(apply(line, 2, after(1)).pin);
    apply(line, 4, before(1));
    CHECK_FALSE(apply(line, 4, after(3)).pin);
    CHECK(order(line) == QList<qint64>{1, 2, 3, 4});
    apply(line, 4, before(2));
    CHECK_FALSE(apply(line, 4, {}).pin);
}

TEST_CASE("Letting others go first is a move down, and stays one when the visit ages")
{
    QList<Visit> line = lineOf(4);
    const LineMove move = apply(line, 1, after(3));
    REQUIRE(move.pin);
    CHECK(move.pin->down);
    CHECK(order(line) == QList<qint64>{2, 3, 1, 4});
    CHECK(order(line, now + 10min) == QList<qint64>{2, 3, 1, 4});
}

TEST_CASE("No move crosses a priority")
{
    QList<Visit> line = lineOf(3);
    of(line, 3).priority = Priority::Urgent;
    for (const auto &[id, target] :
         {std::pair(2, before(3)), std::pair(3, after(1)), std::pair(3, before(2))}) {
        const Result<LineMove> move = moveInLine(line, of(line, id), target, now, ageing);
        REQUIRE_FALSE(move);
        CHECK(move.error().code == ErrorCode::Invalid);
        CHECK(move.error().field == (target.before ? u"before"_s : u"after"_s));
    }
    CHECK(apply(line, 2, after(3)).pin); // first of its own
    CHECK(order(line) == QList<qint64>{3, 2, 1});
}

TEST_CASE("A neighbour who does not wait in the line is a conflict that names which")
{
    QList<Visit> line = lineOf(3);
    of(line, 2).status = VisitStatus::Called;
    const Result<LineMove> move = moveInLine(line, of(line, 3), before(2), now, ageing);
    REQUIRE_FALSE(move);
    CHECK(move.error().code == ErrorCode::Conflict);
    CHECK(move.error().field == u"before"_s);
    CHECK(moveInLine(line, of(line, 3), after(9), now, ageing).error().field == u"after"_s);
}

TEST_CASE(
    "Over random lines a visit stands where it was put, the others as they stood, and nothing changes twice")
{
    QRandomGenerator random(11);
    for (int morning = 0; morning < 500; ++morning) {
        QList<Visit> line;
        for (int id = 1, count = random.bounded(2, 12); id <= count; ++id) {
            Visit visit = waiting(id, std::chrono::minutes(15 * random.bounded(0, 6)));
            visit.ticketNumber = random.bounded(1, 4);
            if (random.bounded(3) == 0) {
                visit.appointment = AppointmentId(id);
                visit.bookedStart = now + std::chrono::minutes(15 * random.bounded(-6, 4));
            }
            line.append(visit);
        }
        for (int step = 0; step < 12; ++step) {
            QList<qint64> expected = order(line);
            const int from = random.bounded(int(expected.size()));
            const int to = random.bounded(int(expected.size()));
            if (from == to)
                continue;
            const int id = int(expected[from]);
            const int neighbour = int(expected[to]);
            apply(line, id, from > to ? before(neighbour) : after(neighbour));
            expected.move(from, to);
            REQUIRE(order(line) == expected);
        }
    }
}
