// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/fields.h"
#include "common/core/id.h"

namespace medcrm {

/// What every stored record has.
template <typename IdType>
struct Record
{
    IdType id;
    qint64 revision = 0; ///< Starts at 1, grows by one per change; a write names the revision it saw.
    Instant createdAt;
    Instant updatedAt;

    bool operator==(const Record &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &Record::id), field("revision", &Record::revision),
                          field("createdAt", &Record::createdAt), field("updatedAt", &Record::updatedAt)};
    }
};

} // namespace medcrm
