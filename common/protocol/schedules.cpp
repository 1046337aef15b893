// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/schedules.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int longestView = 400; // days
constexpr qsizetype mostExceptions = 62;
constexpr qsizetype mostDecisions = 200;

Result<> atMost(const QString &field, qsizetype count, qsizetype most)
{
    if (count > most)
        return invalid(field, u"At most %1 at a time."_s.arg(most));
    return {};
}

} // namespace

Result<> GetSchedules::validate() const
{
    if (to < from)
        return invalid(u"to"_s, u"The last day is before the first."_s);
    if (from.daysTo(to) >= longestView)
        return invalid(u"to"_s, u"At most %1 days at a time."_s.arg(longestView));
    return {};
}

Result<> ScheduleChange::validate() const
{
    if (rules && !doctor)
        return invalid(u"doctor"_s, u"Say whose hours these are."_s);
    if (!rules && add.isEmpty() && remove.isEmpty())
        return invalid(u"rules"_s, u"There is nothing to change."_s);
    if (const Result<> few = check::all(atMost(u"add"_s, add.size(), mostExceptions),
                                        atMost(u"remove"_s, remove.size(), mostExceptions));
        !few)
        return few;
    if (rules) {
        if (const Result<> valid = validateRules(*rules); !valid)
            return valid;
    }
    for (qsizetype i = 0; i < add.size(); ++i) {
        const QByteArray place = "add[" + QByteArray::number(i) + ']';
        if (const Result<> valid = check::under(place.constData(), add.at(i).validate()); !valid)
            return valid;
        if (add.at(i).clinic != clinic)
            return invalid(QString::fromLatin1(place) + u".clinic"_s, u"This is another clinic's day."_s);
    }
    return {};
}

Result<> PreviewSchedule::validate() const
{
    return check::under("change", change.validate());
}

Result<> HitDecision::validate() const
{
    if (action == HitAction::Move && !start)
        return invalid(u"start"_s, u"Say when it moves to."_s);
    if (action != HitAction::Move && (start || doctor))
        return invalid(u"start"_s, u"A new time goes with a move only."_s);
    return {};
}

Result<> SaveSchedule::validate() const
{
    if (const Result<> valid = check::under("change", change.validate()); !valid)
        return valid;
    if (change.rules.has_value() != revision.has_value())
        return invalid(u"revision"_s, u"A revision goes with weekly hours."_s);
    if (const Result<> few = atMost(u"decisions"_s, decisions.size(), mostDecisions); !few)
        return few;
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const QByteArray place = "decisions[" + QByteArray::number(i) + ']';
        if (const Result<> valid = check::under(place.constData(), decisions.at(i).validate()); !valid)
            return valid;
    }
    return {};
}

} // namespace medcrm
