// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanegap.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::ui;

namespace {

LaneRow row(int id, VisitStatus status = VisitStatus::Waiting, Priority priority = Priority::Routine)
{
    LaneRow made;
    made.visit.id = VisitId(id);
    made.visit.status = status;
    made.visit.priority = priority;
    return made;
}

/// One with the doctor, one urgent, three who wait.
const QList<LaneRow> lane{row(1, VisitStatus::InService), row(2, VisitStatus::Waiting, Priority::Urgent),
                          row(3), row(4), row(5)};

} // namespace

TEST_CASE("A gap is named by the neighbour below it, the last one by the neighbour above")
{
    const Visit other = row(9).visit;
    CHECK(gapFor(lane, 3, other) == LaneGap{3, {VisitId(4), {}}});
    CHECK(gapFor(lane, 5, other) == LaneGap{5, {{}, VisitId(5)}});
}

TEST_CASE("Above the line there is no place: the nearest gap is the first of the same priority")
{
    CHECK(gapFor(lane, 0, row(9).visit) == LaneGap{2, {VisitId(3), {}}});
    CHECK(gapFor(lane, 5, row(9, VisitStatus::Waiting, Priority::Urgent).visit)
          == LaneGap{2, {{}, VisitId(2)}});
}

TEST_CASE("The gaps beside the patient are where they stand already")
{
    CHECK_FALSE(gapFor(lane, 3, lane[3].visit));
    CHECK_FALSE(gapFor(lane, 4, lane[3].visit));
    CHECK(gapFor(lane, 2, lane[3].visit) == LaneGap{2, {VisitId(3), {}}});
}

TEST_CASE("Into a lane without anybody of the priority goes a patient without a neighbour")
{
    CHECK(gapFor({}, 0, row(9).visit) == LaneGap{0, {}});
    CHECK(gapFor({lane[0], lane[1]}, 2, row(9).visit) == LaneGap{2, {}});
}
