// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/figures.h"

#include <QTimeZone>

namespace medcrm::test {

/// The records a clinic has.
struct Ledger
{
    QTimeZone zone;
    QList<Visit> visits;
    QList<Appointment> appointments;
};

/// The report of a period in the slowest, most obvious way: for each figure of each group every record is looked at anew,
/// and a percentile is found by counting. It shares no code with the server's.
PeriodReport reportByHand(const Ledger &ledger, QDate from, QDate to, std::optional<DoctorId> doctor = {});

} // namespace medcrm::test
