// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/hoursdraft.h"

#include "client/ui/bidi.h"
#include "client/ui/week.h"

#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int minutesPerDay = 24 * 60;

/// As the server keeps them.
QList<ScheduleRule> sorted(QList<ScheduleRule> rules)
{
    std::stable_sort(rules.begin(), rules.end(), [](const ScheduleRule &a, const ScheduleRule &b) {
        return std::tuple(a.weekday, a.fromMinute, a.validFrom.value_or(QDate(1, 1, 1)))
            < std::tuple(b.weekday, b.fromMinute, b.validFrom.value_or(QDate(1, 1, 1)));
    });
    return rules;
}

QString wordsOf(const QList<ScheduleRule> &rules, int weekday)
{
    QStringList stretches;
    for (const ScheduleRule &rule : rules) {
        if (rule.weekday == weekday)
            stretches += stretchText(rule.fromMinute, rule.toMinute);
    }
    return stretches.join(u", "_s);
}

QList<ScheduleRule> ofWeekday(QList<ScheduleRule> rules, int weekday)
{
    rules.removeIf([weekday](const ScheduleRule &rule) { return rule.weekday != weekday; });
    return rules;
}

} // namespace

QString minuteText(int minute)
{
    return isolateLtr(minute >= minutesPerDay
                          ? u"24:00"_s
                          : QTime::fromMSecsSinceStartOfDay(minute * 60'000).toString(u"HH:mm"_s));
}

QString stretchText(int fromMinute, int toMinute)
{
    return isolateLtr(minuteText(fromMinute) + u'–' + minuteText(toMinute));
}

bool holdsInWeek(const ScheduleRule &rule, QDate day)
{
    const QDate date = dateInWeek(day, rule.weekday);
    return rule.validFrom.value_or(date) <= date && date <= rule.validTo.value_or(date);
}

ScheduleChange HoursDraft::change() const
{
    ScheduleChange change;
    change.clinic = clinic;
    change.doctor = doctor;
    if (doctor && rules != base.rules)
        change.rules = rules;
    change.add = added;
    change.remove = QList<ScheduleExceptionId>(removed.begin(), removed.end());
    std::sort(change.remove.begin(), change.remove.end());
    return change;
}

WeeklySchedule HoursDraft::after() const
{
    WeeklySchedule schedule = base;
    schedule.rules = rules;
    return schedule;
}

Result<> HoursDraft::setRules(const QList<ScheduleRule> &others)
{
    const QList<ScheduleRule> inOrder = sorted(others);
    if (const Result<> valid = validateRules(inOrder); !valid)
        return valid;
    rules = inOrder == sorted(base.rules) ? base.rules : inOrder;
    return {};
}

Result<> HoursDraft::copyDay(int weekday, const QList<int> &to, QDate day)
{
    QList<ScheduleRule> others = rules;
    others.removeIf(
        [&](const ScheduleRule &rule) { return to.contains(rule.weekday) && holdsInWeek(rule, day); });
    for (const ScheduleRule &rule : rules) {
        if (rule.weekday != weekday || !holdsInWeek(rule, day))
            continue;
        for (const int target : to) {
            ScheduleRule copy = rule;
            copy.weekday = target;
            others.append(copy);
        }
    }
    return setRules(others);
}

QList<Difference> HoursDraft::rebase(const WeeklySchedule &theirs)
{
    QList<Difference> differences;
    QList<ScheduleRule> joined;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const auto was = ofWeekday(base.rules, weekday);
        const auto mine = ofWeekday(rules, weekday);
        const auto other = ofWeekday(theirs.rules, weekday);
        joined += mine == was ? other : mine;
        if (mine != was && other != was && mine != other)
            differences.append(
                {QLocale().standaloneDayName(weekday), wordsOf(mine, weekday), wordsOf(other, weekday)});
    }
    base = theirs;
    rules = joined == theirs.rules ? theirs.rules : joined;
    return differences;
}

} // namespace medcrm::ui
