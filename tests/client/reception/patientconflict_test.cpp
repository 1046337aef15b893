// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/conflictdialog.h"
#include "client/ui/dialogs/mergecell.h"
#include "client/ui/dialogs/mergefields.h"
#include "client/ui/widgets/label.h"
#include "tests/client/reception/patientdesk.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// Another desk saved a name, an address and a phone while this one typed a name and notes.
struct ConflictDesk : PatientDesk
{
    ConflictDesk()
    {
        open(u"Bauer"_s);
        write(u"givenName"_s, u"Inga"_s);
        write(u"notes"_s, u"Prefers mornings."_s);
        patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) {
            details.givenName = u"Irma"_s;
            details.address = u"3 Tahrir Street"_s;
        });
        press(Qt::CTRL | Qt::Key_S);
        REQUIRE(opens<ConflictDialog>());
    }

    ConflictDialog *conflict() { return dialog<ConflictDialog>(); }
    const Patient &saved() { return patients.record(u"Bauer"_s); }
};

} // namespace

TEST_CASE("Who saved meanwhile and in what the two differ is shown, and what only one changed is chosen",
          "[lesson]")
{
    ConflictDesk desk;
    CHECK(desk.conflict()->fields()->fields() == QStringList{u"givenName"_s, u"address"_s, u"notes"_s});
    QStringList words;
    for (const Label *label : desk.conflict()->findChildren<Label *>())
        words += label->text();
    CHECK(words.join(u' ').contains(u"Omar changed this meanwhile"_s));
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.gets<UpdatePatient>(2));
    REQUIRE(desk.says(u"Saved"_s));
    CHECK(desk.saved().givenName == u"Inga"_s); // both changed it: this desk's, unless another is chosen
    CHECK(desk.saved().address == u"3 Tahrir Street"_s);
    CHECK(desk.saved().notes == u"Prefers mornings."_s);
    CHECK(desk.text(u"address"_s) == u"3 Tahrir Street"_s);
    CHECK_FALSE(desk.form().save()->isEnabled());
}

TEST_CASE("What was saved after a conflict is undone to what the other desk had saved")
{
    ConflictDesk desk;
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.says(u"Saved"_s));
    REQUIRE(desk.saved().givenName == u"Inga"_s);
    desk.window().undoLatest(); // the key is the text's while it is being written in
    REQUIRE(desk.says(u"is as before"_s));
    CHECK(desk.saved().givenName == u"Irma"_s);
    CHECK(desk.saved().notes.isEmpty());
    CHECK(desk.saved().address == u"3 Tahrir Street"_s);
}

TEST_CASE("The arrow keys choose between mine and theirs, Tab goes to the next field")
{
    ConflictDesk desk;
    auto *first =
        qobject_cast<MergeCell *>(desk.window().focusWidget() ? QApplication::focusWidget() : nullptr);
    if (!first) {
        press(Qt::Key_Tab);
        first = qobject_cast<MergeCell *>(QApplication::focusWidget());
    }
    REQUIRE(first);
    CHECK(first->text() == u"Inga"_s);
    press(Qt::Key_Right);
    CHECK(desk.conflict()->fields()->chosen().givenName == u"Irma"_s);
    press(Qt::Key_Tab);
    CHECK(qobject_cast<MergeCell *>(QApplication::focusWidget())->text() == u"3 Tahrir Street"_s);
    press(Qt::Key_Left);
    CHECK(desk.conflict()->fields()->chosen().address.isEmpty());
}

TEST_CASE("All of mine, all of theirs")
{
    ConflictDesk desk;
    desk.click(u"Take all of theirs"_s);
    CHECK(desk.conflict()->fields()->chosen() == static_cast<const PatientDetails &>(desk.saved()));
    desk.click(u"Keep all of mine"_s);
    CHECK(desk.conflict()->fields()->chosen().givenName == u"Inga"_s);
    CHECK(desk.conflict()->fields()->chosen().address.isEmpty());
}

TEST_CASE("Cancelled, the form keeps what was typed")
{
    ConflictDesk desk;
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return desk.conflict() == nullptr; }));
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    CHECK(desk.form().save()->isEnabled());
    CHECK(desk.saved().givenName == u"Irma"_s);
}

TEST_CASE("Somebody who saves once more while one chooses is shown as well")
{
    ConflictDesk desk;
    desk.patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) { details.nationalId = u"X 9"_s; });
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.gets<UpdatePatient>(2));
    REQUIRE(await([&] { return desk.conflict()->fields()->fields().contains(u"nationalId"_s); }));
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.says(u"Saved"_s));
    CHECK(desk.saved().nationalId == u"X 9"_s);
    CHECK(desk.saved().givenName == u"Inga"_s);
}

TEST_CASE("Two desks that typed the same have no conflict")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    desk.patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) { details.givenName = u"Inga"_s; });
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdatePatient>());
    CHECK(await([&] { return !desk.form().save()->isEnabled(); }));
    CHECK(desk.dialog<ConflictDialog>() == nullptr);
}

TEST_CASE("A record that was merged meanwhile cannot be saved and says so; the words stay")
{
    PatientDesk desk;
    desk.open(u"Bauer"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    const PatientId other = desk.patients.record(u"Hassan"_s).id;
    Patient &record = desk.patients.record(u"Bauer"_s);
    record.mergedInto = other;
    ++record.revision;
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(await([&] { return desk.banner().contains(u"merged into another one"_s); }));
    CHECK(desk.text(u"givenName"_s) == u"Inga"_s);
    desk.click(u"Show it"_s);
    CHECK(await([&] { return desk.banner().contains(desk.patients.record(u"Hassan"_s).mrn); }));
}
