// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/visit.h"

#include <QList>

// What the reports count. One function per kind of record says whether a record counts for a figure; the server's sums,
// the lists behind them and the words that explain them all go by these.
namespace medcrm {

/// Always: Arrivals = Seen + NotThere + Left + VisitsCancelled + StillHere = BookedArrivals + WalkIns, and
/// Bookings = Came + Missed + CancelledByPatient + CancelledByClinic + StillBooked.
enum class Figure {
    Arrivals, ///< Visits of the business days, but those entered in error.
    BookedArrivals, ///< Those with an appointment.
    WalkIns, ///< Those without.
    Seen, ///< Ended as completed.
    NotThere, ///< Ended as no-show: had arrived, and was not there when called or when the day was closed.
    Left, ///< Ended because the patient went.
    VisitsCancelled,
    StillHere, ///< Not ended.
    Waits, ///< Visits that were called or fetched: their wait is known.
    ServiceTimes, ///< Seen, with a recorded start, and ended when it happened and not by closing the day.
    Bookings, ///< Appointments that start on the days, but those entered in error.
    Came, ///< Checked in, or fulfilled.
    Missed, ///< Ended as no-show.
    CancelledByPatient,
    CancelledByClinic,
    StillBooked ///< Neither came nor ended.
};

constexpr auto enumNames(Figure)
{
    using enum Figure;
    return nameTable<Figure>({{Arrivals, "arrivals"},
                              {BookedArrivals, "bookedArrivals"},
                              {WalkIns, "walkIns"},
                              {Seen, "seen"},
                              {NotThere, "notThere"},
                              {Left, "left"},
                              {VisitsCancelled, "visitsCancelled"},
                              {StillHere, "stillHere"},
                              {Waits, "waits"},
                              {ServiceTimes, "serviceTimes"},
                              {Bookings, "bookings"},
                              {Came, "came"},
                              {Missed, "missed"},
                              {CancelledByPatient, "cancelledByPatient"},
                              {CancelledByClinic, "cancelledByClinic"},
                              {StillBooked, "stillBooked"}});
}
inline constexpr int figureCount = int(Figure::StillBooked) + 1;

/// Whether a figure counts appointments; the others count visits.
constexpr bool isOfBookings(Figure figure)
{
    return figure >= Figure::Bookings;
}

/// Whether a record counts for a figure; false for one of the other kind.
bool counts(Figure figure, const Visit &visit);
bool counts(Figure figure, const Appointment &appointment);

/// How durations are spread. Milliseconds; all 0 when there are none.
struct Spread
{
    int count = 0;
    qint64 medianMs = 0; ///< The middle one; of an even number the mean of the two middle ones.
    qint64 p90Ms = 0; ///< The shortest that at least nine in ten do not exceed.
    qint64 longestMs = 0;

    /// In any order.
    static Spread of(QList<Milliseconds> durations);

    bool operator==(const Spread &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("count", &Spread::count), sparseField("medianMs", &Spread::medianMs),
                          sparseField("p90Ms", &Spread::p90Ms), sparseField("longestMs", &Spread::longestMs)};
    }
};

/// The figures of some records. The members are named after the figures.
struct Figures
{
    int arrivals = 0;
    int bookedArrivals = 0;
    int walkIns = 0;
    int seen = 0;
    int notThere = 0;
    int left = 0;
    int visitsCancelled = 0;
    int stillHere = 0;
    Spread waits;
    Spread serviceTimes;
    int bookings = 0;
    int came = 0;
    int missed = 0;
    int cancelledByPatient = 0;
    int cancelledByClinic = 0;
    int stillBooked = 0;

    /// How many records count for the figure.
    int count(Figure figure) const;
    /// One more record; its durations are not in it.
    void add(const Visit &visit);
    void add(const Appointment &appointment);

    bool operator==(const Figures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{sparseField("arrivals", &Figures::arrivals),
                          sparseField("bookedArrivals", &Figures::bookedArrivals),
                          sparseField("walkIns", &Figures::walkIns),
                          sparseField("seen", &Figures::seen),
                          sparseField("notThere", &Figures::notThere),
                          sparseField("left", &Figures::left),
                          sparseField("visitsCancelled", &Figures::visitsCancelled),
                          sparseField("stillHere", &Figures::stillHere),
                          sparseField("waits", &Figures::waits),
                          sparseField("serviceTimes", &Figures::serviceTimes),
                          sparseField("bookings", &Figures::bookings),
                          sparseField("came", &Figures::came),
                          sparseField("missed", &Figures::missed),
                          sparseField("cancelledByPatient", &Figures::cancelledByPatient),
                          sparseField("cancelledByClinic", &Figures::cancelledByClinic),
                          sparseField("stillBooked", &Figures::stillBooked)};
    }
};

} // namespace medcrm
