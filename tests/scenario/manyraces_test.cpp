// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/bookingrace.h"

#include <iostream>

using namespace medcrm;
using namespace medcrm::test;

namespace {

constexpr unsigned seed = 1'000'000;
constexpr int histories = 1'000;

} // namespace

TEST_CASE("A thousand histories of 2 to 16 desks at the same times: 0 overlaps, and every loser is offered "
          "what is free")
{
    OpenClinic clinic;
    BookingRace race(clinic, 16);
    std::cout << histories << " booking races with the seeds from " << seed << std::endl;
    const BookingRace::Outcome outcome = race.run(seed, histories);
    std::cout << outcome.won << " granted, " << outcome.lost << " refused, " << outcome.doubled
              << " doubled\n";
    CHECK(outcome.doubled == 0);
    CHECK(outcome.badRefusals == 0);
    CHECK(outcome.falseOffers == 0);
    CHECK(outcome.refusedOffers == 0);
    CHECK(outcome.won > 5 * histories);
    CHECK(outcome.lost > 10 * histories);
}
