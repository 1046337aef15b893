// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/appointmentstore.h"

#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant nine{1'800'000'000'000};

struct Book : TestClinic
{
    AppointmentStore appointments{database};

    Appointment draft(Milliseconds sinceNine, Milliseconds length = 20min) const
    {
        Appointment appointment = fresh(Appointment(), nine);
        appointment.clinic = clinic;
        appointment.doctor = doctor;
        appointment.patient.id = patient;
        appointment.service = service;
        appointment.start = nine + sinceNine;
        appointment.end = appointment.start + length;
        appointment.bookedBy = administrator;
        appointment.bookedAt = nine;
        return appointment;
    }

    Appointment insert(const Appointment &appointment)
    {
        const AppointmentId id = database.write([&] { return appointments.insert(appointment); });
        return appointments.find(id).value();
    }

    Appointment insert(Milliseconds sinceNine, AppointmentStatus status = AppointmentStatus::Booked)
    {
        Appointment appointment = draft(sinceNine);
        appointment.status = status;
        return insert(appointment);
    }

    PatientSummary patientNow() { return PatientStore(database).find(patient).value().summary(); }
};

} // namespace

TEST_CASE("Every field of an appointment comes back, with its patient as they are now")
{
    Book book;
    Appointment appointment = book.insert(0min);
    CHECK(appointment.patient == book.patientNow());
    appointment.revision = 2;
    appointment.updatedAt = nine + 1min;
    appointment.status = AppointmentStatus::Cancelled;
    appointment.reason = u"ألم"_s;
    appointment.overbooked = true;
    appointment.overbookReason = u"in pain"_s;
    appointment.checkedInAt = nine + 2min;
    appointment.cancelledAt = nine + 3min;
    appointment.cancelledBy = CancelledBy::Clinic;
    appointment.cancelReason = u"closed"_s;
    appointment.noShowAt = nine + 4min;
    appointment.rescheduledCount = 3;
    book.database.write([&] { book.appointments.update(appointment); });
    CHECK(book.appointments.find(appointment.id) == appointment);
    CHECK_FALSE(book.appointments.find(AppointmentId(99)));

    Patient patient = PatientStore(book.database).find(book.patient).value();
    patient.familyName = u"Ruiz"_s;
    patient.revision += 1;
    book.database.write([&] { PatientStore(book.database).update(patient); });
    CHECK(book.appointments.find(appointment.id)->patient == patient.summary());
}

TEST_CASE("An appointment that is not at the revision before is not written over")
{
    Book book;
    Appointment appointment = book.insert(0min);
    appointment.revision = 3;
    CHECK_THROWS_AS(book.database.write([&] { book.appointments.update(appointment); }), DbError);
}

TEST_CASE("A range lists what starts in it by start, of one doctor when asked")
{
    Book book;
    const Appointment second = book.insert(60min);
    const Appointment first = book.insert(0min);
    book.insert(120min);
    const InstantRange range{nine, nine + 120min};
    CHECK(book.appointments.list(book.clinic, range) == QList<Appointment>{first, second});
    CHECK(book.appointments.list(book.clinic, range, book.doctor).size() == 2);
    CHECK(book.appointments.list(book.clinic, range, DoctorId(99)).isEmpty());
    CHECK(book.appointments.list(ClinicId(99), range).isEmpty());
    CHECK(book.appointments.listOf(book.patient, range) == QList<Appointment>{first, second});
    CHECK(book.appointments.listOf(PatientId(99), range).isEmpty());
}

TEST_CASE("A time is taken by a live appointment that overlaps it, however long")
{
    Book book;
    const Appointment allDay = book.insert(book.draft(0min, 24h));
    const auto taking = [&](Milliseconds from, Milliseconds to, AppointmentId except = {}) {
        const auto found = book.appointments.findTaking(book.doctor, {nine + from, nine + to}, except);
        return found ? found->id : AppointmentId();
    };
    CHECK(taking(23h, 25h) == allDay.id);
    CHECK(taking(-1h, 1ms) == allDay.id);
    CHECK(taking(-1h, 0h) == AppointmentId());
    CHECK(taking(24h, 25h) == AppointmentId());
    CHECK(taking(1h, 2h, allDay.id) == AppointmentId());
    CHECK_FALSE(book.appointments.findTaking(DoctorId(99), {nine, nine + 1h}));
}

TEST_CASE("Only live appointments take a time")
{
    for (const auto &[status, name] : enumNames(AppointmentStatus{})) {
        INFO(name);
        Book book;
        book.insert(0min, status);
        CHECK(book.appointments.findTaking(book.doctor, {nine, nine + 1min}).has_value() == isLive(status));
    }
}

TEST_CASE("A patient's booking is the earliest that nobody has come for")
{
    Book book;
    const InstantRange day{nine, nine + 8h};
    CHECK_FALSE(book.appointments.findBooked(book.clinic, book.patient, day));
    book.insert(0min, AppointmentStatus::CheckedIn);
    book.insert(30min, AppointmentStatus::NoShow);
    const Appointment later = book.insert(120min);
    const Appointment earlier = book.insert(60min);
    book.insert(-1h);
    CHECK(book.appointments.findBooked(book.clinic, book.patient, day) == earlier);
    CHECK(book.appointments.findBooked(book.clinic, book.patient, {nine + 61min, nine + 8h}) == later);
    CHECK_FALSE(book.appointments.findBooked(ClinicId(99), book.patient, day));
}
