// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/openclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

CreatePatient maria()
{
    CreatePatient request;
    request.patient.givenName = u"Maria"_s;
    request.patient.familyName = u"Gonzalez"_s;
    return request;
}

/// A desk that signs in, asks once, and is gone.
template <Request R>
Result<typename R::Reply> askOnce(const OpenClinic &clinic, const R &request, const QString &key)
{
    WireClient desk(clinic.server);
    desk.signIn(clinic.desk.username, clinic.desk.password);
    return desk.ask(request, key);
}

qsizetype mariasOf(const OpenClinic &clinic)
{
    return askOnce(clinic, FindPatients{u"maria gonzalez"_s, {}}, {}).value().size();
}

} // namespace

TEST_CASE("Who lost a reply and asks again with the same key gets the first answer, and it was done once")
{
    OpenClinic clinic;
    const QString key = makeRequestKey();
    const Result<Patient> first = askOnce(clinic, maria(), key);
    REQUIRE(first);

    const Result<Patient> again = askOnce(clinic, maria(), key);
    REQUIRE(again);
    CHECK(*again == *first);

    clinic.server.kill();
    clinic.server.start();
    const Result<Patient> afterCrash = askOnce(clinic, maria(), key);
    REQUIRE(afterCrash);
    CHECK(*afterCrash == *first);
    CHECK(mariasOf(clinic) == 1);
}

TEST_CASE("Control: asked again with another key it is done twice")
{
    OpenClinic clinic;
    REQUIRE(askOnce(clinic, maria(), makeRequestKey()));
    REQUIRE(askOnce(clinic, maria(), makeRequestKey()));
    CHECK(mariasOf(clinic) == 2);
}

TEST_CASE("A key that was used for something else is a conflict, and nothing is done")
{
    OpenClinic clinic;
    const QString key = makeRequestKey();
    REQUIRE(askOnce(clinic, maria(), key));
    CreatePatient other = maria();
    other.patient.givenName = u"Ana"_s;
    const Result<Patient> reply = askOnce(clinic, other, key);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::Conflict);
    CHECK(askOnce(clinic, FindPatients{u"ana gonzalez"_s, {}}, {}).value().isEmpty());
}
