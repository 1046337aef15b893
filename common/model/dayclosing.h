// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/model/record.h"

#include <QString>

namespace medcrm {

/// That nothing of a business day was left open: who said so, and when.
struct DayClosing
{
    ClinicId clinic;
    QDate businessDay;
    Instant at;
    UserId closedBy;
    QString closedByName; ///< As the account is called now.

    bool operator==(const DayClosing &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &DayClosing::clinic),
                          field("businessDay", &DayClosing::businessDay), field("at", &DayClosing::at),
                          field("closedBy", &DayClosing::closedBy),
                          field("closedByName", &DayClosing::closedByName)};
    }
};

} // namespace medcrm
