// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientstore.h"

#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every field of a patient comes back")
{
    TestClinic test;
    PatientStore patients(test.database);
    Patient patient = patientNamed(u"María José"_s, u"O'Brien"_s, u"M-7"_s);
    patient.sex = Sex::Female;
    patient.birthDate = QDate(1985, 3, 12);
    patient.birthPrecision = BirthPrecision::Estimated;
    patient.phones = {u"+20 10 1234"_s, u"02 \"55\""_s};
    patient.nationalId = u"298 0101"_s;
    patient.address = u"1 Nile St\nCairo"_s;
    patient.alerts = {u"Allergy: penicillin"_s, u"حساسية"_s};
    patient.notes = u"late often"_s;
    patient.active = false;
    patient.id = test.database.write([&] { return patients.insert(patient); });
    CHECK(patients.find(patient.id) == patient);
    CHECK(patients.findByMrn(u"M-7"_s) == patient);

    patient.birthDate.reset();
    patient.phones.clear();
    patient.mergedInto = test.patient;
    patient.revision = 2;
    test.database.write([&] { patients.update(patient); });
    CHECK(patients.find(patient.id) == patient);
}

TEST_CASE("Medical record numbers count up and none is given out twice, not even after a restart")
{
    TestDatabase database;
    PatientStore patients(database);
    CHECK(database.write([&] { return patients.nextMrn(); }) == u"100001");
    CHECK(database.write([&] { return patients.nextMrn(); }) == u"100002");
    database.close();
    database.open();
    CHECK(database.write([&] { return PatientStore(database).nextMrn(); }) == u"100003");
}

TEST_CASE("A record number is unique, a phone is not")
{
    TestClinic test;
    PatientStore patients(test.database);
    Patient first = patientNamed(u"A"_s, u"Mansour"_s, u"1"_s);
    first.phones = {u"0123456"_s};
    Patient second = first;
    CHECK_NOTHROW(test.database.write([&] { patients.insert(first); }));
    CHECK_THROWS_AS(test.database.write([&] { patients.insert(second); }), DbError);
    second.mrn = u"2"_s;
    CHECK_NOTHROW(test.database.write([&] { patients.insert(second); }));
}
