// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/directory.h"
#include "server/service/context.h"
#include "server/service/revisions.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/roomstore.h"
#include "server/store/schedulestore.h"
#include "server/store/servicestore.h"
#include "server/store/userstore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// Clinics, rooms, doctors and services. What a form got wrong is answered as Invalid with the field's path
/// ("doctor.ticketPrefix"), a record that was changed meanwhile as Conflict with the record. Scope and role have been
/// checked.
class DirectoryService
{
public:
    explicit DirectoryService(store::Database &database);

    Result<QList<Clinic>> handle(Context &ctx, const ListClinics &request);
    Result<Clinic> handle(Context &ctx, const CreateClinic &request);
    Result<Clinic> handle(Context &ctx, const UpdateClinic &request);

    Result<QList<Room>> handle(Context &ctx, const ListRooms &request);
    Result<Room> handle(Context &ctx, const CreateRoom &request);
    Result<Room> handle(Context &ctx, const UpdateRoom &request);

    Result<QList<Doctor>> handle(Context &ctx, const ListDoctors &request);
    Result<Doctor> handle(Context &ctx, const CreateDoctor &request);
    Result<Doctor> handle(Context &ctx, const UpdateDoctor &request);
    Result<Doctor> handle(Context &ctx, const SetDoctorState &request);

    Result<QList<Service>> handle(Context &ctx, const ListServices &request);
    Result<Service> handle(Context &ctx, const CreateService &request);
    Result<Service> handle(Context &ctx, const UpdateService &request);

private:
    template <typename R>
    Result<R> latest(const std::optional<R> &record, qint64 revision) const;
    Result<> checkOpenClinic(const char *field, ClinicId clinic) const;
    Result<> check(const Clinic &clinic) const;
    Result<> check(const Room &room) const;
    Result<> check(const Doctor &doctor) const;
    Result<> check(const Service &service) const;
    Result<> checkSharing(const Doctor &before, const Doctor &after) const;
    Result<> checkAccount(const Doctor &doctor) const;
    Clinic toldOf(Context &ctx, const Clinic &clinic) const;

    store::ClinicStore m_clinics;
    store::RoomStore m_rooms;
    store::DoctorStore m_doctors;
    store::ServiceStore m_services;
    store::UserStore m_users;
    store::ScheduleStore m_schedules;
    store::VisitStore m_visits;
    Revisions m_revisions;
};

} // namespace medcrm
