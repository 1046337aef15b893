// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

// A doctor reads the files of patients who have an appointment or visit with them. So a doctor's account must not be
// able to make one for just any number of a patient.

namespace {

BookAppointment bookingOf(const WorkingClinic &clinic, const Patient &patient, int hour)
{
    BookAppointment request;
    request.doctor = clinic.farouk.id;
    request.patient = patient.id;
    request.service = clinic.consultation.id;
    request.start = clinic.at(hour);
    return request;
}

BookSeries seriesOf(const WorkingClinic &clinic, const Patient &patient)
{
    BookSeries request;
    request.doctor = clinic.farouk.id;
    request.patient = patient.id;
    request.service = clinic.consultation.id;
    request.starts = {clinic.at(12), clinic.at(13)};
    return request;
}

} // namespace

TEST_CASE("A doctor's account cannot make a patient its own by booking, one time or a series")
{
    WorkingClinic clinic;
    for (const Result<> &refused :
         {clinic.ask(clinic.doctor, bookingOf(clinic, clinic.maria, 10)).map([](const auto &) {}),
          clinic.ask(clinic.doctor, seriesOf(clinic, clinic.maria)).map([](const auto &) {})}) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Forbidden);
        CHECK(refused.error().field == u"patient"_s);
        CHECK_FALSE(refused.error().message.contains(clinic.maria.familyName));
    }
}

TEST_CASE("Whether there is such a patient a doctor's account does not learn by booking")
{
    WorkingClinic clinic;
    Patient nobody = clinic.maria;
    nobody.id = PatientId(4711);
    const auto known = clinic.ask(clinic.doctor, bookingOf(clinic, clinic.maria, 10));
    const auto unknown = clinic.ask(clinic.doctor, bookingOf(clinic, nobody, 10));
    REQUIRE_FALSE(known);
    REQUIRE_FALSE(unknown);
    CHECK(known.error() == unknown.error());
}

TEST_CASE("A doctor books the next time for a patient the desk has booked with them")
{
    WorkingClinic clinic;
    REQUIRE(clinic.ask(clinic.desk, bookingOf(clinic, clinic.maria, 10)));
    CHECK(clinic.ask(clinic.doctor, bookingOf(clinic, clinic.maria, 11)));
    CHECK(clinic.ask(clinic.doctor, seriesOf(clinic, clinic.maria)));
}
