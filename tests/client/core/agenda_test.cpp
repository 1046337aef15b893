// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/agenda.h"

#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const QDate monday(2026, 11, 23);

/// A clinic with two doctors, of whom the first has a room.
struct Names
{
    Names()
    {
        SnapshotPage page;
        page.clinic = someClinic();
        page.doctors = {someDoctor(1, u"Dr Leila Farouk"_s), someDoctor(2, u"Dr Ada Okafor"_s)};
        Room room;
        room.id = RoomId(4);
        room.clinic = FakeClinic::clinicId;
        room.name = u"Room 2"_s;
        page.rooms = {room};
        page.doctors[0].room = room.id;
        page.services = {someService(1, u"Consultation"_s)};
        day.reset(monday, page);
    }

    Appointment at(qint64 id, qint64 doctor, QDate date, QTime time) const
    {
        return someAppointment(id, somePatient(id, u"Maria"_s, u"Gonzalez"_s), DoctorId(doctor),
                               instantAt(date, time, day.zone()).value());
    }

    ClinicDay day;
};

QList<qint64> idsOf(const Agenda &agenda)
{
    QList<qint64> ids;
    for (const AgendaEntry &entry : agenda.entries)
        ids += entry.appointment.id.value();
    return ids;
}

} // namespace

TEST_CASE("A doctor's agenda has their appointments of its days, in order, with the names around them")
{
    const Names names;
    const QList<Appointment> all{names.at(1, 1, monday, {10, 0}), names.at(2, 1, monday, {9, 0}),
                                 names.at(3, 2, monday, {9, 0}), names.at(4, 1, monday.addDays(1), {0, 0}),
                                 names.at(5, 1, monday.addDays(-1), {23, 59})};
    const Agenda agenda = agendaOf(names.day, all, DoctorId(1), monday, monday);
    CHECK(idsOf(agenda) == QList<qint64>{2, 1});
    CHECK(agenda.doctorName == u"Dr Leila Farouk"_s);
    CHECK(agenda.room == u"Room 2"_s);
    CHECK(agenda.clinicName == someClinic().name);
    CHECK(agenda.entries[0].doctor == u"Dr Leila Farouk"_s);
    CHECK(agenda.entries[0].room == u"Room 2"_s);
    CHECK(agenda.entries[0].service == u"Consultation"_s);
    CHECK(idsOf(agendaOf(names.day, all, DoctorId(1), monday.addDays(-1), monday.addDays(1)))
          == QList<qint64>{5, 2, 1, 4});
}

TEST_CASE("A clinic's agenda has everybody's; at the same time the doctors are in order")
{
    const Names names;
    const QList<Appointment> all{names.at(1, 1, monday, {9, 0}), names.at(2, 2, monday, {9, 0})};
    const Agenda agenda = agendaOf(names.day, all, {}, monday, monday);
    CHECK(idsOf(agenda) == QList<qint64>{2, 1});
    CHECK(agenda.doctorName.isEmpty());
    CHECK(agenda.entries[0].room.isEmpty());
}

TEST_CASE("What was entered in error leaves in no list")
{
    const Names names;
    Appointment error = names.at(1, 1, monday, {9, 0});
    error.status = AppointmentStatus::EnteredInError;
    Appointment cancelled = names.at(2, 1, monday, {9, 0});
    cancelled.status = AppointmentStatus::Cancelled;
    CHECK(idsOf(agendaOf(names.day, {error, cancelled}, {}, monday, monday)) == QList<qint64>{2});
}

TEST_CASE("An agenda says of an appointment that became a visit how the visit stands, as the windows do")
{
    Names names;
    const Appointment here = names.at(1, 1, monday, {9, 0});
    Visit visit = someVisit(7, here.patient, DoctorId(1), here.start);
    visit.appointment = here.id;
    visit.status = VisitStatus::InService;
    names.day.upsert(visit);
    const Agenda agenda =
        agendaOf(names.day, {here, names.at(2, 1, monday, {10, 0})}, DoctorId(1), monday, monday);
    CHECK(agenda.entries[0].visit == VisitStatus::InService);
    CHECK_FALSE(agenda.entries[1].visit);
}
