// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/appointmentmenu.h"
#include "client/ui/booking/repeatbox.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "common/protocol/rebooking.h"
#include "tests/client/reception/bookingdesk.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QJsonArray>
#include <QMenu>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// A desk at a clinic that books series: every date is free but the second, which has another time that day.
struct SeriesDesk : BookingDesk
{
    SeriesDesk()
    {
        clinic.answer<PreviewSeries>([this](const PreviewSeries &request) -> Result<QList<SeriesDate>> {
            QList<SeriesDate> dates;
            for (int i = 0; i < request.rule.count.value_or(2); ++i) {
                const QDate day =
                    medcrm::businessDay(request.start, someClinic().zone())
                        .addDays(i * request.rule.every * (request.rule.unit == SeriesUnit::Week ? 7 : 1));
                SeriesDate date;
                date.start =
                    *instantAt(day, inZone(request.start, someClinic().zone()).time(), someClinic().zone());
                date.end = date.start + std::chrono::minutes(20);
                if (i == 1) {
                    date.problem = SlotProblem::Taken;
                    date.inTheWay = u"taken by Maria Gonzalez"_s;
                    const Instant later = date.start + std::chrono::minutes(40);
                    date.instead = FreeTime{request.doctor, later, later + std::chrono::minutes(20), {}};
                }
                dates += date;
            }
            return dates;
        });
        clinic.answer<BookSeries>([this](const BookSeries &request) -> Result<QList<Appointment>> {
            QList<Appointment> booked;
            for (const Instant start : request.starts) {
                Appointment one = someAppointment(
                    5000 + booked.size(), somePatient(900, u"Zoe"_s, u"Quill"_s), request.doctor, start);
                one.series = AppointmentSeriesId(9);
                booked += one;
            }
            return booked;
        });
        clinic.answer<CancelFollowing>(
            [](const CancelFollowing &) -> Result<QList<Appointment>> { return QList<Appointment>(); });
    }

    /// Opens the panel with Zoe Quill and repeats the first free time, three times.
    void repeat()
    {
        open();
        for (ActionButton *button : panel().findChildren<ActionButton *>()) {
            if (button->text() == u"Repeat…")
                button->click();
        }
        write(u"count"_s, u"3"_s);
        REQUIRE(await([&] { return lines(u"series: "_s).size() == 3; }));
    }
    SeriesView &dates()
    {
        for (SeriesView *view : panel().findChildren<SeriesView *>()) {
            if (view->isVisible())
                return *view;
        }
        throw std::runtime_error("no dates are shown");
    }
    QList<qint64> startsSent()
    {
        QList<qint64> starts;
        for (const QJsonValue &start : last<BookSeries>().value(u"starts"_s).toArray())
            starts += start.toInteger();
        return starts;
    }
};

constexpr std::chrono::hours week(7 * 24);

} // namespace

TEST_CASE("A series shows every date with what is in its way, and books those that were not left out at once")
{
    SeriesDesk desk;
    desk.repeat();
    CHECK(desk.lines(u"series: "_s).at(0).endsWith(u"Free"_s)); // and not "booked" before it is
    CHECK(desk.lines(u"series: "_s).at(1).endsWith(u"Left out (taken by Maria Gonzalez)"_s));
    REQUIRE(desk.panel().primary()->text() == u"Book 2 times"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookSeries>());
    const Instant first = desk.clinic.at(11, 40);
    CHECK(desk.startsSent() == QList<qint64>{first.ms, (first + 2 * week).ms});
    REQUIRE(desk.says(u"Booked 2 times for"_s));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.gets<CancelFollowing>());
}

TEST_CASE("Space takes the other time of that day for a date with a clash, and leaves out a free one")
{
    SeriesDesk desk;
    desk.repeat();
    desk.dates().setFocus();
    desk.dates().setCurrentIndex(desk.dates().model()->index(1, 0));
    press(Qt::Key_Space);
    CHECK(desk.lines(u"series: "_s).at(1).contains(u"12:20 instead"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    CHECK(desk.lines(u"series: "_s).at(2).endsWith(u"Left out"_s));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookSeries>());
    const Instant first = desk.clinic.at(11, 40);
    CHECK(desk.startsSent() == QList<qint64>{first.ms, (first + week + std::chrono::minutes(40)).ms});
}

TEST_CASE("A date that was taken meanwhile is pointed at, and nothing was booked")
{
    SeriesDesk desk;
    desk.repeat();
    desk.clinic.answer<BookSeries>([&](const BookSeries &) -> Result<QList<Appointment>> {
        SlotConflict conflict;
        conflict.appointment = someAppointment(1, somePatient(2, u"Omar"_s, u"Haddad"_s), MorningClinic::chen,
                                               desk.clinic.at(11, 40) + 2 * week);
        return fail(ErrorCode::Conflict, u"starts[1]"_s, u"The time is taken."_s, toJsonObject(conflict));
    });
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookSeries>());
    REQUIRE(await([&] { return desk.lines(u"series: "_s).at(2).contains(u"Omar Haddad"_s); }));
    CHECK(desk.dates().hasFocus());
    CHECK(desk.dates().currentIndex().row() == 2);
    CHECK(desk.panel().isOpen());
}

TEST_CASE("Cancelling an appointment of a series asks whether the following are meant, in the menu itself")
{
    SeriesDesk desk;
    Appointment &weber = desk.clinic.appointment(u"Weber"_s);
    weber.series = AppointmentSeriesId(9);
    QMenu menu;
    fillAppointmentMenu(menu, *desk.window().findChild<BookingCommands *>(), weber);
    QStringList words;
    for (const QAction *action : menu.actions())
        words += action->text();
    CHECK(words.contains(u"Cancel this one"_s));
    CHECK(words.contains(u"Cancel this and following"_s));
    for (QAction *action : menu.actions()) {
        if (action->text() == u"Cancel this and following")
            action->menu()->actions().first()->trigger();
    }
    CHECK(desk.gets<CancelFollowing>());
}

namespace {

/// A desk with a series of three of Weber, the panel open to move it with those that follow; the second has no room at
/// its time, but another that day.
struct SeriesMoveDesk : SeriesDesk
{
    SeriesMoveDesk()
    {
        clinic.answer<PreviewMoves>([this](const PreviewMoves &request) -> Result<QList<SeriesMoveDate>> {
            QList<SeriesMoveDate> dates;
            for (int i = 0; i < 3; ++i) {
                Appointment one = weber();
                one.id = AppointmentId(weber().id.value() + 5000 * i);
                one.start = weber().start + i * week;
                one.end = one.start + std::chrono::minutes(20);
                const Instant start = request.start + i * week;
                SeriesMoveDate date{
                    one, {one.id, one.revision, request.doctor, request.service, start, 20}, {}};
                date.date.start = start;
                date.date.end = start + std::chrono::minutes(20);
                if (i == 1) {
                    date.date.problem = SlotProblem::Taken;
                    date.date.inTheWay = u"taken by Maria Gonzalez"_s;
                    const Instant later = start + std::chrono::minutes(40);
                    date.date.instead = FreeTime{request.doctor, later, later + std::chrono::minutes(20), {}};
                }
                dates += date;
            }
            return dates;
        });
        clinic.answer<MoveSeries>([this](const MoveSeries &request) -> Result<QList<Appointment>> {
            QList<Appointment> moved;
            for (const SeriesMove &move : request.moves) {
                Appointment one = weber();
                one.id = move.appointment;
                one.start = move.start;
                one.end = move.start + std::chrono::minutes(20);
                one.revision = move.revision + 1;
                moved += one;
            }
            return moved;
        });
    }

    Appointment weber()
    {
        Appointment weber = clinic.appointment(u"Weber"_s);
        weber.series = AppointmentSeriesId(9);
        return weber;
    }
    void moveAll()
    {
        panel().begin({.moving = weber()});
        write(u"time"_s, u"15:05"_s);
        REQUIRE(await([&] { return panel().chosen().has_value(); }));
        editor(u"extent"_s)->setFocus();
        press(Qt::Key_Right);
        REQUIRE(await([&] { return lines(u"series: "_s).size() == 3; }));
    }
    QList<qint64> movedTo()
    {
        QList<qint64> starts;
        for (const QJsonValue &move : last<MoveSeries>().value(u"moves"_s).toArray())
            starts += move.toObject().value(u"start"_s).toInteger();
        return starts;
    }
};

} // namespace

TEST_CASE("Moving the following of a series shows every date with what is in its way before anything moves")
{
    SeriesMoveDesk desk;
    desk.moveAll();
    CHECK(desk.lines(u"series: "_s).at(0).endsWith(u"Free"_s));
    CHECK(desk.lines(u"series: "_s).at(1).contains(u"Stays"_s));
    CHECK(desk.lines(u"series: "_s).at(1).endsWith(u"(taken by Maria Gonzalez)"_s));
    CHECK(desk.clinic.requestsOf<MoveSeries>().isEmpty());
    REQUIRE(desk.panel().primary()->text() == u"Move 2 bookings"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MoveSeries>());
    const Instant first = desk.clinic.at(15, 5);
    CHECK(desk.movedTo() == QList<qint64>{first.ms, (first + 2 * week).ms});
    CHECK(desk.clinic.requestsOf<RescheduleAppointment>().isEmpty());
}

TEST_CASE("A date of a moved series takes the other time of its day with Space; Ctrl+Z puts each back")
{
    SeriesMoveDesk desk;
    desk.moveAll();
    desk.dates().setFocus();
    desk.dates().setCurrentIndex(desk.dates().model()->index(1, 0));
    press(Qt::Key_Space);
    CHECK(desk.lines(u"series: "_s).at(1).contains(u"15:45 instead"_s));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MoveSeries>());
    const Instant first = desk.clinic.at(15, 5);
    CHECK(desk.movedTo().at(1) == (first + week + std::chrono::minutes(40)).ms);
    REQUIRE(desk.says(u"Bookings moved for"_s));
    const Instant before = desk.weber().start;
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<MoveSeries>(2));
    CHECK(desk.movedTo() == QList<qint64>{before.ms, (before + week).ms, (before + 2 * week).ms});
}

TEST_CASE("A date of a moved series that was taken meanwhile is named and pointed at, and nothing has moved")
{
    SeriesMoveDesk desk;
    desk.moveAll();
    desk.clinic.answer<MoveSeries>([&](const MoveSeries &) -> Result<QList<Appointment>> {
        SlotConflict conflict;
        conflict.appointment = someAppointment(1, somePatient(2, u"Omar"_s, u"Haddad"_s), MorningClinic::chen,
                                               desk.clinic.at(15, 5) + 2 * week);
        return fail(ErrorCode::Conflict, u"moves[1]"_s, u"The time is taken."_s, toJsonObject(conflict));
    });
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.lines(u"series: "_s).at(2).contains(u"Omar Haddad"_s); }));
    CHECK(desk.dates().hasFocus());
    CHECK(desk.dates().currentIndex().row() == 2);
    const QDate day = medcrm::businessDay(desk.clinic.at(15, 5) + 2 * week, someClinic().zone());
    CHECK(desk.panel().banner()->text().contains(QLocale().toString(day, u"d MMM"_s)));
    CHECK(desk.panel().isOpen());
}
