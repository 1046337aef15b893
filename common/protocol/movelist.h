// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/id.h"
#include "common/core/result.h"

#include <QList>
#include <QSet>

namespace medcrm {

/// Checks a list of bookings that are moved together (`moves` of a request): 1 to 100, none named twice. Error Invalid naming
/// "moves" or "moves[3].appointment".
template <typename Move>
Result<> checkMoves(const QList<Move> &moves)
{
    using namespace Qt::StringLiterals;
    if (moves.isEmpty() || moves.size() > 100)
        return invalid(u"moves"_s, u"Name 1 to 100 appointments."_s);
    QSet<AppointmentId> named;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        if (named.contains(moves[i].appointment))
            return invalid(u"moves[%1].appointment"_s.arg(i), u"This appointment is named twice."_s);
        named.insert(moves[i].appointment);
    }
    return {};
}

} // namespace medcrm
