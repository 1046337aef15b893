// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/trayicon.h"
#include "client/ui/shell/gatepage.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The desk's window, the sounds it makes and what it has the desktop say.
struct NoticedDesk : FrontDesk
{
    NoticedDesk()
    {
        QObject::connect(&notices().sounds(), &Sounds::played, &window(),
                         [this](Sound sound) { heard += int(sound); });
        QObject::connect(&window().tray(), &TrayIcon::notified, &window(),
                         [this](const QString &, const QString &text) { said += plain(text); });
    }

    DeskNotices &notices() { return *window().findChild<DeskNotices *>(); }
    static QString plain(QString text) { return text.remove(QRegularExpression(u"[\u2066-\u2069]"_s)); }

    void setNamesInNotices(bool named)
    {
        Clinic changed = *clinic.day.clinic;
        ++changed.revision;
        changed.settings.notices.namesInNotices = named;
        clinic.day.clinic = changed;
        clinic.publish(ClinicChanged{changed});
        settle();
    }

    /// Called by a doctor, elsewhere.
    void callElsewhere(const QString &familyName)
    {
        Visit visit = clinic.visit(familyName);
        ++visit.revision;
        visit.status = VisitStatus::Called;
        visit.firstCalledAt = visit.lastCalledAt = clinic.clock.now();
        visit.callCount = 1;
        clinic.visit(familyName) = visit;
        clinic.publish(VisitStatusChanged{visit});
    }

    /// Everything of the window in the background, as beside another program.
    void goBehind()
    {
        m_other = std::make_unique<QWidget>();
        REQUIRE(showActive(*m_other));
    }

    QList<int> heard;
    QStringList said;

private:
    std::unique_ptr<QWidget> m_other;
};

} // namespace

TEST_CASE("Somebody's arrival elsewhere is heard and seen")
{
    NoticedDesk desk;
    const Visit visit = desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    CHECK(desk.says(u"Zander"_s));
    CHECK(desk.heard == QList<int>{int(Sound::Arrival)});
}

TEST_CASE("A call by a doctor has a sound of its own")
{
    NoticedDesk desk;
    const Visit visit = desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    CHECK(desk.says(u"Arrived"_s));
    desk.callElsewhere(u"Zander"_s);
    CHECK(desk.says(u"Called to"_s));
    CHECK(desk.heard == QList<int>{int(Sound::Arrival), int(Sound::Call)});
}

TEST_CASE("What this desk did itself makes no sound and no second message")
{
    NoticedDesk desk;
    type(u"bauer"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"Checked in"_s));
    desk.settle();
    CHECK(desk.heard.isEmpty());
    CHECK_FALSE(desk.messages().join(u' ').contains(u"Arrived"));
}

TEST_CASE("A rush makes few messages and few sounds, and nothing urgent is lost in it")
{
    NoticedDesk desk;
    for (int i = 0; i < 40; ++i)
        desk.clinic.walkInElsewhere(u"Rush%1"_s.arg(i), MorningClinic::farouk);
    Visit urgent = someVisit(4711, somePatient(4711, u"Pat"_s, u"Zander"_s), MorningClinic::chen,
                             desk.clinic.clock.now());
    urgent.priority = Priority::Urgent;
    urgent.ticket = u"C77"_s;
    desk.clinic.publish(VisitCheckedIn{urgent});
    CHECK(desk.says(u"Urgent for"_s));
    CHECK(desk.says(u"arrivals and calls at once"_s));
    CHECK(desk.heard.size() <= 4);
    CHECK(desk.heard.contains(int(Sound::Urgent)));
}

TEST_CASE("What happened long ago is caught up with in silence")
{
    NoticedDesk desk;
    desk.desk.clock.advance(5min);
    desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    desk.settle();
    CHECK(desk.heard.isEmpty());
}

TEST_CASE("A muted desk still sees, and a desk that does not want calls neither hears nor sees them")
{
    NoticedDesk desk;
    desk.notices().sounds().setMuted(true);
    desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    CHECK(desk.says(u"Zander"_s));
    CHECK(desk.heard.isEmpty());
    desk.notices().sounds().setMuted(false);
    desk.notices().sounds().setWanted(Sound::Call, false);
    desk.callElsewhere(u"Zander"_s);
    desk.settle();
    CHECK(desk.heard.isEmpty());
    CHECK_FALSE(desk.messages().join(u' ').contains(u"Called"));
}

TEST_CASE("The desktop is told of arrivals without a name, until the clinic allows names")
{
    NoticedDesk desk;
    desk.goBehind();
    desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    REQUIRE(await([&] { return desk.said.size() == 1; }));
    CHECK(desk.said[0].contains(u"Arrived for"));
    CHECK_FALSE(desk.said[0].contains(u"Zander"));
    desk.setNamesInNotices(true);
    desk.clinic.walkInElsewhere(u"Quandt"_s, MorningClinic::farouk);
    REQUIRE(await([&] { return desk.said.size() == 2; }));
    CHECK(desk.said[1].contains(u"Quandt"));
}

TEST_CASE("A locked window names nobody to the desktop, whatever the clinic allows")
{
    NoticedDesk desk;
    desk.setNamesInNotices(true);
    desk.window().lock();
    desk.goBehind();
    desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    REQUIRE(await([&] { return desk.said.size() == 1; }));
    CHECK_FALSE(desk.said[0].contains(u"Zander"));
    CHECK(desk.messages().isEmpty());
}

TEST_CASE(
    "Whoever stays too long is pointed out at the window's edge until Ctrl+M, and focus stays where it was")
{
    NoticedDesk desk;
    REQUIRE(desk.search().hasFocus()); // whose own keys are others
    const QWidget *focus = QApplication::focusWidget();
    desk.desk.clock.advance(3h);
    desk.notices().stays().look(desk.window().session().clock().now());
    CHECK(desk.lines(u"counts"_s).join(u' ').contains(u"over the limit"));
    CHECK(QApplication::focusWidget() == focus);
    press(Qt::CTRL | Qt::Key_M);
    CHECK_FALSE(desk.lines(u"counts"_s).join(u' ').contains(u"over the limit"));
    CHECK(QApplication::focusWidget() == focus);
}

TEST_CASE("A display's account is not shown an empty desk")
{
    MorningClinic clinic;
    clinic.role = Role::Display;
    Desk desk{clinic};
    ReceptionWindow window(desk.start());
    desk.session().login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return desk.session().login().isSignedIn(); }));
    REQUIRE(showActive(window));
    REQUIRE(window.findChild<GatePage *>());
    press(Qt::Key_Return); // signs out
    CHECK(await([&] { return !desk.session().login().isSignedIn(); }));
}

TEST_CASE("The number on the tray's icon is that of the waiting patients")
{
    NoticedDesk desk;
    const int before = desk.window().tray().count();
    CHECK(before > 0);
    desk.clinic.walkInElsewhere(u"Zander"_s, MorningClinic::farouk);
    CHECK(await([&] { return desk.window().tray().count() == before + 1; }));
}
