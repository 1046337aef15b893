// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <tuple>

// Pointing a well-formed message at records that are there.
namespace medcrm::test {

/// One record of each kind.
using Ids = std::tuple<ClinicId, RoomId, UserId, DoctorId, ServiceId, PatientId, AppointmentId,
                       AppointmentSeriesId, ScheduleExceptionId, WishId, VisitId, LoginSessionId>;

/// The records of a part of the house: two of each kind that a message can name twice.
struct Part
{
    Ids first;
    Ids second;
};

template <typename... Each>
std::tuple<Each...> allNumbered(std::type_identity<std::tuple<Each...>>, qint64 number)
{
    return {Each(number)...};
}

/// Records that were never there.
inline Part nowhere()
{
    const std::type_identity<Ids> kinds;
    return {allNumbered(kinds, 4'711'001), allNumbered(kinds, 4'711'002)};
}

template <typename T>
struct KindOf
{
    static constexpr bool isId = false;
    static constexpr bool isOptional = false;
    static constexpr bool isList = false;
};
template <typename Tag>
struct KindOf<Id<Tag>> : KindOf<void>
{
    static constexpr bool isId = true;
};
template <typename T>
struct KindOf<std::optional<T>> : KindOf<void>
{
    static constexpr bool isOptional = true;
};
template <typename T>
struct KindOf<QList<T>> : KindOf<void>
{
    static constexpr bool isList = true;
};

/// Kinds that belong to the house and not to a clinic.
template <typename T>
inline constexpr bool isHouseWide = std::is_same_v<T, PatientId> || std::is_same_v<T, UserId>;

/// Walks a message by its declaration: its records become those of a part, its times move by so many days to where
/// they are in the future as the sample meant them. One place can be given a stranger's record instead.
class Aim
{
public:
    Aim(const Part &part, int days)
        : m_next(part.first)
        , m_later(part.second)
        , m_days(days)
    {
    }

    /// The record in the place with this number, from 0 in the order of the declaration, is one of these; not where a
    /// record of the whole house stands.
    void strayAt(int place, const Ids &stray)
    {
        m_strayPlace = place;
        m_stray = stray;
    }
    /// How many places for records were met.
    int places() const { return m_places; }

    template <typename T>
    void operator()(T &value)
    {
        using Kind = KindOf<T>;
        if constexpr (Kind::isId) {
            const T usual = std::exchange(std::get<T>(m_next), std::get<T>(m_later));
            const bool strays = m_places++ == m_strayPlace && !isHouseWide<T>;
            value = strays ? std::get<T>(m_stray) : usual;
        } else if constexpr (std::is_same_v<T, Instant>) {
            value = value + std::chrono::hours(24) * m_days;
        } else if constexpr (std::is_same_v<T, QDate>) {
            value = value.addDays(m_days);
        } else if constexpr (Kind::isOptional) {
            if (value)
                (*this)(*value);
        } else if constexpr (Kind::isList) {
            for (auto &each : value)
                (*this)(each);
        } else if constexpr (HasFields<T>) {
            forEachField<T>([&](const auto &field) { (*this)(value.*field.member); });
        }
    }

private:
    Ids m_next;
    const Ids m_later;
    const int m_days;
    Ids m_stray;
    int m_strayPlace = -1;
    int m_places = 0;
};

} // namespace medcrm::test
