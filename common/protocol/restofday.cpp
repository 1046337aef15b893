// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/restofday.h"

#include "common/protocol/movelist.h"

namespace medcrm {

Result<> MoveAppointments::validate() const
{
    return checkMoves(moves);
}

} // namespace medcrm
