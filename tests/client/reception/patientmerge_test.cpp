// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/mergedialog.h"
#include "client/ui/dialogs/mergefields.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/dialogs/similarpatients.h"
#include "client/ui/widgets/formfield.h"
#include "tests/client/reception/patientdesk.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct MergeDesk : PatientDesk
{
    MergeDesk()
    {
        patients.record(u"Bauer"_s).phones = {u"0100 1"_s};
        patients.record(u"Hassan"_s).phones = {u"0122 2"_s};
        open(u"Bauer"_s);
    }

    MergeDialog *form() { return dialog<MergeDialog>(); }
    /// Opens the dialog and picks Hassan with keys.
    void compare()
    {
        click(u"Merge with…"_s);
        REQUIRE(opens<MergeDialog>());
        type(u"Hassan"_s);
        press(Qt::Key_Return);
        REQUIRE(gets<PreviewMerge>());
        REQUIRE(await([&] { return !form()->fields()->fields().isEmpty(); }));
    }
    void merge()
    {
        compare();
        press(Qt::Key_Return);
        REQUIRE(gets<MergePatients>());
        REQUIRE(says(u"Merged"_s));
    }
    QJsonObject sent() { return clinic.requestsOf<MergePatients>().first().params; }
};

} // namespace

TEST_CASE("Two records are compared side by side, and merged as chosen")
{
    MergeDesk desk;
    desk.compare();
    const QStringList fields = desk.form()->fields()->fields();
    CHECK(fields.contains(u"givenName"_s));
    CHECK(fields.contains(u"phones"_s));
    CHECK_FALSE(fields.contains(u"nationalId"_s)); // nobody knows one
    desk.form()->fields()->chooseAll(1);
    const PatientDetails chosen = desk.form()->fields()->chosen();
    CHECK(chosen.familyName == u"Hassan"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MergePatients>());
    REQUIRE(desk.says(u"Merged"_s));
    const Patient &kept = desk.patients.record(desk.page().card()->file()->patient.id);
    CHECK(desk.sent().value(u"details"_s).toObject().value(u"familyName"_s) == u"Hassan"_s);
    CHECK(desk.sent().value(u"keptRevision"_s).toInt() == 1);
    CHECK(kept.familyName == u"Hassan"_s);
    CHECK(await([&] { return desk.text(u"familyName"_s) == u"Hassan"_s; }));
}

TEST_CASE("What both know together is chosen where lists differ")
{
    MergeDesk desk;
    desk.merge();
    CHECK(desk.sent().value(u"details"_s).toObject().value(u"phones"_s)
          == QJsonArray({u"0100 1"_s, u"0122 2"_s}));
}

TEST_CASE("The merge can be undone from its toast, and from the banner of the merged record")
{
    MergeDesk desk;
    const PatientId hassan = desk.patients.record(u"Hassan"_s).id;
    desk.merge();
    CHECK(desk.patients.record(hassan).mergedInto.has_value());
    desk.window().undoLatest();
    REQUIRE(desk.gets<UnmergePatients>());
    REQUIRE(desk.says(u"record of its own again"_s));
    CHECK_FALSE(desk.patients.record(hassan).mergedInto.has_value());

    Patient &record = desk.patients.record(hassan);
    record.mergedInto = desk.patients.record(u"Bauer"_s).id;
    desk.page().open(hassan);
    REQUIRE(await([&] { return desk.banner().contains(u"merged into that of"_s); }));
    CHECK(qobject_cast<QLineEdit *>(desk.field(u"givenName"_s).editor())->isReadOnly());
    desk.click(u"Undo the merge"_s);
    REQUIRE(desk.gets<UnmergePatients>(2));
    CHECK(await([&] { return desk.banner().isEmpty(); }));
    CHECK_FALSE(qobject_cast<QLineEdit *>(desk.field(u"givenName"_s).editor())->isReadOnly());
}

TEST_CASE("A record shows what was merged into it, and leads there")
{
    MergeDesk desk;
    const Patient hassan = desk.patients.record(u"Hassan"_s);
    desk.merge();
    REQUIRE(await([&] { return desk.page().card()->file()->merged.size() == 1; }));
    bool found = false;
    for (ActionButton *button : desk.window().findChildren<ActionButton *>()) {
        if (!button->isVisible() || !button->text().contains(hassan.mrn)
            || !button->text().contains(u"Merged in"_s))
            continue;
        found = true;
        button->click();
        break;
    }
    REQUIRE(found);
    CHECK(await([&] { return desk.page().card()->file()->patient.id == hassan.id; }));
}

TEST_CASE("What is in the way stands where the button would be")
{
    MergeDesk desk;
    desk.patients.obstacle = u"Both are in the line of Dr Farouk, tickets A03 and A05."_s;
    desk.compare();
    CHECK(desk.form()->bannerText() == desk.patients.obstacle);
    CHECK_FALSE(desk.form()->primary()->isVisible());
    press(Qt::Key_Return);
    CHECK(desk.clinic.requestsOf<MergePatients>().isEmpty());
}

TEST_CASE("Only who is registered is offered for a merge; nobody found is said under the field")
{
    MergeDesk desk;
    desk.click(u"Merge with…"_s);
    REQUIRE(desk.opens<MergeDialog>());
    type(u"Zzyzx"_s);
    CHECK(await([&] { return desk.form()->field(u"merged"_s)->error().contains(u"Nobody is found"_s); }));
    press(Qt::Key_Return);
    CHECK(desk.clinic.requestsOf<PreviewMerge>().isEmpty());
    press(Qt::CTRL | Qt::Key_A);
    type(u"Hassan"_s);
    CHECK(desk.form()->field(u"merged"_s)->error().isEmpty());
    press(Qt::Key_Return);
    CHECK(desk.gets<PreviewMerge>());
}

TEST_CASE("A record that is merged away is counted no more")
{
    MergeDesk desk;
    desk.page().finder()->field()->setFocus();
    desk.page().finder()->field()->selectAll();
    type(u"a"_s);
    REQUIRE(await([&] { return desk.page().finder()->note().startsWith(u"Found: "_s); }));
    desk.page().finder()->model().forget(desk.patients.record(u"Hassan"_s).id);
    CHECK(desk.page().finder()->note() == u"Found: %1"_s.arg(desk.page().finder()->model().rowCount()));
}

TEST_CASE("The other record can be kept instead")
{
    MergeDesk desk;
    const PatientId hassan = desk.patients.record(u"Hassan"_s).id;
    desk.compare();
    desk.click(u"Keep the other one"_s);
    REQUIRE(desk.gets<PreviewMerge>(2));
    REQUIRE(await([&] { return !desk.form()->isBusy(); }));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MergePatients>());
    CHECK(desk.sent().value(u"kept"_s).toInteger() == hassan.value());
    CHECK(await([&] { return desk.page().card()->file()->patient.id == hassan; }));
}

TEST_CASE("What is typed and not saved comes before a merge")
{
    MergeDesk desk;
    desk.write(u"givenName"_s, u"Inga"_s);
    desk.click(u"Merge with…"_s);
    CHECK(desk.form() == nullptr);
    CHECK(desk.banner().contains(u"Save or revert"_s));
    press(Qt::Key_Escape);
    CHECK(desk.banner().isEmpty());
}

TEST_CASE("Who may be the same person is offered at once")
{
    MergeDesk desk;
    const Patient hassan = desk.patients.record(u"Hassan"_s);
    desk.patients.similar = {{{hassan.summary(), hassan.phones}, {Likeness::Phone}, 15}};
    desk.click(u"Merge with…"_s);
    auto *similar = desk.form()->findChild<SimilarPatients *>();
    REQUIRE(await([&] { return similar->found().size() == 1; }));
    press(Qt::CTRL | Qt::Key_1);
    REQUIRE(desk.gets<PreviewMerge>());
    CHECK(await([&] { return desk.form()->primary()->isEnabled(); }));
}

TEST_CASE("A record is not merged with itself, with nobody, or while either changed meanwhile")
{
    MergeDesk desk;
    desk.click(u"Merge with…"_s);
    desk.form()->setOther(desk.patients.record(u"Bauer"_s).summary());
    CHECK(desk.form()->field(u"merged"_s)->error().contains(u"itself"_s));
    CHECK_FALSE(desk.form()->primary()->isEnabled());
    desk.form()->setOther(desk.patients.record(u"Hassan"_s).summary());
    REQUIRE(desk.gets<PreviewMerge>());
    REQUIRE(await([&] { return desk.form()->primary()->isEnabled(); }));
    desk.clinic.answer<MergePatients>([](const MergePatients &) -> Result<Patient> {
        return fail(ErrorCode::Conflict, u"mergedRevision"_s, u"Omar changed this meanwhile."_s);
    });
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.form()->bannerText() == u"Omar changed this meanwhile."_s; }));
    CHECK(desk.gets<PreviewMerge>(2));
}
