// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/daysheet.h"

#include "client/ui/reports/agendacsv.h"
#include "client/ui/reports/printjob.h"
#include "client/ui/theme.h"
#include "tests/client/ui/pdftext.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace std::chrono_literals;
using medcrm::test::await;

namespace {

const QTimeZone cairo("Africa/Cairo");
const QDate monday(2026, 11, 23);
const QSizeF a4 = QPageSize(QPageSize::A4).sizePoints();

Agenda agendaOf(int appointments, std::optional<DoctorId> doctor = DoctorId(1))
{
    const QStringList names{u"Maria"_s, u"محمد عبد الرحمن"_s, u"Bartholomew Alexander"_s, u"Ana"_s};
    const AppointmentStatus states[] = {AppointmentStatus::Booked, AppointmentStatus::CheckedIn,
                                        AppointmentStatus::Cancelled, AppointmentStatus::Fulfilled};
    Agenda agenda;
    agenda.clinic = ClinicId(1);
    agenda.clinicName = u"Nile Street Clinic"_s;
    agenda.zone = cairo;
    agenda.doctor = doctor;
    agenda.doctorName = doctor ? u"Dr Leila Farouk"_s : QString();
    agenda.room = doctor ? u"Room 2"_s : QString();
    agenda.from = agenda.to = monday;
    for (int i = 0; i < appointments; ++i) {
        Appointment appointment;
        appointment.id = AppointmentId(i + 1);
        appointment.doctor = doctor.value_or(DoctorId(1 + i % 3));
        appointment.patient = {PatientId(i + 1),
                               QString::number(10482 + i),
                               names[i % 4],
                               i % 4 == 2 ? u"Featherstonehaugh-Cholmondeley"_s : u"Gonzalez"_s,
                               i % 2 ? Sex::Male : Sex::Female,
                               QDate(1984, 3, 12),
                               BirthPrecision::Day};
        appointment.start = startOfDay(monday, cairo) + 9h + i * 10min;
        appointment.end = appointment.start + 20min;
        appointment.status = states[i % 4];
        appointment.reason = i % 3 ? QString() : u"Cough since Friday, wants a letter for the school"_s;
        agenda.entries +=
            AgendaEntry{appointment, doctor ? agenda.doctorName : u"Dr %1"_s.arg(QChar(u'A' + i % 3)),
                        u"Room 2"_s, i % 2 ? u"Consultation"_s : u"Check-up with ultrasound"_s};
    }
    return agenda;
}

DaySheet sheetOf(const Agenda &agenda, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return DaySheet(agenda, {startOfDay(monday, cairo) + 8h, u"Sara Ahmed"_s, {}}, a4, direction);
}

QImage pictureOf(const DaySheet &sheet, int page, int dpi = 100)
{
    QImage picture((a4 * dpi / 72).toSize(), QImage::Format_RGB32);
    picture.setDotsPerMeterX(qRound(dpi / 0.0254));
    picture.setDotsPerMeterY(qRound(dpi / 0.0254));
    picture.fill(colorOf(PaperColor::Ground));
    QPainter painter(&picture);
    sheet.paintPage(painter, page);
    return picture;
}

/// Whether something is painted there; in shares of the paper.
bool hasInk(const QImage &picture, const QRectF &where)
{
    const QRect rect(int(where.x() * picture.width()), int(where.y() * picture.height()),
                     int(where.width() * picture.width()), int(where.height() * picture.height()));
    const QRgb blank = colorOf(PaperColor::Ground).rgb();
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (picture.pixel(x, y) != blank)
                return true;
        }
    }
    return false;
}

PrintJob::End run(PrintJob &job)
{
    std::optional<PrintJob::End> end;
    QObject::connect(&job, &PrintJob::ended, &job, [&](PrintJob::End how) { end = how; });
    job.start();
    REQUIRE(await([&] { return end.has_value(); }));
    return *end;
}

std::shared_ptr<QPdfWriter> pdfInto(QIODevice &device)
{
    auto writer = std::make_shared<QPdfWriter>(&device);
    writer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    writer->setResolution(int(DaySheet::unitsPerInch));
    return writer;
}

} // namespace

TEST_CASE("Every text on paper is readable on its grounds")
{
    for (const PaperColor ground : {PaperColor::Ground, PaperColor::Shade}) {
        for (const PaperColor text : {PaperColor::Text, PaperColor::Muted})
            CHECK(contrast(colorOf(text), colorOf(ground)) >= 4.5);
    }
}

TEST_CASE("A long day goes on over pages, and nothing is painted into the margins")
{
    CHECK(sheetOf(agendaOf(10)).pageCount() == 1);
    const DaySheet sheet = sheetOf(agendaOf(90));
    REQUIRE(sheet.pageCount() >= 3);
    for (int page = 0; page < sheet.pageCount(); ++page) {
        const QImage picture = pictureOf(sheet, page);
        CHECK(hasInk(picture, {0.1, 0.1, 0.8, 0.3}));
        CHECK(hasInk(picture, {0.06, 0.935, 0.9, 0.03})); // printed by, page
        CHECK_FALSE(hasInk(picture, {0, 0, 0.06, 1}));
        CHECK_FALSE(hasInk(picture, {0.945, 0, 0.05, 1}));
        CHECK_FALSE(hasInk(picture, {0, 0, 1, 0.04}));
        CHECK_FALSE(hasInk(picture, {0, 0.96, 1, 0.04}));
    }
}

TEST_CASE("A day without appointments prints a sheet that says so")
{
    const Agenda empty = agendaOf(0);
    const DaySheet sheet = sheetOf(empty);
    REQUIRE(sheet.pageCount() == 1);
    CHECK(hasInk(pictureOf(sheet, 0), {0.06, 0.14, 0.8, 0.12}));
}

TEST_CASE("From right to left the sheet is mirrored")
{
    // One row without a reason: the table's last column is empty, at the right or at the left.
    Agenda agenda = agendaOf(2);
    agenda.entries.removeFirst();
    const QRectF row(0, 0.182, 0.14, 0.012); // between two rules
    const QRectF left = row.translated(0.07, 0);
    const QRectF right = row.translated(0.79, 0);
    const QImage ltr = pictureOf(sheetOf(agenda), 0);
    const QImage rtl = pictureOf(sheetOf(agenda, Qt::RightToLeft), 0);
    CHECK(hasInk(ltr, left));
    CHECK_FALSE(hasInk(ltr, right));
    CHECK_FALSE(hasInk(rtl, left));
    CHECK(hasInk(rtl, right));
}

TEST_CASE("The sheet has the tickets of those who are here, and who came without an appointment, by time")
{
    Agenda agenda = agendaOf(3);
    agenda.entries[1].visit = VisitStatus::Waiting;
    agenda.entries[1].ticket = u"A04"_s;
    AgendaVisit walkIn{{}, agenda.doctorName, u"Room 2"_s, {}};
    walkIn.visit.doctor = DoctorId(1);
    walkIn.visit.patient = {PatientId(77), u"20001"_s, u"Grace"_s, u"Mwangi"_s, Sex::Female, {}, {}};
    walkIn.visit.ticket = u"A05"_s;
    walkIn.visit.status = VisitStatus::Called;
    walkIn.visit.arrivedAt = agenda.entries[1].appointment.start + 1min;
    agenda.visits = {walkIn};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    PrintJob job(std::make_shared<QPdfWriter>(path), sheetOf(agenda), nullptr);
    REQUIRE(run(job) == PrintJob::End::Done);
    const QString text = test::pdfText(path);
    INFO(text.toStdString());
    CHECK(text.contains(u"A04"_s));
    REQUIRE(text.contains(u"A05"_s));
    CHECK(text.contains(u"Grace Mwangi"_s));
    CHECK(text.contains(u"Walk-in"_s));
    CHECK(text.contains(u"Called"_s));
    CHECK(text.contains(u"1 without an appointment"_s));
    CHECK(text.indexOf(u"A04"_s) < text.indexOf(u"A05"_s));
    CHECK(text.indexOf(u"A05"_s) < text.indexOf(u"Bartholomew"_s));
}

TEST_CASE("A clinic's day with nobody booked lists its walk-ins under their doctors")
{
    Agenda agenda = agendaOf(0, {});
    AgendaVisit walkIn{{}, u"Dr B"_s, u"Room 2"_s, {}};
    walkIn.visit.patient = {PatientId(77), u"20001"_s, u"Grace"_s, u"Mwangi"_s, Sex::Female, {}, {}};
    walkIn.visit.ticket = u"B07"_s;
    walkIn.visit.arrivedAt = startOfDay(monday, cairo) + 9h;
    agenda.visits = {walkIn};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    PrintJob job(std::make_shared<QPdfWriter>(path), sheetOf(agenda), nullptr);
    REQUIRE(run(job) == PrintJob::End::Done);
    const QString text = test::pdfText(path);
    INFO(text.toStdString());
    CHECK(text.contains(u"B07"_s));
    CHECK(text.contains(u"Dr B"_s));
    CHECK_FALSE(text.contains(u"There are no appointments"_s));
}

TEST_CASE("The foot stays in one line while there is room for it")
{
    const QString remark = u"without the server since 10:42, as it was at 10:42 on this day"_s;
    const DaySheet sheet(agendaOf(3), {startOfDay(monday, cairo) + 8h, u"Sara Ahmed"_s, remark}, a4,
                         Qt::LeftToRight);
    const QImage picture = pictureOf(sheet, 0);
    const QRectF first(0.06, 0.9385, 0.88, 0.01);
    CHECK(hasInk(picture, first));
    CHECK_FALSE(hasInk(picture, {0.06, 0.9465, 0.88, 0.0095}));
}

TEST_CASE("Paper is white with dark ink also when the window is dark and its letters are large")
{
    Theme &theme = Theme::current();
    const QImage light = pictureOf(sheetOf(agendaOf(8)), 0);
    theme.setMode(Theme::Mode::Dark);
    theme.setScale(200);
    const QImage dark = pictureOf(sheetOf(agendaOf(8)), 0);
    theme.setMode(Theme::Mode::Light);
    theme.setScale(100);
    CHECK(light == dark);
}

TEST_CASE("A print job paints every page and can be cancelled between two")
{
    QBuffer whole;
    QBuffer part;
    REQUIRE(whole.open(QIODevice::WriteOnly));
    REQUIRE(part.open(QIODevice::WriteOnly));
    const int pages = sheetOf(agendaOf(90)).pageCount();

    int progress = 0;
    PrintJob job(pdfInto(whole), sheetOf(agendaOf(90)), nullptr);
    QObject::connect(&job, &PrintJob::progressed, &job, [&](int painted) { progress = painted; });
    CHECK(run(job) == PrintJob::End::Done);
    CHECK(progress == pages);
    CHECK(whole.data().count("/Type /Page\n") == pages);

    PrintJob cancelled(pdfInto(part), sheetOf(agendaOf(90)), nullptr);
    QObject::connect(&cancelled, &PrintJob::progressed, &cancelled, &PrintJob::cancel);
    CHECK(run(cancelled) == PrintJob::End::Cancelled);
    CHECK(part.data().count("/Type /Page\n") == 1);
}

TEST_CASE("A print job on a device that takes nothing fails")
{
    PrintJob job(std::make_shared<QPdfWriter>(u"/no/such/folder/sheet.pdf"_s), sheetOf(agendaOf(1)), nullptr);
    CHECK(run(job) == PrintJob::End::Failed);
}

TEST_CASE("The table has a row per appointment in the clinic's time, and of an empty day its header")
{
    Agenda agenda = agendaOf(1);
    agenda.entries[0].appointment.reason = u"=HYPERLINK(\"x\")"_s;
    const QStringList lines = QString::fromUtf8(agendaCsv(agenda)).split(u"\r\n"_s);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]
          == u"Date,Start,End,Doctor,Room,Patient,MRN,Sex,\"Birth date\",Age,Service,State,Reason"_s);
    CHECK(lines[1]
          == u"2026-11-23,09:00,09:20,\"Dr Leila Farouk\",\"Room 2\",\"Maria Gonzalez\",10482,Female,"
             "1984-03-12,42,\"Check-up with ultrasound\",Booked,\"'=HYPERLINK(\"\"x\"\")\""_s);
    agenda.entries.clear();
    CHECK(QString::fromUtf8(agendaCsv(agenda)) == lines[0] + u"\r\n"_s);
}

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The day sheet in its looks", "[.][pictures]")
{
    const QDir directory(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s));
    const auto save = [&](const QString &name, const DaySheet &sheet) {
        for (int page = 0; page < sheet.pageCount(); ++page)
            CHECK(
                pictureOf(sheet, page, 110).save(directory.filePath(u"%1-%2.png"_s.arg(name).arg(page + 1))));
    };
    save(u"doctor"_s, sheetOf(agendaOf(45)));
    save(u"clinic"_s, sheetOf(agendaOf(40, {})));
    save(u"empty"_s, sheetOf(agendaOf(0)));
    QTranslator arabic;
    REQUIRE(arabic.load(u":/translations/medcrm_ar.qm"_s));
    QCoreApplication::installTranslator(&arabic);
    QLocale::setDefault(QLocale(u"ar"_s));
    save(u"arabic"_s, sheetOf(agendaOf(40, {}), Qt::RightToLeft));
    save(u"arabic-doctor"_s, sheetOf(agendaOf(12), Qt::RightToLeft));
    QLocale::setDefault(QLocale::c());
}
