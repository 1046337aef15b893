// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/verdict.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace medcrm::soak {

namespace {

constexpr double warmUpShare = 0.2;
constexpr double longestWarmUp = 10; // minutes
constexpr double mostMemoryPerHour = 1; // MiB
constexpr double mostLog = 64; // MiB
constexpr double mostGrowth = 1.2;

double mean(const QList<Moment> &moments)
{
    double sum = 0;
    for (const Moment &moment : moments)
        sum += moment.memory;
    return moments.isEmpty() ? 0 : sum / double(moments.size());
}

/// MiB an hour.
double slope(const QList<Moment> &moments)
{
    double minutes = 0;
    for (const Moment &moment : moments)
        minutes += moment.minutes / double(moments.size());
    const double memory = mean(moments);
    double shared = 0;
    double own = 0;
    for (const Moment &moment : moments) {
        shared += (moment.minutes - minutes) * (moment.memory - memory);
        own += (moment.minutes - minutes) * (moment.minutes - minutes);
    }
    return own > 0 ? shared / own * 60 : 0;
}

int fewestDescriptors(const QList<Moment> &moments)
{
    const auto fewest =
        std::min_element(moments.begin(), moments.end(),
                         [](const Moment &a, const Moment &b) { return a.descriptors < b.descriptors; });
    return fewest == moments.end() ? 0 : fewest->descriptors;
}

/// Nearest rank: the least that the share does not exceed.
double quantile(QList<Command> commands, double share)
{
    if (commands.isEmpty())
        return 0;
    std::sort(commands.begin(), commands.end(),
              [](const Command &a, const Command &b) { return a.ms < b.ms; });
    const auto rank = qsizetype(std::ceil(share * double(commands.size())));
    return commands[std::clamp(rank, qsizetype(1), commands.size()) - 1].ms;
}

template <typename T>
QList<T> between(const QList<T> &all, double from, double to)
{
    QList<T> some;
    for (const T &each : all) {
        if (each.minutes >= from && each.minutes <= to)
            some.append(each);
    }
    return some;
}

template <typename T>
QList<T> first(const QList<T> &all, int part)
{
    return all.first(all.size() / part);
}

template <typename T>
QList<T> last(const QList<T> &all, int part)
{
    return all.last(all.size() / part);
}

} // namespace

Outcome outcomeOf(const Course &course)
{
    Outcome outcome;
    if (course.moments.isEmpty())
        return outcome;
    const double end = course.moments.last().minutes;
    const double begin = std::min(end * warmUpShare, longestWarmUp);
    const QList<Moment> moments = between(course.moments, begin, end);
    const QList<Command> commands = between(course.commands, begin, end);
    outcome.minutes = end - begin;
    outcome.memoryFirst = mean(first(moments, 10));
    outcome.memoryLast = mean(last(moments, 10));
    outcome.memoryPerHour = slope(moments);
    outcome.descriptorsFirst = fewestDescriptors(first(moments, 3));
    outcome.descriptorsLast = fewestDescriptors(last(moments, 3));
    for (const Moment &moment : course.moments)
        outcome.mostLog = std::max(outcome.mostLog, moment.log);
    outcome.medianFirst = quantile(first(commands, 3), 0.5);
    outcome.medianLast = quantile(last(commands, 3), 0.5);
    outcome.p99First = quantile(first(commands, 3), 0.99);
    outcome.p99Last = quantile(last(commands, 3), 0.99);
    return outcome;
}

QStringList complaints(const Outcome &outcome)
{
    QStringList found;
    if (outcome.descriptorsLast > outcome.descriptorsFirst)
        found += u"the server keeps %1 descriptors open, %2 more than at first"_s.arg(outcome.descriptorsLast)
                     .arg(outcome.descriptorsLast - outcome.descriptorsFirst);
    if (outcome.mostLog > mostLog)
        found += u"the write-ahead log grew to %1 MiB, of %2 allowed"_s.arg(outcome.mostLog, 0, 'f', 1)
                     .arg(mostLog);
    if (!outcome.isLong())
        return found;
    if (outcome.memoryPerHour > mostMemoryPerHour)
        found += u"memory grows by %1 MiB an hour, of %2 allowed"_s.arg(outcome.memoryPerHour, 0, 'f', 2)
                     .arg(mostMemoryPerHour);
    if (outcome.p99Last > outcome.p99First * mostGrowth
        && outcome.medianLast > outcome.medianFirst * mostGrowth)
        found += u"answers take longer: p99 %1 ms after %2 ms, and the median rose too"_s
                     .arg(outcome.p99Last, 0, 'f', 1)
                     .arg(outcome.p99First, 0, 'f', 1);
    return found;
}

} // namespace medcrm::soak
