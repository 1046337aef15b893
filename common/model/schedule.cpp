// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/schedule.h"

#include "common/model/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostRules = 200;

struct MinuteRange
{
    int from = 0;
    int to = minutesPerDay;
    std::optional<RoomId> room;
};

Result<> validateMinutes(int from, int to)
{
    if (const Result<> ok = check::all(check::range("fromMinute", from, 0, minutesPerDay - 1),
                                       check::range("toMinute", to, 1, minutesPerDay));
        !ok)
        return ok;
    if (from >= to)
        return invalid(u"toMinute"_s, u"The end is not after the beginning."_s);
    return {};
}

bool overlap(const ScheduleRule &a, const ScheduleRule &b)
{
    const bool sameTime = a.weekday == b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
    const bool sameDates = (!a.validTo || !b.validFrom || *b.validFrom <= *a.validTo)
        && (!b.validTo || !a.validFrom || *a.validFrom <= *b.validTo);
    return sameTime && sameDates;
}

bool holdsOn(const ScheduleRule &rule, QDate day)
{
    return rule.weekday == day.dayOfWeek() && rule.validFrom.value_or(day) <= day
        && day <= rule.validTo.value_or(day);
}

/// Whether an exception is of that day and about this doctor alone or, without one, about the whole clinic.
bool counts(const ScheduleException &exception, const WeeklySchedule &schedule, QDate day,
            std::optional<DoctorId> doctor)
{
    return exception.date == day && exception.doctor == doctor && exception.clinic == schedule.clinic;
}

/// The hours that a day's exceptions leave, none when one of them closes the day; nothing when there are no exceptions.
std::optional<QList<MinuteRange>> openRanges(const WeeklySchedule &schedule,
                                             const QList<ScheduleException> &exceptions, QDate day,
                                             std::optional<DoctorId> doctor)
{
    std::optional<QList<MinuteRange>> open;
    for (const ScheduleException &exception : exceptions) {
        if (!counts(exception, schedule, day, doctor))
            continue;
        if (exception.closed)
            return QList<MinuteRange>();
        if (!open)
            open.emplace();
        open->append({exception.fromMinute.value_or(0), exception.toMinute.value_or(minutesPerDay), {}});
    }
    return open;
}

QList<MinuteRange> rulesWithin(const WeeklySchedule &schedule, QDate day, const QList<MinuteRange> &open)
{
    QList<MinuteRange> ranges;
    for (const ScheduleRule &rule : schedule.rules) {
        if (!holdsOn(rule, day))
            continue;
        for (const MinuteRange &range : open) {
            const MinuteRange both{std::max(rule.fromMinute, range.from), std::min(rule.toMinute, range.to),
                                   rule.room};
            if (both.from < both.to)
                ranges.append(both);
        }
    }
    return ranges;
}

QList<MinuteRange> workingMinutes(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                                  QDate day)
{
    if (const auto own = openRanges(schedule, exceptions, day, schedule.doctor))
        return *own;
    const auto clinics = openRanges(schedule, exceptions, day, std::nullopt);
    return rulesWithin(schedule, day, clinics.value_or(QList<MinuteRange>{MinuteRange{}}));
}

} // namespace

Result<> ScheduleRule::validate() const
{
    if (const Result<> ok =
            check::all(check::range("weekday", weekday, 1, 7), validateMinutes(fromMinute, toMinute));
        !ok)
        return ok;
    if (validFrom && validTo && *validTo < *validFrom)
        return invalid(u"validTo"_s, u"The last day is before the first."_s);
    return {};
}

Result<> validateRules(const QList<ScheduleRule> &rules)
{
    if (rules.size() > mostRules)
        return invalid(u"rules"_s, u"At most %1 stretches of working time."_s.arg(mostRules));
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QByteArray place = "rules[" + QByteArray::number(i) + ']';
        if (const Result<> ok = check::under(place.constData(), rules.at(i).validate()); !ok)
            return ok;
        const auto clash = std::find_if(rules.begin(), rules.begin() + i, [&](const ScheduleRule &other) {
            return overlap(rules.at(i), other);
        });
        if (clash != rules.begin() + i)
            return invalid(QString::fromLatin1(place) + u".fromMinute"_s,
                           u"This stretch overlaps another of the same day."_s);
    }
    return {};
}

Result<> ScheduleExceptionDetails::validate() const
{
    if (!date.isValid())
        return invalid(u"date"_s, u"Say which day."_s);
    if (const Result<> ok = check::text("reason", reason, 0, 120); !ok)
        return ok;
    if (closed != !fromMinute || closed != !toMinute)
        return invalid(u"fromMinute"_s, u"Give hours exactly when the day is not closed."_s);
    return closed ? Result<>() : validateMinutes(*fromMinute, *toMinute);
}

QList<WorkingTime> workingTimes(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                                QDate day, const QTimeZone &zone)
{
    return workingTimes(schedule, exceptions, DayClock(day, zone));
}

QList<WorkingTime> workingTimes(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions,
                                const DayClock &day)
{
    QList<WorkingTime> times;
    for (const MinuteRange &range : workingMinutes(schedule, exceptions, day.day())) {
        const WorkingTime time{day.at(range.from), day.at(range.to), range.room};
        if (time.from < time.to)
            times.append(time);
    }
    std::sort(times.begin(), times.end(),
              [](const WorkingTime &a, const WorkingTime &b) { return a.from < b.from; });
    QList<WorkingTime> joined;
    for (const WorkingTime &time : times) {
        if (joined.isEmpty() || joined.last().to < time.from
            || (joined.last().to == time.from && joined.last().room != time.room))
            joined.append(time);
        else
            joined.last().to = std::max(joined.last().to, time.to);
    }
    return joined;
}

QString exceptionReason(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions, QDate day)
{
    for (const std::optional<DoctorId> doctor : {std::optional(schedule.doctor), std::optional<DoctorId>()}) {
        const auto found = std::find_if(exceptions.begin(), exceptions.end(), [&](const auto &exception) {
            return counts(exception, schedule, day, doctor);
        });
        if (found != exceptions.end())
            return found->reason;
    }
    return {};
}

} // namespace medcrm
