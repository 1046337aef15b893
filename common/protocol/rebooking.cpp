// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/rebooking.h"

#include "common/model/checks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> MoveSeries::validate() const
{
    if (moves.isEmpty() || moves.size() > 100)
        return invalid(u"moves"_s, u"Name 1 to 100 appointments."_s);
    QSet<AppointmentId> named;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        if (named.contains(moves[i].appointment))
            return invalid(u"moves[%1].appointment"_s.arg(i), u"This appointment is named twice."_s);
        named.insert(moves[i].appointment);
        if (moves[i].minutes && (*moves[i].minutes < 5 || *moves[i].minutes > 480))
            return invalid(u"moves[%1].minutes"_s.arg(i), u"An appointment takes 5 to 480 minutes."_s);
    }
    return {};
}

} // namespace medcrm
