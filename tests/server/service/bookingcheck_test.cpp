// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic whose Dr Farouk works from nine to noon and from one to five, every day.
struct OfficeHours : WorkingClinic
{
    OfficeHours() { works(farouk, everyDay(9, 12) + everyDay(13, 17)); }

    BookAppointment booking(Instant start)
    {
        BookAppointment request;
        request.doctor = farouk.id;
        request.patient = maria.id;
        request.service = consultation.id;
        request.start = start;
        return request;
    }

    /// What a refused booking carries.
    SlotConflict conflict(const BookAppointment &request)
    {
        const auto refused = ask(desk, request);
        if (refused)
            throw std::runtime_error("booked");
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().field == u"start"_s);
        return decode<SlotConflict>(refused.error().current).value();
    }

    QList<FreeTime> offered(QDate day, int limit = 500)
    {
        FindFreeTimes request;
        request.clinic = clinic.id;
        request.service = consultation.id;
        request.doctor = farouk.id;
        request.from = request.to = day;
        request.limit = limit;
        return done(desk, request);
    }
};

const QDate today(2026, 11, 23);

QList<Instant> startsOf(const QList<FreeTime> &times)
{
    QList<Instant> starts;
    for (const FreeTime &time : times)
        starts += time.start;
    return starts;
}

} // namespace

TEST_CASE("Every time that is offered can be booked, and no other is right", "[lesson]")
{
    OfficeHours clinic;
    clinic.booked(clinic.maria, clinic.at(10, 10));
    clinic.booked(clinic.maria, clinic.at(13, 30));
    const QList<FreeTime> offered = clinic.offered(today);
    CHECK(offered.size() > 10);
    for (const FreeTime &time : offered) {
        INFO(inZone(time.start, clinic.clinic.zone()).toString().toStdString());
        store::Transaction undone(*clinic.database);
        CHECK(clinic.handle(clinic.desk, clinic.booking(time.start)));
    }
    const QList<int> right{5, 90, 300}; // minutes after nine, whether offered or not
    for (const int minutes : {-1, 5, 61, 90, 171, 180, 221, 281, 300, 479, 480}) {
        const Instant start = clinic.at(9) + std::chrono::minutes(minutes);
        INFO(minutes);
        store::Transaction undone(*clinic.database);
        CHECK(clinic.handle(clinic.desk, clinic.booking(start)).has_value() == right.contains(minutes));
    }
}

TEST_CASE("A booking outside the hours is refused, also when only its end is", "[lesson]")
{
    OfficeHours clinic;
    for (const Instant start :
         {clinic.at(11, 41), clinic.at(12), clinic.at(12, 50), clinic.at(16, 41), clinic.at(20)})
        CHECK(clinic.conflict(clinic.booking(start)).problem == SlotProblem::Closed);
    CHECK(clinic.ask(clinic.desk, clinic.booking(clinic.at(11, 40))));
    CHECK(clinic.ask(clinic.desk, clinic.booking(clinic.at(16, 40))));
}

TEST_CASE("A doctor without weekly hours cannot be booked", "[lesson]")
{
    OfficeHours clinic;
    clinic.works(clinic.farouk, {});
    const SlotConflict conflict = clinic.conflict(clinic.booking(clinic.at(10)));
    CHECK(conflict.problem == SlotProblem::Closed);
    CHECK(conflict.next.isEmpty());
    CHECK(clinic.offered(today).isEmpty());
}

TEST_CASE("Who comes second hears what takes the time, who booked it, and the next three free times",
          "[lesson]")
{
    OfficeHours clinic;
    const Appointment taking = clinic.booked(clinic.maria, clinic.at(11, 20));
    clinic.booked(clinic.maria, clinic.at(13));
    const SlotConflict conflict = clinic.conflict(clinic.booking(clinic.at(11, 30)));
    CHECK(conflict.problem == SlotProblem::Taken);
    CHECK(conflict.appointment == taking);
    CHECK(conflict.bookedByName == u"SARA"_s);
    CHECK(startsOf(conflict.next) == QList{clinic.at(11, 40), clinic.at(13, 20), clinic.at(13, 40)});
    for (const FreeTime &time : conflict.next) {
        CHECK(time.doctor == clinic.farouk.id);
        CHECK(time.room == clinic.room.id);
        CHECK(clinic.ask(clinic.desk, clinic.booking(time.start)));
    }
}

TEST_CASE("The next free times may lie days away")
{
    OfficeHours clinic;
    clinic.works(clinic.farouk,
                 {{.weekday = 5, .fromMinute = 600, .toMinute = 630},
                  {.weekday = 7, .fromMinute = 600, .toMinute = 640}});
    const SlotConflict conflict = clinic.conflict(clinic.booking(clinic.at(11)));
    CHECK(startsOf(conflict.next)
          == QList{clinic.at(10) + 96h, clinic.at(10) + 144h, clinic.at(10, 20) + 144h});
}

TEST_CASE("A taken or closed time is booked over with a reason, by those who may")
{
    OfficeHours clinic;
    clinic.booked(clinic.maria, clinic.at(10));
    BookAppointment taken = clinic.booking(clinic.at(10));
    taken.overbookReason = u" in pain "_s;
    BookAppointment closed = clinic.booking(clinic.at(20));
    closed.overbookReason = u"in pain"_s;
    for (const Actor &actor : {clinic.desk, clinic.admin, clinic.doctor}) {
        for (const BookAppointment &request : {taken, closed}) {
            const Appointment booked = clinic.done(actor, request);
            CHECK(booked.overbooked);
            CHECK(booked.overbookReason == u"in pain"_s);
        }
    }
}

TEST_CASE("Where the clinic does not allow it, reception books over nothing")
{
    OfficeHours clinic;
    UpdateClinic strict{clinic.clinic.id, clinic.clinic.revision, clinic.clinic};
    strict.clinic.settings.deskMayOverbook = false;
    clinic.done(clinic.admin, strict);
    clinic.booked(clinic.maria, clinic.at(10));
    BookAppointment over = clinic.booking(clinic.at(10));
    over.overbookReason = u"in pain"_s;
    const auto refused = clinic.ask(clinic.desk, over);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Forbidden);
    CHECK(refused.error().field == u"overbookReason"_s);
    CHECK(clinic.ask(clinic.admin, over));
    CHECK(clinic.ask(clinic.doctor, over));
    over.start = clinic.at(11);
    CHECK_FALSE(clinic.done(clinic.desk, over).overbooked); // it is free: nothing is booked over
}

TEST_CASE("A time that has passed is not booked over either")
{
    OfficeHours clinic;
    BookAppointment past = clinic.booking(clinic.now);
    past.overbookReason = u"in pain"_s;
    const auto refused = clinic.ask(clinic.admin, past);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().field == u"start"_s);
}

TEST_CASE("A doctor on duty through the night is booked across midnight and the changes of the clock",
          "[lesson]")
{
    OfficeHours clinic;
    clinic.works(clinic.farouk, everyDay(0, 24));
    for (const QDate day :
         {QDate(2026, 11, 23), QDate(2027, 3, 27), QDate(2027, 3, 28), QDate(2027, 10, 31)}) {
        const Instant midnight = endOfDay(day, clinic.clinic.zone());
        CHECK(clinic.ask(clinic.desk, clinic.booking(midnight - 10min)));
    }
    CHECK(clinic.offered(QDate(2027, 3, 28)).size() == 23 * 3 - 1);
    CHECK(clinic.offered(QDate(2027, 10, 31)).size() == 25 * 3 - 1);
    CHECK(clinic.offered(QDate(2027, 6, 1)).size() == 24 * 3);
}

TEST_CASE("A cancellation is not taken back to where the doctor does not work any more, but with a reason")
{
    OfficeHours clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(16));
    const Appointment cancelled =
        clinic.done(clinic.desk, CancelAppointment{booked.id, booked.revision, u"ill"_s, {}});
    clinic.works(clinic.farouk, everyDay(9, 12));
    RestoreAppointment restore{cancelled.id, cancelled.revision, {}};
    const auto refused = clinic.ask(clinic.desk, restore);
    REQUIRE_FALSE(refused);
    CHECK(decode<SlotConflict>(refused.error().current)->problem == SlotProblem::Closed);
    restore.overbookReason = u"agreed"_s;
    const Appointment restored = clinic.done(clinic.desk, restore);
    CHECK(restored.overbooked);
    CHECK(restored.overbookReason == u"agreed"_s);
    CHECK(clinic.told.audit.value(0).after.contains("overbookReason"));
}

TEST_CASE("Who was marked as missing too early is put back, although the time has begun")
{
    OfficeHours clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.now = clinic.at(10, 30);
    Appointment missed = booked;
    missed.status = AppointmentStatus::NoShow;
    missed.noShowAt = clinic.now;
    missed.revision += 1;
    clinic.database.write([&] { store::AppointmentStore(clinic.database).update(missed); });
    CHECK(clinic.done(clinic.desk, RestoreAppointment{missed.id, missed.revision, {}}).status
          == AppointmentStatus::Booked);
}
