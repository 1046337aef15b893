// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"
#include "client/reception/pages/lanestrip.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/rail.h"
#include "client/reception/searchbox.h"
#include "client/ui/tickets/desktickets.h"
#include "client/ui/tickets/ticketprinterdialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/client/ui/pdftext.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// A desk whose tickets go to a printer of the test's own, or as PDF files into a folder.
class TicketDesk : public FrontDesk
{
public:
    TicketDesk()
    {
        tickets().setPrinters([] { return QStringList{u"Front desk"_s}; });
    }

    DeskTickets &tickets() { return *window().findChild<DeskTickets *>(); }
    void choose(TicketTarget::Kind kind)
    {
        TicketTarget{kind, u"Front desk"_s, folder.path(), 80}.write(desk.session().options().settingsFile());
    }
    /// The printer takes a ticket, or refuses it while this is set.
    void fakePrinter()
    {
        choose(TicketTarget::Kind::Printer);
        tickets().setPrint([this](const TicketContent &content, const TicketTarget &) -> Result<QString> {
            started.release();
            mayPrint.acquire();
            mayPrint.release();
            if (outOfPaper.loadRelaxed())
                return fail(ErrorCode::Unavailable, {}, u"out of paper"_s);
            printed.append(content.ticket);
            return u"Front desk"_s;
        });
    }
    void checkIn(const QString &letters)
    {
        type(letters);
        REQUIRE(await([&] { return !lines(u"search"_s).isEmpty(); }));
        press(Qt::Key_Return);
    }
    QStringList files() const { return QDir(folder.path()).entryList({u"*.pdf"_s}); }
    bool rowSays(const QString &words)
    {
        return await([&] { return lines(u"lane "_s).filter(u"Bauer"_s).join(u'\n').contains(words); });
    }

    QTemporaryDir folder;
    QAtomicInt outOfPaper = 0;
    QSemaphore mayPrint{1};
    QSemaphore started;
    QStringList printed; ///< By the printer's thread; read after it is done.
};

} // namespace

TEST_CASE("A check-in prints the ticket, as a file or on paper")
{
    TicketDesk desk;
    desk.choose(TicketTarget::Kind::Folder);
    desk.checkIn(u"bauer"_s);
    REQUIRE(desk.says(u"Checked in"_s));
    REQUIRE(await([&] { return desk.files().size() == 1; }));
    const Visit visit = desk.clinic.visit(u"Bauer"_s);
    const QString text = pdfText(desk.folder.filePath(desk.files().first()));
    CHECK(text.contains(visit.ticket));
    CHECK(text.contains(u"Dr Emeka Okafor"_s));
    CHECK_FALSE(text.contains(u"Bauer"_s));
}

TEST_CASE("A walk-in's ticket is printed too")
{
    TicketDesk desk;
    desk.fakePrinter();
    desk.clinic.patients += {somePatient(900, u"Zoe"_s, u"Quill"_s), {}};
    press(Qt::Key_F4);
    type(u"quill"_s);
    REQUIRE(desk.gets<FindPatients>());
    desk.settle();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<AddWalkIn>());
    CHECK(await([&] { return desk.started.available() == 1; }));
}

TEST_CASE("A print that fails leaves the check-in as it is, stands on the row, and one key prints again")
{
    TicketDesk desk;
    desk.fakePrinter();
    desk.outOfPaper = 1;
    desk.checkIn(u"bauer"_s);
    REQUIRE(desk.says(u"out of paper"_s));
    CHECK(desk.says(u"Checked in"_s));
    CHECK(desk.rowSays(u"not printed"_s));
    desk.outOfPaper = 0;
    press(Qt::CTRL | Qt::Key_P);
    CHECK(desk.says(u"was sent to"_s));
    CHECK(await([&] { return !desk.lines(u"lane "_s).join(u'\n').contains(u"not printed"_s); }));
    CHECK(desk.printed == QStringList{desk.clinic.visit(u"Bauer"_s).ticket});
}

TEST_CASE("A printer that takes its time holds up nobody")
{
    TicketDesk desk;
    desk.fakePrinter();
    desk.mayPrint.acquire();
    desk.checkIn(u"bauer"_s);
    REQUIRE(await([&] { return desk.started.available() == 1; }));
    desk.checkIn(u"weber"_s); // while the first ticket hangs
    CHECK(desk.gets<CheckIn>(2));
    CHECK(desk.says(u"Weber"_s));
    desk.mayPrint.release();
    REQUIRE(await([&] { return desk.started.available() == 2; }));
}

TEST_CASE("Ctrl+P prints the ticket of the patient chosen in a lane")
{
    TicketDesk desk;
    desk.choose(TicketTarget::Kind::Folder);
    LaneView *lane = desk.window().findChild<LaneStrip *>()->lanes()[1]->view();
    lane->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    const QString ticket = lane->currentIndex().data(RowRole).value<LaneRow>().visit.ticket;
    press(Qt::CTRL | Qt::Key_P);
    REQUIRE(await([&] { return desk.files().size() == 1; }));
    CHECK(pdfText(desk.folder.filePath(desk.files().first())).contains(ticket));
    CHECK(desk.says(ticket));
}

TEST_CASE("A desk without a printer prints nothing, and Ctrl+P says so and leads to the choice")
{
    TicketDesk desk;
    desk.checkIn(u"bauer"_s);
    REQUIRE(desk.says(u"Checked in"_s));
    CHECK(desk.lines(u"lane "_s).filter(u"not printed"_s).isEmpty());
    press(Qt::CTRL | Qt::Key_P);
    CHECK(desk.says(u"no printer for tickets"_s));
    press(Qt::Key_F8);
    press(Qt::Key_Return);
    CHECK(desk.dialog<TicketPrinterDialog>());
}

TEST_CASE("Where tickets go is chosen, tried with a test page and remembered")
{
    TicketDesk desk;
    desk.tickets().openSettings();
    auto *dialog = desk.dialog<TicketPrinterDialog>();
    REQUIRE(dialog);
    auto *target = dialog->findChild<QComboBox *>();
    CHECK(target->count() == 3);
    target->setCurrentIndex(2);
    REQUIRE(await([&] { return dialog->isActiveWindow(); }));
    press(Qt::Key_Return);
    CHECK(dialog->field(u"folder"_s)->error() == u"Choose a folder that exists."_s);
    dialog->findChild<QLineEdit *>()->setText(desk.folder.path());
    const QList<ActionButton *> buttons = dialog->findChildren<ActionButton *>();
    const auto test = std::find_if(buttons.begin(), buttons.end(), [](const ActionButton *button) {
        return button->text().startsWith(u"Print a test"_s);
    });
    REQUIRE(test != buttons.end());
    (*test)->click();
    REQUIRE(await([&] { return dialog->bannerText().contains(u"was sent to"_s); }));
    CHECK(pdfText(desk.folder.filePath(desk.files().first())).contains(u"Test page"_s));
    dialog->primary()->click();
    CHECK(desk.says(u"go to"_s));
    CHECK(desk.tickets().target() == TicketTarget{TicketTarget::Kind::Folder, {}, desk.folder.path(), 80});
}

TEST_CASE(
    "Closing the ticket printer's form leads the keyboard back to where it was before the mouse opened it")
{
    TicketDesk desk;
    REQUIRE(desk.search().hasFocus());
    QPushButton *account = nullptr;
    for (QPushButton *button : desk.window().findChild<Rail *>()->findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(u"Account of"))
            account = button;
    }
    REQUIRE(account);
    QTest::mouseClick(account, Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    press(Qt::Key_Down);
    press(Qt::Key_Return); // the first of its entries
    REQUIRE(await([&] { return desk.dialog<TicketPrinterDialog>() != nullptr; }));
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"prints no tickets"_s));
    CHECK(await([&] { return desk.search().hasFocus(); }));
}
