// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"

namespace medcrm::ui {

/// The agenda as a table for spreadsheet programs (common/core/csv.h), its header and states in the window's language,
/// dates and times as 2026-11-23 and 09:40 in the clinic's zone.
QByteArray agendaCsv(const Agenda &agenda);

} // namespace medcrm::ui
