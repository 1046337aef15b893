// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/id.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace medcrm;

// Each kind of id has its own type, and a bare number becomes none by accident.
static_assert(!std::is_convertible_v<qint64, PatientId>);
static_assert(!std::is_convertible_v<PatientId, DoctorId>);
static_assert(!std::is_constructible_v<PatientId, DoctorId>);
static_assert(!std::is_convertible_v<PatientId, qint64>);

TEST_CASE("An id is none until it has a number of 1 or more")
{
    CHECK_FALSE(PatientId().isValid());
    CHECK_FALSE(PatientId(0).isValid());
    CHECK_FALSE(PatientId(-1).isValid());
    CHECK(PatientId(1).isValid());
    CHECK(PatientId(std::numeric_limits<qint64>::max()).value() == std::numeric_limits<qint64>::max());
}

TEST_CASE("Ids compare, order and hash by their number")
{
    CHECK(PatientId(3) == PatientId(3));
    CHECK(PatientId(3) < PatientId(4));
    const QSet<PatientId> some{PatientId(1), PatientId(2), PatientId(1)};
    CHECK(some.size() == 2);
    CHECK(some.contains(PatientId(2)));
}
