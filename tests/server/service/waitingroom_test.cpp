// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waitingroom.h"
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

WaitingRoomChanged seenAt(WorkingClinic &clinic)
{
    return WaitingRoom(clinic.database).lookAt(clinic.clinic.id, clinic.now).value();
}

void setPrivacy(WorkingClinic &clinic, TicketPrivacy privacy)
{
    clinic.clinic.settings.ticketPrivacy = privacy;
    clinic.clinic =
        clinic.done(clinic.admin, UpdateClinic{clinic.clinic.id, clinic.clinic.revision, clinic.clinic});
}

QStringList nextOf(const WaitingRoomChanged &seen)
{
    QStringList tickets;
    for (const WaitingTicket &ticket : seen.next)
        tickets += ticket.ticket;
    return tickets;
}

Visit walkInWith(WorkingClinic &clinic, const Doctor &doctor, const QString &familyName)
{
    AddWalkIn request;
    request.doctor = doctor.id;
    request.patient = clinic.newPatient(familyName).id;
    return clinic.done(clinic.desk, request);
}

} // namespace

TEST_CASE("A called patient is shown with ticket, room and doctor, the newest call first")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    walkInWith(clinic, clinic.haddad, u"Okafor"_s);
    const Visit first = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    clinic.pass(1min);
    const Visit second = *clinic.done(clinic.desk, CallNext{clinic.haddad.id});
    const WaitingRoomChanged seen = seenAt(clinic);
    REQUIRE(seen.called.size() == 2);
    CHECK(seen.called[0].ticket == second.ticket);
    CHECK(seen.called[0].room.isEmpty());
    CHECK(seen.called[1]
          == CalledTicket{first.ticket,
                          VisitStatus::Called,
                          clinic.farouk.fullName,
                          clinic.room.name,
                          {},
                          *first.lastCalledAt,
                          1});
    CHECK(seen.day == QDate(2026, 11, 23));
    CHECK(seen.waiting == 0);
}

TEST_CASE("A call stays while the patient is with the doctor, and goes when the visit ends")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    Visit visit = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    visit = clinic.changed(clinic.doctor, visit, VisitAction::Start);
    REQUIRE(seenAt(clinic).called.size() == 1);
    CHECK(seenAt(clinic).called[0].status == VisitStatus::InService);
    clinic.changed(clinic.doctor, visit, VisitAction::Complete);
    CHECK(seenAt(clinic).called.isEmpty());
}

TEST_CASE("A name is shown as far as the clinic says, of called patients only")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    clinic.walkIn(u"Okafor"_s);
    clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    CHECK(seenAt(clinic).called[0].name.isEmpty());
    setPrivacy(clinic, TicketPrivacy::Initials);
    CHECK(seenAt(clinic).called[0].name == publicName(clinic.maria.summary(), TicketPrivacy::Initials));
    setPrivacy(clinic, TicketPrivacy::FullName);
    CHECK(seenAt(clinic).called[0].name == clinic.maria.summary().displayName());
    CHECK_FALSE(encode(seenAt(clinic)).contains("Okafor"));
}

TEST_CASE("Initials are the first letters of the names there are, in any script")
{
    PatientSummary patient;
    patient.givenName = u"maria"_s;
    patient.familyName = u"Gonzalez"_s;
    CHECK(publicName(patient, TicketPrivacy::Initials) == u"M. G."_s);
    patient.givenName = u"ليلى"_s;
    patient.familyName.clear();
    CHECK(publicName(patient, TicketPrivacy::Initials) == u"ل."_s);
    CHECK(publicName(patient, TicketPrivacy::TicketOnly).isEmpty());
}

TEST_CASE("Next come the first of every line, then the second ones, as call next would take them")
{
    WorkingClinic clinic;
    const auto add = [&](const Doctor &doctor, const QString &name) {
        clinic.pass(1min);
        return walkInWith(clinic, doctor, name).ticket;
    };
    const QString a1 = add(clinic.farouk, u"One"_s);
    const QString a2 = add(clinic.farouk, u"Two"_s);
    const QString a3 = add(clinic.farouk, u"Three"_s);
    const QString b1 = add(clinic.haddad, u"Four"_s);
    CHECK(nextOf(seenAt(clinic)) == QStringList{a1, b1, a2, a3});
    CHECK(seenAt(clinic).waiting == 4);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    CHECK(called.ticket == a1);
    CHECK(nextOf(seenAt(clinic)) == QStringList{a2, b1, a3});
}

TEST_CASE("With three consultations behind it, a line has estimates; before that it has none")
{
    WorkingClinic clinic;
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
        clinic.walkIn(name);
        CHECK_FALSE(seenAt(clinic).next[0].wait);
        Visit visit = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
        visit = clinic.changed(clinic.doctor, visit, VisitAction::Start);
        clinic.pass(20min);
        clinic.changed(clinic.doctor, visit, VisitAction::Complete);
    }
    clinic.walkIn(u"Four"_s);
    clinic.walkIn(u"Five"_s);
    REQUIRE(seenAt(clinic).next.size() == 2);
    const std::optional<WaitRange> wait = seenAt(clinic).next[1].wait;
    REQUIRE(wait);
    CHECK(wait->from <= 20);
    CHECK(wait->to >= 20);
}

TEST_CASE("Whoever was put back until later is counted, but not announced as next")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    clinic.done(clinic.desk,
                ChangeVisit{called.id, called.revision, VisitAction::PutBack, {}, clinic.now + 30min});
    CHECK(nextOf(seenAt(clinic)).isEmpty());
    CHECK(seenAt(clinic).called.isEmpty());
    CHECK(seenAt(clinic).waiting == 1);
    clinic.pass(30min);
    CHECK(nextOf(seenAt(clinic)) == QStringList{called.ticket});
}

TEST_CASE("Yesterday's forgotten visits are not in the waiting room; who is with a doctor past midnight is")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    clinic.walkIn(u"Okafor"_s);
    clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    clinic.pass(24h);
    const WaitingRoomChanged seen = seenAt(clinic);
    CHECK(seen.day == QDate(2026, 11, 24));
    CHECK(seen.next.isEmpty());
    CHECK(seen.waiting == 0);
    CHECK(seen.called.size() == 1);
}

TEST_CASE("However many there are, the waiting room sees 12 calls and 24 who are next")
{
    WorkingClinic clinic;
    for (int i = 0; i < 30; ++i)
        clinic.walkIn(u"Patient %1"_s.arg(i));
    CHECK(seenAt(clinic).next.size() == 24);
    CHECK(seenAt(clinic).waiting == 30);
}
