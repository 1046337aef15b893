// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/icalendar.h"

#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const Instant written{QDateTime({2026, 11, 23}, {7, 30}, QTimeZone::utc()).toMSecsSinceEpoch()};
const Instant nine{QDateTime({2026, 11, 23}, {9, 0}, QTimeZone::utc()).toMSecsSinceEpoch()};

Agenda emptyAgenda()
{
    Agenda agenda;
    agenda.clinicName = u"Nile Street Clinic"_s;
    agenda.doctor = DoctorId(1);
    agenda.doctorName = u"Dr Leila Farouk"_s;
    return agenda;
}

AgendaEntry entry()
{
    Appointment appointment =
        someAppointment(17, somePatient(1, u"Maria"_s, u"Gonzalez"_s), DoctorId(1), nine);
    appointment.createdAt = nine - 48h;
    appointment.updatedAt = nine - 24h;
    appointment.revision = 3;
    appointment.reason = u"secret reason"_s;
    return {appointment, u"Dr Leila Farouk"_s, u"Room 2"_s, u"Consultation"_s};
}

/// The file's lines, unfolded.
QStringList linesOf(const AgendaEntry &entry)
{
    Agenda agenda = emptyAgenda();
    agenda.entries = {entry};
    QByteArray file = icalendar(agenda, written);
    return QString::fromUtf8(file.replace("\r\n ", "")).split(u"\r\n"_s);
}

QString value(const QStringList &lines, const QString &name)
{
    const QStringList found = lines.filter(QRegularExpression(u'^' + name + u':'));
    return found.size() == 1 ? found[0].sliced(name.size() + 1) : u"%1 times"_s.arg(found.size());
}

QString statusOf(AppointmentStatus status, bool confirmed = false)
{
    AgendaEntry of = entry();
    of.appointment.status = status;
    if (confirmed)
        of.appointment.confirmedAt = nine - 1h;
    return value(linesOf(of), u"STATUS"_s) + u' ' + value(linesOf(of), u"TRANSP"_s);
}

} // namespace

TEST_CASE("In the calendar of the whole clinic each event names its doctor")
{
    Agenda agenda = emptyAgenda();
    agenda.doctor.reset();
    agenda.entries = {entry()};
    CHECK(icalendar(agenda, written).contains("SUMMARY:Maria Gonzalez \xc2\xb7 Dr Leila Farouk\r\n"));
}

TEST_CASE("An appointment is an event at its instant, with the patient's name, service and room")
{
    const QStringList lines = linesOf(entry());
    CHECK(lines.first() == u"BEGIN:VCALENDAR"_s);
    CHECK(value(lines, u"VERSION"_s) == u"2.0"_s);
    CHECK(value(lines, u"DTSTAMP"_s) == u"20261123T073000Z"_s);
    CHECK(value(lines, u"DTSTART"_s) == u"20261123T090000Z"_s);
    CHECK(value(lines, u"DTEND"_s) == u"20261123T092000Z"_s);
    CHECK(value(lines, u"LAST-MODIFIED"_s) == u"20261122T090000Z"_s);
    CHECK(value(lines, u"SUMMARY"_s) == u"Maria Gonzalez"_s);
    CHECK(value(lines, u"CATEGORIES"_s) == u"Consultation"_s);
    CHECK(value(lines, u"LOCATION"_s) == u"Room 2\\, Nile Street Clinic"_s);
    CHECK(value(lines, u"CLASS"_s) == u"PRIVATE"_s);
}

TEST_CASE("Of the patient only the name leaves in a calendar file")
{
    Agenda agenda = emptyAgenda();
    agenda.entries = {entry()};
    const QByteArray file = icalendar(agenda, written);
    CHECK_FALSE(file.contains("secret"));
    CHECK_FALSE(file.contains(entry().appointment.patient.mrn.toUtf8()));
    CHECK_FALSE(file.contains("1990"));
}

TEST_CASE("An event keeps its UID and counts its changes")
{
    AgendaEntry moved = entry();
    moved.appointment.start = nine + 1h;
    moved.appointment.revision = 4;
    CHECK(value(linesOf(moved), u"UID"_s) == value(linesOf(entry()), u"UID"_s));
    CHECK(value(linesOf(entry()), u"SEQUENCE"_s) == u"3"_s);
    CHECK(value(linesOf(moved), u"SEQUENCE"_s) == u"4"_s);

    AgendaEntry ofAnotherServer = entry();
    ofAnotherServer.appointment.createdAt = nine - 47h;
    CHECK(value(linesOf(ofAnotherServer), u"UID"_s) != value(linesOf(entry()), u"UID"_s));
}

TEST_CASE("The states of a calendar follow from those of the appointment")
{
    CHECK(statusOf(AppointmentStatus::Booked) == u"TENTATIVE OPAQUE"_s);
    CHECK(statusOf(AppointmentStatus::Booked, true) == u"CONFIRMED OPAQUE"_s);
    CHECK(statusOf(AppointmentStatus::CheckedIn) == u"CONFIRMED OPAQUE"_s);
    CHECK(statusOf(AppointmentStatus::Fulfilled) == u"CONFIRMED OPAQUE"_s);
    CHECK(statusOf(AppointmentStatus::Cancelled, true) == u"CANCELLED TRANSPARENT"_s);
    CHECK(statusOf(AppointmentStatus::NoShow) == u"CANCELLED TRANSPARENT"_s);
}

TEST_CASE("Texts are escaped and cannot end a line")
{
    AgendaEntry of = entry();
    of.appointment.patient.givenName = u"A;b,c\\d\r\nEND:VEVENT\x07"_s;
    of.appointment.patient.familyName.clear();
    CHECK(value(linesOf(of), u"SUMMARY"_s) == u"A\\;b\\,c\\\\d\\nEND:VEVENT"_s);
    CHECK(value(linesOf(of), u"END"_s) == u"2 times"_s);
}

TEST_CASE("Every line ends in CR LF and has at most 75 octets, of whole characters")
{
    Agenda agenda = emptyAgenda();
    for (int length = 1; length < 130; ++length) {
        AgendaEntry of = entry();
        of.appointment.patient.givenName =
            QString(length, u'x') + QString(length % 7, u'م') + u"😀"_s + QString(length, u'ع');
        agenda.entries += of;
    }
    const QByteArray file = icalendar(agenda, written);
    CHECK(file.endsWith("END:VCALENDAR\r\n"));
    CHECK(file.count('\n') == file.count("\r\n"));
    CHECK(file.count('\r') == file.count("\r\n"));
    qsizetype longest = 0;
    for (const QByteArray &line : file.chopped(2).replace("\r\n", "\n").split('\n')) {
        longest = std::max(longest, line.size());
        CHECK(QString::fromUtf8(line).toUtf8() == line);
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    CHECK(longest == 75);
}

TEST_CASE("A calendar without appointments is still a valid one")
{
    const QByteArray file = icalendar(emptyAgenda(), written);
    CHECK(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(file.contains("\r\nX-WR-CALNAME:Dr Leila Farouk\r\n"));
    CHECK_FALSE(file.contains("VEVENT"));
    CHECK(file.contains("BEGIN:VTIMEZONE")); // the standard wants at least one component
}
