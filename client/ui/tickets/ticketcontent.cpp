// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/ticketcontent.h"

#include "client/core/dayestimate.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/wording.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Ticket
{
    Q_DECLARE_TR_FUNCTIONS(Ticket)
};

QString initialsOf(const PatientSummary &patient)
{
    QStringList letters;
    for (const QString &name : {patient.givenName, patient.familyName}) {
        if (!name.trimmed().isEmpty())
            letters += name.trimmed().left(1).toUpper() + u'.';
    }
    return letters.join(u' ');
}

QString nameOn(const PatientSummary &patient, TicketPrivacy privacy)
{
    switch (privacy) {
    case TicketPrivacy::TicketOnly:
        return {};
    case TicketPrivacy::Initials:
        return isolate(initialsOf(patient));
    case TicketPrivacy::FullName:
        return isolate(patient.displayName());
    }
    Q_UNREACHABLE();
}

QString longDateText(QDate date)
{
    return isolate(dateText(date, u"dddd d MMMM yyyy"_s));
}

/// Of those who are waiting now.
QString aheadText(const Visit &visit, const QList<Visit> &line)
{
    for (qsizetype place = 0; place < line.size(); ++place) {
        if (line[place].id != visit.id)
            continue;
        if (place == 0)
            return Ticket::tr("Nobody is waiting before you");
        return place == 1 ? Ticket::tr("1 person is waiting before you")
                          : Ticket::tr("%n people are waiting before you", nullptr, int(place));
    }
    return {};
}

/// Nothing where too little is known.
QString estimateText(const Visit &visit, const ClinicDay &day, Instant now)
{
    const LineEstimate line = estimateLine(day, visit.doctor, now);
    const auto wait = line.waits.constFind(visit.id);
    return wait == line.waits.constEnd() ? QString()
                                         : Ticket::tr("The wait is about %1").arg(rangeText(*wait));
}

} // namespace

TicketContent ticketOf(const Visit &visit, const ClinicDay &day, const QList<Visit> &line, Instant now)
{
    const Doctor *doctor = day.doctors().find(visit.doctor);
    const std::optional<RoomId> room = visit.room ? visit.room : doctor ? doctor->room : std::nullopt;
    const QDateTime arrived = inZone(visit.arrivedAt, day.zone());
    TicketContent content;
    content.clinic = isolate(day.clinic().name);
    content.ticket = visit.ticket;
    content.name = nameOn(visit.patient, day.clinic().settings.printedPrivacy);
    content.doctor = isolate(day.doctorName(visit.doctor));
    content.room = room ? isolate(day.roomName(*room)) : QString();
    content.arrived = Ticket::tr("Arrived at %1").arg(clockTime(visit.arrivedAt, day.zone()));
    content.date = longDateText(arrived.date());
    content.ahead = aheadText(visit, line);
    content.estimate = estimateText(visit, day, now);
    content.request = Ticket::tr("Please wait until your number is called.");
    content.direction = QGuiApplication::layoutDirection();
    return content;
}

TicketContent testTicket(const QString &clinicName, const QDateTime &now)
{
    TicketContent content;
    content.clinic = isolate(clinicName);
    content.ticket = u"A00"_s;
    content.doctor = Ticket::tr("Test page");
    content.arrived = Ticket::tr("Printed at %1").arg(isolateLtr(now.time().toString(u"HH:mm"_s)));
    content.date = longDateText(now.date());
    content.request = Ticket::tr("Both edges and the last line must be on the paper.");
    content.direction = QGuiApplication::layoutDirection();
    return content;
}

} // namespace medcrm::ui
