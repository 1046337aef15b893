// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"
#include "tests/server/app/shell.h"

#include <QMap>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

QMap<VisitId, QByteArray> byId(const QList<Visit> &visits)
{
    QMap<VisitId, QByteArray> map;
    for (const Visit &visit : visits)
        map.insert(visit.id, encode(visit));
    return map;
}

Visit walkIn(OpenClinic &clinic, const QString &name)
{
    const Patient patient = clinic.addPatient(name);
    return clinic.admin.get(AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Routine, {}, false});
}

} // namespace

TEST_CASE("After a restore everybody signs in again, and a window that was open shows what the restored "
          "server knows")
{
    OpenClinic clinic;
    Shell shell;
    shell.data = clinic.server.dataDirectory();
    walkIn(clinic, u"Early"_s);
    shell.done({u"backup"_s, shell.path(u"copy.db"_s)});
    Station desk(clinic, clinic.desk);
    Station doctor(clinic, clinic.omarAccount);
    walkIn(clinic, u"Late"_s);
    REQUIRE(await([&] { return desk.session().day().visits().all().size() == 2; }, 60'000));
    REQUIRE(await([&] { return doctor.session().day().visits().all().size() == 2; }, 60'000));

    REQUIRE(clinic.server.stop() == 0);
    shell.done({u"backup"_s, u"restore"_s, shell.path(u"copy.db"_s)});
    clinic.server.start();
    // As many events as before, and others: the sequence alone would not tell.
    WireClient witness(clinic.server);
    witness.signIn(clinic.desk.username, clinic.desk.password);
    const Patient patient = witness.get(CreatePatient{[] {
        PatientDetails details;
        details.givenName = u"Test"_s;
        details.familyName = u"Other"_s;
        return details;
    }()});
    witness.get(AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Routine, {}, false});

    for (const auto &pair : {std::pair{&desk, clinic.desk}, {&doctor, clinic.omarAccount}}) {
        Station *const station = pair.first;
        const Account account = pair.second;
        LoginState &login = station->session().login();
        REQUIRE(await([&] { return login.phase() == LoginState::Phase::SignedOut; }, 60'000));
        login.login(account.username, account.password);
        REQUIRE(await([&] { return station->isCurrent() && login.phase() == LoginState::Phase::SignedIn; },
                      60'000));
        const QDate today = station->session().day().today();
        const QList<Visit> known = witness.get(ListVisits{clinic.clinic.id, today});
        CHECK(known.size() == 2);
        CHECK(await([&] { return byId(station->session().day().visits().all()) == byId(known); }, 60'000));
        CHECK(station->feed().snapshots() == 2);
        CHECK(station->feed().gaps() == 0);
    }
}
