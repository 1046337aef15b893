// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/wish.h"
#include "common/protocol/messagelist.h"

// The waiting list for appointments.
namespace medcrm {

struct ListWishes
{
    static constexpr auto method = "wishes.list";
    static constexpr auto about =
        "The open wishes of a clinic, most urgent and then oldest first; at most 500.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &ListWishes::clinic; }
    using Reply = QList<Wish>;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &ListWishes::clinic)}; }
};

struct AddWish
{
    static constexpr auto method = "wishes.add";
    static constexpr auto about = "Puts a patient on the waiting list for appointments.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &AddWish::clinic; }
    using Reply = Wish;
    ClinicId clinic;
    PatientId patient;
    WishDetails wish;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &AddWish::clinic), field("patient", &AddWish::patient),
                          field("wish", &AddWish::wish)};
    }
};

struct UpdateWish
{
    static constexpr auto method = "wishes.update";
    static constexpr auto about = "Changes an open wish.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &UpdateWish::id; }
    using Reply = Wish;
    WishId id;
    qint64 revision = 0;
    WishDetails wish;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateWish::id), field("revision", &UpdateWish::revision),
                          field("wish", &UpdateWish::wish)};
    }
};

struct CloseWish
{
    static constexpr auto method = "wishes.close";
    static constexpr auto about =
        "Ends an open wish: booked, with its appointment, or withdrawn. Open again with status open.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &CloseWish::id; }
    using Reply = Wish;
    WishId id;
    qint64 revision = 0;
    WishStatus status = WishStatus::Withdrawn;
    std::optional<AppointmentId> appointment; ///< Exactly with booked; of the same patient.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &CloseWish::id), field("revision", &CloseWish::revision),
                          field("status", &CloseWish::status), field("appointment", &CloseWish::appointment)};
    }
};

struct WishChanged
{
    static constexpr auto type = "wish.changed";
    static constexpr auto about = "A wish was added, changed or closed.";
    Wish wish;

    bool operator==(const WishChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("wish", &WishChanged::wish)}; }
};

/// A time of a doctor that was booked is free again.
struct TimeFreed
{
    static constexpr auto type = "appointment.timeFreed";
    static constexpr auto about =
        "A booked time in the future is free again and suits wishes of the waiting list, best first.";
    ClinicId clinic;
    DoctorId doctor;
    Instant start;
    Instant end;
    QList<WishId> wishes; ///< At least one, at most 20.

    bool operator==(const TimeFreed &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &TimeFreed::clinic), field("doctor", &TimeFreed::doctor),
                          field("start", &TimeFreed::start), field("end", &TimeFreed::end),
                          field("wishes", &TimeFreed::wishes)};
    }
};

using WaitlistRequests = TypeList<ListWishes, AddWish, UpdateWish, CloseWish>;
using WaitlistEvents = TypeList<WishChanged, TimeFreed>;

} // namespace medcrm
