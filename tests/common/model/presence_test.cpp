// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/presence.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace std::chrono_literals;

namespace {

const QTimeZone zone("Africa/Cairo");
const QDate today(2026, 11, 23);
const Instant now = startOfDay(today, zone) + 10h;

Doctor saying(DoctorState state, std::optional<Instant> until = {}, std::optional<QDate> day = today)
{
    Doctor doctor;
    doctor.fullName = u"Dr Leila Farouk"_s;
    doctor.state = state;
    doctor.stateUntil = until;
    doctor.stateDay = day;
    return doctor;
}

} // namespace

TEST_CASE("What a doctor says holds on its day and is over on the next")
{
    const Doctor away = saying(DoctorState::Away);
    CHECK(presenceOf(away, today, now).state == DoctorState::Away);
    CHECK(presenceOf(away, today.addDays(1), now + 24h) == Presence());
    CHECK(presenceOf(saying(DoctorState::Finished), today.addDays(1), now + 24h) == Presence());
}

TEST_CASE("A break over midnight holds until its end")
{
    const Instant end = endOfDay(today, zone) + 20min;
    const Doctor resting = saying(DoctorState::Break, end);
    CHECK(presenceOf(resting, today.addDays(1), end - 1min).state == DoctorState::Break);
    CHECK(presenceOf(resting, today.addDays(1), end) == Presence());
}

TEST_CASE("What was said without a day holds until it is changed")
{
    CHECK(presenceOf(saying(DoctorState::Away, {}, {}), today, now).state == DoctorState::Away);
}

TEST_CASE("Who is available or late calls patients; the others are told why not and until when")
{
    CHECK(mayCall(saying(DoctorState::Available), now, zone));
    CHECK(mayCall(saying(DoctorState::Late, now + 20min), now, zone));
    const auto sentence = [](const Doctor &doctor) {
        const Result<> refused = mayCall(doctor, now, zone);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().field == u"doctor");
        return refused.error().message;
    };
    CHECK(sentence(saying(DoctorState::Break, now + 45min))
          == u"Dr Leila Farouk is on a break until 10:45. Set the doctor available to call a patient.");
    CHECK(sentence(saying(DoctorState::Break, now - 1min))
          == u"Dr Leila Farouk is on a break. Set the doctor available to call a patient.");
    CHECK(sentence(saying(DoctorState::Away)).startsWith(u"Dr Leila Farouk is away."));
    CHECK(sentence(saying(DoctorState::Finished)).startsWith(u"Dr Leila Farouk has finished for today."));
    CHECK(mayCall(saying(DoctorState::Finished), now + 24h, zone));
}

TEST_CASE("Nothing is offered for booking while a doctor said not to be there")
{
    const InstantRange day{startOfDay(today, zone), endOfDay(today, zone)};
    const InstantRange untilNoon{day.from, now + 2h};
    CHECK(absenceOf(saying(DoctorState::Away), zone) == day);
    CHECK(absenceOf(saying(DoctorState::Finished), zone) == day);
    for (const DoctorState state : {DoctorState::Late, DoctorState::Break, DoctorState::Away})
        CHECK(absenceOf(saying(state, now + 2h), zone) == untilNoon);
    CHECK_FALSE(absenceOf(saying(DoctorState::Available), zone));
    CHECK_FALSE(absenceOf(saying(DoctorState::Break), zone));
}

TEST_CASE("The next patient comes in when the doctor is there, if that is known")
{
    const auto from = [](DoctorState state, std::optional<Instant> until = {}) {
        return thereFrom({state, {}, until}, now);
    };
    CHECK(from(DoctorState::Available) == now);
    CHECK(from(DoctorState::Late, now + 20min) == now + 20min);
    CHECK(from(DoctorState::Away, now + 20min) == now + 20min);
    CHECK(from(DoctorState::Break, now - 5min) == now); // overdue
    CHECK_FALSE(from(DoctorState::Break));
    CHECK_FALSE(from(DoctorState::Away));
    CHECK_FALSE(from(DoctorState::Finished));
}
