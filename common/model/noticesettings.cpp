// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/noticesettings.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Red comes no earlier than amber.
Result<> after(const char *field, int alarm, int warning)
{
    if (alarm < warning)
        return invalid(QString::fromLatin1(field),
                       u"Red can't come before amber: %1 or more."_s.arg(warning));
    return {};
}

} // namespace

Result<> NoticeSettings::validate() const
{
    if (!language.isEmpty() && language != u"en" && language != u"ar")
        return invalid(u"language"_s, u"Use en, ar or nothing."_s);
    return check::all(check::range("waitAlarmMinutes", waitAlarmMinutes, 1, 480),
                      check::range("calledWarningMinutes", calledWarningMinutes, 1, 480),
                      check::range("calledAlarmMinutes", calledAlarmMinutes, 1, 480),
                      check::range("serviceWarningMinutes", serviceWarningMinutes, 1, 480),
                      check::range("serviceAlarmMinutes", serviceAlarmMinutes, 1, 480),
                      check::range("holdWarningMinutes", holdWarningMinutes, 1, 480),
                      check::range("holdAlarmMinutes", holdAlarmMinutes, 1, 480),
                      after("calledAlarmMinutes", calledAlarmMinutes, calledWarningMinutes),
                      after("serviceAlarmMinutes", serviceAlarmMinutes, serviceWarningMinutes),
                      after("holdAlarmMinutes", holdAlarmMinutes, holdWarningMinutes));
}

} // namespace medcrm
