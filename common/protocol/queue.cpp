// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/queue.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> AddWalkIn::validate() const
{
    if (priority != Priority::Routine && reason.trimmed().isEmpty())
        return invalid(u"reason"_s, u"Say why this is urgent."_s);
    return check::text("reason", reason, 0, 300);
}

Result<> ChangeVisit::validate() const
{
    if (notBefore && action != VisitAction::PutBack)
        return invalid(u"notBefore"_s, u"A time goes with putting back only."_s);
    if (action == VisitAction::Move || action == VisitAction::Transfer)
        return invalid(u"action"_s, u"Patients are moved by queue.move."_s);
    return check::text("reason", reason, 0, 300);
}

} // namespace medcrm
