// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/schedule.h"
#include "common/protocol/messagelist.h"

// Working hours. A change is previewed and saved as one: a doctor's weekly rules, exceptions to add and exceptions to
// take back, with a decision for every booking that would then lie outside the hours.
namespace medcrm {

/// A clinic's working hours: what the calendar hatches with.
struct ClinicSchedules
{
    qint64 sequence = 0; ///< Of the clinic's last event contained here; later events go on from it.
    QList<WeeklySchedule> schedules; ///< Of every active doctor.
    QList<ScheduleException> exceptions; ///< In the range, by date.

    bool operator==(const ClinicSchedules &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("sequence", &ClinicSchedules::sequence),
                          field("schedules", &ClinicSchedules::schedules),
                          field("exceptions", &ClinicSchedules::exceptions)};
    }
};

struct GetSchedules
{
    static constexpr auto method = "schedules.get";
    static constexpr auto about =
        "The weekly hours of a clinic's doctors, and the days in a range that differ.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &GetSchedules::clinic; }
    using Reply = ClinicSchedules;
    ClinicId clinic;
    QDate from; ///< Inclusive, as `to`; at most 400 days.
    QDate to;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &GetSchedules::clinic), field("from", &GetSchedules::from),
                          field("to", &GetSchedules::to)};
    }
};

/// What an administrator changes in one go.
struct ScheduleChange
{
    ClinicId clinic;
    std::optional<DoctorId> doctor; ///< Whose rules; needed with `rules`.
    std::optional<QList<ScheduleRule>> rules; ///< The doctor's rules from now on, all of them.
    QList<ScheduleExceptionDetails> add; ///< At most 62.
    QList<ScheduleExceptionId> remove; ///< At most 62.

    Result<> validate() const;
    bool operator==(const ScheduleChange &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ScheduleChange::clinic), field("doctor", &ScheduleChange::doctor),
                          field("rules", &ScheduleChange::rules), field("add", &ScheduleChange::add),
                          field("remove", &ScheduleChange::remove)};
    }
};

/// The future bookings that a change of hours leaves outside them, by start.
struct ScheduleHits
{
    QList<Appointment> appointments; ///< At most 200.
    bool more = false; ///< There are more; make the change smaller.

    bool operator==(const ScheduleHits &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointments", &ScheduleHits::appointments),
                          field("more", &ScheduleHits::more)};
    }
};

struct PreviewSchedule
{
    static constexpr auto method = "schedules.preview";
    static constexpr auto about = "The bookings that a change of working hours would hit; changes nothing.";
    static constexpr auto access = Access::read(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = ScheduleHits;
    ScheduleChange change;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("change", &PreviewSchedule::change)}; }
};

enum class HitAction { Keep, Cancel, Move };

constexpr auto enumNames(HitAction)
{
    using enum HitAction;
    return nameTable<HitAction>({{Keep, "keep"}, {Cancel, "cancel"}, {Move, "move"}});
}

/// What becomes of a booking that a change hits.
struct HitDecision
{
    AppointmentId appointment;
    qint64 revision = 0; ///< The appointment's, as the preview showed it.
    HitAction action = HitAction::Keep; ///< Keep: it stays, marked as outside the hours.
    std::optional<Instant> start; ///< With move.
    std::optional<DoctorId> doctor; ///< With move; nothing: the same.

    Result<> validate() const;
    bool operator==(const HitDecision &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &HitDecision::appointment),
                          field("revision", &HitDecision::revision), field("action", &HitDecision::action),
                          field("start", &HitDecision::start), field("doctor", &HitDecision::doctor)};
    }
};

struct SavedSchedule
{
    std::optional<WeeklySchedule> schedule; ///< With `rules`.
    QList<ScheduleException> exceptions; ///< The added ones.
    QList<Appointment> appointments; ///< The hit ones as they are now.

    bool operator==(const SavedSchedule &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("schedule", &SavedSchedule::schedule),
                          field("exceptions", &SavedSchedule::exceptions),
                          field("appointments", &SavedSchedule::appointments)};
    }
};

struct SaveSchedule
{
    static constexpr auto method = "schedules.save";
    static constexpr auto about =
        "Changes working hours. A booking that is hit and for which nothing was decided is a conflict "
        "that carries all hits; nothing is saved then.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = SavedSchedule;
    ScheduleChange change;
    std::optional<qint64> revision; ///< Of the weekly schedule, with `change.rules`.
    QList<HitDecision> decisions; ///< At most 200.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("change", &SaveSchedule::change), field("revision", &SaveSchedule::revision),
                          field("decisions", &SaveSchedule::decisions)};
    }
};

struct ScheduleChanged
{
    static constexpr auto type = "schedule.changed";
    static constexpr auto about = "A doctor's weekly hours were changed.";
    WeeklySchedule schedule;

    bool operator==(const ScheduleChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("schedule", &ScheduleChanged::schedule)}; }
};

struct ScheduleExceptionAdded
{
    static constexpr auto type = "schedule.exceptionAdded";
    static constexpr auto about = "A day was made to differ.";
    ScheduleException exception;

    bool operator==(const ScheduleExceptionAdded &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("exception", &ScheduleExceptionAdded::exception)};
    }
};

struct ScheduleExceptionRemoved
{
    static constexpr auto type = "schedule.exceptionRemoved";
    static constexpr auto about = "A day does not differ any more.";
    ScheduleException exception;

    bool operator==(const ScheduleExceptionRemoved &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("exception", &ScheduleExceptionRemoved::exception)};
    }
};

using ScheduleRequests = TypeList<GetSchedules, PreviewSchedule, SaveSchedule>;
using ScheduleEvents = TypeList<ScheduleChanged, ScheduleExceptionAdded, ScheduleExceptionRemoved>;

} // namespace medcrm
