// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct WalkInDesk : FrontDesk
{
    WalkInDesk()
    {
        clinic.patients += {somePatient(900, u"Zoe"_s, u"Quill"_s), {}};
        press(Qt::Key_F4);
        REQUIRE(form());
    }

    WalkInDialog *form() { return dialog<WalkInDialog>(); }
    void choose(const QString &letters)
    {
        type(letters);
        REQUIRE(await([&] { return clinic.requestsOf<FindPatients>().size() > 0; }));
        settle();
        press(Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("A known patient walks in with F4, letters and two Enters")
{
    WalkInDesk desk;
    desk.choose(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWalkIn>());
    CHECK(desk.says(u"Zoe Quill"_s));
    CHECK(desk.form() == nullptr);
    CHECK(await([&] { return desk.search().hasFocus(); }));
    CHECK(desk.clinic.requestsOf<AddWalkIn>().first().params.value(u"doctor"_s).toInt()
          == MorningClinic::chen.value()); // available, with the shortest line
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.gets<ChangeVisit>());
}

TEST_CASE("Urgent needs a reason, said under its field before anything is sent")
{
    WalkInDesk desk;
    desk.choose(u"quill"_s);
    desk.form()->findChild<SegmentedTabs *>()->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    CHECK(await([&] { return !desk.form()->field(u"reason"_s)->error().isEmpty(); }));
    CHECK(desk.form()->field(u"reason"_s)->editor()->hasFocus());
    CHECK(desk.clinic.requestsOf<AddWalkIn>().isEmpty());
    type(u"chest pain"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWalkIn>());
    CHECK(desk.clinic.requestsOf<AddWalkIn>().first().params.value(u"priority"_s) == u"urgent"_s);
}

TEST_CASE("Without a patient the form says so")
{
    WalkInDesk desk;
    press(Qt::Key_Return);
    CHECK_FALSE(desk.form()->field(u"patient"_s)->error().isEmpty());
    CHECK(desk.clinic.requestsOf<AddWalkIn>().isEmpty());
}

TEST_CASE("Who has a booking today is offered to be checked in instead, or walks in all the same")
{
    WalkInDesk desk;
    desk.choose(u"saleh"_s);
    CHECK(desk.form()->bannerText().contains(u"Omar Saleh"_s));
    SECTION("instead")
    {
        Q_EMIT desk.form()->banner()->actionTriggered();
        CHECK(desk.gets<CheckIn>());
        CHECK(desk.form() == nullptr);
        CHECK(desk.clinic.requestsOf<AddWalkIn>().isEmpty());
    }
    SECTION("all the same")
    {
        press(Qt::Key_Return);
        REQUIRE(desk.gets<AddWalkIn>());
        CHECK(desk.clinic.requestsOf<AddWalkIn>().first().params.value(u"despiteBooking"_s).toBool());
    }
}

TEST_CASE("A booking that only the server knows of is offered after its refusal")
{
    WalkInDesk desk;
    desk.choose(u"quill"_s);
    Appointment booking = someAppointment(901, somePatient(900, u"Zoe"_s, u"Quill"_s), MorningClinic::okafor,
                                          desk.clinic.at(14, 0));
    desk.clinic.day.appointments += booking; // booked, and its event not here yet
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWalkIn>());
    CHECK(await([&] { return desk.form()->bannerText().contains(u"14:00"_s); }));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWalkIn>(2));
    CHECK(desk.says(u"Zoe Quill"_s));
}

TEST_CASE("F4 on a found patient begins with that patient")
{
    FrontDesk desk;
    desk.clinic.patients += {somePatient(900, u"Zoe"_s, u"Quill"_s), {}};
    type(u"quill"_s);
    REQUIRE(await([&] { return desk.lines(u"search: Zoe"_s).size() == 1; }));
    press(Qt::Key_F4);
    REQUIRE(desk.dialog<WalkInDialog>());
    press(Qt::Key_Return);
    CHECK(desk.gets<AddWalkIn>());
}
