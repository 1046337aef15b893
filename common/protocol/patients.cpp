// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/patients.h"

#include "common/model/checks.h"

namespace medcrm {

Result<> FindPatients::validate() const
{
    return check::all(check::text("text", text, 1, 200),
                      limit ? check::range("limit", *limit, 1, 100) : Result<>());
}

} // namespace medcrm
