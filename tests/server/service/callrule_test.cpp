// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/callrule.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'800'000'000'000};
const QDate today(2027, 1, 15);
const LineView view{now, today, 45min};

Visit visit(int id, VisitStatus status = VisitStatus::Waiting)
{
    Visit visit;
    visit.id = VisitId(id);
    visit.status = status;
    visit.businessDay = today;
    visit.ticketNumber = id;
    visit.arrivedAt = now - 20min + id * 1min;
    return visit;
}

QList<qint64> idsOf(const QList<Visit> &visits)
{
    QList<qint64> ids;
    for (const Visit &each : visits)
        ids.append(each.id.value());
    return ids;
}

} // namespace

TEST_CASE("The next to call is the first of today's line who may be called")
{
    Visit putBack = visit(1);
    putBack.notBefore = now + 1min;
    Visit yesterdays = visit(2);
    yesterdays.businessDay = today.addDays(-1);
    CHECK(nextToCall({putBack, yesterdays, visit(4), visit(3)}, view)->id == VisitId(3));
    CHECK(nextToCall({putBack, visit(3)}, {now + 1min, today, 45min})->id == VisitId(1));
}

TEST_CASE("Nobody is next when nobody of today waits")
{
    Visit yesterdays = visit(2);
    yesterdays.businessDay = today.addDays(-1);
    CHECK_FALSE(nextToCall({}, view));
    CHECK_FALSE(nextToCall({yesterdays, visit(1, VisitStatus::InService)}, view));
}

TEST_CASE("A walk-in who waited past the clinic's limit moves up")
{
    Visit booked = visit(1);
    booked.appointment = AppointmentId(9);
    booked.bookedStart = now - 60min;
    booked.arrivedAt = now - 60min;
    Visit walkIn = visit(2);
    walkIn.arrivedAt = now - 45min;
    CHECK(nextToCall({booked, walkIn}, view)->id == VisitId(2));
    CHECK(nextToCall({booked, walkIn}, {now, today, 46min})->id == VisitId(1));
}

TEST_CASE("A queue shows called, in service, on hold, then the line; yesterday's only while with a doctor")
{
    Visit overnight = visit(5, VisitStatus::InService);
    overnight.businessDay = today.addDays(-1);
    Visit forgotten = visit(6);
    forgotten.businessDay = today.addDays(-1);
    Visit urgent = visit(7);
    urgent.priority = Priority::Urgent;
    const QList<Visit> open{visit(1), visit(2, VisitStatus::OnHold), overnight, forgotten,
                            urgent,   visit(4, VisitStatus::Called)};
    CHECK(idsOf(asQueue(open, view)) == QList<qint64>{4, 5, 2, 7, 1});
}
