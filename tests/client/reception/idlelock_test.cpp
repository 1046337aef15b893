// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/sessionwindow.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds idle = 2s;

/// A window whose page takes text and has F9 for itself, signed in; it locks soon.
class HastyWindow : public SessionWindow
{
public:
    explicit HastyWindow(ClientSession &session)
        : SessionWindow(session, {.idleLock = idle, .keepsShape = false})
    {
    }

    QStringList describe() const override { return {describeState()}; }

    int called = 0;

protected:
    QWidget *makePage(const SignedIn &) override
    {
        auto *page = new QLineEdit;
        connect(new QShortcut(Qt::Key_F9, page), &QShortcut::activated, page, [this] { ++called; });
        return page;
    }
    QList<KeyHelp> keyHelp() const override { return {}; }
};

} // namespace

TEST_CASE("A key that is a shortcut is work, as any other: the window is not locked while they are pressed")
{
    FakeClinic clinic;
    Desk desk{clinic};
    HastyWindow window(desk.start());
    desk.session().login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return desk.session().login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(showActive(window));
    QElapsedTimer since;
    since.start();
    while (Milliseconds(since.elapsed()) < idle * 3 / 2) {
        press(Qt::Key_F9);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    CHECK(window.called > 1);
    CHECK_FALSE(window.isLocked());
    CHECK(await([&] { return window.isLocked(); })); // the control: nobody presses any more
}
