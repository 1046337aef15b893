// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/restofday.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> MoveAppointments::validate() const
{
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
