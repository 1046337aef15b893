// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/receptionpage.h"
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/reports/reportcommands.h"
#include "client/ui/visitcommands.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/toaststack.h"
#include "tests/client/reception/outagedesk.h"
#include "tests/client/ui/pdftext.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

/// As a person reads it, without the marks that keep its pieces apart.
QString plain(QString text)
{
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
    return text.remove(isolates);
}

QStringList entriesOf(const QMenu &menu, bool enabled)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator() && action->isEnabled() == enabled)
            texts += plain(action->text());
    }
    return texts;
}

QMenu *openMenu()
{
    QMenu *menu = nullptr;
    REQUIRE(
        await([&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr; }));
    return menu;
}

} // namespace

TEST_CASE("While the server is gone the desk says since when, of when what is seen is, and how old that gets")
{
    OutageDesk desk;
    desk.begin();
    CHECK(desk.strip().isEmpty());
    const QString time = desk.clinic.clock.now() == desk.clinic.at(10, 42) ? u"10:42"_s : QString();
    REQUIRE(time == u"10:42");
    desk.loseServer();
    CHECK(plain(desk.strip())
          == u"No connection since 10:42 · what you see is from 10:42 (less than a minute old)");
    desk.pass(std::chrono::minutes(12));
    CHECK(plain(desk.strip()) == u"No connection since 10:42 · what you see is from 10:42 (12 min old)");
    desk.pass(std::chrono::minutes(50));
    CHECK(plain(desk.strip()).endsWith(u"(1 h 02 min old)"));
    CHECK(desk.window().findChild<OutageStrip *>()->isVisible());
    desk.findServer();
    CHECK(desk.strip().isEmpty());
    CHECK_FALSE(desk.window().findChild<OutageStrip *>()->isVisible());
}

TEST_CASE("No time on the page counts on in an outage, and no wait is estimated; before it both do")
{
    OutageDesk desk;
    desk.begin();
    const auto waits = [&] {
        QStringList texts;
        for (const LaneView *view : desk.window().findChildren<LaneView *>()) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                texts += view->model()->index(row, LaneModel::TimeColumn).data().toString();
        }
        return texts;
    };
    const QStringList first = waits();
    REQUIRE_FALSE(first.isEmpty());
    desk.pass(std::chrono::minutes(3));
    const QStringList later = waits();
    CHECK(later != first);
    desk.loseServer();
    desk.pass(std::chrono::minutes(20));
    CHECK(waits() == later);
    for (const LaneView *view : desk.window().findChildren<LaneView *>()) {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            CHECK_FALSE(rowOf<LaneRow>(view->model()->index(row, 0)).estimate);
    }
    desk.findServer();
    desk.pass(std::chrono::minutes(0));
    CHECK(waits() != later);
}

TEST_CASE("What begins something new is greyed with the reason, and its key says it; before it opens")
{
    OutageDesk desk;
    desk.begin();
    for (const QString &text : {u"Walk-in"_s, u"Book"_s, u"New patient"_s})
        CHECK(desk.button(text)->isEnabled());
    press(Qt::Key_F2);
    auto *before = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(before);
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return !desk.window().findChild<NewPatientDialog *>(); }));

    desk.loseServer();
    for (const QString &text : {u"Walk-in"_s, u"Book"_s, u"New patient"_s}) {
        CHECK_FALSE(desk.button(text)->isEnabled());
        CHECK(plain(desk.button(text)->toolTip())
              == u"Not possible now: no connection to the server since 10:42.");
    }
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4}) {
        desk.window().toasts().clear();
        press(key);
        CHECK(desk.says(u"no connection to the server since"_s));
        CHECK_FALSE(desk.window().findChild<FormDialog *>());
    }
    desk.findServer();
    CHECK(desk.button(u"Walk-in"_s)->isEnabled());
    CHECK(desk.button(u"Walk-in"_s)->toolTip().isEmpty());
}

TEST_CASE("A check-in in an outage is refused with the reason and asks the server nothing, then or later")
{
    OutageDesk desk;
    desk.begin();
    desk.loseServer();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(desk.says(u"no connection to the server since"_s));
    desk.findServer();
    CHECK(desk.clinic.requestsOf<CheckIn>().isEmpty());
    press(Qt::Key_Return); // the same row is still chosen
    CHECK(await([&] { return desk.clinic.requestsOf<CheckIn>().size() == 1; }));
}

TEST_CASE("A menu shows in an outage what it would offer, greyed, with the reason first")
{
    OutageDesk desk;
    desk.begin();
    desk.loseServer();
    auto *lane = desk.window().findChild<LaneView *>();
    lane->setFocus();
    lane->setCurrentIndex(lane->model()->index(1, lane->modelColumn()));
    press(Qt::Key_Return);
    QMenu *menu = openMenu();
    const QStringList greyed = entriesOf(*menu, false);
    REQUIRE(greyed.size() > 1);
    CHECK(greyed.first() == u"Not possible now: no connection to the server since 10:42.");
    CHECK(entriesOf(*menu, true).filter(u"Print ticket"_s).size() == entriesOf(*menu, true).size());
    menu->close();
}

TEST_CASE("Every step of a visit is refused with the reason in an outage; some is permitted before")
{
    OutageDesk desk;
    desk.begin();
    auto *commands = desk.window().findChild<VisitCommands *>();
    REQUIRE(commands);
    int permitted = 0;
    const auto look = [&](bool away) {
        for (const Visit &visit : desk.session().day().visits()) {
            for (const auto &[action, name] : enumNames(VisitAction{})) {
                const auto step = commands->permitted(visit, action);
                permitted += step ? 1 : 0;
                if (away && commands->permittedByRules(visit, action))
                    CHECK(step.error().message.contains(u"no connection"));
            }
        }
    };
    look(false);
    CHECK(permitted > 0);
    desk.loseServer();
    permitted = 0;
    look(true);
    CHECK(permitted == 0);
}

TEST_CASE("A form that is half filled when the server goes is as it was when it is back, and can be sent")
{
    OutageDesk desk;
    desk.begin();
    press(Qt::Key_F2);
    auto *dialog = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(dialog);
    REQUIRE(showActive(*dialog));
    type(u"Amin"_s);
    desk.loseServer();
    CHECK(dialog->isVisible());
    CHECK(dialog->bannerText().contains(u"What you typed is kept"));
    CHECK_FALSE(dialog->primary()->isEnabled());
    type(u"a"_s);
    desk.findServer();
    CHECK(dialog->isVisible());
    CHECK(dialog->primary()->isEnabled());
    CHECK(dialog->bannerText().isEmpty());
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text() == u"Amina");
}

TEST_CASE("Selection, scroll and what is typed stay through an outage")
{
    OutageDesk desk;
    desk.begin();
    auto *expected = desk.window().findChild<ExpectedView *>();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QModelIndex chosen = expected->currentIndex();
    REQUIRE(chosen.isValid());
    const AppointmentId id = rowOf<ExpectedRow>(chosen).appointment.id;
    desk.loseServer();
    desk.pass(std::chrono::minutes(1));
    desk.clinic.bookElsewhere(u"Nora"_s, u"Zimmer"_s, MorningClinic::chen, desk.clinic.at(15, 0));
    desk.findServer();
    CHECK(rowOf<ExpectedRow>(expected->currentIndex()).appointment.id == id);
    CHECK(desk.window().findChild<SearchBox *>()->hasFocus());
    CHECK(desk.lines(u"expected: "_s).filter(u"Zimmer"_s).size() == 1);
}

TEST_CASE("What is typed in the search box is not lost to an outage")
{
    OutageDesk desk;
    desk.begin();
    desk.loseServer();
    auto *search = desk.window().findChild<SearchBox *>();
    for (const Appointment &appointment : desk.session().day().appointments()) {
        if (appointment.status != AppointmentStatus::Booked)
            continue;
        type(appointment.patient.familyName);
        REQUIRE(await([&] { return !desk.lines(u"search: "_s).isEmpty(); }));
        press(Qt::Key_Return);
        CHECK(desk.says(u"no connection to the server since"_s));
        CHECK(search->text() == appointment.patient.familyName);
        break;
    }
}

TEST_CASE("In an outage the day sheet is printed with one press")
{
    OutageDesk desk;
    desk.begin();
    desk.loseServer();
    auto *reports = desk.window().findChild<ReceptionPage *>()->findChild<ReportCommands *>(
        QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(reports);
    reports->setPrinters([] { return QStringList(); });
    auto *print = desk.button(u"Print the day sheet"_s);
    REQUIRE(print);
    print->setFocus();
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"no printer"_s));
    press(Qt::Key_F8);
    press(Qt::Key_Return); // save as PDF
    QFileDialog *dialog = nullptr;
    REQUIRE(await([&] { return (dialog = desk.window().findChild<QFileDialog *>()) != nullptr; }));
    const QString path = desk.desk.options.profileDir + u"/sheet.pdf"_s;
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    REQUIRE(desk.says(u"Saved: "_s));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK(file.permissions().testFlags(QFile::ReadOwner | QFile::WriteOwner));
    CHECK_FALSE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther));
    const QString text = pdfText(path);
    INFO(text.toStdString());
    int here = 0;
    for (const Visit &visit : desk.session().day().visits()) {
        CHECK(text.contains(visit.ticket));
        here += visit.appointment ? 0 : 1;
    }
    CHECK(here > 0); // somebody came without an appointment
    CHECK(text.contains(u"Walk-in"_s));
    desk.findServer();
    CHECK(await([&] { return desk.clinic.requestsOf<NoteReport>().size() == 1; })); // its note follows
}

TEST_CASE("A start without the server shows the desk of yesterday as what it is, and prints it")
{
    OutageDesk desk;
    desk.begin();
    const QStringList expected = desk.lines(u"expected: "_s);
    const QStringList lanes = desk.lines(u"lane "_s);
    REQUIRE_FALSE(expected.isEmpty());
    desk.startWithoutServer(std::chrono::hours(22));
    CHECK(desk.lines(u"expected: "_s) == expected);
    CHECK(desk.lines(u"lane "_s) == lanes);
    CHECK(desk.window().describe().first() == u"offline");
    CHECK(plain(desk.strip()).startsWith(u"No connection to the server · what you see is from "));
    CHECK(plain(desk.strip()).contains(QLocale().toString(desk.session().day().today(), u"ddd d MMM"_s)));
    CHECK(plain(desk.strip()).endsWith(u"10:42 (22 h 00 min old)"));
    CHECK_FALSE(desk.button(u"Walk-in"_s)->isEnabled());
    CHECK(plain(desk.button(u"Walk-in"_s)->toolTip()) == u"Not possible now: no connection to the server.");
    const DaySheet::Occasion occasion = desk.window().findChild<ReportCommands *>()->occasion();
    CHECK(occasion.remark.contains(u"without the server, as it was"));
    CHECK(occasion.at == desk.clinic.clock.now());

    desk.findServer();
    CHECK(desk.window().describe().first() == u"live");
    CHECK(desk.strip().isEmpty());
    CHECK(desk.button(u"Walk-in"_s)->isEnabled());
}

TEST_CASE("A start without the server and without a kept day says at the sign-in that it is away")
{
    OutageDesk desk;
    desk.clinic.kill();
    ReceptionWindow window(desk.desk.start());
    desk.session().start();
    const auto told = [&] {
        for (const Banner *banner : window.findChildren<Banner *>()) {
            if (banner->text().contains(u"can't be reached"))
                return true;
        }
        return false;
    };
    CHECK(await(told));
    CHECK(window.describe().first() == u"signed out");
    desk.clinic.restart();
    CHECK(await([&] { return !told(); }));
}

TEST_CASE("A kept day that is damaged is told at the sign-in, and nothing of it is shown")
{
    OutageDesk desk;
    desk.begin();
    const QString path = desk.session().keeper().file();
    desk.end();
    desk.clinic.kill();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    content.back() = char(content.back() ^ 1);
    REQUIRE(file.seek(0));
    file.write(content);
    file.close();
    ReceptionWindow window(desk.desk.start());
    desk.session().start();
    CHECK(await([&] {
        for (const Banner *banner : window.findChildren<Banner *>()) {
            if (banner->text().contains(u"last known day") && banner->text().contains(u"damaged"))
                return true;
        }
        return false;
    }));
    CHECK(window.describe() == QStringList{u"signed out"_s});
}
