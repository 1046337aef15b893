// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/behinddialog.h"
#include "client/reception/reports/figuresview.h"
#include "client/reception/reports/periodbar.h"
#include "client/ui/theme.h"
#include "client/ui/themepaper.h"
#include "client/ui/tickets/desktickets.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "tests/client/reception/reportsdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

QString fileFor(const QString &name)
{
    return QDir(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s)).filePath(name + u".png"_s);
}

void save(QWidget &window, const QString &name)
{
    (void)await([] { return false; }, 150); // fonts, layout and hover come to rest
    QPixmap picture = window.grab();
    if (QWidget *dialog = QApplication::activeModalWidget(); dialog && dialog != &window) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(dialog->mapToGlobal(QPoint())), dialog->grab());
    }
    picture.save(fileFor(name));
}

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
    picture.save(fileFor(name));
}

void takeAll(const QString &look)
{
    ReportsDesk desk;
    desk.clinic.answer<ListBehind>([&](const ListBehind &) {
        return FigurePage{desk.clinic.day.visits, {}, int(desk.clinic.day.visits.size()), {}};
    });
    (void)await([&] { return desk.lines(u"figure "_s).size() == 8; });
    save(desk.window(), look + u"-report-day"_s);
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
    save(desk.window(), look + u"-report-month"_s);
    desk.page().figures()->mainPlace()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    save(desk.window(), look + u"-report-behind"_s);
    press(Qt::Key_Escape);
    desk.forgotten = {OpenDay{desk.today().addDays(-1), 1, 2}};
    desk.page().showTab(ReportsPage::Tab::Closing);
    (void)await([&] { return !desk.lines(u"open: "_s).isEmpty(); });
    press(Qt::Key_Down);
    save(desk.window(), look + u"-closing"_s);
    press(Qt::Key_F5);
    desk.window().findChild<DeskTickets *>()->openSettings();
    save(desk.window(), look + u"-ticketprinter"_s);
    press(Qt::Key_Escape);
    TicketTarget{TicketTarget::Kind::Printer, u"Front desk"_s, {}, 80}.write(
        desk.desk.session().options().settingsFile());
    type(u"bauer"_s);
    press(Qt::Key_Return);
    (void)desk.says(u"not printed"_s);
    save(desk.window(), look + u"-notprinted"_s);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Reports, the closing of the day and tickets in all their looks", "[.][pictures]")
{
    Theme &theme = Theme::current();
    theme.setMode(Theme::Mode::Light);
    takeAll(u"light"_s);
    theme.setMode(Theme::Mode::Dark);
    takeAll(u"dark"_s);
    theme.setMode(Theme::Mode::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    takeAll(u"rtl"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    theme.setScale(175);
    takeAll(u"175"_s);
    theme.setScale(100);
}
