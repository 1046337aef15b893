// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/barchart.h"
#include "client/reception/reports/behinddialog.h"
#include "client/reception/reports/figurestable.h"
#include "client/reception/reports/figuresview.h"
#include "client/reception/reports/figuretile.h"
#include "client/reception/reports/periodbar.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "tests/client/reception/reportsdesk.h"
#include "tests/client/ui/pdftext.h"
#include "tests/client/ui/takealong.h"
#include "tests/support/keys.h"

#include <QMenu>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct FiguresDesk : ReportsDesk
{
    FiguresDesk()
    {
        clinic.answer<ListBehind>([this](const ListBehind &request) {
            asked += request;
            FigurePage page;
            page.total = 120;
            page.visits = {clinic.day.visits.first()};
            if (!request.after)
                page.next = clinic.day.visits.first().id.value();
            else
                page.visits = {clinic.day.visits.last()};
            return page;
        });
        REQUIRE(await([&] { return lines(u"figure "_s).size() == 8; }));
    }

    FiguresView &view() { return *page().figures(); }
    PeriodBar &bar() { return *view().findChild<PeriodBar *>(); }
    FigureTile &tile(Figure figure)
    {
        for (FigureTile *tile : view().findChildren<FigureTile *>()) {
            if (tile->figure() == figure)
                return *tile;
        }
        throw std::runtime_error("no such tile");
    }
    /// A visit ended at another desk, and this desk has heard of it.
    void changeDay()
    {
        const Visit visit = openVisit(0);
        endElsewhere(visit);
        REQUIRE(await([&] {
            const Visit *known = desk.session().day().visits().find(visit.id);
            return known && known->status == VisitStatus::Completed;
        }));
    }
    GetReport lastQuestion()
    {
        return decode<GetReport>(clinic.requestsOf<GetReport>().last().params).value();
    }
    /// By the menu, as it is when it opens.
    void leave(const QString &how)
    {
        for (ActionButton *button : view().findChildren<ActionButton *>()) {
            if (!button->menu() || button->accessibleName() != u"Print and export"_s)
                continue;
            Q_EMIT button->menu()->aboutToShow();
            for (QAction *action : button->menu()->actions()) {
                if (action->text().startsWith(how))
                    return action->trigger();
            }
        }
        throw std::runtime_error("no such entry");
    }
    QString all() { return lines({}).join(u'\n'); }

    QList<ListBehind> asked;
};

} // namespace

TEST_CASE("The reports begin with today's figures")
{
    FiguresDesk desk;
    const GetReport question = desk.lastQuestion();
    CHECK(question.from == desk.today());
    CHECK(question.to == desk.today());
    CHECK_FALSE(question.doctor);
    CHECK(desk.tile(Figure::Arrivals).value() == u"38"_s);
    CHECK(desk.tile(Figure::Waits).value() == u"17 min"_s);
    CHECK(desk.all().contains(u"figure Arrivals, 38, 26 with a booking · 12 walk-ins"_s));
    CHECK(desk.lines(u"doctor All"_s).size() == 1);
    CHECK(desk.lines(u"chart Arrivals by hour"_s).size() == 7); // the empty hour between is a gap
    CHECK(desk.lines(u"chart Arrivals by weekday"_s).isEmpty());
    CHECK(await([&] { return desk.all().contains(u"24 of 31 patients were called within the range"_s); }));
}

TEST_CASE("Days, weeks, months and typed days are asked for, by mouse and by keys")
{
    FiguresDesk desk;
    auto *span = desk.bar().findChild<SegmentedTabs *>();
    span->setCurrentIndex(1);
    REQUIRE(desk.gets<GetReport>(2));
    CHECK(desk.lastQuestion().from.daysTo(desk.lastQuestion().to) == 6);
    CHECK(await([&] { return desk.lines(u"chart Arrivals by weekday"_s).size() == 7; }));
    desk.tile(Figure::Arrivals).setFocus();
    press(Qt::Key_PageUp);
    REQUIRE(desk.gets<GetReport>(3));
    CHECK(desk.lastQuestion().to.daysTo(desk.today()) < 14);
    CHECK(desk.lastQuestion().to < desk.today());
    span->setCurrentIndex(2);
    REQUIRE(desk.gets<GetReport>(4));
    CHECK(desk.lastQuestion().from.day() == 1);
    span->setCurrentIndex(3);
    type(u"2026-01-01"_s);
    press(Qt::Key_Tab);
    REQUIRE(desk.gets<GetReport>(5));
    type(u"2026-03-31"_s);
    press(Qt::Key_Tab);
    REQUIRE(desk.gets<GetReport>(6));
    CHECK(desk.lastQuestion().from == QDate(2026, 1, 1));
    CHECK(desk.lastQuestion().to == QDate(2026, 3, 31));
}

TEST_CASE("A figure leads to the records behind it, page by page")
{
    FiguresDesk desk;
    desk.tile(Figure::Waits).setFocus();
    press(Qt::Key_Return);
    auto *dialog = desk.dialog<BehindDialog>();
    REQUIRE(dialog);
    REQUIRE(await([&] { return dialog->describe().first().contains(u"Waits: 120"_s); }));
    CHECK(desk.asked[0].figure == Figure::Waits);
    CHECK(desk.asked[0].from == desk.today());
    CHECK(dialog->describe().size() == 2);
    for (ActionButton *button : dialog->findChildren<ActionButton *>()) {
        if (button->text().startsWith(u"Show more"_s))
            button->click();
    }
    REQUIRE(await([&] { return dialog->describe().size() == 3; }));
    CHECK(desk.asked[1].after == desk.clinic.day.visits.first().id.value());
    press(Qt::Key_Escape);
    CHECK(await([&] { return !desk.dialog<BehindDialog>(); }));
}

TEST_CASE("A bar leads to its hour, a cell to its doctor, by keyboard")
{
    FiguresDesk desk;
    auto *chart = desk.view().findChild<BarChart *>();
    chart->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.asked.size() == 1; }));
    CHECK(desk.asked[0].hour == 9);
    CHECK(desk.asked[0].figure == Figure::Arrivals);
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return !desk.dialog<BehindDialog>(); }));
    REQUIRE(showActive(desk.window()));
    auto *table = desk.view().findChild<FiguresTable *>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 2));
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.asked.size() == 2; }));
    CHECK(desk.asked[1].doctor == MorningClinic::okafor); // by name
    CHECK(desk.asked[1].figure == Figure::Missed);
}

TEST_CASE("A period without anything says so")
{
    FiguresDesk desk;
    desk.report = {};
    desk.bar().step(-1);
    REQUIRE(await(
        [&] { return desk.lines(u"report: "_s).join(u"").contains(u"no arrivals and no bookings"_s); }));
    CHECK(desk.lines(u"figure "_s).isEmpty());
}

TEST_CASE("A failure says why and is tried again; a long count is cancelled")
{
    FiguresDesk desk;
    desk.clinic.answer<GetReport>([](const GetReport &) -> Result<PeriodReport> {
        return fail(ErrorCode::TooMany, {}, u"Many reports are being made."_s);
    });
    desk.view().count();
    REQUIRE(await([&] { return desk.lines(u"report: "_s).join(u"").contains(u"Many reports"_s); }));
    desk.clinic.ignore<GetReport>();
    desk.view().count();
    REQUIRE(await([&] { return desk.lines(u"report: "_s).join(u"").contains(u"Counting"_s); }));
    for (ActionButton *button : desk.view().findChildren<ActionButton *>()) {
        if (button->text() == u"Cancel"_s)
            button->click();
    }
    CHECK(desk.lines(u"report: "_s).join(u"").contains(u"cancelled"_s));
}

TEST_CASE("Whoever comes back to the figures sees them counted anew if the day went on, and only then")
{
    FiguresDesk desk;
    const auto there = [&] { press(Qt::Key_F5); };
    const auto back = [&] { press(Qt::CTRL | Qt::Key_R); };
    there();
    back();
    desk.page().showTab(ReportsPage::Tab::Closing);
    desk.page().showTab(ReportsPage::Tab::Figures);
    CHECK(desk.clinic.requestsOf<GetReport>().size() == 1);
    desk.changeDay(); // while they are looked at
    CHECK(desk.clinic.requestsOf<GetReport>().size() == 1);
    there();
    back();
    REQUIRE(desk.gets<GetReport>(2));
    desk.page().showTab(ReportsPage::Tab::Closing);
    desk.changeDay();
    desk.page().showTab(ReportsPage::Tab::Figures);
    REQUIRE(desk.gets<GetReport>(3));
    desk.changeDay();
    back(); // the page's key while it is in front
    CHECK(desk.gets<GetReport>(4));
}

TEST_CASE("Days that are over are not counted again because of today")
{
    FiguresDesk desk;
    desk.bar().step(-1);
    REQUIRE(desk.gets<GetReport>(2));
    desk.changeDay();
    press(Qt::Key_F5);
    press(Qt::CTRL | Qt::Key_R);
    desk.settle();
    CHECK(desk.clinic.requestsOf<GetReport>().size() == 2);
}

TEST_CASE("What leaves is counted anew before, and says when it was counted")
{
    FiguresDesk desk;
    const QTemporaryDir folder;
    desk.clinic.answer<NoteReport>([&](const NoteReport &) { return Done{}; });
    desk.report.total.seen = 4711;
    desk.changeDay();
    desk.leave(u"Table (CSV)"_s);
    REQUIRE(desk.gets<GetReport>(2));
    REQUIRE(await([&] { return desk.window().findChild<QFileDialog *>() != nullptr; }));
    nameFile(desk.window(), folder.filePath(u"report.csv"_s));
    REQUIRE(desk.says(u"Saved: "_s));
    const QString table = QString::fromUtf8(contentOf(folder.filePath(u"report.csv"_s)));
    CHECK(table.contains(u",4711,"_s));
    CHECK(table.section(u"\r\n"_s, 0, 0).contains(u"Counted at"_s));
    const QDateTime now = inZone(desk.desk.session().clock().now(), desk.desk.session().day().zone());
    CHECK(table.section(u"\r\n"_s, 1, 1).contains(now.toString(u"yyyy-MM-dd HH:"_s)));
    REQUIRE(await([&] { return !desk.window().findChild<QFileDialog *>(); }));
    desk.leave(u"As PDF"_s); // nothing changed: as it is
    REQUIRE(await([&] { return desk.window().findChild<QFileDialog *>() != nullptr; }));
    CHECK(desk.clinic.requestsOf<GetReport>().size() == 2);
    nameFile(desk.window(), folder.filePath(u"report.pdf"_s));
    REQUIRE(await([&] { return QFile::exists(folder.filePath(u"report.pdf"_s)); }));
    CHECK(pdfText(folder.filePath(u"report.pdf"_s)).contains(u"Counted on"_s));
}

TEST_CASE("When it cannot be counted anew nothing leaves, and the reason is shown")
{
    FiguresDesk desk;
    desk.clinic.answer<GetReport>([](const GetReport &) -> Result<PeriodReport> {
        return fail(ErrorCode::TooMany, {}, u"Many reports are being made."_s);
    });
    desk.changeDay();
    desk.leave(u"Table (CSV)"_s);
    REQUIRE(await([&] { return desk.lines(u"report: "_s).join(u"").contains(u"Many reports"_s); }));
    CHECK_FALSE(desk.window().findChild<QFileDialog *>());
}

TEST_CASE("The reports fit into a window of 1024 pixels")
{
    FiguresDesk desk;
    for (const QWidget *part : desk.window().findChildren<QWidget *>()) {
        if (part->isVisible() && part->minimumSizeHint().width() > 600)
            UNSCOPED_INFO(part->metaObject()->className() << " needs " << part->minimumSizeHint().width());
    }
    CHECK(desk.window().minimumSizeHint().width() <= 1024);
    desk.page().showTab(ReportsPage::Tab::Closing);
    CHECK(desk.window().minimumSizeHint().width() <= 1024);
}

TEST_CASE("A report is saved as a table and as a PDF, and noted before")
{
    FiguresDesk desk;
    const QTemporaryDir folder;
    QList<NoteReport> noted;
    desk.clinic.answer<NoteReport>([&](const NoteReport &request) {
        noted += request;
        return Done{};
    });
    desk.view().commands().saveTable(*desk.view().takeaway());
    nameFile(desk.window(), folder.filePath(u"report.csv"_s));
    REQUIRE(desk.says(u"Saved: "_s));
    const QString table = QString::fromUtf8(contentOf(folder.filePath(u"report.csv"_s)));
    CHECK(table.contains(u"Arrivals"_s));
    CHECK(table.contains(u"Doctor,\"Dr Leila Farouk\",22,14,8"_s));
    CHECK(table.count(u"\r\n"_s) == 1 + 1 + 2 + 6 + 1 + 1);
    REQUIRE(await([&] { return !desk.window().findChild<QFileDialog *>(); }));
    desk.view().commands().savePdf(*desk.view().takeaway());
    nameFile(desk.window(), folder.filePath(u"report.pdf"_s));
    REQUIRE(await([&] { return QFile::exists(folder.filePath(u"report.pdf"_s)); }));
    const QString text = pdfText(folder.filePath(u"report.pdf"_s));
    for (const QString &part : {u"Arrivals"_s, u"38"_s, u"Dr Leila Farouk"_s, u"17 min"_s, u"26 came"_s})
        CHECK(text.contains(part));
    for (const QString &torn : {u"Cancelle"_s, u"Booking"_s, u"Arrival"_s}) // titles are broken at words only
        CHECK_FALSE(text.contains(QRegularExpression(torn + u"(?![ds])"_s)));
    REQUIRE(noted.size() == 2);
    CHECK(noted[0].kind == ReportKind::Figures);
    CHECK(noted[0].target == ReportTarget::File);
    CHECK(noted[1].target == ReportTarget::Pdf);
}
