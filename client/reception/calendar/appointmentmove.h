// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/daycolumn.h"

namespace medcrm::ui {

/// A booking on its way to another time, doctor, day or length, by mouse or by keyboard, before anybody is asked.
class AppointmentMove
{
public:
    /// The raster on which times are offered.
    static constexpr Milliseconds step = std::chrono::minutes(5);

    /// `column` is where the appointment stands.
    AppointmentMove(const Appointment &original, const ColumnKey &column);

    const Appointment &original() const { return m_original; }
    const ColumnKey &column() const { return m_column; }
    Instant start() const { return m_start; }
    Instant end() const { return m_end; }
    int minutes() const;
    bool isChanged() const;

    /// Keeps its length.
    void moveTo(const ColumnKey &column, Instant start);
    /// Another end at the same start, 5 to 480 minutes later.
    void endAt(Instant end);

private:
    Appointment m_original;
    ColumnKey m_column;
    Instant m_start;
    Instant m_end;
};

} // namespace medcrm::ui
