// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorrows.h"
#include "client/ui/bidi.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/seenmodel.h"
#include "client/ui/notices/staynotice.h"
#include "client/ui/theme.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "common/protocol/line.h"
#include "common/protocol/patients.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QScopeGuard>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// A visible pill that begins so, waited for.
bool saysInPill(DoctorDesk &desk, const QString &beginning, int deadlineMs = 10000)
{
    return await(
        [&] {
            const auto pills = desk.window().findChildren<Pill *>();
            return std::any_of(pills.begin(), pills.end(), [&](const Pill *pill) {
                return pill->isVisible() && pill->text().startsWith(beginning);
            });
        },
        deadlineMs);
}

} // namespace

TEST_CASE("The button names whom the server will call, and F9 calls them")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"First"_s, VisitStatus::Waiting);
    desk.clinic.add(2, u"Urgent"_s, VisitStatus::Waiting).priority = Priority::Urgent;
    desk.show();
    REQUIRE(desk.button(u"Call next"_s));
    CHECK(desk.button(u"Call next"_s)->text().contains(u"Pat Urgent"_s));
    press(Qt::Key_F9);
    CHECK(desk.shows(u"current: A02 Pat Urgent, called"_s));
    CHECK_FALSE(desk.button(u"Call next"_s)->isEnabled()); // one called patient at a time
}

TEST_CASE("Ctrl+Enter starts the called patient, and then completes the visit")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.shows(u"current: A01 Pat Called, inService"_s));
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(desk.shows(u"seen: A01 Pat Called, completed"_s));
}

TEST_CASE("With one patient inside and the next called, Ctrl+Enter completes the one inside")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Inside"_s, VisitStatus::InService);
    desk.clinic.add(2, u"Called"_s, VisitStatus::Called);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(desk.shows(u"seen: A01 Pat Inside, completed"_s));
    CHECK(desk.shows(u"current: A02 Pat Called, called"_s));
}

TEST_CASE("A completed visit can be taken back with Ctrl+Z")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Inside"_s, VisitStatus::InService);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.says(u"Completed"_s));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.shows(u"current: A01 Pat Inside, inService"_s));
}

TEST_CASE("Tab comes to every button of the card, forwards too")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.show();
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        press(Qt::Key_Tab);
        if (const auto *button = qobject_cast<ActionButton *>(QApplication::focusWidget()))
            reached += button->text();
    }
    for (const QString &word : {u"Available"_s, u"Start"_s, u"Put back"_s, u"No-show"_s, u"More"_s}) {
        INFO(word.toStdString());
        CHECK_FALSE(reached.filter(word).isEmpty());
    }
    CHECK(reached.filter(u"Start"_s).size() < reached.size()); // and goes on
}

TEST_CASE("Ctrl+Z again goes one step further back")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.shows(u"current: A01 Pat Called, inService"_s));
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.shows(u"seen: A01 Pat Called, completed"_s));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.shows(u"current: A01 Pat Called, inService"_s));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.shows(u"waiting: A01 Pat Called"_s));
}

TEST_CASE("An own step is not taken back any more when somebody else was there since")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Inside"_s, VisitStatus::InService);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.says(u"Completed"_s));
    Visit &elsewhere = desk.clinic.visit(1);
    ++elsewhere.revision;
    desk.clinic.publish(VisitStatusChanged{elsewhere});
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.says(u"Somebody else was first."_s));
    CHECK(desk.shows(u"seen: A01 Pat Inside, completed"_s));
}

TEST_CASE("An English service among Arabic words keeps them in their order; each part is a piece of its own")
{
    SeenRow seen;
    seen.visit.status = VisitStatus::Completed;
    seen.visit.patient.sex = Sex::Female;
    seen.age = 3;
    seen.serviceName = u"Consultation"_s;
    seen.serviceTime = std::chrono::minutes(23);
    QStandardItemModel list(1, 1);
    list.setData(list.index(0, 0), QVariant::fromValue(seen), RowRole);
    CHECK(seenRow(list.index(0, 0)).lines.subtitle
          == isolate(u"F 3"_s) + u" · "_s + isolate(u"Consultation"_s) + u" · "_s + isolate(u"23 min"_s));
}

TEST_CASE("Calling again waits for fifteen seconds and says so")
{
    DoctorDesk desk;
    Visit &visit = desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    visit.lastCalledAt = desk.clinic.clock.now();
    desk.show();
    const ActionButton *again = desk.button(u"Call again in "_s);
    REQUIRE(again);
    CHECK_FALSE(again->isEnabled());
    CHECK(again->toolTip().contains(u"Just called"_s));
}

TEST_CASE("The card of the patient offers exactly what the table allows a doctor")
{
    const VisitStatus status = GENERATE(VisitStatus::Called, VisitStatus::InService);
    DoctorDesk desk;
    desk.clinic.add(1, u"Now"_s, status);
    desk.show();
    for (const VisitAction action :
         {VisitAction::Start, VisitAction::Complete, VisitAction::Recall, VisitAction::Hold,
          VisitAction::UndoStart, VisitAction::PutBack, VisitAction::MarkNoShow, VisitAction::Transfer}) {
        const VisitTransition *arrow = findTransition(visitTransitions(), action, status);
        INFO(nameOf(action) << " from " << nameOf(status));
        CHECK((desk.button(wordOf(action)) != nullptr) == (arrow && arrow->roles.contains(Role::Doctor)));
    }
}

TEST_CASE("Of a refused step the window says why, and shows the visit as it is now")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.show();
    Visit &elsewhere = desk.clinic.visit(1); // another window was first, and its event is still on the way
    elsewhere.status = VisitStatus::NoShow;
    ++elsewhere.revision;
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(desk.says(u"Somebody else was first."_s));
    CHECK(desk.shows(u"seen: A01 Pat Called, noShow"_s));
}

TEST_CASE("A patient on hold stays in the list, but does not count as waiting")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Inside"_s, VisitStatus::InService);
    desk.show();
    desk.clinic.change(1, VisitStatus::OnHold);
    CHECK(desk.shows(u"waiting: A01 Pat Inside, onHold"_s));
    CHECK_FALSE(desk.button(u"Call next"_s));
    CHECK(desk.button(u"No one to call"_s));
}

TEST_CASE("A push keeps the chosen row and the keyboard")
{
    DoctorDesk desk;
    for (int i = 1; i <= 5; ++i)
        desk.clinic.add(i, QString::number(i), VisitStatus::Waiting);
    desk.show();
    auto *list = qobject_cast<QListView *>(QApplication::focusWidget());
    REQUIRE(list);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const VisitId chosen = rowOf<LaneRow>(list->currentIndex()).visit.id;
    desk.clinic.change(1, VisitStatus::Left);
    REQUIRE(await([&] { return list->model()->rowCount() == 4; }));
    CHECK(rowOf<LaneRow>(list->currentIndex()).visit.id == chosen);
    CHECK(list->hasFocus());
}

TEST_CASE("What to be careful of stands on the card, and so does that it could not be read")
{
    const bool readable = GENERATE(true, false);
    DoctorDesk desk;
    if (!readable) {
        desk.clinic.answer<GetPatient>([](const GetPatient &) -> Result<PatientFile> {
            return fail(ErrorCode::Internal, {}, u"4711"_s);
        });
    }
    desk.clinic.add(1, u"Now"_s, VisitStatus::InService);
    desk.show();
    const QString expected = readable ? u"Allergy: penicillin"_s : u"Alerts could not be read"_s;
    CHECK(await([&] {
        for (const Pill *pill : desk.window().findChildren<Pill *>()) {
            if (pill->isVisible() && pill->text() == expected)
                return true;
        }
        return false;
    }));
}

TEST_CASE("The window stays narrow enough to stand beside the chart program")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.show();
    CHECK(desk.window().minimumSizeHint().width() <= 480);
    const auto restore = qScopeGuard([] { Theme::current().setScale(100); });
    Theme::current().setScale(150);
    const bool narrow = await([&] { return desk.window().minimumSizeHint().width() <= 620; });
    for (const QWidget *part : desk.window().findChildren<QWidget *>()) {
        if (part->isVisible() && part->minimumSizeHint().width() > 500)
            UNSCOPED_INFO(part->metaObject()->className() << " needs " << part->minimumSizeHint().width());
    }
    CHECK(narrow);
}

TEST_CASE("What takes too long is not cut in the narrow window: the figures beside it go")
{
    DoctorDesk desk;
    Visit &visit = desk.clinic.add(1, u"Waits"_s, VisitStatus::Waiting);
    visit.arrivedAt = desk.clinic.clock.now() - std::chrono::hours(2);
    desk.show();
    const auto *notice = desk.window().findChild<StayNotice *>();
    REQUIRE(await([&] { return notice->isVisible(); }));
    CHECK(notice->text().contains(u"waiting 2 h"_s));
    const auto *words = notice->findChild<Label *>();
    desk.window().resize(480, 700);
    CHECK(await([&] { return desk.window().width() == 480 && words->width() >= words->sizeHint().width(); }));
    CHECK(desk.window().minimumSizeHint().width() <= 480);
}

TEST_CASE("When whoever waits was put back until later, the button says from when on somebody can be called")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Later"_s, VisitStatus::Waiting).notBefore =
        desk.clinic.clock.now() + std::chrono::minutes(5);
    desk.show();
    CHECK(desk.button(u"No one to call before "_s));
}

TEST_CASE("Who waits for any doctor is in the list and on the button, until another doctor takes them")
{
    DoctorDesk desk;
    Doctor any = someDoctor(9, u"Any doctor"_s);
    any.shared = true;
    desk.clinic.day.doctors += any;
    Visit &visit = desk.clinic.add(1, u"Shared"_s, VisitStatus::Waiting);
    visit.doctor = any.id;
    visit.sharedLine = any.id;
    const VisitId id = visit.id;
    desk.show();
    CHECK(desk.shows(u"waiting: A01 Pat Shared"_s));
    REQUIRE(desk.button(u"Call next"_s));
    CHECK(desk.button(u"Call next"_s)->text().contains(u"Pat Shared"_s));
    desk.clinic.publish(QueueChanged{FakeClinic::clinicId, any.id, true, {}, {id}});
    CHECK(await([&] { return desk.button(u"No one to call"_s) != nullptr; }));
}

TEST_CASE("A patient called in vain often enough is proposed as a no-show")
{
    DoctorDesk desk;
    Visit &visit = desk.clinic.add(1, u"Deaf"_s, VisitStatus::Called);
    visit.callCount = 3;
    desk.show();
    CHECK(desk.shows(u"current: A01 Pat Deaf, called"_s));
    CHECK(saysInPill(desk, u"No-show? Called 3 times"_s));
}

TEST_CASE("No button moves when the no-show is proposed, nor while the seconds to the next call pass")
{
    DoctorDesk desk;
    Visit &visit = desk.clinic.add(1, u"Deaf"_s, VisitStatus::Called);
    visit.callCount = 2;
    visit.lastCalledAt = desk.clinic.clock.now();
    desk.show();
    REQUIRE(await([&] { return desk.button(u"Call again in "_s) != nullptr; }));
    const auto places = [&] {
        QStringList found;
        for (const VisitAction action :
             {VisitAction::Start, VisitAction::Recall, VisitAction::Hold, VisitAction::PutBack,
              VisitAction::MarkNoShow, VisitAction::Transfer}) {
            const QString word = action == VisitAction::Recall ? u"Call again"_s : wordOf(action);
            if (const ActionButton *button = desk.button(word)) {
                const QPoint at = button->mapTo(&desk.window(), QPoint());
                found += u"%1 at %2,%3, %4 x %5"_s.arg(word)
                             .arg(at.x())
                             .arg(at.y())
                             .arg(button->width())
                             .arg(button->height());
            }
        }
        return found;
    };
    const QStringList before = places();
    REQUIRE(before.size() >= 5);
    CHECK_FALSE(saysInPill(desk, u"No-show? "_s, 0));
    Visit &again = desk.clinic.visit(1);
    again.callCount = 3;
    again.lastCalledAt = desk.clinic.clock.now() - std::chrono::minutes(1);
    desk.clinic.change(1, VisitStatus::Called);
    REQUIRE(saysInPill(desk, u"No-show? Called 3 times"_s));
    REQUIRE(await([&] { return desk.button(u"Call again"_s)->text() == u"Call again"_s; }));
    CHECK(places() == before);
}

TEST_CASE("F9 while somebody is called says what comes first, and so does the grey button")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Called"_s, VisitStatus::Called);
    desk.clinic.add(2, u"Waits"_s, VisitStatus::Waiting);
    desk.show();
    REQUIRE(desk.button(u"Call next"_s));
    CHECK(desk.button(u"Call next"_s)->toolTip().contains(u"First finish the call of"_s));
    press(Qt::Key_F9);
    CHECK(desk.says(u"First finish the call of"_s));
    CHECK(desk.clinic.requestsOf<CallNext>().isEmpty());
}

TEST_CASE("F9 with nobody to call says so")
{
    DoctorDesk desk;
    desk.show();
    press(Qt::Key_F9);
    CHECK(desk.says(u"No one to call"_s));
    CHECK(desk.clinic.requestsOf<CallNext>().isEmpty());
}

TEST_CASE("The menu of the doctor's availability says how it stands")
{
    DoctorDesk desk;
    desk.show();
    press(Qt::Key_F12);
    REQUIRE(await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    QStringList marked;
    for (const QAction *action : static_cast<QMenu *>(QApplication::activePopupWidget())->actions()) {
        if (action->text().contains(u"(now)"_s))
            marked += action->text();
    }
    CHECK(marked == QStringList{u"Available (now)"_s});
    press(Qt::Key_Escape);
}

TEST_CASE("The tab of those seen and the line below count the same")
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Inside"_s, VisitStatus::InService);
    desk.clinic.add(2, u"Absent"_s, VisitStatus::NoShow);
    desk.show();
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.shows(u"seen: A01 Pat Inside, completed"_s));
    REQUIRE(desk.shows(u"seen: A02 Pat Absent, noShow"_s));
    CHECK(await([&] { return desk.window().findChild<SegmentedTabs *>()->tabData(2).toInt() == 1; }));
}
