// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

GetPatientHistory historyOf(const Patient &patient, std::optional<int> limit = {},
                            std::optional<Instant> before = {})
{
    return {patient.id, before, limit};
}

/// The oldest start or arrival of a page: where the next one goes on.
Instant endOf(const PatientHistory &page)
{
    QList<Instant> times;
    for (const Appointment &appointment : page.appointments)
        times += appointment.start;
    for (const Visit &visit : page.visits)
        times += visit.arrivedAt;
    return *std::min_element(times.begin(), times.end());
}

} // namespace

TEST_CASE("A history has the appointments and visits of the patient, newest first, and nobody else's")
{
    WorkingClinic clinic;
    const Visit here = clinic.walkIn(clinic.maria);
    const Appointment first = clinic.booked(clinic.maria, clinic.at(15));
    const Appointment second = clinic.booked(clinic.maria, clinic.at(16));
    clinic.booked(clinic.newPatient(u"Okafor"_s), clinic.at(17));
    const PatientHistory history = clinic.done(clinic.desk, historyOf(clinic.maria));
    CHECK(history.appointments == QList{second, first});
    CHECK(history.visits == QList{clinic.visit(here.id)});
    CHECK_FALSE(history.more);
}

TEST_CASE("A history page by page misses nothing and repeats nothing, whatever lies at one instant")
{
    WorkingClinic clinic;
    QSet<AppointmentId> appointments;
    QSet<VisitId> visits;
    for (int i = 0; i < 12; ++i) {
        const Visit visit = clinic.walkIn(clinic.maria);
        visits += visit.id;
        clinic.changed(clinic.desk, visit, VisitAction::Leave, u"gone"_s);
        if (i % 3 == 0)
            clinic.pass(24h);
    }
    for (int i = 0; i < 5; ++i)
        appointments += clinic.booked(clinic.maria, clinic.at(17) + i * 1h).id;
    for (const int limit : {1, 2, 3, 7, 200}) {
        INFO(limit);
        QList<AppointmentId> seenAppointments;
        QList<VisitId> seenVisits;
        std::optional<Instant> before;
        for (bool more = true; more;) {
            const PatientHistory page = clinic.done(clinic.desk, historyOf(clinic.maria, limit, before));
            for (const Appointment &appointment : page.appointments)
                seenAppointments += appointment.id;
            for (const Visit &visit : page.visits)
                seenVisits += visit.id;
            REQUIRE(!(page.appointments.isEmpty() && page.visits.isEmpty()));
            before = endOf(page);
            more = page.more;
        }
        CHECK(seenAppointments.size() == appointments.size());
        CHECK(seenVisits.size() == visits.size());
        CHECK(QSet<AppointmentId>(seenAppointments.begin(), seenAppointments.end()) == appointments);
        CHECK(QSet<VisitId>(seenVisits.begin(), seenVisits.end()) == visits);
    }
}

TEST_CASE("A doctor's account gets the history with itself, a desk that of its clinics", "[lesson]")
{
    WorkingClinic clinic;
    const Appointment own = clinic.booked(clinic.maria, clinic.at(15));
    BookAppointment request;
    request.doctor = clinic.haddad.id;
    request.patient = clinic.maria.id;
    request.service = clinic.consultation.id;
    request.start = clinic.at(16);
    const Appointment haddads = clinic.done(clinic.desk, request);
    CHECK(clinic.done(clinic.doctor, historyOf(clinic.maria)).appointments == QList{own});
    CHECK(clinic.done(clinic.desk, historyOf(clinic.maria)).appointments == QList{haddads, own});

    Actor elsewhere = clinic.desk;
    elsewhere.user.clinics = {clinic.anotherClinic().id};
    CHECK(clinic.done(elsewhere, historyOf(clinic.maria)).appointments.isEmpty());
    Actor nobodysAdministrator = clinic.admin;
    nobodysAdministrator.user.clinics.clear();
    CHECK(clinic.done(nobodysAdministrator, historyOf(clinic.maria)).appointments.size() == 2);
}

TEST_CASE("A history page is 1 to 200 long")
{
    WorkingClinic clinic;
    CHECK(clinic.ask(clinic.desk, historyOf(clinic.maria, 0)).error().field == u"limit"_s);
    CHECK(clinic.ask(clinic.desk, historyOf(clinic.maria, 201)).error().field == u"limit"_s);
}
