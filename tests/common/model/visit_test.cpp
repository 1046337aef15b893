// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visit.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant opening{1'800'000'000'000};

Visit arrived(Milliseconds after)
{
    Visit visit;
    visit.arrivedAt = opening + after;
    return visit;
}

} // namespace

TEST_CASE("The wait begins with the arrival, or the booked start when the patient came early")
{
    Visit visit = arrived(10min);
    CHECK(waitOf(visit, opening + 25min) == 15min);
    visit.bookedStart = opening + 20min;
    CHECK(waitOf(visit, opening + 25min) == 5min);
    visit.bookedStart = opening;
    CHECK(waitOf(visit, opening + 25min) == 15min);
}

TEST_CASE("The wait ends with the first call, and without one when the visit ended")
{
    Visit visit = arrived(0min);
    visit.endedAt = opening + 30min;
    CHECK(waitOf(visit, opening + 60min) == 30min);
    visit.firstCalledAt = opening + 12min;
    CHECK(waitOf(visit, opening + 60min) == 12min);
}

TEST_CASE("Who is called before the booked start has waited no time")
{
    Visit visit = arrived(0min);
    visit.bookedStart = opening + 20min;
    visit.firstCalledAt = opening + 5min;
    CHECK(waitOf(visit, opening + 60min) == 0ms);
}

TEST_CASE("Time with the doctor leaves out the holds")
{
    Visit visit = arrived(0min);
    CHECK(serviceTimeOf(visit, opening + 60min) == 0ms);
    visit.startedAt = opening + 10min;
    CHECK(serviceTimeOf(visit, opening + 30min) == 20min);
    visit.heldSince = opening + 15min;
    CHECK(serviceTimeOf(visit, opening + 30min) == 5min);
    visit.heldSince.reset();
    visit.heldMs = Milliseconds(5min).count();
    CHECK(serviceTimeOf(visit, opening + 30min) == 15min);
    visit.endedAt = opening + 25min;
    CHECK(serviceTimeOf(visit, opening + 90min) == 10min);
}

TEST_CASE("Neither wait nor service time is ever negative, whatever the clock did")
{
    QRandomGenerator random(20261122);
    const auto sometime = [&] { return opening + Milliseconds(random.bounded(-3'600'000, 3'600'000)); };
    const auto maybe = [&]() -> std::optional<Instant> {
        return random.bounded(2) ? std::optional(sometime()) : std::nullopt;
    };
    for (int i = 0; i < 10'000; ++i) {
        Visit visit;
        visit.arrivedAt = sometime();
        visit.bookedStart = maybe();
        visit.firstCalledAt = maybe();
        visit.startedAt = maybe();
        visit.heldSince = maybe();
        visit.endedAt = maybe();
        visit.heldMs = random.bounded(3'600'000);
        const Instant now = sometime();
        REQUIRE(waitOf(visit, now) >= 0ms);
        REQUIRE(serviceTimeOf(visit, now) >= 0ms);
    }
}
