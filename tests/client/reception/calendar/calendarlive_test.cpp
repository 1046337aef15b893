// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendaraccess.h"
#include "client/ui/theme.h"
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QPaintEvent>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// What the view has painted, in its own coordinates.
class Painted : public QObject
{
public:
    explicit Painted(QWidget *widget) { widget->installEventFilter(this); }

    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

TEST_CASE("A push moves neither scroll nor cursor nor the keyboard", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    const QString cursor = calendar.cursor();
    const int scroll = calendar.view().verticalScrollBar()->value();
    calendar.clinic().bookElsewhere(u"Early"_s, u"Bird"_s, MorningClinic::okafor, calendar.at(10, 50));
    calendar.clinic().bookElsewhere(u"Very"_s, u"Late"_s, MorningClinic::farouk, calendar.at(16, 30));
    calendar.clinic().checkInElsewhere(u"Adeyemi"_s);
    calendar.desk.settle();
    CHECK(calendar.desk.lines(u"appointment: 10:50–11:10, Early Bird"_s).size() == 1);
    CHECK(calendar.cursor() == cursor);
    CHECK(calendar.view().verticalScrollBar()->value() == scroll);
    CHECK(calendar.view().hasFocus());
}

TEST_CASE("A push leaves a drag under way alone", "[calendar]")
{
    CalendarDesk calendar;
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    const QPoint to = calendar.pointAt(MorningClinic::chen, calendar.at(13, 30));
    calendar.drag(from, to, false);
    const QStringList moving = calendar.desk.lines(u"moving"_s);
    REQUIRE(moving.size() == 1);
    calendar.clinic().bookElsewhere(u"Early"_s, u"Bird"_s, MorningClinic::okafor, calendar.at(10, 50));
    calendar.clinic().checkInElsewhere(u"Adeyemi"_s);
    calendar.desk.settle();
    CHECK(calendar.desk.lines(u"moving"_s) == moving);
    QTest::mouseRelease(calendar.view().viewport(), Qt::LeftButton, {}, to);
    REQUIRE(calendar.says(u"Moved"_s));
    CHECK(calendar.clinic().appointment(u"Bauer"_s).doctor == MorningClinic::chen);
}

TEST_CASE("Neither Del nor a click does anything to what another desk has just put under it", "[calendar]")
{
    CalendarDesk calendar;
    REQUIRE(calendar.cursor().endsWith(u"10:40, free"_s));
    calendar.clinic().bookElsewhere(u"Early"_s, u"Bird"_s, MorningClinic::farouk, calendar.at(10, 40));
    calendar.desk.settle();
    press(Qt::Key_Delete);
    CHECK_FALSE(QApplication::activePopupWidget());
    press(Qt::Key_Return); // opens it, and does not book over it
    CHECK(calendar.desk.lines(u"opened: Early Bird"_s).size() == 1);
}

TEST_CASE("Another desk's change of one appointment paints its place alone", "[calendar]")
{
    CalendarDesk calendar;
    calendar.desk.settle();
    (void)await([] { return false; }, 50);
    Painted painted(calendar.view().viewport());
    const QRect place = calendar.placeOf(u"Weber"_s);
    Appointment &weber = calendar.clinic().appointment(u"Weber"_s);
    ++weber.revision;
    weber.confirmedAt = calendar.clinic().clock.now();
    calendar.clinic().publish(AppointmentUpdated{weber});
    REQUIRE(await([&] { return painted.region.contains(place.center()); }));
    CHECK(place.adjusted(-4, -4, 4, 4).contains(painted.region.boundingRect()));
}

TEST_CASE("A closed day says so, at once when an administrator closes it", "[calendar]")
{
    CalendarDesk calendar;
    ScheduleException exception;
    exception.id = ScheduleExceptionId(1);
    exception.revision = 1;
    exception.clinic = FakeClinic::clinicId;
    exception.doctor = MorningClinic::chen;
    exception.date = QDate(2026, 11, 22);
    exception.reason = u"Conference"_s;
    press(Qt::Key_3);
    REQUIRE(calendar.cursor() == u"cursor: Dr Wei Chen, 10:40, free"_s);
    calendar.clinic().publish(ScheduleExceptionAdded{exception});
    calendar.desk.settle();
    CHECK(calendar.cursor() == u"cursor: Dr Wei Chen, 10:40, closed"_s);
    CHECK(calendar.view().layout().columns()[2].closedReason == u"Conference"_s);
    CHECK(calendar.view().layout().columns()[2].closed.first().kind == ClosedTime::Kind::Exception);
}

TEST_CASE("A time that another desk is booking is shown with the desk's name until it lets go", "[calendar]")
{
    CalendarDesk calendar;
    SlotHold hold{MorningClinic::okafor, calendar.at(13), calendar.at(13, 20), u"Desk 2"_s, u"Omar"_s,
                  LoginSessionId(99),    calendar.at(13)};
    SlotHold own = hold;
    own.session = LoginSessionId(3);
    own.device = u"Desk 1"_s;
    calendar.clinic().send(SlotHoldsChanged{FakeClinic::clinicId, {hold, own}});
    REQUIRE(await([&] { return calendar.desk.lines(u"held"_s).size() == 1; }));
    CHECK(calendar.desk.lines(u"held"_s) == QStringList{u"held: 13:00–13:20, Desk 2"_s});
    calendar.clinic().send(SlotHoldsChanged{FakeClinic::clinicId, {}});
    REQUIRE(await([&] { return calendar.desk.lines(u"held"_s).isEmpty(); }));
}

TEST_CASE("The clinic's times are shown, whatever the zone of this computer", "[calendar]")
{
    CalendarDesk calendar;
    CHECK(calendar.cursor() == u"cursor: Dr Leila Farouk, 10:40, free"_s);
    const QRect place = calendar.placeOf(u"Bauer"_s);
    const QPoint eleven = calendar.pointAt(MorningClinic::okafor, calendar.at(11));
    CHECK(std::abs(place.top() - eleven.y()) <= 3);
    CHECK(calendar.view().layout().y(1, calendar.at(11))
          == calendar.view().layout().metrics().hourHeight * 11);
}

TEST_CASE("Screen readers are told what the cursor is on and what else is there", "[calendar]")
{
    CalendarDesk calendar;
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&calendar.view());
    REQUIRE(view);
    CHECK(view->text(QAccessible::Name) == u"Calendar"_s);
    CHECK(view->childCount() == 1 + int(calendar.desk.lines(u"appointment"_s).size()));
    press(Qt::Key_Down);
    REQUIRE(view->focusChild());
    CHECK(view->focusChild()->text(QAccessible::Name).contains(u"Gonzalez"_s));
    CHECK(calendar.view().accessibleDescription().contains(u"Gonzalez"_s));
    CHECK(view->indexOfChild(view->child(2)) == 2);
}

TEST_CASE("The calendar fits its screen at every font scale, also with an appointment opened", "[calendar]")
{
    CalendarDesk calendar;
    for (const int scale : {100, 125, 150, 200}) {
        Theme::current().setScale(scale);
        QCoreApplication::processEvents();
        for (const bool opened : {false, true}) {
            INFO(scale << (opened ? ", opened" : ""));
            if (opened) {
                calendar.choose(u"Bauer"_s);
                press(Qt::Key_Return);
                QCoreApplication::processEvents();
            }
            CHECK(calendar.desk.window().minimumSizeHint().width() <= 1440);
            CHECK(calendar.desk.window().minimumSizeHint().height() <= 860);
        }
        press(Qt::Key_Escape);
    }
    Theme::current().setScale(100);
}
