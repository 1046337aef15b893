// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/protocol/messagelist.h"

// The directory: clinics, rooms, doctors, services. A record is deactivated by updating it with active:
// false; nothing is ever deleted. Every change is an event to all who follow the clinic.
namespace medcrm {

struct ListClinics
{
    static constexpr auto method = "clinics.list";
    static constexpr auto about = "All clinics, inactive ones too, by name.";
    static constexpr auto access = Access::read(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = QList<Clinic>;

    static constexpr auto fields() { return std::tuple{}; }
};

struct CreateClinic
{
    static constexpr auto method = "clinics.create";
    static constexpr auto about = "Makes a clinic.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Clinic;
    ClinicDetails clinic;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("clinic", &CreateClinic::clinic)}; }
};

struct UpdateClinic
{
    static constexpr auto method = "clinics.update";
    static constexpr auto about = "Changes a clinic or deactivates it.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Clinic;
    ClinicId id;
    qint64 revision = 0;
    ClinicDetails clinic;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateClinic::id), field("revision", &UpdateClinic::revision),
                          field("clinic", &UpdateClinic::clinic)};
    }
};

struct ListRooms
{
    static constexpr auto method = "rooms.list";
    static constexpr auto about = "The rooms of a clinic, inactive ones too, by name.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ListRooms::clinic; }
    using Reply = QList<Room>;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &ListRooms::clinic)}; }
};

struct CreateRoom
{
    static constexpr auto method = "rooms.create";
    static constexpr auto about = "Makes a room.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Room;
    RoomDetails room;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("room", &CreateRoom::room)}; }
};

struct UpdateRoom
{
    static constexpr auto method = "rooms.update";
    static constexpr auto about = "Changes a room or deactivates it.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Room;
    RoomId id;
    qint64 revision = 0;
    RoomDetails room;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateRoom::id), field("revision", &UpdateRoom::revision),
                          field("room", &UpdateRoom::room)};
    }
};

struct ListDoctors
{
    static constexpr auto method = "doctors.list";
    static constexpr auto about = "The doctors of a clinic, inactive ones too, by name.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ListDoctors::clinic; }
    using Reply = QList<Doctor>;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &ListDoctors::clinic)}; }
};

struct CreateDoctor
{
    static constexpr auto method = "doctors.create";
    static constexpr auto about = "Makes a doctor.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Doctor;
    DoctorDetails doctor;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("doctor", &CreateDoctor::doctor)}; }
};

struct UpdateDoctor
{
    static constexpr auto method = "doctors.update";
    static constexpr auto about = "Changes a doctor or deactivates them.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Doctor;
    DoctorId id;
    qint64 revision = 0;
    DoctorDetails doctor;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateDoctor::id), field("revision", &UpdateDoctor::revision),
                          field("doctor", &UpdateDoctor::doctor)};
    }
};

struct ListServices
{
    static constexpr auto method = "services.list";
    static constexpr auto about = "The services of a clinic, inactive ones too, by name.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &ListServices::clinic; }
    using Reply = QList<Service>;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &ListServices::clinic)}; }
};

struct CreateService
{
    static constexpr auto method = "services.create";
    static constexpr auto about = "Makes a service.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Service;
    ServiceDetails service;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("service", &CreateService::service)}; }
};

struct UpdateService
{
    static constexpr auto method = "services.update";
    static constexpr auto about = "Changes a service or deactivates it.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Service;
    ServiceId id;
    qint64 revision = 0;
    ServiceDetails service;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateService::id), field("revision", &UpdateService::revision),
                          field("service", &UpdateService::service)};
    }
};

struct SetDoctorState
{
    static constexpr auto method = "doctors.setState";
    static constexpr auto about =
        "A doctor's availability, set by the doctor or the desk. With late: by how many minutes; with break "
        "and away: until when, if that is known. It holds for the business day, and until then.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &SetDoctorState::doctor; }
    using Reply = Doctor;
    DoctorId doctor;
    qint64 revision = 0;
    DoctorState state = DoctorState::Available;
    std::optional<int> lateMinutes; ///< Exactly with late: 1–480.
    std::optional<Instant> until = {}; ///< With break and away only: later today.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{
            field("doctor", &SetDoctorState::doctor), field("revision", &SetDoctorState::revision),
            field("state", &SetDoctorState::state), field("lateMinutes", &SetDoctorState::lateMinutes),
            field("until", &SetDoctorState::until)};
    }
};

struct ClinicChanged
{
    static constexpr auto type = "clinic.changed";
    static constexpr auto about = "A clinic was made or changed.";
    Clinic clinic;

    bool operator==(const ClinicChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("clinic", &ClinicChanged::clinic)}; }
};

struct RoomChanged
{
    static constexpr auto type = "room.changed";
    static constexpr auto about = "A room was made or changed.";
    Room room;

    bool operator==(const RoomChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("room", &RoomChanged::room)}; }
};

struct DoctorChanged
{
    static constexpr auto type = "doctor.changed";
    static constexpr auto about = "A doctor was made or changed.";
    Doctor doctor;

    bool operator==(const DoctorChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("doctor", &DoctorChanged::doctor)}; }
};

struct ServiceChanged
{
    static constexpr auto type = "service.changed";
    static constexpr auto about = "A service was made or changed.";
    Service service;

    bool operator==(const ServiceChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("service", &ServiceChanged::service)}; }
};

using DirectoryRequests =
    TypeList<ListClinics, CreateClinic, UpdateClinic, ListRooms, CreateRoom, UpdateRoom, ListDoctors,
             CreateDoctor, UpdateDoctor, SetDoctorState, ListServices, CreateService, UpdateService>;
using DirectoryEvents = TypeList<ClinicChanged, RoomChanged, DoctorChanged, ServiceChanged>;

} // namespace medcrm
