// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

// What is made of the observations of a soak: figures, and what is wrong with them. Pure functions.
namespace medcrm::soak {

/// The server's process at one moment.
struct Moment
{
    double minutes = 0; ///< Since the start.
    double memory = 0; ///< What it has allocated and holds, MiB.
    int descriptors = 0; ///< Open ones.
    double log = 0; ///< The database's write-ahead log, MiB.
};

/// One command, from its call to its answer.
struct Command
{
    double minutes = 0; ///< When it was answered, since the start.
    double ms = 0;
};

struct Course
{
    QList<Moment> moments;
    QList<Command> commands;
};

/// Of the time after the warm-up: the first fifth, at most ten minutes.
struct Outcome
{
    double minutes = 0; ///< How long that was.
    double memoryFirst = 0; ///< MiB, the mean of the first tenth.
    double memoryLast = 0; ///< The same of the last tenth.
    double memoryPerHour = 0; ///< Slope of the line of least squares, MiB an hour.
    int descriptorsFirst =
        0; ///< The fewest that were open in the first third. What is opened for a moment does not count.
    int descriptorsLast = 0; ///< The same of the last third.
    double mostLog = 0; ///< MiB, of the whole course.
    double medianFirst = 0; ///< Milliseconds, of the first third.
    double medianLast = 0;
    double p99First = 0;
    double p99Last = 0;

    /// Whether it was long enough for a slope of memory and a tail of latencies to mean anything.
    bool isLong() const { return minutes >= 7.9; }
};

Outcome outcomeOf(const Course &course);

/// What breaks a limit, a sentence each: descriptors that do not come back, a log above 64 MiB, and in a long course more
/// than 1 MiB of memory an hour, and a p99 that rose by more than a fifth while the median did too (if only the tail
/// rose, the machine was busy; it is printed).
QStringList complaints(const Outcome &outcome);

} // namespace medcrm::soak
