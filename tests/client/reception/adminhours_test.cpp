// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/dayslist.h"
#include "client/reception/pages/admin/hitsdialog.h"
#include "client/reception/pages/admin/hourspage.h"
#include "client/reception/pages/admin/recordlist.h"
#include "client/reception/pages/admin/stretchform.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/weekgrid.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// At Dr Farouk's week, which begins on Monday.
struct HoursDesk : AdminDesk
{
    HoursDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany));
        hours = &open<HoursPage>(ui::AdminPage::Hours);
        for (const QChar letter : u"farouk"_s)
            type(letter);
        press(Qt::Key_Return);
        press(Qt::Key_Return); // into the week
        REQUIRE(hours->grid()->hasFocus());
        press(Qt::Key_Home);
    }
    ~HoursDesk() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    HoursPage *hours = nullptr;

    QList<ScheduleRule> rules(int weekday)
    {
        QList<ScheduleRule> rules = hours->draft().rules;
        rules.removeIf([weekday](const ScheduleRule &rule) { return rule.weekday != weekday; });
        return rules;
    }
    QString spoken() { return hours->grid()->describeCursor(); }
    StretchForm &form() { return *hours->findChild<StretchForm *>(); }
    void write(const QString &name, const QString &text)
    {
        findField(form(), name)->editor()->setFocus();
        press(Qt::CTRL | Qt::Key_A);
        type(text);
        press(Qt::Key_Return);
    }
    ScheduleChange sent()
    {
        settle();
        const auto frames = clinic.requestsOf<SaveSchedule>();
        REQUIRE_FALSE(frames.isEmpty());
        return decode<SaveSchedule>(frames.last().params)->change;
    }
};

} // namespace

TEST_CASE("The cursor says what it stands on; Enter draws a stretch there and Ctrl+S saves it")
{
    HoursDesk desk;
    CHECK(desk.spoken() == u"Monday 09:00 to 12:00"_s);
    press(Qt::Key_End); // Sunday
    CHECK(desk.spoken() == u"Sunday 09:00, free"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::SHIFT | Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(desk.rules(7).size() == 1);
    CHECK(desk.rules(7)[0].fromMinute == 540);
    CHECK(desk.rules(7)[0].toMinute == 635);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(desk.says(u"Saved the hours"_s));
    CHECK(desk.sent().rules->size() == 11);
    CHECK_FALSE(desk.hours->draft().isDirty());
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<SaveSchedule>(2));
    CHECK(desk.sent().rules->size() == 10);
}

TEST_CASE("A stretch is taken up, moved to another day and let go; Escape puts it back")
{
    HoursDesk desk;
    press(Qt::Key_Return);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Right);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(desk.rules(1).size() == 1);
    REQUIRE(desk.rules(6).size() == 1);
    CHECK(desk.rules(6)[0].fromMinute == 570);
    press(Qt::Key_Return);
    press(Qt::CTRL | Qt::Key_Down);
    press(Qt::Key_Escape);
    CHECK(desk.rules(6)[0].toMinute == 750);
    press(Qt::Key_Return);
    press(Qt::CTRL | Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(desk.rules(6)[0].toMinute == 780);
    press(Qt::Key_Delete);
    CHECK(desk.rules(6).isEmpty());
}

TEST_CASE("A stretch over another is refused in words, and nothing changes")
{
    HoursDesk desk;
    press(Qt::Key_Return);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    CHECK(desk.spoken().startsWith(u"overlaps another"_s));
    press(Qt::Key_Return);
    CHECK_FALSE(desk.hours->notice().isEmpty());
    CHECK_FALSE(desk.hours->draft().isDirty());
}

TEST_CASE("The fields beside take minutes, a room and dates; what can't be is said under its field")
{
    HoursDesk desk;
    desk.write(u"fromMinute"_s, u"٨:٠٧"_s);
    CHECK(desk.rules(1)[0].fromMinute == 487);
    desk.write(u"toMinute"_s, u"7"_s);
    CHECK_FALSE(findField(desk.form(), u"toMinute"_s)->error().isEmpty());
    CHECK(desk.rules(1)[0].toMinute == 720);
    desk.write(u"toMinute"_s, u"12:03"_s);
    CHECK(desk.rules(1)[0].toMinute == 723);
    desk.write(u"validTo"_s, u"31.12.2026"_s);
    CHECK(desk.rules(1)[0].validTo == QDate(2026, 12, 31));
    press(Qt::Key_Escape);
    CHECK(desk.hours->grid()->hasFocus());
}

TEST_CASE("A day is copied to the others in one go, and back")
{
    HoursDesk desk;
    press(Qt::Key_Delete);
    REQUIRE(desk.rules(1).size() == 1);
    press(Qt::Key_Home);
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Down);
    REQUIRE(desk.spoken() == u"Monday 13:00 to 17:00"_s);
    Q_EMIT desk.form().copyWanted({2, 3, 4, 5, 6, 7});
    for (int weekday = 1; weekday <= 7; ++weekday)
        CHECK(desk.rules(weekday).size() == 1);
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.rules(2).size() == 2);
    CHECK(desk.rules(7).isEmpty());
}

TEST_CASE("Hours drawn with the mouse snap to five minutes")
{
    HoursDesk desk;
    WeekGrid &grid = *desk.hours->grid();
    QWidget *place = grid.viewport();
    const QPoint begin(place->width() - 20, place->height() / 2); // on Sunday
    const auto send = [&](QEvent::Type kind, const QPoint &at, Qt::MouseButtons buttons) {
        QMouseEvent event(kind, at, place->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &event);
    };
    send(QEvent::MouseButtonPress, begin, Qt::LeftButton);
    send(QEvent::MouseMove, begin + QPoint(0, 61), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, begin + QPoint(0, 61), Qt::NoButton);
    REQUIRE(desk.rules(7).size() == 1);
    CHECK(desk.rules(7)[0].fromMinute % 5 == 0);
    CHECK(desk.rules(7)[0].toMinute - desk.rules(7)[0].fromMinute >= 75);
}

TEST_CASE("Bookings that a change hits are decided on one by one; what came meanwhile joins them")
{
    HoursDesk desk;
    const Appointment amira = desk.clinic.appointment(u"Hassan"_s);
    desk.admin.hits = {amira};
    press(Qt::Key_Delete);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(await([&] { return desk.hours->hits() != nullptr; }));
    HitsDialog &dialog = *desk.hours->hits();
    dialog.decideAll(HitAction::Move);
    REQUIRE(await([&] { return dialog.decisions().has_value(); }));
    // 20:00 lies outside the new hours; 14:00 and 15:00 are offered.
    CHECK((*dialog.decisions())[0].start == desk.clinic.at(14, 0) + std::chrono::hours(24));
    const Appointment late = desk.clinic.bookElsewhere(u"Late"_s, u"Comer"_s, MorningClinic::farouk,
                                                       desk.clinic.at(9, 0) + std::chrono::hours(24));
    desk.admin.hits = {amira, late};
    press(Qt::Key_Return);
    REQUIRE(await([&] { return dialog.decisions() && dialog.decisions()->size() == 2; }));
    CHECK_FALSE(dialog.bannerText().isEmpty());
    CHECK((*dialog.decisions())[0].action == HitAction::Move);
    CHECK((*dialog.decisions())[1].action == HitAction::Keep);
    press(Qt::Key_Return);
    CHECK(desk.gets<SaveSchedule>(2));
    CHECK(desk.says(u"Saved the hours"_s));
    CHECK(await([&] { return desk.hours->hits() == nullptr; }));
}

TEST_CASE("A holiday of several days is added to the whole clinic, one per day, and taken back")
{
    AdminDesk desk;
    auto &hours = desk.open<HoursPage>(ui::AdminPage::Hours);
    press(Qt::Key_Home); // the whole clinic stands first
    press(Qt::Key_Return);
    auto *days = hours.findChild<DaysList *>();
    type(u"24.12"_s);
    press(Qt::Key_Tab);
    type(u"26.12"_s);
    press(Qt::Key_Return);
    CHECK(hours.draft().added.size() == 3);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<SaveSchedule>());
    desk.settle();
    REQUIRE(desk.admin.exceptions.size() == 3);
    CHECK_FALSE(desk.admin.exceptions[0].doctor);
    CHECK(desk.admin.exceptions[2].date == QDate(2026, 12, 26));
    auto *view = days->findChild<EmptyListView *>();
    REQUIRE(view->model()->rowCount() == 3);
    view->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Delete);
    CHECK(hours.draft().removed.size() == 1);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<SaveSchedule>(2));
    desk.settle();
    CHECK(desk.admin.exceptions.size() == 2);
    CHECK(view->model()->rowCount() == 2);
}

TEST_CASE("Hours that somebody else saved: untouched days follow, touched ones are asked about")
{
    HoursDesk desk;
    press(Qt::Key_Delete); // Monday morning
    WeeklySchedule theirs = desk.admin.schedules.first();
    ++theirs.revision;
    theirs.rules[2].fromMinute = 480; // Tuesday
    desk.clinic.publish(ScheduleChanged{theirs});
    desk.settle();
    CHECK(desk.rules(2)[0].fromMinute == 480);
    CHECK(desk.rules(1).size() == 1);
    CHECK_FALSE(desk.hours->findChild<Differences *>()->isShown());
    ++theirs.revision;
    theirs.rules[0].fromMinute = 480; // Monday too
    desk.clinic.publish(ScheduleChanged{theirs});
    desk.settle();
    CHECK(desk.hours->findChild<Differences *>()->isShown());
    press(Qt::CTRL | Qt::Key_2);
    CHECK(desk.rules(1)[0].fromMinute == 480);
    CHECK_FALSE(desk.hours->draft().isDirty());
}
