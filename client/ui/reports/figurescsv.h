// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/figures.h"

#include <QDateTime>
#include <functional>

namespace medcrm::ui {

/// A report as a table for spreadsheet programs (common/core/csv.h): a row for all, for each doctor, hour, weekday and
/// day, a column for each figure; durations in minutes with one decimal, empty when nothing was measured. The last column says when it was
/// counted, by the clinic's clock.
QByteArray figuresCsv(const PeriodReport &report, const std::function<QString(DoctorId)> &doctorName,
                      const QDateTime &countedAt);

} // namespace medcrm::ui
