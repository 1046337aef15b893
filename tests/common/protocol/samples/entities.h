// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/directory.h"
#include "common/model/patient.h"
#include "common/model/slot.h"
#include "common/model/visit.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<ClinicDetails>
{
    static ClinicDetails value();
};
template <>
struct Sample<Clinic>
{
    static Clinic value();
};
template <>
struct Sample<RoomDetails>
{
    static RoomDetails value();
};
template <>
struct Sample<Room>
{
    static Room value();
};
template <>
struct Sample<UserDetails>
{
    static UserDetails value();
};
template <>
struct Sample<User>
{
    static User value();
};
template <>
struct Sample<DoctorDetails>
{
    static DoctorDetails value();
};
template <>
struct Sample<Doctor>
{
    static Doctor value();
};
template <>
struct Sample<ServiceDetails>
{
    static ServiceDetails value();
};
template <>
struct Sample<Service>
{
    static Service value();
};
template <>
struct Sample<PatientDetails>
{
    static PatientDetails value();
};
template <>
struct Sample<PatientSummary>
{
    static PatientSummary value();
};
template <>
struct Sample<Patient>
{
    static Patient value();
};
template <>
struct Sample<PatientFile>
{
    static PatientFile value();
};
template <>
struct Sample<Appointment>
{
    static Appointment value();
};
template <>
struct Sample<SlotHold>
{
    static SlotHold value();
};
template <>
struct Sample<Visit>
{
    static Visit value();
};

/// 9:00 UTC of the samples' day.
inline constexpr Instant sampleMorning{1'795'338'000'000};
inline const QDate sampleDay(2026, 11, 22);

/// The part every record has, as after its third change.
template <typename T>
T sampleRecord(qint64 id)
{
    T record;
    record.id = decltype(record.id)(id);
    record.revision = 3;
    record.createdAt = sampleMorning - std::chrono::hours(24);
    record.updatedAt = sampleMorning;
    return record;
}

} // namespace medcrm::test
