// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <compare>
#include <cstdint>

namespace medcrm {

/// A 64-bit record number that cannot be mistaken for another kind's. 0 means "none yet"; stored ids
/// start at 1.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using ClinicId = Id<struct ClinicTag>;
using RoomId = Id<struct RoomTag>;
using UserId = Id<struct UserTag>;
using DoctorId = Id<struct DoctorTag>;
using ServiceId = Id<struct ServiceTag>;
using PatientId = Id<struct PatientTag>;
using AppointmentId = Id<struct AppointmentTag>;
using AppointmentSeriesId = Id<struct AppointmentSeriesTag>;
using ScheduleExceptionId = Id<struct ScheduleExceptionTag>;
using WishId = Id<struct WishTag>;
using VisitId = Id<struct VisitTag>;
using LoginSessionId = Id<struct LoginSessionTag>;

} // namespace medcrm
