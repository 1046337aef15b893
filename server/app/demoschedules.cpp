// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/demoschedules.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int saturday = 6;

int minuteOf(const QJsonValue &text)
{
    return QTime::fromString(text.toString(), u"HH:mm"_s).msecsSinceStartOfDay() / 60'000;
}

QList<ScheduleRule> rulesOn(int weekday, const QJsonArray &stretches)
{
    QList<ScheduleRule> rules;
    for (const QJsonValue &stretch : stretches) {
        rules.append({.weekday = weekday,
                      .fromMinute = minuteOf(stretch.toArray().at(0)),
                      .toMinute = minuteOf(stretch.toArray().at(1))});
    }
    return rules;
}

} // namespace

SaveSchedule demoHours(const Doctor &doctor, const QJsonObject &data, QDate today)
{
    const QJsonArray hours = data.value("hours"_L1).toArray();
    SaveSchedule request;
    request.revision = 0;
    request.change.clinic = doctor.clinic;
    request.change.doctor = doctor.id;
    request.change.rules.emplace();
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (weekday < saturday || weekday == today.dayOfWeek())
            *request.change.rules += rulesOn(weekday, hours);
        else if (weekday == saturday)
            *request.change.rules += rulesOn(weekday, data.value("saturday"_L1).toArray());
    }
    for (const ScheduleRule &left : rulesOn(today.dayOfWeek(), data.value("conference"_L1).toArray())) {
        request.change.add.append({.clinic = doctor.clinic,
                                   .doctor = doctor.id,
                                   .date = today,
                                   .closed = false,
                                   .fromMinute = left.fromMinute,
                                   .toMinute = left.toMinute,
                                   .reason = u"Conference"_s});
    }
    return request;
}

SaveSchedule demoHoliday(const Clinic &clinic, QDate today)
{
    QDate holiday = today.addDays(9);
    while (holiday.dayOfWeek() >= saturday)
        holiday = holiday.addDays(1);
    SaveSchedule request;
    request.change.clinic = clinic.id;
    request.change.add = {{.clinic = clinic.id, .date = holiday, .reason = u"Public holiday"_s}};
    return request;
}

} // namespace medcrm
