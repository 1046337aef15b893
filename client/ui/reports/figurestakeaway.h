// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/reports/figuresheet.h"
#include "client/ui/reports/takeaway.h"

namespace medcrm::ui {

/// A report for printer and files. `day` is loaded and knows the names; `doctor`: whose it is, if not all doctors';
/// `countedAt`: when these figures were true; `estimates`: how right the estimates were, in words.
Takeaway takeawayOf(const PeriodReport &report, const ClinicDay &day, std::optional<DoctorId> doctor,
                    Instant countedAt, const QString &estimates, const PaperSheet::Occasion &occasion,
                    Qt::LayoutDirection direction);

} // namespace medcrm::ui
