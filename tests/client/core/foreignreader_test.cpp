// SPDX-License-Identifier: GPL-3.0-or-later
// Exported files, read by parsers that others wrote.
#include "client/core/icalendar.h"
#include "common/core/csv.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const Instant nine{QDateTime({2026, 11, 23}, {9, 0}, QTimeZone::utc()).toMSecsSinceEpoch()};

/// The system's own Python, which has the system's packages; else whichever is there.
QString python()
{
    const QString own = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s});
    return own.isEmpty() ? u"python3"_s : own;
}

bool isInstalled()
{
    QProcess probe;
    probe.start(python(), {u"-c"_s, u"import icalendar"_s});
    const bool installed = probe.waitForFinished(60'000) && probe.exitCode() == 0;
    if (!installed)
        std::cout << "SKIPPED: this needs python3 and python3-icalendar, which ./crm test installs\n";
    return installed;
}

QJsonObject read(const QString &kind, const QByteArray &content)
{
    QTemporaryFile file;
    REQUIRE(file.open());
    REQUIRE(file.write(content) == content.size());
    file.close();
    QProcess reader;
    reader.start(
        python(),
        {QStringLiteral(MEDCRM_SOURCE_DIR "/tests/client/core/readexports.py"), kind, file.fileName()});
    REQUIRE(reader.waitForFinished(60'000));
    INFO(reader.readAllStandardError().toStdString());
    REQUIRE(reader.exitCode() == 0);
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

Agenda agendaOf(const QList<Appointment> &appointments)
{
    Agenda agenda;
    agenda.clinicName = u"Nile, Street; Clinic"_s;
    agenda.doctor = DoctorId(1);
    agenda.doctorName = u"Dr Farouk, Leila; GP"_s;
    for (const Appointment &appointment : appointments)
        agenda.entries += AgendaEntry{appointment, u"Dr Leila Farouk"_s, u"Room 2"_s, u"Check-up"_s};
    return agenda;
}

} // namespace

TEST_CASE("Another program reads a calendar file as it was meant")
{
    if (!isInstalled())
        return;
    Appointment first =
        someAppointment(17, somePatient(1, u"Maria"_s, u"O'Neil; \\ the, 2nd"_s), DoctorId(1), nine);
    first.revision = 4;
    Appointment second =
        someAppointment(18, somePatient(2, QString(40, u'م'), QString(50, u'ع')), DoctorId(1), nine + 30min);
    second.status = AppointmentStatus::Cancelled;
    const QJsonObject found = read(u"calendar"_s, icalendar(agendaOf({first, second}), nine));
    CHECK(found[u"version"_s] == u"2.0"_s);
    CHECK(found[u"name"_s] == u"Dr Farouk, Leila; GP"_s);
    const QJsonArray events = found[u"events"_s].toArray();
    REQUIRE(events.size() == 2);
    const QJsonObject event = events[0].toObject();
    CHECK(event[u"sequence"_s] == 4);
    CHECK(event[u"start"_s] == u"2026-11-23T09:00:00+00:00"_s);
    CHECK(event[u"end"_s] == u"2026-11-23T09:20:00+00:00"_s);
    CHECK(event[u"summary"_s] == first.patient.displayName());
    CHECK(event[u"location"_s] == u"Room 2, Nile, Street; Clinic"_s);
    CHECK(event[u"category"_s]
          == u"Check-up"_s); // without a comma, at which version 4 of this reader cuts it
    CHECK(event[u"status"_s] == u"TENTATIVE"_s);
    CHECK(events[1].toObject()[u"summary"_s] == second.patient.displayName());
    CHECK(events[1].toObject()[u"status"_s] == u"CANCELLED"_s);
    CHECK(event[u"uid"_s] != events[1].toObject()[u"uid"_s]);
}

TEST_CASE("Another program reads a calendar file without appointments")
{
    if (!isInstalled())
        return;
    const QJsonObject found = read(u"calendar"_s, icalendar(agendaOf({}), nine));
    CHECK(found[u"name"_s] == u"Dr Farouk, Leila; GP"_s);
    CHECK(found[u"events"_s].toArray().isEmpty());
}

TEST_CASE("Another program reads a table as it was meant")
{
    if (!isInstalled())
        return;
    const QList<QStringList> rows{{u"a, \"b\""_s, u"two\r\nlines"_s, u"محمد"_s},
                                  {u"=1+1"_s, QString(), u" padded "_s}};
    const QJsonObject found = read(u"table"_s, csv({u"One"_s, u"Two"_s, u"Three"_s}, rows));
    CHECK(found[u"rows"_s].toArray()
          == QJsonArray{QJsonArray{u"One"_s, u"Two"_s, u"Three"_s},
                        QJsonArray{u"a, \"b\""_s, u"two\r\nlines"_s, u"محمد"_s},
                        QJsonArray{u"'=1+1"_s, QString(), u" padded "_s}});
    CHECK(read(u"table"_s, csv({u"One"_s}, {}))[u"rows"_s].toArray() == QJsonArray{QJsonArray{u"One"_s}});
}
