// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/openclinic.h"
#include "tests/server/app/shell.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

TEST_CASE("Who read a patient's record is in the audit log, and stays there when the account is deactivated")
{
    OpenClinic clinic;
    const Patient patient = clinic.addPatient(u"Zzyzx"_s);
    {
        WireClient desk(clinic.server);
        desk.signIn(clinic.desk.username, clinic.desk.password);
        desk.get(GetPatient{patient.id});
        GetPatientHistory history;
        history.patient = patient.id;
        desk.get(history);
    }
    const QList<User> users = clinic.admin.get(ListUsers{});
    const auto reader = std::find_if(users.begin(), users.end(),
                                     [&](const User &user) { return user.username == clinic.desk.username; });
    REQUIRE(reader != users.end());
    const auto readings = [&] {
        const AuditPage page = clinic.admin.get(
            ListAudit{.user = reader->id, .entity = u"patient"_s, .entityId = patient.id.value()});
        QStringList told;
        for (const AuditEntry &entry : page.entries)
            told += entry.userName + u' ' + entry.method;
        return told;
    };
    const QStringList expected{u"maha patients.history"_s, u"maha patients.get"_s};
    CHECK(readings() == expected);

    UpdateUser request{.id = reader->id, .revision = reader->revision, .user = *reader};
    request.user.active = false;
    CHECK_FALSE(clinic.admin.get(request).active);
    CHECK(readings() == expected);
    WireClient locked(clinic.server);
    CHECK_FALSE(locked.ask(Login{clinic.desk.username, clinic.desk.password}));
    Shell shell;
    shell.data = clinic.server.dataDirectory();
    CHECK(shell.done({u"audit"_s, u"verify"_s}).contains(u"whole:"_s)); // beside the running server
}
