// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/rebooking.h"

#include "tests/common/protocol/samples/booking.h"
#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

SeriesMoveDate Sample<SeriesMoveDate>::value()
{
    const SeriesDate date = Sample<SeriesDate>::value();
    return {Sample<Appointment>::value(),
            {AppointmentId(731), 3, DoctorId(3), ServiceId(1), date.start, 20},
            date};
}

PreviewMoves Sample<PreviewMoves>::value()
{
    return {AppointmentId(731), DoctorId(3), ServiceId(1), sampleMorning + 24h};
}

MoveSeries Sample<MoveSeries>::value()
{
    return {AppointmentId(731),
            {{AppointmentId(731), 3, DoctorId(3), ServiceId(1), sampleMorning + 24h, 20}}};
}

UndoBooking Sample<UndoBooking>::value()
{
    return {AppointmentId(731), 1, false};
}

} // namespace medcrm::test
