// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/figures.h"

#include <QMap>
#include <QTimeZone>

namespace medcrm {

/// Where a record stands in a report. By the clinic's clock: a visit on its business day and at the hour of its arrival,
/// an appointment on the day and at the hour of its start.
struct FigurePlace
{
    DoctorId doctor;
    QDate day;
    int hour = 0;

    static FigurePlace of(const Visit &visit, const QTimeZone &zone);
    static FigurePlace of(const Appointment &appointment, const QTimeZone &zone);
};

/// Counts the records of a period, each once, into a report.
class FigureTally
{
public:
    explicit FigureTally(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    void add(const Visit &visit);
    void add(const Appointment &appointment);

    /// Of what was added so far; without the period.
    PeriodReport report() const;

private:
    /// The records of a doctor, an hour …
    class Group
    {
    public:
        void add(const Visit &visit);
        void add(const Appointment &appointment) { m_figures.add(appointment); }
        Figures figures() const;

    private:
        Figures m_figures;
        QList<Milliseconds> m_waits;
        QList<Milliseconds> m_serviceTimes;
    };

    template <typename R>
    void addTo(const FigurePlace &place, const R &record);

    const QTimeZone m_zone;
    Group m_total;
    QMap<DoctorId, Group> m_doctors;
    QMap<int, Group> m_hours;
    QMap<int, Group> m_weekdays;
    QMap<QDate, Group> m_days;
};

} // namespace medcrm
