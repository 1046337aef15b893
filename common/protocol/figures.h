// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/figures.h"
#include "common/protocol/messagelist.h"

// Reports: what happened on the business days of a period, and the records behind each figure.
namespace medcrm {

struct DoctorFigures
{
    DoctorId doctor;
    Figures figures;

    bool operator==(const DoctorFigures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &DoctorFigures::doctor), field("figures", &DoctorFigures::figures)};
    }
};

struct HourFigures
{
    int hour = 0; ///< 0–23 by the clinic's clock: of the arrival, of a booking's start.
    Figures figures;

    bool operator==(const HourFigures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("hour", &HourFigures::hour), field("figures", &HourFigures::figures)};
    }
};

struct WeekdayFigures
{
    int weekday = 1; ///< 1 Monday – 7 Sunday, of the business day.
    Figures figures;

    bool operator==(const WeekdayFigures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("weekday", &WeekdayFigures::weekday),
                          field("figures", &WeekdayFigures::figures)};
    }
};

struct DayFigures
{
    QDate day;
    Figures figures;

    bool operator==(const DayFigures &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("day", &DayFigures::day), field("figures", &DayFigures::figures)};
    }
};

/// Lists hold only what has records, ascending.
struct PeriodReport
{
    QDate from;
    QDate to; ///< Inclusive.
    Figures total;
    QList<DoctorFigures> doctors;
    QList<HourFigures> hours;
    QList<WeekdayFigures> weekdays;
    QList<DayFigures> days;

    bool operator==(const PeriodReport &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("from", &PeriodReport::from),   field("to", &PeriodReport::to),
                          field("total", &PeriodReport::total), field("doctors", &PeriodReport::doctors),
                          field("hours", &PeriodReport::hours), field("weekdays", &PeriodReport::weekdays),
                          field("days", &PeriodReport::days)};
    }
};

struct GetReport
{
    static constexpr auto method = "reports.period";
    static constexpr auto about =
        "The figures of the business days of a period: in all, per doctor, hour, weekday and day.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &GetReport::clinic; }
    static constexpr bool longRead = true;
    static constexpr int mostDays = 366;
    using Reply = PeriodReport;
    ClinicId clinic;
    QDate from; ///< Inclusive, as `to`; at most 366 days.
    QDate to;
    std::optional<DoctorId> doctor; ///< Nothing: the whole clinic.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &GetReport::clinic), field("from", &GetReport::from),
                          field("to", &GetReport::to), field("doctor", &GetReport::doctor)};
    }
};

/// Some of the records behind a figure, by id.
struct FigurePage
{
    QList<Visit> visits; ///< Of a figure of visits.
    QList<Appointment> bookings; ///< Of a figure of appointments.
    int total = 0; ///< All of them, on all pages.
    std::optional<qint64> next; ///< Ask again with this as `after`; nothing: there are no more.

    bool operator==(const FigurePage &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("visits", &FigurePage::visits), field("bookings", &FigurePage::bookings),
                          field("total", &FigurePage::total), field("next", &FigurePage::next)};
    }
};

struct ListBehind
{
    static constexpr auto method = "reports.behind";
    static constexpr auto about = "The visits or appointments that a figure of a report counts.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &ListBehind::clinic; }
    static constexpr bool longRead = true;
    static constexpr int pageSize = 100;
    using Reply = FigurePage;
    ClinicId clinic;
    QDate from;
    QDate to;
    std::optional<DoctorId> doctor;
    Figure figure = Figure::Arrivals;
    std::optional<int> hour; ///< 0–23: only of this hour.
    std::optional<int> weekday; ///< 1–7: only of these business days.
    std::optional<qint64> after; ///< Only records with a larger id: the next page.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ListBehind::clinic),   field("from", &ListBehind::from),
                          field("to", &ListBehind::to),           field("doctor", &ListBehind::doctor),
                          field("figure", &ListBehind::figure),   field("hour", &ListBehind::hour),
                          field("weekday", &ListBehind::weekday), field("after", &ListBehind::after)};
    }
};

using FigureRequests = TypeList<GetReport, ListBehind>;

} // namespace medcrm
