// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/visitrules.h"
#include "common/protocol/messagelist.h"

// Arrivals and the line. A visit's commands name the visit and the revision they saw; a conflict answers with
// the visit as it is now.
namespace medcrm {

struct CheckIn
{
    static constexpr auto method = "visits.checkIn";
    static constexpr auto about = "A booked patient has arrived: makes the visit and its ticket.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &CheckIn::appointment; }
    using Reply = Visit;
    AppointmentId appointment;
    qint64 revision = 0; ///< The appointment's.

    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &CheckIn::appointment), field("revision", &CheckIn::revision)};
    }
};

struct AddWalkIn
{
    static constexpr auto method = "visits.walkIn";
    static constexpr auto about =
        "A patient without an appointment has arrived. With a booking at the clinic today it is a "
        "conflict that carries the appointment, unless despiteBooking.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &AddWalkIn::doctor; }
    using Reply = Visit;
    DoctorId doctor;
    PatientId patient;
    std::optional<ServiceId> service;
    Priority priority = Priority::Routine;
    QString reason; ///< At most 300 characters; needed with urgent and emergency.
    bool despiteBooking = false;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{
            field("doctor", &AddWalkIn::doctor),   field("patient", &AddWalkIn::patient),
            field("service", &AddWalkIn::service), field("priority", &AddWalkIn::priority),
            field("reason", &AddWalkIn::reason),   field("despiteBooking", &AddWalkIn::despiteBooking)};
    }
};

struct CallNext
{
    static constexpr auto method = "queue.callNext";
    static constexpr auto about =
        "Calls the next waiting patient of a doctor; the server chooses. Nobody waiting: no visit.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &CallNext::doctor; }
    using Reply = std::optional<Visit>;
    DoctorId doctor;

    static constexpr auto fields() { return std::tuple{field("doctor", &CallNext::doctor)}; }
};

struct CallVisit
{
    static constexpr auto method = "queue.call";
    static constexpr auto about = "Calls this patient now.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &CallVisit::visit; }
    using Reply = Visit;
    VisitId visit;
    qint64 revision = 0;

    static constexpr auto fields()
    {
        return std::tuple{field("visit", &CallVisit::visit), field("revision", &CallVisit::revision)};
    }
};

struct ChangeVisit
{
    static constexpr auto method = "visits.setStatus";
    static constexpr auto about = "Takes a visit one step along its state machine.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &ChangeVisit::visit; }
    using Reply = Visit;
    VisitId visit;
    qint64 revision = 0;
    VisitAction action = VisitAction::Recall;
    QString reason; ///< Needed by hold, leave and cancel; at most 300 characters.
    std::optional<Instant> notBefore; ///< With putBack: not called before.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("visit", &ChangeVisit::visit), field("revision", &ChangeVisit::revision),
                          field("action", &ChangeVisit::action), field("reason", &ChangeVisit::reason),
                          field("notBefore", &ChangeVisit::notBefore)};
    }
};

struct ListVisits
{
    static constexpr auto method = "visits.list";
    static constexpr auto about =
        "The visits of a clinic on a business day, by arrival; a doctor's account gets its own.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ListVisits::clinic; }
    using Reply = QList<Visit>;
    ClinicId clinic;
    QDate day;

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &ListVisits::clinic), field("day", &ListVisits::day)};
    }
};

struct GetClinicQueue
{
    static constexpr auto method = "queue.clinic";
    static constexpr auto about =
        "The open visits of a clinic: called, with a doctor, on hold, then waiting in line order.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &GetClinicQueue::clinic; }
    using Reply = QList<Visit>;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &GetClinicQueue::clinic)}; }
};

struct GetDoctorQueue
{
    static constexpr auto method = "queue.doctor";
    static constexpr auto about =
        "The open visits of a doctor: called, in service, on hold, then waiting in line order.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &GetDoctorQueue::doctor; }
    using Reply = QList<Visit>;
    DoctorId doctor;

    static constexpr auto fields() { return std::tuple{field("doctor", &GetDoctorQueue::doctor)}; }
};

struct VisitCheckedIn
{
    static constexpr auto type = "visit.checkedIn";
    static constexpr auto about = "A patient arrived, booked or as a walk-in.";
    Visit visit;

    bool operator==(const VisitCheckedIn &) const = default;
    static constexpr auto fields() { return std::tuple{field("visit", &VisitCheckedIn::visit)}; }
};

struct VisitStatusChanged
{
    static constexpr auto type = "visit.statusChanged";
    static constexpr auto about =
        "A visit took a step: called, started, completed, put back, …; or its patient's record was merged.";
    Visit visit;

    bool operator==(const VisitStatusChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("visit", &VisitStatusChanged::visit)}; }
};

using QueueRequests = TypeList<CheckIn, AddWalkIn, CallNext, CallVisit, ChangeVisit, ListVisits,
                               GetClinicQueue, GetDoctorQueue>;
using QueueEvents = TypeList<VisitCheckedIn, VisitStatusChanged>;

} // namespace medcrm
