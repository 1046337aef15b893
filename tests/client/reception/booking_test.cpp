// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/bookdialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct BookingDesk : FrontDesk
{
    BookingDesk()
    {
        clinic.patients += {somePatient(900, u"Zoe"_s, u"Quill"_s), {}};
        type(u"quill"_s);
        REQUIRE(await([&] { return lines(u"search: Zoe"_s).size() == 1; }));
        press(Qt::Key_F3);
        REQUIRE(form());
    }

    BookDialog *form() { return dialog<BookDialog>(); }
    void write(const QString &name, const QString &text)
    {
        QWidget *editor = form()->field(name)->editor();
        editor->setFocus();
        press(Qt::CTRL | Qt::Key_A);
        type(text);
    }
    qint64 startSent(int which = 0)
    {
        return clinic.requestsOf<BookAppointment>().at(which).params.value(u"start"_s).toInteger();
    }
};

} // namespace

TEST_CASE("A time is booked from the keyboard for the patient who was found, and taken back with Ctrl+Z")
{
    BookingDesk desk;
    desk.write(u"day"_s, u"tom"_s);
    desk.write(u"start"_s, u"930"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    CHECK(desk.startSent() == (desk.clinic.at(9, 30) + std::chrono::hours(24)).ms);
    REQUIRE(desk.says(u"Booked"_s));
    CHECK(desk.form() == nullptr);
    CHECK(await([&] { return desk.search().hasFocus(); }));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.gets<CancelAppointment>());
}

TEST_CASE("A taken time is said with whose it is, and can be overbooked with a reason")
{
    BookingDesk desk;
    desk.write(u"start"_s, u"10:45"_s); // Omar Saleh's, with the doctor with the shortest line
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    FormField *time = desk.form()->field(u"start"_s);
    REQUIRE(await([&] { return !time->error().isEmpty(); }));
    CHECK(time->error().contains(u"Omar Saleh"_s));
    CHECK(desk.form()->primary()->text() == u"Overbook"_s);
    desk.write(u"overbookReason"_s, u"in pain"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>(2));
    CHECK(desk.clinic.requestsOf<BookAppointment>().last().params.value(u"overbookReason"_s) == u"in pain"_s);
    CHECK(desk.says(u"Booked"_s));
}

TEST_CASE("A day or time nobody can read is said under its field")
{
    BookingDesk desk;
    desk.write(u"day"_s, u"someday"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(desk.form()->field(u"day"_s)->error().isEmpty());
    desk.write(u"day"_s, u"today"_s);
    desk.write(u"start"_s, u"99"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(desk.form()->field(u"start"_s)->error().isEmpty());
    CHECK(desk.clinic.requestsOf<BookAppointment>().isEmpty());
}

TEST_CASE("The arrows go on by a day and by five minutes")
{
    BookingDesk desk;
    const auto text = [&](const QString &name) {
        return qobject_cast<QLineEdit *>(desk.form()->field(name)->editor())->text();
    };
    REQUIRE(text(u"start"_s) == u"10:45"_s);
    desk.form()->field(u"start"_s)->editor()->setFocus();
    press(Qt::Key_Up);
    CHECK(text(u"start"_s) == u"10:50"_s);
    desk.form()->field(u"day"_s)->editor()->setFocus();
    press(Qt::Key_Down);
    CHECK(text(u"day"_s) == u"21.11.2026"_s);
}
