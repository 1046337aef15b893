// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/bookingrace.h"
#include "tests/scenario/uncheckedserver.h"

#include <iostream>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

constexpr unsigned seed = 20'261'127;
constexpr int histories = 60; // manyraces_test runs more

} // namespace

TEST_CASE("Up to 16 desks book, move and cancel the same times at once: nothing doubles, every loser is "
          "offered what is free",
          "[lesson]")
{
    OpenClinic clinic;
    BookingRace race(clinic, 16);
    std::cout << "booking races with the seeds from " << seed << '\n';
    const BookingRace::Outcome outcome = race.run(seed, histories);
    CHECK(outcome.doubled == 0);
    CHECK(outcome.badRefusals == 0);
    CHECK(outcome.falseOffers == 0);
    CHECK(outcome.refusedOffers == 0);
    CHECK(outcome.won > 5 * histories);
    CHECK(outcome.lost > 10 * histories);
}

TEST_CASE("Control: a server that does not look, on a database that does not either, doubles")
{
    OpenClinic clinic;
    startUnchecked(clinic);
    BookingRace race(clinic, 16);
    CHECK(race.run(seed, 3).doubled > 0);
}
