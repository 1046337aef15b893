// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/waitestimate.h"

#include "common/model/visitorder.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

const DoctorId farouk(1);
const ServiceId checkUp(7);
const QDate today(2026, 11, 23);
constexpr Instant now{1'800'000'000'000};

QList<ServiceSample> samples(std::optional<ServiceId> service, const QList<int> &minutes)
{
    QList<ServiceSample> list;
    for (const int each : minutes)
        list.append({farouk, service, std::chrono::minutes(each)});
    return list;
}

/// Ten minutes each, as regular as clockwork.
TypicalTimes tenMinutes()
{
    return {typicalTimes(samples({}, {10, 10, 10})), {}};
}

Visit visit(int number, VisitStatus status = VisitStatus::Waiting)
{
    Visit visit;
    visit.id = VisitId(number);
    visit.ticketNumber = number;
    visit.doctor = farouk;
    visit.businessDay = today;
    visit.status = status;
    visit.arrivedAt = now - 30min + std::chrono::seconds(number);
    return visit;
}

Doctor doctor(DoctorState state = DoctorState::Available, std::optional<Instant> until = {})
{
    Doctor doctor;
    doctor.id = farouk;
    doctor.state = state;
    doctor.stateUntil = until;
    doctor.stateDay = today;
    return doctor;
}

LineEstimate estimate(const QList<Visit> &visits, const TypicalTimes &times = tenMinutes(),
                      const Doctor &who = doctor())
{
    return estimateLine(visits, who, times, {now, today, 45min});
}

WaitRange waitOf(const LineEstimate &line, int number)
{
    return line.waits.value(VisitId(number), WaitRange{-1, -1});
}

} // namespace

TEST_CASE("Each in line waits for those ahead, a newcomer for all")
{
    const LineEstimate line = estimate({visit(1), visit(2), visit(3)});
    CHECK(waitOf(line, 1) == WaitRange{0, 5});
    CHECK(waitOf(line, 2) == WaitRange{10, 15});
    CHECK(waitOf(line, 3) == WaitRange{20, 25});
    CHECK(line.newcomer == WaitRange{30, 35});
}

TEST_CASE("Those ahead follow in the order of the line, not of arrival")
{
    Visit urgent = visit(3);
    urgent.priority = Priority::Urgent;
    const LineEstimate line = estimate({visit(1), visit(2), urgent});
    CHECK(waitOf(line, 3) == WaitRange{0, 5});
    CHECK(waitOf(line, 1) == WaitRange{10, 15});
    CHECK(waitOf(line, 2) == WaitRange{20, 25});
}

TEST_CASE("Who is with the doctor has the rest of their time, who was called all of it")
{
    Visit inside = visit(1, VisitStatus::InService);
    inside.startedAt = now - 4min;
    CHECK(waitOf(estimate({inside, visit(2)}), 2) == WaitRange{5, 10});
    inside.startedAt = now - 25min; // longer than usual: any moment now
    CHECK(waitOf(estimate({inside, visit(2)}), 2) == WaitRange{0, 5});
    CHECK(waitOf(estimate({visit(1, VisitStatus::Called), visit(2)}), 2) == WaitRange{10, 15});
}

TEST_CASE("Who is on hold, at another doctor's or of another day is not ahead")
{
    Visit elsewhere = visit(2);
    elsewhere.doctor = DoctorId(9);
    Visit yesterday = visit(3);
    yesterday.businessDay = today.addDays(-1);
    const LineEstimate line = estimate({visit(1, VisitStatus::OnHold), elsewhere, yesterday, visit(4)});
    CHECK(line.waits.size() == 1);
    CHECK(waitOf(line, 4) == WaitRange{0, 5});
}

TEST_CASE("Who was put back until later lets the others pass")
{
    Visit later = visit(1);
    later.notBefore = now + 15min;
    const LineEstimate line = estimate({later, visit(2), visit(3), visit(4)});
    CHECK(waitOf(line, 2) == WaitRange{0, 5});
    CHECK(waitOf(line, 3) == WaitRange{10, 15});
    CHECK(waitOf(line, 1) == WaitRange{20, 25});
    CHECK(waitOf(line, 4) == WaitRange{30, 35});
    CHECK(waitOf(estimate({later}), 1) == WaitRange{15, 20}); // the doctor waits too
}

TEST_CASE("The more consultations differ, the wider is the range")
{
    const TypicalTimes uneven(typicalTimes(samples({}, {4, 8, 10, 12, 40})), {});
    const LineEstimate line = estimate({visit(1), visit(2), visit(3)}, uneven);
    CHECK(waitOf(line, 1) == WaitRange{0, 5});
    CHECK(waitOf(line, 2) == WaitRange{5, 15}); // 10 ± 2
    CHECK(waitOf(line, 3) == WaitRange{15, 25}); // 20 ± 2.8
}

TEST_CASE("A doctor's own word shifts the line")
{
    const auto first = [](DoctorState state, std::optional<Instant> until) {
        return waitOf(estimate({visit(1)}, tenMinutes(), doctor(state, until)), 1);
    };
    CHECK(first(DoctorState::Late, now + 20min) == WaitRange{20, 25});
    CHECK(first(DoctorState::Break, now + 15min) == WaitRange{15, 20});
    CHECK(first(DoctorState::Away, now + 60min) == WaitRange{60, 65});
    CHECK(first(DoctorState::Break, now - 5min) == WaitRange{0, 5});
    Visit inside = visit(2, VisitStatus::InService);
    inside.startedAt = now;
    CHECK(waitOf(estimate({inside, visit(1)}, tenMinutes(), doctor(DoctorState::Late, now + 5min)), 1)
          == WaitRange{10, 15}); // late or not, the patient inside comes first
}

TEST_CASE("Nothing is said when nobody knows when the doctor is back")
{
    for (const DoctorState state : {DoctorState::Break, DoctorState::Away, DoctorState::Finished})
        CHECK(estimate({visit(1)}, tenMinutes(), doctor(state)) == LineEstimate());
}

TEST_CASE("Nothing is said below three samples")
{
    const auto known = [](const QList<int> &minutes) {
        return estimate({visit(1)}, {typicalTimes(samples({}, minutes)), {}}).newcomer.has_value();
    };
    CHECK_FALSE(known({}));
    CHECK_FALSE(known({10, 10}));
    CHECK(known({10, 10, 10}));
}

TEST_CASE("Today's times count once there are three, before that the last days'")
{
    const QList<TypicalTime> past = typicalTimes(samples(checkUp, {30, 30, 30}));
    const auto minutes = [&](const QList<int> &todays) {
        const TypicalTimes times(typicalTimes(samples(checkUp, todays)), past);
        return times.of(farouk, checkUp).value().medianMs / 60'000;
    };
    CHECK(minutes({10, 10}) == 30);
    CHECK(minutes({10, 10, 12}) == 10);
}

TEST_CASE("A service that is too rare goes by all the doctor's consultations")
{
    const TypicalTimes times(typicalTimes(samples(checkUp, {20, 20, 20}) + samples(ServiceId(8), {50})), {});
    CHECK(times.of(farouk, ServiceId(8)).value().medianMs == 20 * 60'000);
    CHECK(times.of(farouk, ServiceId(8)).value().samples == 4);
    CHECK(times.of(farouk, checkUp).value().samples == 3);
    CHECK_FALSE(times.of(DoctorId(9), checkUp));
}

TEST_CASE("Quartiles and median lie between the samples where they fall there")
{
    const TypicalTime even = typicalTimes(samples({}, {10, 20, 30, 40})).first();
    CHECK(even.medianMs == 25 * 60'000);
    CHECK(even.spreadMs == 15 * 60'000 / 2); // 17.5 to 32.5
    CHECK(typicalTimes(samples({}, {7})).first().medianMs == 7 * 60'000);
}

TEST_CASE("Only completed visits are samples, without their holds")
{
    Visit done = visit(1, VisitStatus::Completed);
    done.startedAt = now - 30min;
    done.endedAt = now;
    done.heldMs = 10 * 60'000;
    Visit gone = done;
    gone.status = VisitStatus::Left;
    Visit tidiedUp = done; // ended hours later, when the day was closed
    tidiedUp.closedBy = UserId(4);
    const QList<ServiceSample> found = samplesOf({done, gone, tidiedUp, visit(3)});
    REQUIRE(found.size() == 1);
    CHECK(found.first().time == 20min);
}
