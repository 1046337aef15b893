// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/timetext.h"

#include "client/ui/bidi.h"
#include <QLocale>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Rows
{
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString timeText(QTime time)
{
    return isolateLtr(time.toString(u"HH:mm"_s));
}

QString minutesText(Milliseconds duration)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(duration).count();
    if (minutes < 60)
        return Rows::tr("%1 min").arg(minutes);
    return Rows::tr("%1 h %2 min").arg(QString::number(minutes / 60), twoDigits(minutes % 60));
}

QString lateText(int minutes)
{
    if (minutes < 60)
        return Rows::tr("%1 min late").arg(minutes);
    return Rows::tr("%1 h %2 late").arg(QString::number(minutes / 60), twoDigits(minutes % 60));
}

QString stopwatchText(Milliseconds duration)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    const QString rest = twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
    return isolateLtr(seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest);
}

QString statusText(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return Rows::tr("Waiting");
    case VisitStatus::Called:
        return Rows::tr("Called");
    case VisitStatus::InService:
        return Rows::tr("With doctor");
    case VisitStatus::OnHold:
        return Rows::tr("On hold");
    case VisitStatus::Completed:
        return Rows::tr("Completed");
    case VisitStatus::NoShow:
        return Rows::tr("No-show");
    case VisitStatus::Left:
        return Rows::tr("Left");
    case VisitStatus::Cancelled:
        return Rows::tr("Cancelled");
    case VisitStatus::EnteredInError:
        return Rows::tr("Entered in error");
    }
    Q_UNREACHABLE();
}

QString statusText(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Booked:
        return Rows::tr("Booked");
    case AppointmentStatus::CheckedIn:
        return Rows::tr("Checked in");
    case AppointmentStatus::Fulfilled:
        return Rows::tr("Completed");
    case AppointmentStatus::Cancelled:
        return Rows::tr("Cancelled");
    case AppointmentStatus::NoShow:
        return Rows::tr("No-show");
    case AppointmentStatus::EnteredInError:
        return Rows::tr("Entered in error");
    }
    Q_UNREACHABLE();
}

QString statusText(AppointmentStatus status, std::optional<VisitStatus> visit)
{
    return visit ? statusText(*visit) : statusText(status);
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Routine:
        return Rows::tr("Routine");
    case Priority::Urgent:
        return Rows::tr("Urgent");
    case Priority::Emergency:
        return Rows::tr("Emergency");
    }
    Q_UNREACHABLE();
}

QString problemText(SlotProblem problem)
{
    switch (problem) {
    case SlotProblem::Past:
        return Rows::tr("has passed");
    case SlotProblem::Closed:
        return Rows::tr("not working");
    case SlotProblem::Taken:
        return Rows::tr("taken");
    case SlotProblem::Held:
        return Rows::tr("being booked");
    case SlotProblem::Absent:
        return Rows::tr("doctor not there");
    }
    Q_UNREACHABLE();
}

QString urgencyText(WishUrgency urgency)
{
    switch (urgency) {
    case WishUrgency::Routine:
        return Rows::tr("Routine");
    case WishUrgency::Soon:
        return Rows::tr("Soon");
    case WishUrgency::Urgent:
        return Rows::tr("Urgent");
    }
    Q_UNREACHABLE();
}

QString sexAndAgeText(Sex sex, std::optional<int> age)
{
    QStringList parts;
    if (sex == Sex::Female)
        parts += Rows::tr("F");
    else if (sex == Sex::Male)
        parts += Rows::tr("M");
    if (age)
        parts += QString::number(*age);
    return parts.join(u' ');
}

QString dateText(QDate date, const QString &format)
{
    QString text = QLocale().toString(date, format);
    for (QChar &each : text) {
        if (each.isDigit())
            each = QChar(u'0' + each.digitValue());
    }
    return text;
}

} // namespace medcrm::ui
