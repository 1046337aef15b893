// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/behinddialog.h"
#include "client/reception/reports/figuresview.h"
#include "client/reception/reports/periodbar.h"
#include "client/ui/themepaper.h"
#include "client/ui/tickets/desktickets.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "tests/client/reception/reportsdesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

void savePaper(const PaperPages &pages, const QString &name)
{
    const QSizeF a4 = QPageSize(QPageSize::A4).sizePoints();
    QImage picture((a4 * 110 / 72).toSize(), QImage::Format_RGB32);
    picture.setDotsPerMeterX(qRound(110 / 0.0254));
    picture.setDotsPerMeterY(qRound(110 / 0.0254));
    picture.fill(colorOf(PaperColor::Ground));
    QPainter painter(&picture);
    pages.paint(painter, 0);
    painter.end();
    picture.save(pictureFile(name));
}

void takeAll(const QString &look)
{
    ReportsDesk desk;
    desk.clinic.answer<ListBehind>([&](const ListBehind &) {
        return FigurePage{desk.clinic.day.visits, {}, int(desk.clinic.day.visits.size()), {}};
    });
    (void)await([&] { return desk.lines(u"figure "_s).size() == 8; });
    savePicture(desk.window(), look + u"-report-day"_s);
    savePaper(desk.page().figures()->takeaway()->pages(QPageSize(QPageSize::A4).sizePoints()),
              look + u"-report-paper"_s);
    QRandomGenerator random(4);
    for (int i = 1; i < 30; ++i) {
        DayFigures day = desk.report.days.first();
        day.day = desk.today().addDays(-i);
        day.figures.bookedArrivals = day.day.dayOfWeek() == 5 ? 0 : random.bounded(12, 30);
        day.figures.walkIns = day.day.dayOfWeek() == 5 ? 0 : random.bounded(4, 15);
        desk.report.days.prepend(day);
    }
    for (int weekday = 1; weekday < 7; ++weekday)
        desk.report.weekdays.append({weekday, desk.report.doctors[weekday % 2].figures});
    desk.page().figures()->findChild<SegmentedTabs *>()->setCurrentIndex(2);
    (void)await([&] { return desk.lines(u"chart Arrivals by day"_s).size() > 20; });
    savePicture(desk.window(), look + u"-report-month"_s);
    desk.page().figures()->mainPlace()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    savePicture(desk.window(), look + u"-report-behind"_s);
    press(Qt::Key_Escape);
    desk.forgotten = {OpenDay{desk.today().addDays(-1), 1, 2}};
    desk.page().showTab(ReportsPage::Tab::Closing);
    (void)await([&] { return !desk.lines(u"open: "_s).isEmpty(); });
    press(Qt::Key_Down);
    savePicture(desk.window(), look + u"-closing"_s);
    press(Qt::Key_F5);
    desk.window().findChild<DeskTickets *>()->openSettings();
    savePicture(desk.window(), look + u"-ticketprinter"_s);
    press(Qt::Key_Escape);
    TicketTarget{TicketTarget::Kind::Printer, u"Front desk"_s, {}, 80}.write(
        desk.desk.session().options().settingsFile());
    type(u"bauer"_s);
    press(Qt::Key_Return);
    (void)desk.says(u"not printed"_s);
    savePicture(desk.window(), look + u"-notprinted"_s);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Reports, the closing of the day and tickets in all their looks", "[.][pictures]")
{
    inAllLooks({175}, takeAll);
}
