// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorrows.h"

#include "client/ui/bidi.h"
#include "client/ui/models/doctorlists.h"
#include "client/ui/models/timetext.h"
#include "client/ui/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("DoctorRows", text);
}

/// Each part keeps its own direction: an English service's name does not jumble the Arabic words and minutes beside it.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = isolate(part);
    return parts.join(u" · "_s);
}

std::optional<PillLook> waitingPill(const LaneRow &row)
{
    if (row.visit.status == VisitStatus::OnHold)
        return PillLook{.text = joined({words("On hold"), row.visit.holdReason}),
                        .tone = Tone::OnHold,
                        .icon = Icon::Pause};
    if (row.notBeforeTime)
        return PillLook{.text = words("not before %1").arg(timeText(*row.notBeforeTime)),
                        .icon = Icon::Clock};
    if (row.visit.priority != Priority::Routine)
        return PillLook{
            .text = priorityText(row.visit.priority), .tone = Tone::Urgent, .icon = Icon::TriangleAlert};
    return std::nullopt;
}

/// Who waits: why there; and what for.
QString whyAndWhat(const LaneRow &row)
{
    const QString &reason = row.visit.reason;
    if (row.visit.status != VisitStatus::Waiting)
        return joined(
            {row.bookedTime ? joined({timeText(*row.bookedTime), row.serviceName}) : words("Walk-in"),
             reason});
    const bool urgent = row.reason == LineReason::Urgent || row.reason == LineReason::Emergency;
    return joined({lineReasonText(row), row.serviceName, urgent ? QString() : reason});
}

} // namespace

PersonRow waitingRow(const QModelIndex &index)
{
    const auto row = rowOf<LaneRow>(index);
    const bool urgent = row.visit.priority != Priority::Routine;
    PersonRow look;
    look.tile = row.visit.ticket;
    look.tileTone = urgent                        ? Tone::Urgent
        : row.visit.status == VisitStatus::OnHold ? Tone::OnHold
                                                  : Tone::Waiting;
    look.lines.title = isolate(row.visit.patient.displayName());
    look.lines.subtitle = joined({sexAndAgeText(row.visit.patient.sex, row.age), whyAndWhat(row),
                                  row.estimate ? words("≈ %1").arg(rangeText(*row.estimate)) : QString()});
    look.lines.pill = waitingPill(row);
    look.trailing = levelMark(row.level) + minutesText(row.duration);
    look.trailingLook.color = levelColor(row.level);
    return look;
}

PersonRow expectedRow(const QModelIndex &index)
{
    const auto row = rowOf<ExpectedRow>(index);
    PersonRow look;
    look.tile = timeText(row.startTime);
    look.tileTone = row.graceOver ? Tone::Late : Tone::Booked;
    look.lines.title = isolate(row.appointment.patient.displayName());
    look.lines.subtitle = joined(
        {sexAndAgeText(row.appointment.patient.sex, row.age), row.serviceName, row.appointment.reason});
    if (row.minutesLate > 0) {
        look.trailing = lateText(row.minutesLate);
        if (row.graceOver)
            look.trailingLook.color = Color::WarningText;
    }
    return look;
}

PersonRow seenRow(const QModelIndex &index)
{
    const auto row = rowOf<SeenRow>(index);
    const StateLook state = lookOf(row.visit.status);
    const bool completed = row.visit.status == VisitStatus::Completed;
    PersonRow look;
    look.tile = row.visit.ticket;
    look.tileTone = Tone::Ended;
    look.lines.title = isolate(row.visit.patient.displayName());
    look.lines.titleLook.struck = !completed;
    look.lines.subtitle = joined({sexAndAgeText(row.visit.patient.sex, row.age), row.serviceName,
                                  completed ? minutesText(row.serviceTime) : QString()});
    look.lines.pill = PillLook{.text = state.word, .tone = state.tone, .icon = state.icon};
    look.trailing = timeText(row.endTime);
    look.trailingLook.color = Color::TextMuted;
    return look;
}

} // namespace medcrm::ui
