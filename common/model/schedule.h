// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/dayclock.h"
#include "common/core/result.h"
#include "common/model/record.h"

#include <QList>
#include <QString>
#include <optional>

// When a doctor works: weekly rules, and days that differ. Minutes are of the day in the clinic's zone, so 540 is
// 09:00 on every day of the year. The server's free times and the calendar's hatching come from one function here.
namespace medcrm {

/// A stretch of a weekday at which a doctor works. Several a day leave the breaks free; none means not working.
struct ScheduleRule
{
    int weekday = 1; ///< 1–7, ISO 8601: 1 is Monday.
    int fromMinute = 0; ///< 0–1439
    int toMinute = 0; ///< 1–1440, exclusive; 1440 is midnight.
    std::optional<RoomId> room; ///< Where, if not in the doctor's own room.
    std::optional<QDate> validFrom; ///< Inclusive; nothing: since ever.
    std::optional<QDate> validTo; ///< Inclusive; nothing: until further notice.

    Result<> validate() const;
    bool operator==(const ScheduleRule &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("weekday", &ScheduleRule::weekday),     field("fromMinute", &ScheduleRule::fromMinute),
            field("toMinute", &ScheduleRule::toMinute),   field("room", &ScheduleRule::room),
            field("validFrom", &ScheduleRule::validFrom), field("validTo", &ScheduleRule::validTo)};
    }
};

/// All weekly rules of a doctor. They are saved as a whole, so they have one revision.
struct WeeklySchedule
{
    ClinicId clinic;
    DoctorId doctor;
    qint64 revision = 0; ///< Grows by one per change; 0: never saved, and so without rules.
    QList<ScheduleRule> rules; ///< By weekday and time.

    bool operator==(const WeeklySchedule &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &WeeklySchedule::clinic), field("doctor", &WeeklySchedule::doctor),
                          field("revision", &WeeklySchedule::revision),
                          field("rules", &WeeklySchedule::rules)};
    }
};

/// At most 200 rules, each valid, none overlapping another of the same weekday and validity. The error's field is
/// the rule's place: "rules[3].toMinute".
Result<> validateRules(const QList<ScheduleRule> &rules);

/// A day that differs: closed, or open at other hours (several rows for several stretches).
struct ScheduleExceptionDetails
{
    ClinicId clinic;
    std::optional<DoctorId> doctor; ///< Nothing: the whole clinic, as on a holiday.
    QDate date; ///< The clinic's business day.
    bool closed = true;
    std::optional<int> fromMinute; ///< Exactly when not closed.
    std::optional<int> toMinute; ///< Exactly when not closed.
    QString reason; ///< "Conference", at most 120 characters; shown in the calendar.

    Result<> validate() const;
    bool operator==(const ScheduleExceptionDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ScheduleExceptionDetails::clinic),
                          field("doctor", &ScheduleExceptionDetails::doctor),
                          field("date", &ScheduleExceptionDetails::date),
                          field("closed", &ScheduleExceptionDetails::closed),
                          field("fromMinute", &ScheduleExceptionDetails::fromMinute),
                          field("toMinute", &ScheduleExceptionDetails::toMinute),
                          field("reason", &ScheduleExceptionDetails::reason)};
    }
};

struct ScheduleException : Record<ScheduleExceptionId>, ScheduleExceptionDetails
{
    bool operator==(const ScheduleException &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(Record::fields(), ScheduleExceptionDetails::fields());
    }
};

/// A stretch of working time.
struct WorkingTime
{
    Instant from;
    Instant to; ///< Exclusive; from < to.
    std::optional<RoomId> room; ///< The rule's, if it names one.

    bool operator==(const WorkingTime &) const = default;
};

/// When a doctor works on a business day: in order, without overlaps, adjoining stretches of one room joined.
///
/// The most particular word counts: the doctor's own exceptions of the day replace everything else; without them, the
/// weekly rules hold inside the clinic's other hours, and not at all when the clinic is closed. Wall-clock times that
/// the day skips (02:30 in spring) mean the end of the gap; of times that come twice (autumn) the first is meant; a
/// stretch that the gap swallows is left out. `exceptions` may hold other days and other doctors; they don't count.
QList<WorkingTime> workingTimes(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                                QDate day, const QTimeZone &zone);
/// The same; cheaper for several doctors or rules of one day.
QList<WorkingTime> workingTimes(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                                const DayClock &day);

/// Why a doctor does not work as usual on a day: the reason of the exception that counts, empty without one.
QString exceptionReason(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                        QDate day);

} // namespace medcrm
