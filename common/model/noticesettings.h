// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/fields.h"
#include "common/core/result.h"

#include <QString>

namespace medcrm {

/// A clinic's rules of what is pointed out to whom: from when a stay in one state is marked amber and red (minutes,
/// 1–480 each), whether system notices may name patients, what the waiting room hears. When a wait is marked amber is
/// ClinicSettings::waitWarningMinutes.
struct NoticeSettings
{
    int waitAlarmMinutes = 60;
    int calledWarningMinutes = 5; ///< Since the last call.
    int calledAlarmMinutes = 10;
    int serviceWarningMinutes = 45; ///< With the doctor, without holds.
    int serviceAlarmMinutes = 90;
    int holdWarningMinutes = 20; ///< Since the hold began.
    int holdAlarmMinutes = 40;
    bool namesInNotices = false; ///< System notices are seen by everyone near the screen.
    bool announcesCalls = true; ///< The waiting-room display says a call aloud, where it has a voice.
    QString language; ///< Of what is said aloud: "en", "ar", or empty for the display's own.

    Result<> validate() const;
    bool operator==(const NoticeSettings &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("waitAlarmMinutes", &NoticeSettings::waitAlarmMinutes),
                          field("calledWarningMinutes", &NoticeSettings::calledWarningMinutes),
                          field("calledAlarmMinutes", &NoticeSettings::calledAlarmMinutes),
                          field("serviceWarningMinutes", &NoticeSettings::serviceWarningMinutes),
                          field("serviceAlarmMinutes", &NoticeSettings::serviceAlarmMinutes),
                          field("holdWarningMinutes", &NoticeSettings::holdWarningMinutes),
                          field("holdAlarmMinutes", &NoticeSettings::holdAlarmMinutes),
                          field("namesInNotices", &NoticeSettings::namesInNotices),
                          field("announcesCalls", &NoticeSettings::announcesCalls),
                          field("language", &NoticeSettings::language)};
    }
};

} // namespace medcrm
