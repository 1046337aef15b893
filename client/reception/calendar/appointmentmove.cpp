// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/appointmentmove.h"

#include <algorithm>

namespace medcrm::ui {

namespace {

constexpr Milliseconds shortest = std::chrono::minutes(5);
constexpr Milliseconds longest = std::chrono::minutes(480);

} // namespace

AppointmentMove::AppointmentMove(const Appointment &original, const ColumnKey &column)
    : m_original(original)
    , m_column(column)
    , m_start(original.start)
    , m_end(original.end)
{
}

int AppointmentMove::minutes() const
{
    return int(std::chrono::duration_cast<std::chrono::minutes>(m_end - m_start).count());
}

bool AppointmentMove::isChanged() const
{
    return m_column.doctor != m_original.doctor || m_start != m_original.start || m_end != m_original.end;
}

void AppointmentMove::moveTo(const ColumnKey &column, Instant start)
{
    m_end = start + (m_end - m_start);
    m_column = column;
    m_start = start;
}

void AppointmentMove::endAt(Instant end)
{
    m_end = std::clamp(end, m_start + shortest, m_start + longest);
}

} // namespace medcrm::ui
