// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/days.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

DayClosing Sample<DayClosing>::value()
{
    return {ClinicId(1), sampleDay, sampleMorning + 9h, UserId(4), u"Maha Kamel"_s};
}

OpenDay Sample<OpenDay>::value()
{
    return {sampleDay.addDays(-1), 1, 2};
}

DayReview Sample<DayReview>::value()
{
    DayReview review;
    review.businessDay = sampleDay;
    review.visits = {Sample<Visit>::value()};
    review.closing = Sample<DayClosing>::value();
    review.earlier = {Sample<OpenDay>::value()};
    return review;
}

ReviewDay Sample<ReviewDay>::value()
{
    return {ClinicId(1), sampleDay};
}

CloseDay Sample<CloseDay>::value()
{
    return {ClinicId(1), sampleDay};
}

DayClosed Sample<DayClosed>::value()
{
    return {Sample<DayClosing>::value()};
}

} // namespace medcrm::test
