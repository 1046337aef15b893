// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/displayprocess.h"
#include "tests/scenario/station.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

Visit walkIn(OpenClinic &clinic, const Doctor &doctor, const QString &familyName)
{
    return clinic.admin.get(
        AddWalkIn{doctor.id, clinic.addPatient(familyName).id, {}, Priority::Routine, {}, false});
}

QString calledLine(const OpenClinic &clinic, const Visit &visit)
{
    const bool isOmar = visit.doctor == clinic.omar.id;
    return u"%1: %2, Room %3, %4"_s.arg(toText(visit.status), visit.ticket, isOmar ? u"A"_s : u"B"_s,
                                        isOmar ? clinic.omar.fullName : clinic.nadia.fullName);
}

/// What the server has now, in the words of the display.
bool equalsTheServer(OpenClinic &clinic, DisplayProcess &display)
{
    const QList<Visit> open = clinic.admin.get(GetClinicQueue{clinic.clinic.id});
    QMap<QString, QStringList> expected;
    for (const Visit &visit : open)
        expected[visit.status == VisitStatus::Waiting ? u"next"_s : toText(visit.status)] += visit.ticket;
    return await(
        [&] {
            for (const QString &kind : {u"next"_s, u"called"_s, u"inService"_s}) {
                QStringList tickets = expected[kind];
                tickets.sort();
                if (display.ticketsOf(kind) != tickets)
                    return false;
            }
            return true;
        },
        60'000);
}

void setZone(OpenClinic &clinic, const QString &zone)
{
    ClinicDetails details = clinic.clinic;
    details.timeZone = zone;
    clinic.clinic = clinic.admin.get(UpdateClinic{clinic.clinic.id, clinic.clinic.revision, details});
}

} // namespace

TEST_CASE(
    "A display beside two desks and two doctors shows the line, through a killed server and past midnight")
{
    OpenClinic clinic;
    setZone(clinic, u"Pacific/Pago_Pago"_s); // the last place on earth where a day ends
    DisplayProcess display(clinic);
    REQUIRE(display.shows(u"live"_s));
    Station desk(clinic, clinic.desk);
    Station omar(clinic, clinic.omarAccount);
    Station nadia(clinic, clinic.nadiaAccount);

    const Visit first = walkIn(clinic, clinic.omar, u"Zzyzx"_s);
    const Visit second = walkIn(clinic, clinic.omar, u"Quux"_s);
    const Visit third = walkIn(clinic, clinic.nadia, u"Xyzzy"_s);
    CHECK(display.shows(u"next: %1, %2"_s.arg(first.ticket, clinic.omar.fullName)));
    const Visit called = **omar.ask(CallNext{clinic.omar.id});
    CHECK(display.shows(calledLine(clinic, called)));
    CHECK(display.shows(u"announced: Ticket A 1, please come to Room A."_s));
    const Visit inside = *omar.ask(ChangeVisit{called.id, called.revision, VisitAction::Start, {}, {}});
    CHECK(display.shows(calledLine(clinic, inside)));
    CHECK(equalsTheServer(clinic, display));

    clinic.server.kill();
    CHECK(display.shows(u"offline"_s));
    CHECK(await([&] { return display.beginning(u"notice: Not up to date since"_s).size() == 1; }, 60'000));
    CHECK(display.ticketsOf(u"inService"_s) == QStringList{first.ticket}); // what it knew stays readable
    clinic.server.start();
    REQUIRE(display.shows(u"live"_s));
    CHECK(await([&] { return display.beginning(u"notice: "_s).isEmpty(); }, 60'000));
    REQUIRE(await([&] { return nadia.isCurrent() && desk.isCurrent(); }, 60'000));
    const Visit next = **nadia.ask(CallNext{clinic.nadia.id});
    CHECK(next.id == third.id);
    CHECK(display.shows(calledLine(clinic, next)));

    display.kill();
    display.start(); // the power is back
    CHECK(display.shows(calledLine(clinic, next)));
    CHECK(display.shows(u"next: %1, %2"_s.arg(second.ticket, clinic.omar.fullName)));

    WireClient admin(clinic.server);
    admin.signIn(u"admin"_s, u"the owner of all the keys"_s);
    ClinicDetails tomorrow = clinic.clinic;
    tomorrow.timeZone = u"Pacific/Kiritimati"_s; // 25 hours ahead: at least one midnight passes
    admin.get(UpdateClinic{clinic.clinic.id, clinic.clinic.revision, tomorrow});
    CHECK(display.lacks(u"next: %1, %2"_s.arg(second.ticket, clinic.omar.fullName)));
    CHECK(display.shows(u"waiting: 0"_s));
    CHECK(display.shows(calledLine(clinic, next))); // who is called past midnight still is
    CHECK(display.shows(u"live"_s));

    for (const char *secret : {"Zzyzx", "Quux", "Xyzzy"})
        CHECK_FALSE(display.written().contains(secret));
}

TEST_CASE("A display that was told a thousand calls has not grown")
{
    OpenClinic clinic;
    DisplayProcess display(clinic);
    REQUIRE(display.shows(u"live"_s));
    Visit visit = walkIn(clinic, clinic.omar, u"Zzyzx"_s);
    const auto callAndPutBack = [&](int times) {
        for (int i = 0; i < times; ++i) {
            visit = clinic.admin.get(CallVisit{visit.id, visit.revision});
            visit = clinic.admin.get(ChangeVisit{visit.id, visit.revision, VisitAction::PutBack, {}, {}});
        }
        CHECK(display.shows(u"next: %1, %2"_s.arg(visit.ticket, clinic.omar.fullName)));
    };
    callAndPutBack(200); // fonts, caches and the announcer have what they need
    const qint64 before = display.memory();
    callAndPutBack(1000);
    INFO("memory: " << before << " KiB, then " << display.memory());
    CHECK(display.memory() < before + 8 * 1024);
}
