// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QDate>
#include <optional>

// Times and days of working hours as they are typed and shown in fields.
namespace medcrm::ui {

/// "09:05"; 1440 is "24:00".
QString typedMinute(int minute);
/// "23.11.2026", or empty.
QString typedDay(const std::optional<QDate> &day);

/// Minutes of the day; "24:00" only at the end. Error Invalid with `field`.
Result<int> readMinute(const QString &field, const QString &text, bool isEnd);
/// Nothing when empty. Error Invalid with `field`.
Result<std::optional<QDate>> readDay(const QString &field, const QString &text, QDate today);

} // namespace medcrm::ui
