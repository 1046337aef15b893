// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/calllistdialog.h"
#include "client/reception/pages/admin/dayslist.h"
#include "client/reception/pages/admin/hitsdialog.h"
#include "client/reception/pages/admin/hourspage.h"
#include "client/reception/pages/admin/recordlist.h"
#include "client/reception/pages/admin/stretchform.h"
#include "client/ui/models/timetext.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/toast.h"
#include "client/ui/widgets/weekgrid.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/client/reception/patientregister.h"
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
    explicit HoursDesk(const QLocale &locale = QLocale(QLocale::English, QLocale::Germany))
    {
        QLocale::setDefault(locale);
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

TEST_CASE("The week's columns have the dates of the heading, on whichever day the language begins a week")
{
    // The clinic's today is Sunday, 22 November 2026.
    const auto [locale, begin] = GENERATE(table<QLocale, QDate>({
        {QLocale(QLocale::English, QLocale::UnitedStates), QDate(2026, 11, 22)},
        {QLocale(QLocale::Arabic, QLocale::Egypt), QDate(2026, 11, 21)},
        {QLocale(QLocale::English, QLocale::Germany), QDate(2026, 11, 16)},
    }));
    HoursDesk desk(locale);
    CHECK(desk.hours->weekText().startsWith(dateText(begin, u"d MMM"_s)));
    for (int place = 0; place < 7; ++place) {
        const QDate date = begin.addDays(place);
        CHECK(desk.hours->grid()->dateOf(date.dayOfWeek()) == date);
    }
    ScheduleRule sunday;
    sunday.weekday = 7;
    sunday.validFrom = sunday.validTo = QDate(2026, 11, 22);
    CHECK(holdsInWeek(sunday, QDate(2026, 11, 22)));
    CHECK(holdsInWeek(sunday, begin));
    CHECK_FALSE(holdsInWeek(sunday, begin.addDays(7)));
}

TEST_CASE("The working hours fit the screen at every font scale, of a doctor and of the whole clinic")
{
    HoursDesk desk;
    for (const int scale : {100, 125, 150, 200}) {
        Theme::current().setScale(scale);
        for (const QString &whose : {u"farouk"_s, u"whole"_s}) {
            INFO(scale << ", " << whose.toStdString());
            desk.hours->list()->view()->setFocus();
            for (const QChar letter : whose)
                type(letter);
            press(Qt::Key_Return);
            QCoreApplication::processEvents();
            CHECK(desk.window().minimumSizeHint().width() <= 1440);
            CHECK(desk.window().minimumSizeHint().height() <= 860);
        }
    }
    Theme::current().setScale(100);
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

TEST_CASE("After one decision for all bookings that a change hits Enter saves, and does not decide again")
{
    HoursDesk desk;
    desk.admin.hits = {desk.clinic.appointment(u"Hassan"_s)};
    press(Qt::Key_Delete);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(await([&] { return desk.hours->hits() != nullptr; }));
    HitsDialog &dialog = *desk.hours->hits();
    for (ActionButton *button : dialog.findChildren<ActionButton *>()) {
        if (button->text() == u"Move all")
            button->click();
    }
    REQUIRE(await([&] { return dialog.decisions().has_value(); }));
    CHECK(dialog.primary()->hasFocus());
    press(Qt::Key_Return);
    CHECK(desk.says(u"Saved the hours"_s));
}

TEST_CASE("Hours that moved and cancelled bookings say how many and lead to the list of whom to call; "
          "nothing older "
          "is undone after them")
{
    HoursDesk desk;
    PatientRegister patients(desk.clinic);
    const Appointment amira = desk.clinic.appointment(u"Hassan"_s);
    const Appointment maria = desk.clinic.appointment(u"Gonzalez"_s);
    patients.record(u"Hassan"_s).phones = {u"0122 2"_s};
    press(Qt::Key_Delete);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.says(u"Saved the hours"_s)); // an older action
    desk.settle();
    desk.admin.hits = {amira, maria};
    press(Qt::Key_Right); // to the next day's hours
    press(Qt::Key_Delete);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(await([&] { return desk.hours->hits() != nullptr; }));
    HitsDialog &dialog = *desk.hours->hits();
    dialog.decideAll(HitAction::Move);
    REQUIRE(await([&] { return dialog.decisions().has_value(); }));
    dialog.findChildren<QComboBox *>().first()->setCurrentIndex(1); // Amira's is cancelled
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.says(u"bookings moved: 1 · bookings cancelled: 1"_s));
    REQUIRE(await([&] { return desk.hours->hits() == nullptr; }));
    const int saves = int(desk.clinic.requestsOf<SaveSchedule>().size());
    desk.window().undoLatest();
    CHECK(desk.says(u"nothing to undo"_s));
    desk.settle();
    CHECK(desk.clinic.requestsOf<SaveSchedule>().size() == saves);
    for (Toast *toast : desk.window().findChildren<Toast *>()) {
        if (toast->message().contains(u"bookings moved"_s))
            toast->act();
    }
    REQUIRE(await([&] { return desk.dialog<CallListDialog>() != nullptr; }));
    const CallListDialog &list = *desk.dialog<CallListDialog>();
    REQUIRE(await([&] { return list.describe().join(u' ').contains(u"0122 2"_s); }));
    REQUIRE(list.describe().size() == 2);
    desk.settle();
    const PhoneList printed = list.phoneList();
    REQUIRE(printed.entries.size() == 2);
    const auto &called = printed.entries[printed.entries[0].appointment.id == amira.id ? 0 : 1];
    CHECK(called.appointment == amira);
    CHECK(called.phones == QStringList{u"0122 2"_s});
    CHECK_FALSE(called.moves);
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.dialog<CallListDialog>() == nullptr; }));
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
