// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/rebooking.h"

#include "common/protocol/movelist.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> MoveSeries::validate() const
{
    if (const Result<> listed = checkMoves(moves); !listed)
        return listed;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        if (moves[i].minutes && (*moves[i].minutes < 5 || *moves[i].minutes > 480))
            return invalid(u"moves[%1].minutes"_s.arg(i), u"An appointment takes 5 to 480 minutes."_s);
    }
    return {};
}

} // namespace medcrm
