// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/holdingdesk.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

TEST_CASE("A time that a desk holds is seen by the other desk and by its doctor, until it is let go")
{
    OpenClinic clinic;
    HoldingDesk holder(clinic, clinic.desk);
    HoldingDesk desk(clinic, clinic.desk);
    HoldingDesk omar(clinic, clinic.omarAccount);
    HoldingDesk nadia(clinic, clinic.nadiaAccount);
    CHECK(desk.held().isEmpty());

    const HoldSlot request = holding(clinic);
    const SlotHold hold = holder.get(request);
    CHECK(hold.device == u"Test desk"_s);
    CHECK(desk.sees({hold}));
    CHECK(omar.sees({hold}));
    CHECK(holder.sees({hold}));
    CHECK(nadia.held().isEmpty());
    const Error refusal = desk.refusal(request);
    CHECK(refusal.code == ErrorCode::Conflict);
    CHECK(decode<SlotConflict>(refusal.current).value().hold == hold);

    holder.get(ReleaseSlot{clinic.clinic.id});
    CHECK(desk.sees({}));
    CHECK(omar.sees({}));
    CHECK(desk.ask(request));
}

TEST_CASE("A desk whose line is cut, or that goes in order, holds nothing any more")
{
    OpenClinic clinic;
    HoldingDesk desk(clinic, clinic.desk);
    HoldingDesk cut(clinic, clinic.desk);
    const SlotHold first = cut.get(holding(clinic));
    CHECK(desk.sees({first}));
    cut.socket().abort();
    CHECK(desk.sees({}));

    HoldingDesk leaving(clinic, clinic.desk);
    const SlotHold second = leaving.get(holding(clinic));
    CHECK(desk.sees({second}));
    leaving.socket().close();
    CHECK(desk.sees({}));
}

TEST_CASE("Booking the held time frees the hold, and nobody else could take it in between")
{
    OpenClinic clinic;
    HoldingDesk holder(clinic, clinic.desk);
    HoldingDesk desk(clinic, clinic.desk);
    const HoldSlot request = holding(clinic);
    const SlotHold hold = holder.get(request);
    CHECK(desk.sees({hold}));
    BookAppointment book;
    book.doctor = request.doctor;
    book.service = clinic.service.id;
    book.start = request.start;
    book.patient = clinic.addPatient(u"First"_s).id;
    const Error refusal = desk.refusal(book);
    CHECK(refusal.code == ErrorCode::Conflict);
    CHECK(decode<SlotConflict>(refusal.current).value().problem == SlotProblem::Held);
    holder.get(book);
    CHECK(desk.sees({}));
}

TEST_CASE("A desk that comes back after a cut is told anew what is held")
{
    OpenClinic clinic;
    HoldingDesk holder(clinic, clinic.desk);
    const SlotHold hold = holder.get(holding(clinic));
    HoldingDesk late(clinic, clinic.desk);
    CHECK(late.held() == QList{hold});
}
