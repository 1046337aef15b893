// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/booking.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

PreviewSeries Sample<PreviewSeries>::value()
{
    return {DoctorId(3), ServiceId(1), sampleMorning + 50min, {SeriesUnit::Week, 2, 6, {}}};
}

SeriesDate Sample<SeriesDate>::value()
{
    const Instant start = sampleMorning + 50min;
    return {start, start + 20min, SlotProblem::Taken, u"taken by Maria Gonzalez"_s,
            FreeTime{DoctorId(3), start + 20min, start + 40min, RoomId(2)}};
}

BookSeries Sample<BookSeries>::value()
{
    return {DoctorId(3),        PatientId(118),
            ServiceId(1),       {sampleMorning + 50min, sampleMorning + 50min + 336h},
            u"Physiotherapy"_s, AppointmentSource::Desk};
}

CancelFollowing Sample<CancelFollowing>::value()
{
    return {AppointmentId(731), 3, u"Moves to another town"_s, CancelledBy::Patient};
}

HoldSlot Sample<HoldSlot>::value()
{
    return {DoctorId(3), sampleMorning + 50min, 20, {}};
}

ReleaseSlot Sample<ReleaseSlot>::value()
{
    return {ClinicId(1)};
}

SlotHoldsChanged Sample<SlotHoldsChanged>::value()
{
    return {ClinicId(1), {Sample<SlotHold>::value()}};
}

} // namespace medcrm::test
