// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorrows.h"
#include "client/ui/bidi.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/seenmodel.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/pill.h"
#include "common/protocol/line.h"
#include "common/protocol/patients.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

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

TEST_CASE("An English service among Arabic words keeps them in their order: each part is a piece of its own")
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
    CHECK(desk.shows(u"waiting: A01 Pat Inside"_s));
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
    CHECK(desk.button(u"No-show? Called 3 times"_s));
}
