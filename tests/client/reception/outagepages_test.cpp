// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/calendarpage.h"
#include "client/reception/pages/pagelist.h"
#include "client/reception/pages/patientcard.h"
#include "client/reception/pages/patientfinder.h"
#include "client/reception/pages/patientspage.h"
#include "client/reception/pages/waitlistpage.h"
#include "client/reception/reports/figuresview.h"
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/wishdialog.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/freshnessindicator.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/resultspopup.h"
#include "client/ui/widgets/searchfield.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/figures.h"
#include "tests/client/reception/outagedesk.h"
#include "tests/client/reception/patientregister.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

QStringList bannersOf(QWidget &window)
{
    QStringList texts;
    for (const Banner *banner : window.findChildren<Banner *>()) {
        if (banner->isVisible())
            texts += banner->text();
    }
    return texts;
}

bool showsLabel(QWidget &window, const QString &part)
{
    const QList<Label *> labels = window.findChildren<Label *>();
    return std::any_of(labels.begin(), labels.end(), [&](const Label *label) {
        return label->isVisible() && label->text().contains(part);
    });
}

/// How many pixels of the widget's trailing half have the colour.
int pixels(QWidget &widget, Color color)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb wanted = Theme::current().color(color).rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() / 2; x < image.width(); ++x)
            count += image.pixel(x, y) == wanted ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("Who was chosen on the patients page in an outage is shown by itself when the server is back")
{
    OutageDesk desk;
    PatientRegister patients(desk.clinic);
    desk.begin();
    desk.loseServer();
    press(Qt::Key_F7);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    auto *card = desk.window().findChild<PatientCard *>();
    REQUIRE(await([&] { return card->banner()->text().contains(u"no connection"_s); }));
    CHECK(showsLabel(*card, u"when the connection is back"_s));
    CHECK_FALSE(showsLabel(*card, u"Choose a patient"_s));
    desk.findServer();
    CHECK(await([&] { return card->file().has_value(); }));
    CHECK(card->banner()->text().isEmpty());
    CHECK(await([&] { return desk.clinic.requestsOf<GetPatientHistory>().size() == 1; }));
}

TEST_CASE("What was looked for on the patients page in an outage is found when the server is back")
{
    OutageDesk desk;
    PatientRegister patients(desk.clinic);
    desk.begin();
    desk.loseServer();
    press(Qt::Key_F7);
    auto *finder = desk.window().findChild<PatientFinder *>();
    type(u"Mwangi"_s);
    REQUIRE(await([&] { return finder->note().contains(u"no connection"_s); }));
    desk.findServer();
    CHECK(await([&] { return finder->note().startsWith(u"Found: "_s); }));
    CHECK(desk.lines(u"patient: "_s).join(u'\n').contains(u"Mwangi"_s));
    CHECK(finder->field()->text() == u"Mwangi"_s);
}

TEST_CASE("Figures that could not be counted in an outage are counted when the server is back")
{
    OutageDesk desk;
    desk.clinic.answer<GetReport>([](const GetReport &request) {
        PeriodReport report;
        report.from = request.from;
        report.to = request.to;
        return report;
    });
    desk.begin();
    desk.loseServer();
    press(Qt::CTRL | Qt::Key_R);
    REQUIRE(await([&] { return !desk.lines(u"report: The figures could not be counted."_s).isEmpty(); }));
    desk.findServer();
    CHECK(await([&] { return !desk.lines(u"report: There are no arrivals"_s).isEmpty(); }));
}

TEST_CASE("A calendar that was not opened before an outage says that it can't be shown, in one strip; then "
          "it comes")
{
    OutageDesk desk;
    desk.clinic.answer<GetCalendar>([&](const GetCalendar &) {
        return AppointmentPage{desk.clinic.sequence(), desk.clinic.day.appointments, false};
    });
    desk.clinic.answer<GetSchedules>([&](const GetSchedules &) {
        return ClinicSchedules{desk.clinic.sequence(), {}, {}};
    });
    desk.begin();
    desk.loseServer();
    press(Qt::Key_F6);
    REQUIRE(await([&] { return showsLabel(desk.window(), u"can't be shown without the server"_s); }));
    CHECK(showsLabel(desk.window(), u"Today page"_s));
    CHECK(desk.lines(u"column: "_s).isEmpty());
    CHECK(bannersOf(desk.window()).size() == 1);
    CHECK(desk.window().findChild<CalendarPage *>()->view().hasFocus()); // the keys go on to work
    desk.findServer();
    CHECK(await([&] { return !desk.lines(u"appointment: "_s).isEmpty(); }));
    CHECK_FALSE(showsLabel(desk.window(), u"can't be shown without the server"_s));
    CHECK_FALSE(desk.window().describe().join(u'\n').contains(u"Loading"_s));
}

TEST_CASE("A day of the calendar that was seen before an outage stays in sight, the next one says it can't "
          "be shown")
{
    OutageDesk desk;
    desk.clinic.answer<GetCalendar>([&](const GetCalendar &) {
        return AppointmentPage{desk.clinic.sequence(), desk.clinic.day.appointments, false};
    });
    desk.clinic.answer<GetSchedules>([&](const GetSchedules &) {
        return ClinicSchedules{desk.clinic.sequence(), {}, {}};
    });
    desk.begin();
    press(Qt::Key_F6);
    REQUIRE(await([&] { return !desk.lines(u"appointment: "_s).isEmpty(); }));
    desk.loseServer();
    CHECK_FALSE(desk.lines(u"appointment: "_s).isEmpty());
    press(Qt::CTRL | Qt::Key_PageDown);
    CHECK(await([&] { return showsLabel(desk.window(), u"can't be shown without the server"_s); }));
    press(Qt::Key_T);
    CHECK(await([&] { return !desk.lines(u"appointment: "_s).isEmpty(); }));
    CHECK_FALSE(showsLabel(desk.window(), u"can't be shown without the server"_s));
    press(Qt::CTRL | Qt::Key_7); // of the week one day is known
    CHECK(await([&] { return desk.lines(u"column: "_s).filter(u"Not known now"_s).size() == 6; }));
}

TEST_CASE("What a search offers is greyed in an outage with the reason below; before and after it is not")
{
    OutageDesk desk;
    desk.begin();
    auto *search = desk.window().findChild<SearchBox *>();
    const auto popup = [&]() -> ResultsPopup * {
        for (ResultsPopup *each : desk.window().findChildren<ResultsPopup *>()) {
            if (each->isOpen())
                return each;
        }
        return nullptr;
    };
    const Appointment booked =
        *std::find_if(desk.clinic.day.appointments.begin(), desk.clinic.day.appointments.end(),
                      [](const Appointment &each) { return each.status == AppointmentStatus::Booked; });
    type(booked.patient.familyName);
    REQUIRE(await([&] { return popup() && pixels(*popup(), Color::Accent) > 100; }));
    desk.loseServer();
    CHECK(await([&] { return pixels(*popup(), Color::Accent) == 0; }));
    CHECK(await([&] { return showsLabel(*popup(), u"no connection to the server since"_s); }));
    search->clear();
    type(booked.patient.familyName);
    REQUIRE(await([&] { return popup() && showsLabel(*popup(), u"Only today's list was searched. Not"_s); }));
    CHECK(pixels(*popup(), Color::Accent) == 0);
    desk.findServer();
    CHECK(await([&] { return pixels(*popup(), Color::Accent) > 100; }));
    CHECK(await([&] { return !showsLabel(*popup(), u"Only today's list"_s); }));
}

TEST_CASE("The waiting list takes nobody in an outage: the button is greyed with the reason, its key says it")
{
    OutageDesk desk;
    desk.begin();
    WaitlistPage *page = nullptr;
    for (const PageEntry &entry : pagesFor(Role::Receptionist)) {
        if (entry.id == PageId::Waitlist)
            press(QKeySequence(entry.key));
    }
    REQUIRE((page = desk.window().findChild<WaitlistPage *>()) != nullptr);
    CHECK(desk.button(u"Add…"_s)->isEnabled());
    desk.loseServer();
    CHECK_FALSE(desk.button(u"Add…"_s)->isEnabled());
    CHECK(desk.button(u"Add…"_s)->toolTip().contains(u"no connection to the server since"_s));
    page->mainPlace()->setFocus();
    press(Qt::Key_Insert);
    CHECK(desk.says(u"no connection to the server since"_s));
    CHECK_FALSE(desk.window().findChild<WishDialog *>());
    desk.findServer();
    CHECK(desk.button(u"Add…"_s)->isEnabled());
    CHECK(desk.button(u"Add…"_s)->toolTip().isEmpty());
}

TEST_CASE("Beside the outage's strip the bar says only Offline, and all of it to who points at it or listens")
{
    OutageDesk desk;
    desk.begin();
    const auto *mark = desk.window().findChild<FreshnessIndicator *>();
    CHECK(mark->text() == u"Live"_s);
    desk.loseServer();
    CHECK(mark->text() == u"Offline"_s);
    CHECK(mark->toolTip().startsWith(u"Offline since "_s));
    CHECK(mark->accessibleName() == mark->toolTip());
    desk.findServer();
    CHECK(mark->text() == u"Live"_s);
    CHECK(mark->toolTip().isEmpty());
}
