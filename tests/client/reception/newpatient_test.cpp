// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/similarpatients.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct NewPatientDesk : FrontDesk
{
    NewPatientDesk()
    {
        press(Qt::Key_F2);
        REQUIRE(form());
    }

    NewPatientDialog *form() { return dialog<NewPatientDialog>(); }
    FormField &field(const QString &name) { return *form()->field(name); }
    void write(const QString &name, const QString &text)
    {
        field(name).editor()->setFocus();
        type(text);
    }
    QJsonObject sent()
    {
        return clinic.requestsOf<CreatePatient>().first().params.value(u"patient"_s).toObject();
    }
};

} // namespace

TEST_CASE("A patient is registered from the keyboard, and the walk-in goes on with them")
{
    NewPatientDesk desk;
    type(u"Nour"_s);
    press(Qt::Key_Tab);
    type(u"Said"_s);
    press(Qt::Key_Tab);
    type(u"٤٠"_s);
    desk.write(u"phones"_s, u"٠١٠٠ ١٢٣ ٤٥٦, 0122 9"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<CreatePatient>());
    CHECK(desk.sent().value(u"givenName"_s) == u"Nour"_s);
    CHECK(desk.sent().value(u"familyName"_s) == u"Said"_s);
    CHECK(desk.sent().value(u"birthDate"_s) == u"1986-01-01"_s);
    CHECK(desk.sent().value(u"birthPrecision"_s) == u"estimated"_s);
    CHECK(desk.sent().value(u"phones"_s) == QJsonArray({u"0100 123 456"_s, u"0122 9"_s}));
    REQUIRE(await([&] { return desk.dialog<WalkInDialog>() != nullptr; }));
    CHECK(desk.form() == nullptr);
    CHECK(desk.says(u"Registered"_s));
    press(Qt::Key_Return);
    CHECK(desk.gets<AddWalkIn>());
    CHECK(await([&] { return desk.lines(u"lane"_s).join(u'\n').contains(u"Nour Said, waiting"_s); }));
}

TEST_CASE("What is missing or wrong is said under its field before anything is sent")
{
    NewPatientDesk desk;
    press(Qt::Key_Return);
    CHECK(desk.field(u"familyName"_s).error() == u"Give at least one name."_s);
    desk.write(u"givenName"_s, u"Nour"_s);
    desk.write(u"birthDate"_s, u"31.2.1990"_s);
    press(Qt::Key_Return);
    CHECK(desk.field(u"birthDate"_s).error().contains(u"12.3.1990"_s));
    CHECK(desk.field(u"birthDate"_s).editor()->hasFocus());
    desk.write(u"phones"_s, u"12"_s);
    desk.field(u"birthDate"_s).editor()->setFocus();
    press(Qt::CTRL | Qt::Key_A);
    type(u"1990"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(desk.field(u"phones"_s).error().isEmpty());
    CHECK(desk.clinic.requestsOf<CreatePatient>().isEmpty());
}

TEST_CASE("What the server refuses is said under its field, and the words stay")
{
    NewPatientDesk desk;
    desk.clinic.answer<CreatePatient>([](const CreatePatient &) -> Result<Patient> {
        return invalid(u"patient.nationalId"_s, u"Somebody else has this number."_s);
    });
    desk.write(u"givenName"_s, u"Nour"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<CreatePatient>());
    CHECK(await([&] { return !desk.field(u"nationalId"_s).error().isEmpty(); }));
    CHECK(qobject_cast<QLineEdit *>(desk.field(u"givenName"_s).editor())->text() == u"Nour"_s);
}

TEST_CASE("Who is registered already is shown while typing, most likely first, and can be chosen instead")
{
    NewPatientDesk desk;
    QList<SimilarPatient> alike;
    for (const auto &[name, in, score] :
         {std::tuple(u"Mwangi"_s, QList{Likeness::Name, Likeness::BirthDate}, 85),
          std::tuple(u"Demir"_s, QList{Likeness::Phone}, 15)}) {
        for (const FoundPatient &each : std::as_const(desk.clinic.patients)) {
            if (each.patient.familyName == name)
                alike += {each, in, score};
        }
    }
    REQUIRE(alike.size() == 2);
    desk.clinic.answer<FindSimilarPatients>([&](const FindSimilarPatients &) { return alike; });
    type(u"Grace"_s);
    press(Qt::Key_Tab);
    type(u"Mwangi"_s);
    auto *similar = desk.form()->findChild<SimilarPatients *>();
    REQUIRE(await([&] { return similar->found().size() == 2; }));
    CHECK(similar->found() == alike);
    const auto rows = similar->findChildren<ActionButton *>();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]->text().contains(u"Mwangi"_s));
    CHECK(rows[0]->accessibleDescription() == u"Alike: name, birth date"_s);
    CHECK(rows[1]->accessibleDescription() == u"Only the phone: perhaps family"_s);
    CHECK(desk.clinic.requestsOf<FindSimilarPatients>().last().params.value(u"familyName"_s) == u"Mwangi"_s);
    REQUIRE(similar->isVisible());
    press(Qt::Key_Tab);
    CHECK(desk.field(u"birthDate"_s).editor()->hasFocus()); // who types on is not hindered
    press(Qt::CTRL | Qt::Key_1);
    CHECK(await([&] { return desk.dialog<WalkInDialog>() != nullptr; }));
    CHECK(desk.clinic.requestsOf<CreatePatient>().isEmpty());
}

TEST_CASE("A form keeps its words when the connection is lost, and can be sent when it is back")
{
    NewPatientDesk desk;
    desk.write(u"givenName"_s, u"Nour"_s);
    desk.clinic.kill();
    REQUIRE(await([&] { return !desk.form()->bannerText().isEmpty(); }));
    press(Qt::Key_Return);
    CHECK(desk.clinic.requestsOf<CreatePatient>().isEmpty());
    desk.clinic.restart();
    REQUIRE(await([&] { return desk.form()->bannerText().isEmpty(); }));
    CHECK(qobject_cast<QLineEdit *>(desk.field(u"givenName"_s).editor())->text() == u"Nour"_s);
    press(Qt::Key_Return);
    CHECK(desk.gets<CreatePatient>());
}
