// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/restofday/restofdaymodel.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/wording.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString sentence(const RestRow &row)
{
    QStringList parts{row.was, row.appointment.patient.displayName(), row.phones.join(u", "_s),
                      row.outcomeText(), row.refusal};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QString RestRow::outcomeText() const
{
    if (moved)
        return RestOfDayModel::tr("Moved to %1").arg(to);
    if (!wanted)
        return RestOfDayModel::tr("Stays");
    return time ? to : RestOfDayModel::tr("No free time");
}

RestOfDayModel::RestOfDayModel(const ClinicDay &day, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
{
    setColumns({{[] { return tr("Patient"); },
                 {{Qt::DisplayRole, [](const RestRow &row) { return row.appointment.patient.displayName(); }},
                  {Qt::AccessibleTextRole, sentence}}}});
}

void RestOfDayModel::show(const RestOfDay &rest)
{
    QList<RestRow> rows;
    for (const MoveProposal &proposal : rest.proposals) {
        RestRow row;
        row.appointment = proposal.appointment;
        row.phones = proposal.phones;
        row.time = proposal.time;
        row.was = clockTime(proposal.appointment.start, m_day.zone());
        row.to = whenText(row);
        rows += row;
    }
    reset(rows);
}

QString RestOfDayModel::whenText(const RestRow &row) const
{
    if (!row.time)
        return {};
    const QString when = ui::whenText(row.time->start, m_day);
    return row.time->doctor == row.appointment.doctor
        ? when
        : tr("%1 · %2").arg(when, isolate(m_day.doctorName(row.time->doctor)));
}

void RestOfDayModel::toggle(int row)
{
    RestRow changed = at(row);
    if (changed.moved)
        return;
    changed.wanted = !changed.wanted;
    upsert(changed);
}

void RestOfDayModel::choose(int row, const FreeTime &time)
{
    RestRow changed = at(row);
    if (changed.moved)
        return;
    changed.time = time;
    changed.to = whenText(changed);
    changed.wanted = true;
    changed.refusal.clear();
    upsert(changed);
}

bool RestOfDayModel::isFree(int row, const FreeTime &time) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const RestRow &other = at(i);
        if (i != row && (other.moved || other.isDue()) && other.time->doctor == time.doctor
            && other.time->start < time.end && time.start < other.time->end)
            return false;
    }
    return true;
}

QList<AppointmentMove> RestOfDayModel::moves() const
{
    QList<AppointmentMove> moves;
    for (const RestRow &row : rows()) {
        if (row.isDue())
            moves += {row.appointment.id, row.appointment.revision, row.time->doctor, row.time->start};
    }
    return moves;
}

void RestOfDayModel::take(const QList<MoveOutcome> &outcomes)
{
    for (const MoveOutcome &outcome : outcomes) {
        const int at = find(outcome.appointment);
        if (at < 0)
            continue;
        RestRow row = this->at(at);
        row.moved = outcome.moved.has_value();
        row.refusal = outcome.refusal;
        if (outcome.conflict) {
            const QList<FreeTime> &next = outcome.conflict->next;
            const auto free = std::find_if(next.begin(), next.end(),
                                           [&](const FreeTime &time) { return isFree(at, time); });
            row.time = free == next.end() ? std::nullopt : std::optional(*free);
            row.to = whenText(row);
            row.refusal = explain(*outcome.conflict, m_day);
        } else if (!row.moved) {
            row.wanted = false; // trying again would end the same way
        }
        upsert(row);
    }
}

int RestOfDayModel::count(bool (RestRow::*is)() const) const
{
    return int(std::count_if(rows().begin(), rows().end(), [is](const RestRow &row) { return (row.*is)(); }));
}

int RestOfDayModel::movedCount() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](const RestRow &row) { return row.moved; }));
}

QList<PhoneList::Entry> RestOfDayModel::phoneEntries() const
{
    QList<PhoneList::Entry> entries;
    for (const RestRow &row : rows()) {
        const bool moves = row.moved || row.isDue();
        entries += {row.appointment, row.phones, moves ? row.to : row.outcomeText(), moves};
    }
    return entries;
}

} // namespace medcrm::ui
