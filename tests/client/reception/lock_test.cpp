// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/laneview.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/widgets/lockoverlay.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/auth.h"
#include "tests/client/reception/outagedesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

const QString password = u"correct horse battery"_s;

/// A desk whose server checks passwords.
struct LockedDesk : OutageDesk
{
    LockedDesk()
    {
        clinic.answer<VerifyPassword>([](const VerifyPassword &request) -> Result<Done> {
            if (request.password != password)
                return fail(ErrorCode::Invalid, u"password"_s, u"This is not your password."_s);
            return Done{};
        });
    }

    void lock()
    {
        press(Qt::CTRL | Qt::Key_L);
        REQUIRE(window().isLocked());
    }
    void unlockWith(const QString &text)
    {
        type(text);
        press(Qt::Key_Return);
        REQUIRE(await([&] { return !window().isLocked() || !isAsking(); }));
    }
    /// The server ends the login while it is away, and comes back.
    void endLogin()
    {
        loseServer();
        clinic.revokeTokens();
        clinic.restart();
    }
    /// A password is being looked at.
    bool isAsking()
    {
        for (const ActionButton *button :
             window().findChild<LockOverlay *>()->findChildren<ActionButton *>()) {
            if (button->isBusy())
                return true;
        }
        return false;
    }
    /// What is said under the password.
    bool lockSays(const QString &part)
    {
        return await([&] {
            for (const QLabel *label : window().findChild<LockOverlay *>()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(part))
                    return true;
            }
            return false;
        });
    }
    /// Every widget that can be seen, of this window and any other.
    QList<QWidget *> seen()
    {
        QList<QWidget *> widgets;
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->isVisible())
                widgets += widget;
        }
        return widgets;
    }
    bool isBlank()
    {
        auto *overlay = window().findChild<LockOverlay *>();
        for (QWidget *widget : seen()) {
            if (widget != &window() && widget != overlay && !overlay->isAncestorOf(widget))
                return false;
        }
        return true;
    }
};

} // namespace

TEST_CASE("A locked desk shows nothing but the lock: no page, dialog, menu, message or tooltip; control: "
          "before it does")
{
    LockedDesk desk;
    desk.begin();
    desk.window().toasts().show(u"Checked in Maria Gonzalez, ticket A13"_s);
    auto *lane = desk.window().findChild<LaneView *>();
    lane->setFocus();
    lane->setCurrentIndex(lane->model()->index(0, lane->modelColumn()));
    press(Qt::Key_Return);
    REQUIRE(await([&] { return QApplication::activePopupWidget() != nullptr; }));
    CHECK_FALSE(desk.isBlank());
    desk.window().lock();
    CHECK(desk.isBlank());
    CHECK(desk.window().describe() == QStringList{u"locked"_s});
    CHECK(QApplication::activePopupWidget() == nullptr);

    // What comes meanwhile stays unseen too, and the rows behind go on being kept.
    desk.clinic.bookElsewhere(u"Nora"_s, u"Zimmer"_s, MorningClinic::chen, desk.clinic.at(15, 0));
    REQUIRE(await([&] { return desk.session().feed().sequence() == desk.clinic.sequence(); }));
    desk.window().toasts().show(u"Booked Nora Zimmer"_s);
    CHECK(desk.isBlank());
    desk.unlockWith(password);
    REQUIRE(await([&] { return !desk.window().isLocked(); }));
    CHECK(desk.lines(u"expected: "_s).filter(u"Zimmer"_s).size() == 1);
}

TEST_CASE("A half-filled form is hidden by the lock and as it was after it, by keyboard only")
{
    LockedDesk desk;
    desk.begin();
    press(Qt::Key_F2);
    auto *dialog = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(showActive(*dialog));
    type(u"Amin"_s);
    desk.window().lock();
    CHECK(desk.isBlank());
    REQUIRE(showActive(desk.window()));
    desk.unlockWith(u"wrong"_s);
    CHECK(desk.lockSays(u"not your password"_s));
    CHECK(desk.isBlank());
    desk.unlockWith(password);
    REQUIRE(await([&] { return !desk.window().isLocked(); }));
    CHECK(dialog->isVisible());
    REQUIRE(showActive(*dialog));
    type(u"a"_s);
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text() == u"Amina");
}

TEST_CASE("In an outage the desk is unlocked with the password that was typed here, and with no other")
{
    LockedDesk desk;
    desk.begin();
    desk.loseServer();
    desk.lock();
    CHECK(desk.isBlank());
    desk.unlockWith(u"wrong"_s);
    CHECK(desk.lockSays(u"not your password"_s));
    CHECK(desk.window().isLocked());
    desk.unlockWith(password);
    CHECK(await([&] { return !desk.window().isLocked(); }));
    CHECK_FALSE(desk.strip().isEmpty());
}

TEST_CASE("After a start without the server the lock still knows the password")
{
    LockedDesk desk;
    desk.begin();
    desk.startWithoutServer(std::chrono::minutes(30));
    desk.lock();
    CHECK(desk.isBlank());
    desk.unlockWith(u"wrong"_s);
    CHECK(desk.lockSays(u"not your password"_s));
    desk.unlockWith(password);
    CHECK(await([&] { return !desk.window().isLocked(); }));
}

TEST_CASE(
    "Where the password was never typed the lock stays in an outage, says why, and opens with the server")
{
    LockedDesk desk;
    desk.begin();
    desk.session().localPassword().forget();
    desk.loseServer();
    desk.lock();
    desk.unlockWith(password);
    CHECK(desk.lockSays(u"can't be checked here"_s));
    CHECK(desk.window().isLocked());
    desk.findServer();
    desk.unlockWith(password);
    CHECK(await([&] { return !desk.window().isLocked(); }));
    // And the next outage finds it known.
    REQUIRE(await([&] { return !desk.session().localPassword().check().isEmpty(); }));
}

TEST_CASE("Who tries passwords at a locked desk without the server must wait")
{
    LockedDesk desk;
    desk.begin();
    desk.loseServer();
    desk.lock();
    for (int i = 0; i < 5; ++i) {
        desk.unlockWith(u"wrong"_s);
        REQUIRE(desk.lockSays(u"not your password"_s));
    }
    CHECK(desk.session().localPassword().wait() > Milliseconds(0));
    desk.unlockWith(password);
    CHECK(desk.lockSays(u"Too many wrong passwords"_s));
    CHECK(desk.window().isLocked());
    desk.desk.clock.advance(std::chrono::seconds(2));
    desk.unlockWith(password);
    CHECK(await([&] { return !desk.window().isLocked(); }));
}

TEST_CASE("Signing out of a locked desk in an outage removes what was kept")
{
    LockedDesk desk;
    desk.begin();
    const QString file = desk.session().keeper().file();
    desk.loseServer();
    desk.lock();
    desk.window().signOut();
    CHECK(await([&] { return !QFile::exists(file); }));
    CHECK(desk.window().describe() == QStringList{u"signed out"_s});
}

TEST_CASE("A login that ends under a half-filled form keeps it behind the lock for the same person")
{
    LockedDesk desk;
    desk.begin();
    press(Qt::Key_F2);
    QPointer<NewPatientDialog> dialog = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(showActive(*dialog));
    type(u"Amin"_s);
    desk.endLogin();
    REQUIRE(await([&] { return desk.window().isLocked(); }));
    CHECK(desk.isBlank());
    CHECK(desk.lockSays(u"Your session has ended"_s));
    REQUIRE(showActive(desk.window()));
    desk.unlockWith(u"wrong"_s);
    CHECK(desk.window().isLocked());
    desk.unlockWith(password);
    REQUIRE(await([&] { return !desk.window().isLocked() && desk.desk.isCurrent(); }));
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    REQUIRE(showActive(*dialog));
    type(u"a"_s);
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text() == u"Amina");
    CHECK(desk.session().login().remembers());
}

TEST_CASE("Who is not the person of the half-filled form signs out at its lock and finds the sign-in")
{
    LockedDesk desk;
    desk.begin();
    press(Qt::Key_F2);
    QPointer<NewPatientDialog> dialog = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(showActive(*dialog));
    desk.endLogin();
    REQUIRE(await([&] { return desk.window().isLocked(); }));
    desk.window().signOut();
    CHECK(desk.window().describe() == QStringList{u"signed out"_s});
    CHECK(await([&] { return !dialog; }));
}

TEST_CASE("A login that ends with nothing begun leads to the sign-in")
{
    LockedDesk desk;
    desk.begin();
    desk.endLogin();
    CHECK(await([&] { return desk.window().describe() == QStringList{u"signed out"_s}; }));
    CHECK_FALSE(desk.window().isLocked());
}

TEST_CASE("Ctrl+L locks the desk also while a dialog is open")
{
    LockedDesk desk;
    desk.begin();
    press(Qt::Key_F2);
    auto *dialog = desk.window().findChild<NewPatientDialog *>();
    REQUIRE(showActive(*dialog));
    type(u"Amin"_s);
    press(Qt::CTRL | Qt::Key_L);
    CHECK(desk.window().isLocked());
    CHECK(desk.isBlank());
}

TEST_CASE("The menu that signs out in an outage is not pulled from under itself")
{
    LockedDesk desk;
    desk.begin();
    desk.loseServer();
    for (auto *account : desk.window().findChildren<QPushButton *>()) {
        if (account->accessibleName().startsWith(u"Account of"_s))
            QTest::mouseClick(account, Qt::LeftButton);
    }
    QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QAction *signOut = menu->actions().constLast();
    bool stood = false;
    QObject::connect(signOut, &QAction::triggered, &desk.window(),
                     [&] { stood = menu; }); // after the window's own
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(signOut).center());
    CHECK(stood);
    CHECK(await([&] { return desk.window().describe() == QStringList{u"signed out"_s} && !menu; }));
}

TEST_CASE("How long a desk may stay untouched is a setting, and every key begins it anew")
{
    LockedDesk desk;
    desk.desk.options.lockMinutes = 1;
    desk.begin();
    const auto *idle = desk.window().findChild<QTimer *>(u"idleLock"_s);
    REQUIRE(idle);
    CHECK(idle->isActive());
    CHECK(idle->intervalAsDuration() == std::chrono::minutes(1));
    press(Qt::Key_Down); // touched: it counts anew
    CHECK(idle->remainingTimeAsDuration() > std::chrono::seconds(50));
}

TEST_CASE("Without a setting a desk is locked after five minutes untouched, and a locked one counts no time")
{
    LockedDesk desk;
    desk.begin();
    auto *idle = desk.window().findChild<QTimer *>(u"idleLock"_s);
    REQUIRE(idle);
    CHECK(idle->intervalAsDuration() == std::chrono::minutes(5));
    CHECK(idle->isActive());
    idle->start(1); // the time is over
    REQUIRE(await([&] { return desk.window().isLocked(); }));
    idle->setInterval(std::chrono::minutes(5)); // as it was: start() above would stay
    CHECK(desk.isBlank());
    CHECK_FALSE(idle->isActive());
    desk.unlockWith(password);
    REQUIRE(await([&] { return !desk.window().isLocked(); }));
    CHECK(idle->isActive());
}

TEST_CASE("A window that was closed while it was locked starts locked, with and without the server, and "
          "shows nothing")
{
    LockedDesk desk;
    desk.begin();
    const bool isLocked = GENERATE(true, false);
    if (isLocked)
        desk.lock();
    SECTION("with it")
    {
        desk.startAgain();
    }
    SECTION("without it")
    {
        desk.startWithoutServer(std::chrono::minutes(1));
    }
    CHECK(desk.window().isLocked() == isLocked); // control: who left it open finds it open
    if (!isLocked)
        return;
    CHECK(desk.isBlank());
    CHECK(desk.window().describe() == QStringList{u"locked"_s});
    desk.unlockWith(u"wrong"_s);
    CHECK(desk.window().isLocked());
    desk.unlockWith(password);
    CHECK_FALSE(desk.window().isLocked());
    desk.startAgain();
    CHECK_FALSE(desk.window().isLocked());
}

TEST_CASE("That the keychain does not take the login is said to who chose to stay signed in")
{
    LockedDesk desk;
    desk.desk.keychain.broken = true;
    desk.beginWithoutKeychain();
    CHECK(desk.says(u"asked for the password at the next start"_s));
}
