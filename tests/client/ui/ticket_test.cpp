// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/theme.h"
#include "client/ui/tickets/printticket.h"
#include "client/ui/tickets/ticketpaper.h"
#include "tests/client/ui/pdftext.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace std::chrono_literals;
using medcrm::test::pdfSize;
using medcrm::test::pdfText;

namespace {

const QTimeZone cairo("Africa/Cairo");
const QDate monday(2026, 11, 23);

/// A clinic's day with a doctor in a room and three who wait.
struct Day
{
    ClinicDay day;
    QList<Visit> line;

    explicit Day(TicketPrivacy privacy = TicketPrivacy::TicketOnly, const QList<TypicalTime> &typical = {})
    {
        SnapshotPage page;
        page.clinic.emplace();
        page.clinic->id = ClinicId(1);
        page.clinic->name = u"Nile Street Clinic"_s;
        page.clinic->timeZone = u"Africa/Cairo"_s;
        page.clinic->settings.printedPrivacy = privacy;
        Room room;
        room.id = RoomId(2);
        room.clinic = ClinicId(1);
        room.name = u"Room 2"_s;
        page.rooms = {room};
        Doctor doctor;
        doctor.id = DoctorId(3);
        doctor.clinic = ClinicId(1);
        doctor.fullName = u"Dr Leila Farouk"_s;
        doctor.room = room.id;
        page.doctors = {doctor};
        for (int i = 1; i <= 3; ++i)
            line += visit(i);
        page.visits = line;
        page.typicalTimes = typical;
        day.reset(monday, page);
    }

    Visit visit(int number) const
    {
        Visit visit;
        visit.id = VisitId(number);
        visit.clinic = ClinicId(1);
        visit.doctor = DoctorId(3);
        visit.businessDay = monday;
        visit.ticketNumber = number;
        visit.ticket = u"A0%1"_s.arg(number);
        visit.patient.givenName = u"Maria"_s;
        visit.patient.familyName = u"Gonzalez"_s;
        visit.reason = u"Chest pain"_s;
        visit.arrivedAt = startOfDay(monday, cairo) + 10h + 42min;
        return visit;
    }

    TicketContent ticket(int number) const
    {
        return ticketOf(visit(number), day, line, startOfDay(monday, cairo) + 10h + 43min);
    }
};

QString printed(const TicketContent &content, int widthMm = 80)
{
    const QTemporaryDir folder;
    const Result<QString> path =
        printTicket(content, {TicketTarget::Kind::Folder, {}, folder.path(), widthMm});
    REQUIRE(path);
    return pdfText(*path);
}

} // namespace

TEST_CASE("A ticket says clinic, number, doctor, room, time and how many wait before")
{
    const QString text = printed(Day().ticket(3));
    for (const QString &part : {u"Nile Street Clinic"_s, u"A03"_s, u"Dr Leila Farouk"_s, u"Room 2"_s,
                                u"Monday 23 November 2026"_s, u"2 people are waiting before you"_s}) {
        INFO(part.toStdString() << "\n" << text.toStdString());
        CHECK(text.contains(part));
    }
    // Between digits the font raises the colon by a glyph of its own, which a reader of the file cannot name.
    CHECK(text.contains(QRegularExpression(u"Arrived at 10[: ]?42"_s)));
}

TEST_CASE("Of the patient a ticket shows what the clinic allows, and never why they came")
{
    const QString nobody = printed(Day().ticket(1));
    CHECK_FALSE(nobody.contains(u"Maria"_s));
    CHECK_FALSE(nobody.contains(u"Gonzalez"_s));
    const QString initials = printed(Day(TicketPrivacy::Initials).ticket(1));
    CHECK(initials.contains(u"M. G."_s));
    CHECK_FALSE(initials.contains(u"Maria"_s));
    const QString full = printed(Day(TicketPrivacy::FullName).ticket(1));
    CHECK(full.contains(u"Maria Gonzalez"_s));
    for (const QString &text : {nobody, initials, full})
        CHECK_FALSE(text.contains(u"Chest"_s));
}

TEST_CASE("Who is first, second or not in the line is told so, or nothing")
{
    const Day day;
    CHECK(day.ticket(1).ahead == u"Nobody is waiting before you"_s);
    CHECK(day.ticket(2).ahead == u"1 person is waiting before you"_s);
    CHECK(day.ticket(9).ahead.isEmpty());
    CHECK(day.ticket(1).estimate.isEmpty());
    CHECK_FALSE(printed(day.ticket(9)).contains(u"before you"_s));
}

TEST_CASE("A ticket says how long it may take, when enough is known")
{
    const Day known(TicketPrivacy::TicketOnly, {{DoctorId(3), {}, 8, 10 * 60'000, 2 * 60'000}});
    CHECK(known.ticket(3).estimate.contains(u"min"_s));
    CHECK(printed(known.ticket(3)).contains(u"The wait is about"_s));
    const Day unknown(TicketPrivacy::TicketOnly, {{DoctorId(3), {}, 2, 10 * 60'000, 2 * 60'000}});
    CHECK(unknown.ticket(3).estimate.isEmpty());
}

TEST_CASE("A ticket is as wide as its roll and as long as it needs")
{
    const QTemporaryDir folder;
    for (const int width : {80, 58}) {
        const Result<QString> path =
            printTicket(Day().ticket(1), {TicketTarget::Kind::Folder, {}, folder.path(), width});
        const QSizeF size = pdfSize(*path);
        CHECK(std::abs(size.width() - width / 25.4 * 72) < 1);
        CHECK(size.height() > 150);
        CHECK(size.height() < 500);
        QFile::remove(*path);
    }
    TicketContent longer = Day().ticket(1);
    longer.doctor = u"Professor Doctor Bartholomew Featherstonehaugh-Cholmondeley the Third"_s;
    CHECK(TicketPaper(longer, 80).size().height() > TicketPaper(Day().ticket(1), 80).size().height());
}

TEST_CASE("A long number is made small enough for the paper")
{
    TicketContent content = Day().ticket(1);
    content.ticket = u"WWW12345"_s;
    const QSizeF size = TicketPaper(content, 58).size();
    QImage picture((size * 203 / 72).toSize(), QImage::Format_RGB32);
    picture.setDotsPerMeterX(qRound(203 / 0.0254));
    picture.setDotsPerMeterY(qRound(203 / 0.0254));
    picture.fill(colorOf(PaperColor::Ground));
    QPainter painter(&picture);
    TicketPaper(content, 58).paint(painter);
    painter.end();
    for (int y = 0; y < picture.height(); ++y) { // nothing reaches the edges of the paper
        CHECK(picture.pixelColor(2, y) == colorOf(PaperColor::Ground));
        CHECK(picture.pixelColor(picture.width() - 3, y) == colorOf(PaperColor::Ground));
    }
    CHECK(printed(content, 58).contains(content.ticket));
}

TEST_CASE("A ticket is painted beside the window, in another thread")
{
    const QTemporaryDir folder;
    const TicketContent content = Day().ticket(2);
    std::optional<Result<QString>> outcome;
    QThreadPool pool;
    pool.start([&] { outcome = printTicket(content, {TicketTarget::Kind::Folder, {}, folder.path(), 80}); });
    pool.waitForDone();
    REQUIRE(*outcome);
    CHECK(pdfText(**outcome).contains(u"A02"_s));
}

TEST_CASE("A ticket that cannot be printed says why")
{
    const TicketContent content = Day().ticket(1);
    const auto why = [&](const TicketTarget &target) {
        const Result<QString> outcome = printTicket(content, target);
        REQUIRE_FALSE(outcome);
        return outcome.error().message;
    };
    CHECK(why({}) == u"no printer is chosen"_s);
    CHECK(why({TicketTarget::Kind::Printer, u"Front desk"_s, {}, 80}).contains(u"no printer Front desk"_s));
    CHECK(why({TicketTarget::Kind::Folder, {}, u"/nowhere/at/all"_s, 80}).contains(u"/nowhere/at/all"_s));
}

TEST_CASE("Where tickets go is remembered on this computer")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"client.ini"_s);
    CHECK(TicketTarget::read(file) == TicketTarget());
    const TicketTarget target{TicketTarget::Kind::Printer, u"Front desk"_s, u"/tmp/tickets"_s, 58};
    target.write(file);
    CHECK(TicketTarget::read(file) == target);
}

// Not run with the others: writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Tickets in all their looks", "[.][pictures]")
{
    const auto save = [](const TicketContent &content, int width, const QString &name) {
        const TicketPaper paper(content, width);
        QImage picture((paper.size() * 203 / 72).toSize(), QImage::Format_RGB32);
        picture.setDotsPerMeterX(qRound(203 / 0.0254));
        picture.setDotsPerMeterY(qRound(203 / 0.0254));
        picture.fill(colorOf(PaperColor::Ground));
        QPainter painter(&picture);
        paper.paint(painter);
        painter.end();
        picture.save(QDir(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s)).filePath(name + u".png"_s));
    };
    TicketContent content = Day(TicketPrivacy::FullName).ticket(3);
    content.estimate = u"About 20 to 35 min"_s;
    save(content, 80, u"ticket-80"_s);
    save(Day().ticket(1), 58, u"ticket-58"_s);
    content.direction = Qt::RightToLeft;
    content.clinic = u"عيادة شارع النيل"_s;
    content.name = u"فاطمة حسن"_s;
    content.doctor = u"د. ليلى فاروق"_s;
    content.room = u"غرفة 2"_s;
    content.ahead = u"شخصان ينتظران قبلك"_s;
    content.estimate = u"حوالي 20 إلى 35 دقيقة"_s;
    content.request = u"يرجى الانتظار حتى يُنادى رقمك."_s;
    content.arrived = u"وقت الوصول 10:42"_s;
    content.date = u"الاثنين 23 نوفمبر 2026"_s;
    save(content, 80, u"ticket-rtl"_s);
}
