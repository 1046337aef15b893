// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/staylevel.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant arrival{1'779'955'200'000};

Visit visitThat(VisitStatus status)
{
    Visit visit;
    visit.status = status;
    visit.arrivedAt = arrival;
    visit.lastCalledAt = visit.startedAt = visit.heldSince = arrival;
    if (status == VisitStatus::InService)
        visit.heldSince.reset();
    return visit;
}

} // namespace

TEST_CASE("Each state turns amber and red at the clinic's own limits, to the second")
{
    ClinicSettings settings;
    settings.waitWarningMinutes = 30;
    settings.notices = {.waitAlarmMinutes = 60,
                        .calledWarningMinutes = 5,
                        .calledAlarmMinutes = 10,
                        .serviceWarningMinutes = 45,
                        .serviceAlarmMinutes = 90,
                        .holdWarningMinutes = 20,
                        .holdAlarmMinutes = 40};
    const auto check = [&](VisitStatus status, Milliseconds warning, Milliseconds alarm) {
        const Visit visit = visitThat(status);
        CHECK(stayLevel(visit, settings, arrival) == StayLevel::Normal);
        CHECK(stayLevel(visit, settings, arrival + warning - 1s) == StayLevel::Normal);
        CHECK(stayLevel(visit, settings, arrival + warning) == StayLevel::Warning);
        CHECK(stayLevel(visit, settings, arrival + alarm - 1s) == StayLevel::Warning);
        CHECK(stayLevel(visit, settings, arrival + alarm) == StayLevel::Alarm);
    };
    check(VisitStatus::Waiting, 30min, 60min);
    check(VisitStatus::Called, 5min, 10min);
    check(VisitStatus::InService, 45min, 90min);
    check(VisitStatus::OnHold, 20min, 40min);
}

TEST_CASE("Whoever is back in the line after a call has waited since the arrival, and is marked for it")
{
    Visit visit = visitThat(VisitStatus::Waiting);
    visit.firstCalledAt = arrival + 1min;
    CHECK(stayOf(visit, arrival + 40min) == 40min);
    ClinicSettings settings;
    settings.waitWarningMinutes = 30;
    CHECK(stayLevel(visit, settings, arrival + 40min) == StayLevel::Warning);
}

TEST_CASE("A visit that has ended is never marked")
{
    for (const VisitStatus status : {VisitStatus::Completed, VisitStatus::NoShow, VisitStatus::Left})
        CHECK(stayLevel(visitThat(status), {}, arrival + 24h) == StayLevel::Normal);
}

TEST_CASE("Whoever is early for a booking waits from its start")
{
    Visit visit = visitThat(VisitStatus::Waiting);
    visit.bookedStart = arrival + 1h;
    CHECK(stayOf(visit, arrival + 30min) == Milliseconds(0));
    CHECK(stayLevel(visit, {}, arrival + 89min) == StayLevel::Normal);
    CHECK(stayLevel(visit, {}, arrival + 90min) == StayLevel::Warning);
}

TEST_CASE("With amber set later than red, a wait is red as soon as it is marked")
{
    ClinicSettings settings;
    settings.waitWarningMinutes = 120;
    const Visit visit = visitThat(VisitStatus::Waiting);
    CHECK(stayLevel(visit, settings, arrival + 119min) == StayLevel::Normal);
    CHECK(stayLevel(visit, settings, arrival + 120min) == StayLevel::Alarm);
}
