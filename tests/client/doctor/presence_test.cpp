// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/lanemodel.h"
#include "common/protocol/directory.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;

namespace {

/// A doctor's window whose server lets the doctor come and go.
struct ComingAndGoing : DoctorDesk
{
    ComingAndGoing()
    {
        clinic.add(1, u"First"_s, VisitStatus::Waiting);
        clinic.answer<SetDoctorState>([this](const SetDoctorState &request) -> Result<Doctor> {
            Doctor &doctor = clinic.day.doctors.first();
            ++doctor.revision;
            doctor.state = request.state;
            doctor.stateUntil = request.until;
            doctor.stateDay = businessDay(clinic.clock.now(), someClinic().zone());
            clinic.publish(DoctorChanged{doctor});
            return doctor;
        });
    }

    /// What the server was last asked to set.
    DoctorState lastState()
    {
        return decode<SetDoctorState>(clinic.requestsOf<SetDoctorState>().last().params).value().state;
    }

    void says(DoctorState state, std::optional<Instant> until = {})
    {
        Doctor &doctor = clinic.day.doctors.first();
        ++doctor.revision;
        doctor.state = state;
        doctor.stateUntil = until;
        doctor.stateDay = businessDay(clinic.clock.now(), someClinic().zone());
        clinic.publish(DoctorChanged{doctor});
    }
};

} // namespace

TEST_CASE("F12 opens the doctor's own availability, by keyboard alone")
{
    ComingAndGoing desk;
    desk.show();
    press(Qt::Key_F12);
    REQUIRE(await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    press(Qt::Key_Up); // the last one
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.clinic.requestsOf<SetDoctorState>().size() == 1; }));
    CHECK(desk.lastState() == DoctorState::Finished);
    CHECK(await([&] { return desk.button(u"Finished"_s) != nullptr; }));
}

TEST_CASE("A doctor who is not there calls nobody: F9 says and does that they are back, then calls")
{
    ComingAndGoing desk;
    desk.show();
    desk.says(DoctorState::Away, desk.clinic.clock.now() + 90min);
    REQUIRE(await([&] { return desk.button(u"I am back"_s) != nullptr; }));
    CHECK(desk.button(u"I am back"_s)->text().contains(u"Away until"));
    CHECK_FALSE(desk.button(u"Call next"_s));
    press(Qt::Key_F9);
    REQUIRE(await([&] { return desk.clinic.requestsOf<SetDoctorState>().size() == 1; }));
    CHECK(desk.lastState() == DoctorState::Available);
    CHECK(desk.clinic.requestsOf<CallNext>().isEmpty());
    REQUIRE(await([&] { return desk.button(u"Call next"_s) != nullptr; }));
    press(Qt::Key_F9);
    CHECK(desk.shows(u"current: A01 Pat First, called"_s));
}

TEST_CASE("A doctor who is late can call")
{
    ComingAndGoing desk;
    desk.show();
    desk.says(DoctorState::Late, desk.clinic.clock.now() + 20min);
    REQUIRE(await([&] { return desk.button(u"Late"_s) != nullptr; }));
    CHECK(desk.button(u"Call next"_s)->isEnabled());
}

TEST_CASE("The doctor sees how long each patient will wait, once enough is known")
{
    ComingAndGoing desk;
    desk.clinic.add(2, u"Second"_s, VisitStatus::Waiting);
    desk.clinic.day.typicalTimes = {{DoctorClinic::farouk, {}, 30, 12 * 60'000, 60'000}};
    desk.show();
    const auto estimate = [&](int row) {
        for (const QListView *list : desk.window().findChildren<QListView *>()) {
            if (dynamic_cast<const LaneModel *>(list->model()))
                return rowOf<LaneRow>(list->model()->index(row, 0)).estimate;
        }
        return std::optional<WaitRange>();
    };
    CHECK(estimate(0) == WaitRange{0, 5});
    CHECK(estimate(1) == WaitRange{10, 15});
}
