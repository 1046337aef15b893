// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"
#include "common/model/record.h"

namespace medcrm {

/// Where a visit stands (visitrules.h). FHIR R4 Encounter: waiting and called →
/// arrived, inService → in-progress, onHold → onleave, completed → finished, the others → cancelled.
enum class VisitStatus {
    Waiting,
    Called,
    InService,
    OnHold,
    Completed,
    NoShow,
    Left,
    Cancelled,
    EnteredInError
};

constexpr auto enumNames(VisitStatus)
{
    using enum VisitStatus;
    return nameTable<VisitStatus>({{Waiting, "waiting"},
                                   {Called, "called"},
                                   {InService, "inService"},
                                   {OnHold, "onHold"},
                                   {Completed, "completed"},
                                   {NoShow, "noShow"},
                                   {Left, "left"},
                                   {Cancelled, "cancelled"},
                                   {EnteredInError, "enteredInError"}});
}

/// Open visits stand in a doctor's queue; the others have ended.
constexpr bool isOpen(VisitStatus status)
{
    return status <= VisitStatus::OnHold;
}

enum class Priority { Routine, Urgent, Emergency };

constexpr auto enumNames(Priority)
{
    using enum Priority;
    return nameTable<Priority>({{Routine, "routine"}, {Urgent, "urgent"}, {Emergency, "emergency"}});
}

/// Where in the order of a line a visit stood when another was put right behind it. The other stays there also when
/// this one is called or leaves.
struct LineSpot
{
    bool aged = false; ///< Among the walk-ins past the clinic's ageing limit.
    Instant due;
    int ticketNumber = 0;
    VisitId visit;

    bool operator==(const LineSpot &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("aged", &LineSpot::aged), field("due", &LineSpot::due),
                          field("ticketNumber", &LineSpot::ticketNumber), field("visit", &LineSpot::visit)};
    }
};

/// A place in the line set by the desk, with its reason: before every unpinned patient of the same priority, or right
/// behind one of them.
struct QueuePin
{
    int place = 0; ///< Lower stands earlier among those pinned to the same spot.
    QString reason; ///< Never empty.
    QString by; ///< Who set it, by full name.
    bool down = false; ///< Let others go first; else the pin never makes the wait longer.
    std::optional<LineSpot> behind; ///< Nothing: at the front.

    bool operator==(const QueuePin &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("place", &QueuePin::place), field("reason", &QueuePin::reason),
                          field("by", &QueuePin::by), field("down", &QueuePin::down),
                          field("behind", &QueuePin::behind)};
    }
};

/// A person who is here. The most sent of all records, so createdAt, which is arrivedAt, stays at the server.
struct Visit : Record<VisitId>
{
    ClinicId clinic;
    DoctorId doctor;
    PatientSummary patient;
    std::optional<ServiceId> service;
    std::optional<AppointmentId> appointment; ///< Nothing for a walk-in.
    std::optional<Instant> bookedStart; ///< The appointment's start.
    QDate businessDay; ///< In the clinic's zone.
    QString ticket; ///< "A07"; never reused on its day, never changed.
    int ticketNumber = 0; ///< 7 of "A07": breaks ties in the line.
    VisitStatus status = VisitStatus::Waiting;
    Priority priority = Priority::Routine;
    QString reason; ///< Why the patient came, at most 300 characters.
    std::optional<Instant> notBefore; ///< Put back until then: not called earlier.
    std::optional<QueuePin> pin;
    std::optional<RoomId> room; ///< Where the patient was called to.
    int callCount = 0;
    Instant arrivedAt;
    std::optional<Instant> firstCalledAt;
    std::optional<Instant> lastCalledAt;
    std::optional<Instant> startedAt;
    std::optional<Instant> heldSince; ///< While on hold.
    QString holdReason; ///< While on hold.
    qint64 heldMs = 0; ///< Time on hold before now, milliseconds.
    std::optional<Instant> endedAt; ///< Completion, no-show, leaving or cancelling; which one is the status.
    QString endReason;
    std::optional<Instant> returnedAt; ///< Came back to the line after a no-show.
    /// The shared line it belongs to. While it waits there `doctor` is that line, once called the doctor who took it.
    std::optional<DoctorId> sharedLine;

    /// Any doctor of the clinic may call it.
    bool isShared() const { return sharedLine == doctor; }
    /// Who ended it when closing the day: its `endedAt` is then when somebody tidied up, not when the patient went.
    std::optional<UserId> closedBy;

    bool operator==(const Visit &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{field("id", &Visit::id), field("revision", &Visit::revision),
                                         field("createdAt", &Visit::createdAt, OnWire::Never),
                                         field("updatedAt", &Visit::updatedAt)},
                              std::tuple{field("clinic", &Visit::clinic),
                                         field("doctor", &Visit::doctor),
                                         field("patient", &Visit::patient),
                                         field("service", &Visit::service),
                                         field("appointment", &Visit::appointment),
                                         field("bookedStart", &Visit::bookedStart),
                                         field("businessDay", &Visit::businessDay),
                                         field("ticket", &Visit::ticket),
                                         field("ticketNumber", &Visit::ticketNumber),
                                         field("status", &Visit::status),
                                         sparseField("priority", &Visit::priority),
                                         sparseField("reason", &Visit::reason),
                                         field("notBefore", &Visit::notBefore),
                                         field("pin", &Visit::pin),
                                         field("room", &Visit::room),
                                         sparseField("callCount", &Visit::callCount),
                                         field("arrivedAt", &Visit::arrivedAt),
                                         field("firstCalledAt", &Visit::firstCalledAt),
                                         field("lastCalledAt", &Visit::lastCalledAt),
                                         field("startedAt", &Visit::startedAt),
                                         field("heldSince", &Visit::heldSince),
                                         sparseField("holdReason", &Visit::holdReason),
                                         sparseField("heldMs", &Visit::heldMs),
                                         field("endedAt", &Visit::endedAt),
                                         sparseField("endReason", &Visit::endReason),
                                         field("returnedAt", &Visit::returnedAt),
                                         sparseField("sharedLine", &Visit::sharedLine),
                                         sparseField("closedBy", &Visit::closedBy)});
    }
};

/// Time in the line: first call − max(arrival, booked start), never negative (design: domain.md). Without a
/// call: until the visit ended, else until `now`.
Milliseconds waitOf(const Visit &visit, Instant now);

/// Time with the doctor so far, without holds, never negative.
Milliseconds serviceTimeOf(const Visit &visit, Instant now);

} // namespace medcrm
