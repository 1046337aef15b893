// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/patients.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> FindPatients::validate() const
{
    return check::all(check::text("text", text, 1, 200),
                      limit ? check::range("limit", *limit, 1, 100) : Result<>());
}

Result<> FindSimilarPatients::validate() const
{
    return check::all(
        check::text("givenName", givenName, 0, 80), check::text("familyName", familyName, 0, 80),
        check::range("phones", phones.size(), 0, 5), check::text("nationalId", nationalId, 0, 40));
}

Result<> GetPatientHistory::validate() const
{
    return limit ? check::range("limit", *limit, 1, 200) : Result<>();
}

Result<> PreviewMerge::validate() const
{
    if (kept == merged)
        return invalid(u"merged"_s, u"Choose two different records."_s);
    return {};
}

Result<> MergePatients::validate() const
{
    if (kept == merged)
        return invalid(u"merged"_s, u"Choose two different records."_s);
    return {};
}

} // namespace medcrm
