// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/processwatch.h"
#include "tests/soak/workday.h"

#include <iostream>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::soak;

namespace {

constexpr int windows = 50;
constexpr int commandsPerSecond = 5;
constexpr unsigned seed = 20'261'127;

double wantedMinutes()
{
    bool isNumber = false;
    const double minutes = qEnvironmentVariable("MEDCRM_SOAK_MINUTES").toDouble(&isNumber);
    if (!isNumber || minutes <= 0)
        FAIL("MEDCRM_SOAK_MINUTES says how long, for example 10");
    return minutes;
}

void say(const QString &line)
{
    std::cout << line.toStdString() << std::endl;
}

QString number(double value, int decimals = 1)
{
    return QString::number(value, 'f', decimals);
}

void tellMinute(const Workday &day, const Moment &moment)
{
    say(u"  %1 min: %2 commands, memory %3 MiB, %4 descriptors, log %5 MiB"_s.arg(number(moment.minutes, 0))
            .arg(day.answered().size())
            .arg(number(moment.memory, 2))
            .arg(moment.descriptors)
            .arg(number(moment.log)));
}

/// A look each second, a line each minute.
QList<Moment> watch(const test::ServerProcess &server, const Workday &day, double minutes)
{
    QList<Moment> moments;
    double next = 0;
    int told = 0;
    const auto isOver = [&] {
        if (day.minutes() >= next) {
            moments.append(lookAt(server, day.minutes()));
            next = day.minutes() + 1.0 / 60;
        }
        if (int(day.minutes()) > told)
            tellMinute(day, moments.last());
        told = int(day.minutes());
        return day.minutes() >= minutes;
    };
    REQUIRE(test::await(isOver, int((minutes + 1) * 60'000)));
    return moments;
}

void tellOutcome(const Workday &day, const Outcome &outcome)
{
    say(u"soak: %1 windows, %2 min after the warm-up, seed %3: asked %4, answered %5, refused %6, held back %7"_s
            .arg(day.windows())
            .arg(number(outcome.minutes))
            .arg(seed)
            .arg(day.asked())
            .arg(day.answered().size())
            .arg(day.refusals().size())
            .arg(day.heldBack()));
    say(u"events applied %1, lost, doubled or malformed %2"_s.arg(day.eventsApplied())
            .arg(day.irregularities()));
    say(u"memory %1 to %2 MiB, slope %3 MiB/h%4"_s.arg(
        number(outcome.memoryFirst, 2), number(outcome.memoryLast, 2), number(outcome.memoryPerHour, 2),
        outcome.isLong() ? u""_s : u" (too short to judge)"_s));
    say(u"descriptors %1 to %2, write-ahead log at most %3 MiB"_s.arg(outcome.descriptorsFirst)
            .arg(outcome.descriptorsLast)
            .arg(number(outcome.mostLog)));
    say(u"first and last third: median %1 and %2 ms, p99 %3 and %4 ms"_s.arg(
        number(outcome.medianFirst), number(outcome.medianLast), number(outcome.p99First),
        number(outcome.p99Last)));
}

} // namespace

TEST_CASE("Fifty windows at five commands a second leave the server as small and quick as it was, and show "
          "the same")
{
    const double minutes = wantedMinutes();
    test::OpenClinic clinic(
        {u"limits.bytesPerSecond=65536"_s, u"limits.bytesBurst=65536"_s}); // to fill the cache
    Workday day(clinic, windows, commandsPerSecond, seed);
    if (minutes >= 10)
        day.fillCache();
    day.start();
    const QList<Moment> moments = watch(clinic.server, day, minutes);
    day.finish();
    const Outcome outcome = outcomeOf({moments, day.answered()});
    tellOutcome(day, outcome);
    INFO("the first refusals: " << day.refusals().mid(0, 3).join(u'\n').toStdString());
    CHECK(day.refusals().isEmpty());
    CHECK(double(day.asked()) >= 0.9 * commandsPerSecond * 60 * minutes);
    CHECK(day.irregularities() == 0);
    CHECK(day.unequalViews() == QStringList());
    say(u"views compared with a newcomer's: %1"_s.arg(day.windows()));
    CHECK(complaints(outcome) == QStringList());
    CHECK(clinic.server.stop() == 0);
}
