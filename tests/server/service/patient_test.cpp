// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

PatientDetails everyDetail()
{
    PatientDetails details;
    details.givenName = u"Maria"_s;
    details.familyName = u"Gonzalez"_s;
    details.sex = Sex::Female;
    details.birthDate = QDate(1985, 3, 12);
    details.birthPrecision = BirthPrecision::Estimated;
    details.phones = {u"+49 30 123456"_s, u"0171 222"_s};
    details.nationalId = u"X1234567"_s;
    details.address = u"12 Harbour Road"_s;
    details.alerts = {u"Allergy: penicillin"_s};
    details.notes = u"Speaks Spanish.\nPrefers mornings."_s;
    return details;
}

UpdatePatient renaming(const Patient &patient, const QString &familyName)
{
    UpdatePatient request{patient.id, patient.revision, patient};
    request.patient.familyName = familyName;
    return request;
}

QList<ClinicId> clinicsTold(const WorkingClinic &clinic)
{
    QList<ClinicId> clinics;
    for (const PendingEvent &event : clinic.told.events)
        clinics.append(event.audience.clinic);
    return clinics;
}

} // namespace

TEST_CASE("Every field of a patient is kept, notes too", "[lesson]")
{
    WorkingClinic clinic;
    const Patient patient = clinic.done(clinic.desk, CreatePatient{everyDetail()});
    CHECK(static_cast<const PatientDetails &>(patient) == everyDetail());
    CHECK(patient.revision == 1);
    CHECK_FALSE(patient.mrn.isEmpty());
    CHECK(clinic.done(clinic.desk, GetPatient{patient.id}).patient == patient);

    UpdatePatient request = renaming(patient, u"Gonzalez Ruiz"_s);
    request.patient.notes = u"Moved."_s;
    const Patient after = clinic.done(clinic.desk, request);
    CHECK(static_cast<const PatientDetails &>(after) == request.patient);
    CHECK(after.mrn == patient.mrn);
    CHECK(after.revision == 2);
    CHECK(clinic.done(clinic.desk, GetPatient{patient.id}).patient == after);
}

TEST_CASE("Each patient gets a record number of their own")
{
    WorkingClinic clinic;
    QSet<QString> numbers;
    for (int i = 0; i < 20; ++i)
        numbers.insert(clinic.newPatient(u"Same Name"_s).mrn);
    CHECK(numbers.size() == 20);
}

TEST_CASE("What is written around names and numbers is tidied")
{
    WorkingClinic clinic;
    PatientDetails details;
    details.givenName = u"  Maria   José "_s;
    details.phones = {u" 0171  222 "_s};
    details.alerts = {u" Allergy:  penicillin "_s};
    const Patient patient = clinic.done(clinic.desk, CreatePatient{details});
    CHECK(patient.givenName == u"Maria José"_s);
    CHECK(patient.phones == QStringList{u"0171 222"_s});
    CHECK(patient.alerts == QStringList{u"Allergy: penicillin"_s});
}

TEST_CASE("A wrong value is refused with its path under the patient", "[lesson]")
{
    WorkingClinic clinic;
    const auto field = [&](auto change) {
        PatientDetails details = everyDetail();
        change(details);
        const auto refused = clinic.ask(clinic.desk, CreatePatient{details});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        UpdatePatient update{clinic.maria.id, clinic.maria.revision, details};
        const auto alsoRefused = clinic.ask(clinic.desk, update);
        REQUIRE_FALSE(alsoRefused);
        CHECK(alsoRefused.error() == refused.error());
        return refused.error().field;
    };
    CHECK(field([](auto &d) { d.givenName = d.familyName = u" "_s; }) == u"patient.familyName"_s);
    CHECK(field([](auto &d) { d.phones.append(u"12"_s); }) == u"patient.phones[2]"_s);
    CHECK(field([](auto &d) { d.birthDate = QDate(2026, 11, 25); }) == u"patient.birthDate"_s);
    CHECK(field([](auto &d) { d.alerts.append(u" "_s); }) == u"patient.alerts[1]"_s);
}

TEST_CASE("A child born today can be registered in every clinic's zone")
{
    WorkingClinic clinic;
    clinic.now = *instantAt(QDate(2026, 11, 23), QTime(0, 30), QTimeZone("Pacific/Auckland"));
    PatientDetails details = everyDetail();
    details.birthDate = QDate(2026, 11, 23);
    CHECK(clinic.ask(clinic.desk, CreatePatient{details}));
}

TEST_CASE("Two desks that change a patient: the second sees the first's change", "[lesson]")
{
    WorkingClinic clinic;
    const Patient patient = clinic.done(clinic.desk, CreatePatient{everyDetail()});
    const Patient after = clinic.done(clinic.admin, renaming(patient, u"Ruiz"_s));
    const auto late = clinic.ask(clinic.desk, renaming(patient, u"Gomez"_s));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().message.contains(clinic.admin.user.fullName));
    CHECK(late.error().current == toJsonObject(after));
    CHECK(clinic.done(clinic.desk, GetPatient{patient.id}).patient == after);
}

TEST_CASE("A patient's file counts the completed visits and knows the last")
{
    WorkingClinic clinic;
    CHECK(clinic.done(clinic.desk, GetPatient{clinic.maria.id}) == PatientFile{clinic.maria, 0, {}});
    for (int i = 0; i < 2; ++i) {
        const Visit started = clinic.changed(clinic.doctor, clinic.walkIn(clinic.maria), VisitAction::Start);
        clinic.pass(10min);
        clinic.changed(clinic.doctor, started, VisitAction::Complete);
    }
    const Instant completed = clinic.now;
    clinic.pass(10min);
    clinic.changed(clinic.desk, clinic.walkIn(clinic.maria), VisitAction::Leave, u"gone"_s);
    CHECK(clinic.done(clinic.desk, GetPatient{clinic.maria.id}) == PatientFile{clinic.maria, 2, completed});
}

TEST_CASE(
    "What is changed of a patient is told to the desks, and to the doctors who expect them today or later")
{
    WorkingClinic clinic;
    Patient patient = clinic.newPatient(u"Okafor"_s);
    const auto heard = [&clinic] {
        QList<Audience> audiences;
        for (const auto &event : clinic.told.events)
            audiences += event.audience;
        return audiences;
    };
    const QList<Audience> onlyDesks{Audience::staff(clinic.clinic.id, {})};
    patient = clinic.done(clinic.desk, renaming(patient, u"B"_s));
    CHECK(heard() == onlyDesks);

    clinic.booked(patient, clinic.at(17));
    clinic.pass(24h);
    patient = clinic.done(clinic.desk, renaming(patient, u"C"_s));
    CHECK(heard() == onlyDesks);

    clinic.booked(patient, clinic.at(17) + 24h);
    patient = clinic.done(clinic.desk, renaming(patient, u"D"_s));
    REQUIRE(clinic.events<PatientChanged>().size() == 1);
    CHECK(clinic.events<PatientChanged>()[0].patient == patient.summary());
    CHECK(heard() == QList<Audience>{Audience::staff(clinic.clinic.id, {clinic.farouk.id})});

    UpdatePatient onlyNotes{patient.id, patient.revision, patient};
    onlyNotes.patient.notes = u"nothing the rows show"_s;
    clinic.done(clinic.desk, onlyNotes);
    REQUIRE(clinic.events<PatientChanged>().size() == 1);
    CHECK_FALSE(clinic.told.events[0].payload.contains("nothing the rows show"));
}

TEST_CASE("A visit left open on an earlier day still hears of a new name")
{
    WorkingClinic clinic;
    const Visit open = clinic.walkIn(clinic.maria);
    clinic.pass(72h);
    const Patient renamed = clinic.done(clinic.desk, renaming(clinic.maria, u"Ruiz"_s));
    CHECK(clinicsTold(clinic) == QList<ClinicId>{clinic.clinic.id});
    CHECK(clinic.told.events.last().audience.includes(Role::Doctor, clinic.farouk.id));
    const Visit left =
        clinic.changed(clinic.desk, clinic.visit(open.id), VisitAction::Leave, u"day closed"_s);
    CHECK(left.patient == renamed.summary());
    clinic.done(clinic.desk, renaming(renamed, u"Gomez"_s));
    CHECK_FALSE(clinic.told.events.last().audience.includes(Role::Doctor, clinic.farouk.id));
}

TEST_CASE("A record that was merged into another is not changed any more")
{
    WorkingClinic clinic;
    Patient merged = clinic.newPatient(u"Gonzales"_s);
    merged.mergedInto = clinic.maria.id;
    merged.revision += 1;
    clinic.database.write([&] { store::PatientStore(clinic.database).update(merged); });
    const auto refused = clinic.ask(clinic.desk, renaming(merged, u"Ruiz"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().message.contains(clinic.maria.mrn));
    CHECK(refused.error().current == toJsonObject(clinic.maria.summary()));
    AddWalkIn walkIn;
    walkIn.doctor = clinic.farouk.id;
    walkIn.patient = merged.id;
    const auto notHere = clinic.ask(clinic.desk, walkIn);
    REQUIRE_FALSE(notHere);
    CHECK(notHere.error().field == u"patient"_s);
    CHECK(notHere.error().message.contains(clinic.maria.mrn));
    CHECK(notHere.error().current == toJsonObject(clinic.maria.summary()));
}

TEST_CASE("Patients are found by fragments, best first and no more than asked for")
{
    WorkingClinic clinic;
    const Patient patient = clinic.done(clinic.desk, CreatePatient{everyDetail()});
    const auto found = clinic.done(clinic.desk, FindPatients{u"gonz mar"_s, {}});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == FoundPatient{patient.summary(), patient.phones});
    CHECK(clinic.done(clinic.desk, FindPatients{u"gonz"_s, 1}).size() == 1);
    CHECK(clinic.done(clinic.desk, FindPatients{u"gonz"_s, 100}).size() == 2);
    for (int i = 0; i < 30; ++i)
        clinic.newPatient(u"Gonzo %1"_s.arg(i));
    CHECK(clinic.done(clinic.desk, FindPatients{u"gonz"_s, {}}).size() == 20);
}

TEST_CASE("A patient that does not exist is not found")
{
    WorkingClinic clinic;
    CHECK(clinic.ask(clinic.desk, GetPatient{PatientId(99)}).error().code == ErrorCode::NotFound);
    UpdatePatient request{PatientId(99), 1, everyDetail()};
    CHECK(clinic.ask(clinic.desk, request).error().code == ErrorCode::NotFound);
}
