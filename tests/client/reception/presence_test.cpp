// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/availabilitydialog.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/pill.h"
#include "tests/client/reception/lanes.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QMenu>

// Doctors who are not there, and how long patients wait, as the lanes show it.
using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;

namespace {

QString plain(QString text)
{
    for (const QChar isolate : {QChar(0x2066), QChar(0x2067), QChar(0x2068), QChar(0x2069)})
        text.remove(isolate);
    return text;
}

QString stateOf(const Lane &lane)
{
    return plain(lane.findChild<Pill *>()->text());
}

/// What the head of the lane says.
QString headOf(const Lane &lane)
{
    QStringList texts;
    for (const ElidedLabel *label : lane.findChildren<ElidedLabel *>())
        texts += plain(label->text());
    return texts.join(u'\n');
}

QMenu *menuOf(Lane &lane)
{
    lane.view()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_F12);
    REQUIRE(await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *entry(const QMenu &menu, const QString &beginning)
{
    for (QAction *action : menu.actions()) {
        if (plain(action->text()).startsWith(beginning))
            return action;
    }
    return nullptr;
}

/// Availability, and there this one.
QAction *state(const QMenu &menu, const QStringList &path)
{
    const QMenu *at = entry(menu, u"Availability"_s)->menu();
    for (const QString &step : path.mid(0, path.size() - 1))
        at = entry(*at, step)->menu();
    return entry(*at, path.last());
}

std::optional<WaitRange> estimateIn(const Lane &lane, const QString &ticket)
{
    const auto *model = lane.view()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto shown = rowOf<LaneRow>(model->index(row, 0));
        if (shown.visit.ticket == ticket)
            return shown.estimate;
    }
    FAIL("no such ticket");
    return {};
}

} // namespace

TEST_CASE("F12 in a lane sets the doctor's availability, with how late and until when")
{
    FrontDesk desk;
    Lane &chen = lane(desk, MorningClinic::chen);
    REQUIRE(stateOf(chen) == u"Available");
    state(*menuOf(chen), {u"Late"_s, u"20 minutes"_s})->trigger();
    REQUIRE(desk.gets<SetDoctorState>());
    CHECK(desk.sent<SetDoctorState>().lateMinutes == 20);
    CHECK(desk.says(u"is shown as: Late, 20 min"_s));
    CHECK(stateOf(chen) == u"Late, 20 min");
    press(Qt::Key_Escape);
    state(*menuOf(chen), {u"Away"_s, u"60 minutes"_s})->trigger();
    REQUIRE(desk.gets<SetDoctorState>(2));
    CHECK(desk.sent<SetDoctorState>().until == desk.clinic.at(11, 42));
    CHECK(await([&] { return stateOf(chen) == u"Away until 11:42"; }));
    press(Qt::Key_Escape);
    state(*menuOf(chen), {u"Available"_s})->trigger();
    REQUIRE(desk.gets<SetDoctorState>(3));
    CHECK(await([&] { return stateOf(chen) == u"Available"; }));
}

TEST_CASE("Any number of minutes can be typed")
{
    FrontDesk desk;
    state(*menuOf(lane(desk, MorningClinic::chen)), {u"On a break"_s, u"Other"_s})->trigger();
    press(Qt::Key_Escape); // the menu
    REQUIRE(await([&] { return desk.dialog<AvailabilityDialog>() != nullptr; }));
    type(u"7"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<SetDoctorState>());
    CHECK(desk.sent<SetDoctorState>().until == desk.clinic.at(10, 49));
    CHECK(await([&] { return desk.dialog<AvailabilityDialog>() == nullptr; }));
}

TEST_CASE("What a doctor says elsewhere is shown at once, and that a return is overdue")
{
    FrontDesk desk;
    Lane &chen = lane(desk, MorningClinic::chen);
    desk.clinic.setStateElsewhere(MorningClinic::chen, DoctorState::Break, desk.clinic.at(10, 50));
    desk.settle();
    CHECK(stateOf(chen) == u"On a break until 10:50");
    desk.desk.clock.advance(10min);
    CHECK(await([&] { return stateOf(chen) == u"On a break, due back 10:50"; }, 3000));
}

TEST_CASE("Nobody is called for a doctor who is away, and the menu says so")
{
    FrontDesk desk;
    Lane &farouk = lane(desk, MorningClinic::farouk);
    CHECK(entry(*menuOf(farouk), u"Call next: Yusuf"_s));
    press(Qt::Key_Escape);
    desk.clinic.setStateElsewhere(MorningClinic::farouk, DoctorState::Away);
    desk.settle();
    QMenu *menu = menuOf(farouk);
    const QAction *call = entry(*menu, u"No calls: Away"_s);
    REQUIRE(call);
    CHECK_FALSE(call->isEnabled());
    press(Qt::Key_Escape);
    farouk.view()->setCurrentIndex(farouk.view()->model()->index(1, 0));
    press(Qt::Key_Return);
    REQUIRE(await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    CHECK_FALSE(entry(*qobject_cast<QMenu *>(QApplication::activePopupWidget()), u"Call"_s));
    press(Qt::Key_Escape);
}

TEST_CASE("A lane's head says how long somebody would wait who came now, each row how long its patient will")
{
    FrontDesk desk;
    const Lane &farouk = lane(desk, MorningClinic::farouk);
    CHECK(headOf(farouk).contains(u"≈ 40–55 min")); // inside since 8 of 11 minutes, four wait: 47 ± 6.7
    CHECK(estimateIn(farouk, u"A11"_s) == WaitRange{0, 10}); // urgent: 3 ± 3
    CHECK(estimateIn(farouk, u"A08"_s) == WaitRange{5, 20}); // 14 ± 4.2
    CHECK_FALSE(estimateIn(farouk, u"A07"_s)); // inside
}

TEST_CASE("The doctor's word shifts the estimates at once, and without a time of return there are none")
{
    FrontDesk desk;
    const Lane &okafor = lane(desk, MorningClinic::okafor);
    REQUIRE(estimateIn(okafor, u"B06"_s) == WaitRange{5, 15}); // one called: 11 ± 3
    desk.clinic.setStateElsewhere(MorningClinic::okafor, DoctorState::Late, desk.clinic.at(11, 12));
    desk.settle();
    CHECK(estimateIn(okafor, u"B06"_s) == WaitRange{25, 35}); // 30 ± 3
    desk.clinic.setStateElsewhere(MorningClinic::okafor, DoctorState::Away);
    desk.settle();
    CHECK_FALSE(estimateIn(okafor, u"B06"_s));
    CHECK_FALSE(headOf(okafor).contains(u"≈"));
}

TEST_CASE("An arrival lengthens the wait that the head of the lane tells")
{
    FrontDesk desk;
    const Lane &chen = lane(desk, MorningClinic::chen);
    REQUIRE(headOf(chen).contains(u"≈ 0–5 min"));
    desk.clinic.walkInElsewhere(u"Quill"_s, MorningClinic::chen);
    desk.settle();
    CHECK(headOf(chen).contains(u"≈ 5–15 min"));
}
