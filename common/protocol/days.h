// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/dayclosing.h"
#include "common/model/visit.h"
#include "common/protocol/messagelist.h"

#include <QList>

// The closing of a business day: what is still open is worked off (visits.setStatus, appointments.markNoShow …), then
// somebody says that the day is done.
namespace medcrm {

/// A day that has something open.
struct OpenDay
{
    QDate businessDay;
    int visits = 0;
    int bookings = 0;

    bool operator==(const OpenDay &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("businessDay", &OpenDay::businessDay), field("visits", &OpenDay::visits),
                          field("bookings", &OpenDay::bookings)};
    }
};

/// What is left to do of a day.
struct DayReview
{
    static constexpr int atMost = 120; ///< So many visits and so many bookings go into one answer.

    QDate businessDay;
    QList<Visit> visits; ///< The open ones, by arrival.
    QList<Appointment> bookings; ///< Booked, and nobody has come for them; by start.
    int more = 0; ///< Open ones that had no room in this answer: ask again when these are worked off.
    std::optional<DayClosing> closing; ///< The last one.
    QList<OpenDay>
        earlier; ///< Earlier days with something open, the latest first; of bookings the last 60 days.

    bool operator==(const DayReview &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("businessDay", &DayReview::businessDay), field("visits", &DayReview::visits),
            field("bookings", &DayReview::bookings),       sparseField("more", &DayReview::more),
            field("closing", &DayReview::closing),         field("earlier", &DayReview::earlier)};
    }
};

struct ReviewDay
{
    static constexpr auto method = "days.review";
    static constexpr auto about = "What of a business day is still open, and whether it was closed.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &ReviewDay::clinic; }
    using Reply = DayReview;
    ClinicId clinic;
    QDate day;

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ReviewDay::clinic), field("day", &ReviewDay::day)};
    }
};

struct CloseDay
{
    static constexpr auto method = "days.close";
    static constexpr auto about = "Nothing of a business day is open any more, and the desk is done with it. "
                                  "A conflict while something is.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &CloseDay::clinic; }
    using Reply = DayClosing;
    ClinicId clinic;
    QDate day; ///< Today or earlier.

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &CloseDay::clinic), field("day", &CloseDay::day)};
    }
};

struct DayClosed
{
    static constexpr auto type = "day.closed";
    static constexpr auto about = "A business day was worked off and closed.";
    DayClosing closing;

    bool operator==(const DayClosed &) const = default;
    static constexpr auto fields() { return std::tuple{field("closing", &DayClosed::closing)}; }
};

using DayRequests = TypeList<ReviewDay, CloseDay>;
using DayEvents = TypeList<DayClosed>;

} // namespace medcrm
