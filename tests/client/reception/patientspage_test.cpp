// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/unsaveddialog.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/widgets/emptylist.h"
#include "tests/client/reception/patientdesk.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

TEST_CASE("A record opens with F7, letters and Enter, and the keyboard is in its form")
{
    PatientDesk desk;
    type(u"bau"_s);
    press(Qt::Key_Return); // before the server has answered
    REQUIRE(await([&] { return desk.lines(u"file: Ingrid Bauer"_s).size() == 1; }));
    CHECK(await([&] { return desk.field(u"givenName"_s).editor()->hasFocus(); }));
    CHECK(desk.text(u"familyName"_s) == u"Bauer"_s);
    CHECK(desk.gets<GetPatient>());
    CHECK(desk.gets<GetPatientHistory>());
}

TEST_CASE("F7 in the search box opens the record of the chosen patient")
{
    PatientDesk desk;
    press(Qt::CTRL | Qt::Key_K);
    type(u"bauer"_s);
    REQUIRE(await([&] { return desk.matches().currentIndex().isValid(); }));
    press(Qt::Key_F7);
    CHECK(await([&] { return desk.lines(u"file: Ingrid Bauer"_s).size() == 1; }));
    CHECK(await([&] { return desk.field(u"givenName"_s).editor()->hasFocus(); }));
}

TEST_CASE("Without a text, those who are here and were opened last are listed, and arrows choose")
{
    PatientDesk desk;
    REQUIRE(desk.page().finder()->model().rowCount() > 5);
    const QString second = desk.page().finder()->model().at(1).patient.familyName;
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.page().card()->file().has_value(); }));
    CHECK(desk.page().card()->file()->patient.familyName == second);
    press(Qt::Key_Escape);
    CHECK(desk.page().finder()->field()->hasFocus());
    press(Qt::Key_F5);
    press(Qt::Key_F7);
    CHECK(desk.page().finder()->field()->hasFocus());
}

TEST_CASE("Who is not found can be registered at once")
{
    PatientDesk desk;
    type(u"Zoe Zander"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.dialog<NewPatientDialog>() != nullptr; }));
}

TEST_CASE("Booking and walk-in begin with the patient whose record is open, by button and by key")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.click(u"Walk-in"_s);
    REQUIRE(desk.opens<WalkInDialog>());
    CHECK(desk.dialog<WalkInDialog>()->findChild<PatientPicker *>()->patient()->familyName == u"Bauer"_s);
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return desk.dialog<WalkInDialog>() == nullptr; }));
    press(Qt::Key_F4);
    REQUIRE(desk.dialog<WalkInDialog>());
    CHECK(desk.dialog<WalkInDialog>()->findChild<PatientPicker *>()->patient()->familyName == u"Bauer"_s);
}

TEST_CASE("Data are edited in place and saved with Ctrl+S; every field travels", "[lesson]")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    CHECK_FALSE(desk.form().save()->isEnabled());
    desk.write(u"givenName"_s, u"Inga"_s);
    desk.write(u"birthDate"_s, u"٤٠"_s);
    desk.write(u"phones"_s, u"0100 1234, +20 2 555"_s);
    desk.write(u"nationalId"_s, u"X 12"_s);
    desk.write(u"address"_s, u"3 Tahrir Street"_s);
    desk.write(u"alerts"_s, u"Allergy: penicillin"_s);
    desk.write(u"notes"_s, u"Prefers mornings."_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdatePatient>());
    REQUIRE(desk.says(u"Saved"_s));
    const Patient &saved = desk.patients.record(u"Bauer"_s);
    CHECK(saved.givenName == u"Inga"_s);
    CHECK(saved.birthDate == QDate(1986, 1, 1));
    CHECK(saved.birthPrecision == BirthPrecision::Estimated);
    CHECK(saved.phones == QStringList{u"0100 1234"_s, u"+20 2 555"_s});
    CHECK(saved.nationalId == u"X 12"_s);
    CHECK(saved.address == u"3 Tahrir Street"_s);
    CHECK(saved.alerts == QStringList{u"Allergy: penicillin"_s});
    CHECK(saved.notes == u"Prefers mornings."_s);
    CHECK_FALSE(desk.form().save()->isEnabled());
    CHECK(desk.lines(u"file"_s) == QStringList{u"file: Inga Bauer, "_s + saved.mrn});
}

TEST_CASE("What is not touched is saved as it was: an estimated birth date too")
{
    PatientDesk desk;
    desk.patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) {
        details.birthDate = QDate(1986, 4, 1);
        details.birthPrecision = BirthPrecision::Estimated;
        details.notes = u" kept as it is \n"_s;
    });
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdatePatient>());
    REQUIRE(desk.says(u"Saved"_s));
    CHECK(desk.patients.record(u"Bauer"_s).birthDate == QDate(1986, 4, 1));
    CHECK(desk.patients.record(u"Bauer"_s).birthPrecision == BirthPrecision::Estimated);
    CHECK(desk.patients.record(u"Bauer"_s).notes == u" kept as it is \n"_s);
}

TEST_CASE("Saving can be undone")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.says(u"Saved"_s));
    desk.page().finder()->field()->setFocus();
    desk.window().undoLatest();
    REQUIRE(desk.gets<UpdatePatient>(2));
    CHECK(await([&] { return desk.text(u"givenName"_s) == u"Ingrid"_s; }));
    CHECK_FALSE(desk.form().save()->isEnabled());
}

TEST_CASE("What is wrong is said under its field, by this desk and by the server, and the words stay")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"phones"_s, u"12"_s);
    press(Qt::CTRL | Qt::Key_S);
    CHECK_FALSE(desk.field(u"phones"_s).error().isEmpty());
    CHECK(desk.field(u"phones"_s).editor()->hasFocus());
    CHECK(desk.clinic.requestsOf<UpdatePatient>().isEmpty());
    desk.write(u"phones"_s, u"0100 1234"_s);
    desk.clinic.answer<UpdatePatient>([](const UpdatePatient &) -> Result<Patient> {
        return invalid(u"patient.nationalId"_s, u"Not like this."_s);
    });
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return desk.field(u"nationalId"_s).error() == u"Not like this."_s; }));
    CHECK(desk.text(u"phones"_s) == u"0100 1234"_s);
    desk.clinic.answer<UpdatePatient>([](const UpdatePatient &) -> Result<Patient> {
        return fail(ErrorCode::Unavailable, {}, u"The disk is full."_s);
    });
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return desk.banner() == u"The disk is full."_s; }));
    CHECK(desk.form().save()->isEnabled());
}

TEST_CASE("Escape drops what was typed, and the toast brings it back")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    press(Qt::Key_Escape);
    CHECK(desk.text(u"givenName"_s) == u"Ingrid"_s);
    desk.window().undoLatest();
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    CHECK(desk.form().save()->isEnabled());
}

TEST_CASE("A push changes what nobody types into, and leaves words, cursor and keyboard alone", "[lesson]")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Ing"_s);
    PatientSummary renamed = desk.patients.record(u"Bauer"_s).summary();
    renamed.givenName = u"Irma"_s;
    renamed.familyName = u"Brandt"_s;
    desk.clinic.publish(PatientChanged{renamed});
    desk.settle();
    CHECK(desk.text(u"familyName"_s) == u"Brandt"_s);
    CHECK(desk.text(u"givenName"_s) == u"Ing"_s);
    CHECK(desk.field(u"givenName"_s).editor()->hasFocus());
    type(u"a"_s);
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    CHECK(desk.clinic.requestsOf<GetPatient>().size() == 1); // nothing is fetched again
}

TEST_CASE(
    "A phone that another desk saved is shown at once where nothing is typed, in the form and in the list")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    const auto found =
        std::find_if(desk.clinic.patients.begin(), desk.clinic.patients.end(),
                     [](const FoundPatient &each) { return each.patient.familyName == u"Bauer"_s; });
    found->phones = {u"0155 777"_s};
    const Patient changed = desk.patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) {
        details.phones = {u"0155 777"_s};
        details.alerts = {u"Allergy: latex"_s};
    });
    desk.clinic.publish(PatientChanged{changed.summary()});
    CHECK(await([&] { return desk.text(u"phones"_s) == u"0155 777"_s; }));
    CHECK(desk.page().card()->file()->patient.alerts == QStringList{u"Allergy: latex"_s});
    CHECK_FALSE(desk.form().save()->isEnabled());
    CHECK(desk.page().finder()->model().at(0).phones == QStringList{u"0155 777"_s});
    desk.settle();
    CHECK(desk.clinic.requestsOf<GetPatient>().size() == 2); // each reading is noted in the audit log
}

TEST_CASE("What another desk saved while one types is told, and the words stay")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"notes"_s, u"Prefers mornings."_s);
    const Patient changed = desk.patients.changeElsewhere(
        u"Bauer"_s, [](PatientDetails &details) { details.phones = {u"0155 777"_s}; });
    desk.clinic.publish(PatientChanged{changed.summary()});
    CHECK(await([&] { return desk.banner().contains(u"changed this record meanwhile"_s); }));
    CHECK(desk.form().save()->isEnabled());
    CHECK(desk.clinic.requestsOf<GetPatient>().size() == 1);
}

TEST_CASE("What this desk saved itself is not read again")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    desk.patients.record(u"Bauer"_s).updatedAt = desk.clinic.clock.now();
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.says(u"Saved"_s));
    desk.clinic.publish(PatientChanged{desk.patients.record(u"Bauer"_s).summary()});
    desk.settle();
    CHECK(desk.clinic.requestsOf<GetPatient>().size() == 1);
}

TEST_CASE("A record that another desk merges away is no editable one any more, and leads to the kept one")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    const Patient kept = desk.patients.record(u"Hassan"_s);
    Patient &merged = desk.patients.record(u"Bauer"_s);
    merged.mergedInto = kept.id;
    ++merged.revision;
    desk.clinic.publish(PatientChanged{merged.summary()});
    REQUIRE(await([&] { return desk.banner().contains(u"merged into that of"_s); }));
    CHECK(qobject_cast<QLineEdit *>(desk.field(u"givenName"_s).editor())->isReadOnly());
    CHECK_FALSE(desk.page().chosenPatient());
    CHECK(desk.page().finder()->model().find(merged.id) < 0);
    desk.click(u"Merged into: \u2068Amira Hassan\u2069 \u2066%1\u2069"_s.arg(kept.mrn));
    CHECK(await([&] { return desk.page().card()->file()->patient.id == kept.id; }));
}

TEST_CASE("Going to another page keeps what was typed and asks nothing; another record asks")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    press(Qt::Key_F5);
    CHECK(desk.dialog<UnsavedDialog>() == nullptr);
    press(Qt::Key_F7);
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    type(u"Hassan"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.opens<UnsavedDialog>());
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return desk.dialog<UnsavedDialog>() == nullptr; }));
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    desk.page().finder()->field()->setFocus();
    press(Qt::Key_Return);
    REQUIRE(desk.opens<UnsavedDialog>());
    press(Qt::Key_Return); // saves, and goes on
    CHECK(await([&] { return desk.lines(u"file: Amira Hassan"_s).size() == 1; }));
    CHECK(desk.patients.record(u"Bauer"_s).givenName == u"Inga"_s);
}

TEST_CASE("A refused save stays with the record instead of going on")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"phones"_s, u"12"_s);
    press(Qt::Key_F7);
    type(u"Hassan"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.opens<UnsavedDialog>());
    press(Qt::Key_Return);
    CHECK(await([&] { return !desk.field(u"phones"_s).error().isEmpty(); }));
    CHECK(desk.lines(u"file: Ingrid Bauer"_s).size() == 1);
    desk.write(u"phones"_s, u"0100 1234"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.says(u"Saved"_s));
    desk.settle();
    CHECK(desk.lines(u"file: Ingrid Bauer"_s).size() == 1);
}

TEST_CASE("A file that cannot be opened says why, and can be tried again")
{
    PatientDesk desk;
    const auto good = desk.patients.record(u"Bauer"_s);
    desk.clinic.answer<GetPatient>([](const GetPatient &) -> Result<PatientFile> {
        return fail(ErrorCode::NotFound, u"patient"_s, u"There is no such patient."_s);
    });
    type(u"bauer"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.banner() == u"There is no such patient."_s; }));
    desk.clinic.answer<GetPatient>([good](const GetPatient &) { return PatientFile{good, 0, {}}; });
    desk.click(u"Try again"_s);
    CHECK(await([&] { return desk.lines(u"file: Ingrid Bauer"_s).size() == 1; }));
    CHECK(desk.banner().isEmpty());
}

TEST_CASE("Signing out or closing the window asks before it loses what was typed, and only then")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    CHECK_FALSE(desk.window().close());
    REQUIRE(desk.opens<UnsavedDialog>());
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.dialog<UnsavedDialog>() == nullptr; }));
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    desk.window().signOut();
    REQUIRE(desk.dialog<UnsavedDialog>());
    desk.click(u"Drop the changes"_s);
    CHECK(await([&] { return desk.lines(u"signed out"_s).size() == 1; }));
    CHECK(desk.window().close()); // nothing is left to lose
}
