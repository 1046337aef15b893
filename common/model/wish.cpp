// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/wish.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> WishDetails::validate() const
{
    if (from && until && *until < *from)
        return invalid(u"until"_s, u"The last day is before the first."_s);
    return check::all(check::given("service", service), check::text("notes", notes, 0, 300));
}

bool suits(const Wish &wish, DoctorId doctor, Instant from, Instant to, int serviceMinutes,
           const QTimeZone &zone)
{
    if (wish.status != WishStatus::Open || wish.doctor.value_or(doctor) != doctor)
        return false;
    if (to - from < std::chrono::minutes(serviceMinutes))
        return false;
    const QDate day = businessDay(from, zone);
    return wish.from.value_or(day) <= day && day <= wish.until.value_or(day);
}

bool wishComesBefore(const Wish &a, const Wish &b)
{
    if (a.urgency != b.urgency)
        return a.urgency > b.urgency;
    return a.id < b.id;
}

} // namespace medcrm
