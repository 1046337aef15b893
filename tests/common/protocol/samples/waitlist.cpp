// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/waitlist.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

ListWishes Sample<ListWishes>::value()
{
    return {ClinicId(1)};
}

AddWish Sample<AddWish>::value()
{
    return {ClinicId(1), PatientId(118), Sample<WishDetails>::value()};
}

UpdateWish Sample<UpdateWish>::value()
{
    return {WishId(12), 3, Sample<WishDetails>::value()};
}

CloseWish Sample<CloseWish>::value()
{
    return {WishId(12), 3, WishStatus::Booked, AppointmentId(731)};
}

WishDetails Sample<WishDetails>::value()
{
    return {ServiceId(1), DoctorId(3),          WishUrgency::Soon,
            sampleDay,    sampleDay.addDays(9), u"Mornings only"_s};
}

Wish Sample<Wish>::value()
{
    Wish wish = sampleRecord<Wish>(12);
    static_cast<WishDetails &>(wish) = Sample<WishDetails>::value();
    wish.clinic = ClinicId(1);
    wish.patient = Sample<PatientSummary>::value();
    return wish;
}

WishChanged Sample<WishChanged>::value()
{
    return {Sample<Wish>::value()};
}

TimeFreed Sample<TimeFreed>::value()
{
    return {ClinicId(1), DoctorId(3), sampleMorning + 50min, sampleMorning + 70min, {WishId(12), WishId(9)}};
}

} // namespace medcrm::test
