// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/timetext.h"

#include "client/ui/bidi.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Rows", text);
}

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
        return words("%1 min").arg(minutes);
    return words("%1 h %2 min").arg(QString::number(minutes / 60), twoDigits(minutes % 60));
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
        return words("Waiting");
    case VisitStatus::Called:
        return words("Called");
    case VisitStatus::InService:
        return words("With doctor");
    case VisitStatus::OnHold:
        return words("On hold");
    case VisitStatus::Completed:
        return words("Completed");
    case VisitStatus::NoShow:
        return words("No-show");
    case VisitStatus::Left:
        return words("Left");
    case VisitStatus::Cancelled:
        return words("Cancelled");
    case VisitStatus::EnteredInError:
        return words("Entered in error");
    }
    Q_UNREACHABLE();
}

QString statusText(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Booked:
        return words("Booked");
    case AppointmentStatus::CheckedIn:
        return words("Checked in");
    case AppointmentStatus::Fulfilled:
        return words("Seen");
    case AppointmentStatus::Cancelled:
        return words("Cancelled");
    case AppointmentStatus::NoShow:
        return words("No-show");
    case AppointmentStatus::EnteredInError:
        return words("Entered in error");
    }
    Q_UNREACHABLE();
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Routine:
        return words("Routine");
    case Priority::Urgent:
        return words("Urgent");
    case Priority::Emergency:
        return words("Emergency");
    }
    Q_UNREACHABLE();
}

QString sexAndAgeText(Sex sex, std::optional<int> age)
{
    QStringList parts;
    if (sex == Sex::Female)
        parts += words("F");
    else if (sex == Sex::Male)
        parts += words("M");
    if (age)
        parts += QString::number(*age);
    return parts.join(u' ');
}

} // namespace medcrm::ui
