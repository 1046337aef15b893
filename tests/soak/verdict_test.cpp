// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/verdict.h"
#include "tests/support/catch.h"

#include <cmath>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace medcrm::soak;

namespace {

constexpr unsigned seed = 20'261'127;

/// How a made-up server behaves at a time in minutes.
struct Behaviour
{
    std::function<double(double)> memory = [](double) { return 90.0; };
    std::function<int(double)> descriptors = [](double) { return 70; };
    std::function<double(double)> log = [](double) { return 4.0; };
    std::function<double(double)> ms = [](double) { return 8.0; };
};

/// A moment each second and five commands, with the noise that memory and latencies have.
Course courseOf(double minutes, const Behaviour &server)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> jitter(0, 0.05);
    std::exponential_distribution<double> tail(1);
    Course course;
    for (int second = 0; second <= int(minutes * 60); ++second) {
        const double now = second / 60.0;
        course.moments.append(
            {now, server.memory(now) + jitter(random), server.descriptors(now), server.log(now)});
        for (int i = 0; i < 5; ++i)
            course.commands.append({now, server.ms(now) * (1 + 0.3 * tail(random))});
    }
    return course;
}

QString verdictOn(const Behaviour &server, double minutes = 10)
{
    return complaints(outcomeOf(courseOf(minutes, server))).join(u"; "_s);
}

} // namespace

TEST_CASE("A server that stays as it is passes, for ten minutes and for eight hours")
{
    CHECK(verdictOn({}).isEmpty());
    CHECK(verdictOn({}, 480).isEmpty());
}

TEST_CASE("Control: memory that leaks two MiB an hour is found")
{
    Behaviour leaking;
    leaking.memory = [](double minutes) { return 90 + minutes * 2 / 60; };
    CHECK(verdictOn(leaking).startsWith(u"memory grows by "_s));
    CHECK(verdictOn(leaking, 480).startsWith(u"memory grows by 2.00 MiB an hour"_s));
}

TEST_CASE("The slope of memory is measured in MiB an hour")
{
    Behaviour server;
    server.memory = [](double minutes) { return 90 + minutes * 0.5 / 60; };
    const Outcome outcome = outcomeOf(courseOf(60, server));
    CHECK(std::abs(outcome.memoryPerHour - 0.5) < 0.05);
    CHECK(complaints(outcome).isEmpty());
}

TEST_CASE("Memory that grows while the server warms up, and then no more, passes")
{
    Behaviour warming;
    warming.memory = [](double minutes) { return 30 + 60 * std::min(minutes / 1.9, 1.0); };
    CHECK(verdictOn(warming).isEmpty());
}

TEST_CASE("Control: one descriptor that is never closed is found, also in a short course")
{
    Behaviour leaking;
    leaking.descriptors = [](double minutes) { return minutes < 0.3 ? 70 : 71; };
    CHECK(verdictOn(leaking, 0.5).contains(u"1 more than at first"_s));
    leaking.descriptors = [](double minutes) { return 70 + int(minutes); };
    CHECK(verdictOn(leaking).contains(u"descriptors"_s));
}

TEST_CASE("Descriptors that are open for a moment pass")
{
    Behaviour busy;
    busy.descriptors = [](double minutes) { return int(minutes * 60) % 7 == 0 ? 75 : 70; };
    CHECK(verdictOn(busy).isEmpty());
}

TEST_CASE("Control: a log that once grew above its limit is found")
{
    Behaviour hoarding;
    hoarding.log = [](double minutes) { return minutes > 0.2 && minutes < 0.25 ? 64.1 : 4.0; };
    CHECK(verdictOn(hoarding, 0.5) == u"the write-ahead log grew to 64.1 MiB, of 64 allowed"_s);
}

TEST_CASE("Control: a server that becomes slower by half is found")
{
    Behaviour tiring;
    tiring.ms = [](double minutes) { return 8 + minutes * 0.6; };
    CHECK(verdictOn(tiring).startsWith(u"answers take longer"_s));
}

TEST_CASE(
    "A machine that is busy for a while at the end, so that only the tail rises, is told from a slow server")
{
    Behaviour disturbed;
    disturbed.ms = [](double minutes) { return minutes > 9 && int(minutes * 60) % 20 == 0 ? 80.0 : 8.0; };
    const Outcome outcome = outcomeOf(courseOf(10, disturbed));
    CHECK(outcome.p99Last > outcome.p99First * 1.2);
    CHECK(complaints(outcome).isEmpty());
}

TEST_CASE("A course too short to mean anything is not judged by memory or latency")
{
    Behaviour young;
    young.memory = [](double minutes) { return 30 + minutes * 10; };
    CHECK(verdictOn(young, 1).isEmpty());
}
