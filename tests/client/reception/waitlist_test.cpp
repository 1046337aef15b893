// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/waitlistpage.h"
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/wishdialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "common/protocol/waitlist.h"
#include "tests/client/reception/bookingdesk.h"
#include "tests/support/catch.h"

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

Wish wishOf(qint64 id, const QString &family, WishUrgency urgency)
{
    Wish wish;
    wish.id = WishId(id);
    wish.revision = 1;
    wish.createdAt = *instantAt(QDate(2026, 11, 20), QTime(9, 0), someClinic().zone());
    wish.clinic = FakeClinic::clinicId;
    wish.patient = somePatient(700 + id, u"Pat"_s, family);
    wish.service = ServiceId(1);
    wish.urgency = urgency;
    return wish;
}

/// A desk at a clinic with a waiting list of two, its page in front.
struct WaitlistDesk : BookingDesk
{
    WaitlistDesk()
    {
        for (const Wish &wish :
             {wishOf(1, u"Anna"_s, WishUrgency::Routine), wishOf(2, u"Bela"_s, WishUrgency::Urgent)}) {
            clinic.patients += {wish.patient, {}};
            clinic.publishWish(wish);
        }
        press(Qt::Key_F11);
        REQUIRE(await([&] { return lines(u"wish: "_s).size() == 2; }));
    }

    QListView &list() { return *window().findChild<WaitlistPage *>()->findChild<QListView *>(); }
    TimeFreed freed(const QList<WishId> &wishes)
    {
        return {FakeClinic::clinicId, MorningClinic::chen, clinic.at(14, 20), clinic.at(14, 40), wishes};
    }
};

} // namespace

TEST_CASE("The waiting list stands by urgency, then age, and a change from another desk arrives without "
          "asking again")
{
    WaitlistDesk desk;
    CHECK(desk.lines(u"wish: "_s).first().startsWith(u"wish: Pat Bela, urgent"_s));
    const auto asked = desk.clinic.requestsOf<ListWishes>().size();
    desk.list().setFocus();
    press(Qt::Key_Down);
    const QModelIndex chosen = desk.list().currentIndex();
    REQUIRE(chosen.isValid());
    const QString who = chosen.data().toString();
    desk.clinic.publishWish(wishOf(3, u"Cora"_s, WishUrgency::Soon));
    REQUIRE(await([&] { return desk.lines(u"wish: "_s).size() == 3; }));
    CHECK(desk.list().currentIndex().data().toString() == who);
    CHECK(desk.list().hasFocus());
    CHECK(desk.clinic.requestsOf<ListWishes>().size() == asked);
}

TEST_CASE("A patient is put on the waiting list by keys, and taken off again with Ctrl+Z")
{
    WaitlistDesk desk;
    desk.list().setFocus();
    press(Qt::Key_Insert);
    REQUIRE(await([&] { return desk.dialog<WishDialog>() != nullptr; }));
    type(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.dialog<WishDialog>()->field(u"service"_s)->editor()->hasFocus(); }));
    type(u"vacc"_s);
    press(Qt::Key_Tab);
    type(u"che"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWish>());
    const QJsonObject sent = desk.last<AddWish>().value(u"wish"_s).toObject();
    CHECK(sent.value(u"doctor"_s).toInteger() == MorningClinic::chen.value());
    CHECK(sent.value(u"urgency"_s) == u"soon"_s);
    CHECK(sent.value(u"service"_s).toInteger() == 4);
    REQUIRE(desk.says(u"on the waiting list"_s));
    CHECK(await([&] { return desk.lines(u"wish: "_s).size() == 3; }));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<CloseWish>());
    CHECK(await([&] { return desk.lines(u"wish: "_s).size() == 2; }));
}

TEST_CASE("Days in the wrong order are said under their field")
{
    WaitlistDesk desk;
    desk.list().setFocus();
    desk.list().setCurrentIndex(desk.list().model()->index(0, 0));
    press(Qt::Key_Space);
    REQUIRE(await([&] { return desk.dialog<WishDialog>() != nullptr; }));
    auto *dialog = desk.dialog<WishDialog>();
    qobject_cast<QLineEdit *>(dialog->field(u"from"_s)->editor())->setText(u"24.12.2026"_s);
    qobject_cast<QLineEdit *>(dialog->field(u"until"_s)->editor())->setText(u"23.12.2026"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(dialog->field(u"until"_s)->error().isEmpty());
    CHECK(desk.clinic.requestsOf<UpdateWish>().isEmpty());
    qobject_cast<QLineEdit *>(dialog->field(u"until"_s)->editor())->setText(u"27.12.2026"_s);
    press(Qt::Key_Return);
    CHECK(desk.gets<UpdateWish>());
    CHECK(desk.says(u"Changed the wish"_s));
}

TEST_CASE("A wish is booked with Enter in the same panel, and names the wish it fulfils")
{
    WaitlistDesk desk;
    desk.list().setFocus();
    desk.list().setCurrentIndex(desk.list().model()->index(0, 0));
    press(Qt::Key_Return);
    REQUIRE(desk.panel().isOpen());
    CHECK(desk.panel().patient()->familyName == u"Bela"_s);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    CHECK(desk.last<BookAppointment>().value(u"wish"_s).toInteger() == 2);
}

TEST_CASE("A time that frees up is told with how many wishes it suits; it shows them, and books at that time")
{
    WaitlistDesk desk;
    press(Qt::Key_F5);
    desk.clinic.publish(desk.freed({WishId(1)}));
    REQUIRE(desk.says(u"A time freed up: \u206614:20\u2069"_s));
    CHECK(desk.messages().last().contains(u"1 wish fits"_s));
    press(Qt::Key_F8);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.lines(u"wish: "_s).size() == 1; }));
    CHECK(desk.lines(u"wish: "_s).first().contains(u"Anna"_s));
    CHECK(desk.list().currentIndex().row() == 0);
    press(Qt::Key_Return);
    REQUIRE(await(
        [&] { return desk.panel().chosen() && desk.panel().chosen()->start == desk.clinic.at(14, 20); }));
    CHECK(desk.panel().chosen()->doctor == MorningClinic::chen);
    CHECK(desk.panel().patient()->familyName == u"Anna"_s);
}

TEST_CASE("Ctrl+Z passes over the news of a freed time")
{
    WaitlistDesk desk;
    desk.list().setFocus();
    desk.list().setCurrentIndex(desk.list().model()->index(0, 0));
    press(Qt::Key_Delete);
    REQUIRE(desk.says(u"off the waiting list"_s));
    desk.clinic.publish(desk.freed({WishId(1)}));
    REQUIRE(desk.says(u"A time freed up"_s));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.gets<CloseWish>(2));
}

TEST_CASE("The panel offers the waiting list when no time suits, with what was asked for")
{
    BookingDesk desk;
    desk.open();
    desk.write(u"doctor"_s, u"che"_s);
    for (ActionButton *button : desk.panel().findChildren<ActionButton *>()) {
        if (button->text() == u"Waiting list…")
            button->click();
    }
    REQUIRE(await([&] {
        return desk.dialog<WishDialog>()
            && desk.dialog<WishDialog>()->field(u"service"_s)->editor()->hasFocus();
    }));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWish>());
    CHECK(desk.last<AddWish>().value(u"patient"_s).toInteger() == 900);
    CHECK(desk.last<AddWish>().value(u"wish"_s).toObject().value(u"doctor"_s).toInteger()
          == MorningClinic::chen.value());
}
