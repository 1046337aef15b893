// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingpanel.h"
#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"
#include "common/protocol/rebooking.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// The doctor's window with a patient, at a clinic with one free time tomorrow.
struct FollowUpDesk : DoctorDesk
{
    FollowUpDesk()
    {
        clinic.day.services = {someService(1, u"Consultation"_s), someService(2, u"Follow-up"_s)};
        clinic.add(11, u"Mwangi"_s, VisitStatus::InService).service = ServiceId(2);
        clinic.answer<FindFreeTimes>([this](const FindFreeTimes &) -> Result<QList<FreeTime>> {
            return QList<FreeTime>{{DoctorClinic::farouk, time(), time() + std::chrono::minutes(20), {}}};
        });
        clinic.answer<HoldSlot>([this](const HoldSlot &request) -> Result<SlotHold> {
            return SlotHold{
                request.doctor,    request.start, request.start + std::chrono::minutes(20), {}, {},
                LoginSessionId(3), time()};
        });
        clinic.answer<ReleaseSlot>([](const ReleaseSlot &) -> Result<Done> { return Done{}; });
        clinic.answer<BookAppointment>([](const BookAppointment &request) -> Result<Appointment> {
            return someAppointment(90, somePatient(11, u"Pat"_s, u"Mwangi"_s), request.doctor, request.start);
        });
        clinic.answer<UndoBooking>([](const UndoBooking &request) -> Result<QList<Appointment>> {
            Appointment one =
                someAppointment(90, somePatient(11, u"Pat"_s, u"Mwangi"_s), DoctorClinic::farouk, Instant{});
            one.status = AppointmentStatus::Cancelled;
            one.revision = request.revision + 1;
            return QList<Appointment>{one};
        });
        show();
    }

    Instant time() const { return clinic.clock.now() + std::chrono::hours(24); }
    BookingPanel &panel() { return *window().findChild<BookingPanel *>(); }
    template <Request R>
    QJsonObject sent()
    {
        REQUIRE(await([&] { return !clinic.requestsOf<R>().isEmpty(); }));
        return clinic.requestsOf<R>().last().params;
    }
};

} // namespace

TEST_CASE(
    "A follow-up for the patient with the doctor is booked with two keys, for the doctor's own list only")
{
    FollowUpDesk desk;
    press(Qt::Key_F3);
    REQUIRE(desk.panel().isOpen());
    CHECK(desk.panel().heading() == u"Book a follow-up"_s);
    CHECK(desk.panel().patient()->familyName == u"Mwangi"_s);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    CHECK(desk.sent<FindFreeTimes>().value(u"doctor"_s).toInteger() == DoctorClinic::farouk.value());
    press(Qt::Key_Return);
    const QJsonObject booking = desk.sent<BookAppointment>();
    CHECK(booking.value(u"doctor"_s).toInteger() == DoctorClinic::farouk.value());
    CHECK(booking.value(u"patient"_s).toInteger() == 11);
    CHECK(booking.value(u"start"_s).toInteger() == desk.time().ms);
    CHECK(desk.says(u"Booked"_s));
    CHECK(await([&] { return !desk.panel().isOpen(); }));
}

TEST_CASE("Escape leads from the follow-up back to the doctor's lists")
{
    FollowUpDesk desk;
    press(Qt::Key_F3);
    REQUIRE(desk.panel().isOpen());
    press(Qt::Key_Escape);
    CHECK_FALSE(desk.panel().isOpen());
    CHECK_FALSE(desk.panel().isVisible());
}

TEST_CASE("A follow-up is for the service of today's visit, and Ctrl+Z takes it back")
{
    FollowUpDesk desk;
    press(Qt::Key_F3);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    press(Qt::Key_Return);
    CHECK(desk.sent<BookAppointment>().value(u"service"_s).toInteger() == 2);
    REQUIRE(desk.says(u"Booked"_s));
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.sent<UndoBooking>().value(u"appointment"_s).toInteger() == 90);
    CHECK(desk.says(u"taken back"_s));
}

TEST_CASE("F3 with nobody in the room says why nothing opens")
{
    FollowUpDesk desk;
    desk.clinic.change(11, VisitStatus::Completed);
    REQUIRE(await([&] { return desk.button(u"Book follow-up"_s) == nullptr; }));
    press(Qt::Key_F3);
    CHECK_FALSE(desk.panel().isOpen());
    CHECK(desk.says(u"nobody is with you"_s));
}
