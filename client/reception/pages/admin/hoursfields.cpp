// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/hoursfields.h"

#include "client/ui/dialogs/typeddate.h"
#include "common/core/textfold.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int minutesPerDay = 24 * 60;

} // namespace

QString typedMinute(int minute)
{
    return minute >= minutesPerDay ? u"24:00"_s
                                   : QTime::fromMSecsSinceStartOfDay(minute * 60'000).toString(u"HH:mm"_s);
}

QString typedDay(const std::optional<QDate> &day)
{
    return day ? day->toString(u"d.M.yyyy"_s) : QString();
}

Result<int> readMinute(const QString &field, const QString &text, bool isEnd)
{
    const QString typed = withAsciiDigits(text).simplified();
    if (isEnd && (typed == u"24" || typed == u"24:00" || typed == u"2400"))
        return minutesPerDay;
    const Result<QTime> time = parseTime(typed);
    if (!time)
        return invalid(field, time.error().message);
    const int minute = time->hour() * 60 + time->minute();
    return isEnd && minute == 0 ? minutesPerDay : minute;
}

Result<std::optional<QDate>> readDay(const QString &field, const QString &text, QDate today)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const Result<QDate> day = parseDay(text, today);
    if (!day)
        return invalid(field, day.error().message);
    return std::optional(*day);
}

} // namespace medcrm::ui
