// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/directoryservice.h"

#include "common/model/checks.h"
#include "server/service/administrators.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// A new record of a form's details.
template <typename R, typename Details>
R made(const Details &details, Instant now)
{
    R record;
    static_cast<Details &>(record) = details;
    record.revision = 1;
    record.createdAt = record.updatedAt = now;
    return record;
}

/// The record with other details, one revision on.
template <typename Details, typename R>
R changed(R record, const Details &details, Instant now)
{
    static_cast<Details &>(record) = details;
    record.revision += 1;
    record.updatedAt = now;
    return record;
}

/// Also in hours to come.
bool usesRoom(const WeeklySchedule &week, RoomId room)
{
    return std::any_of(week.rules.begin(), week.rules.end(),
                       [room](const ScheduleRule &rule) { return rule.room == room; });
}

template <typename Event, typename Store, typename R>
R add(Context &ctx, Store &store, R record)
{
    record.id = store.insert(record);
    ctx.auditCreated(entityOf(record), record);
    ctx.publish(Event{record});
    return record;
}

template <typename Event, typename Store, typename R>
R write(Context &ctx, Store &store, const R &before, const R &after)
{
    store.update(after);
    ctx.auditChanged(entityOf(after), before, after);
    ctx.publish(Event{after});
    return after;
}

ClinicDetails tidied(ClinicDetails details)
{
    details.name = details.name.simplified();
    details.address = details.address.trimmed();
    details.phone = details.phone.simplified();
    return details;
}

RoomDetails tidied(RoomDetails details)
{
    details.name = details.name.simplified();
    return details;
}

DoctorDetails tidied(DoctorDetails details)
{
    details.fullName = details.fullName.simplified();
    details.specialty = details.specialty.simplified();
    return details;
}

ServiceDetails tidied(ServiceDetails details)
{
    details.name = details.name.simplified();
    return details;
}

/// Another record that already has what is to be unique.
template <typename R>
bool isAnother(const std::optional<R> &found, const R &self)
{
    return found && found->id != self.id;
}

/// Records of a clinic stay there: their bookings and visits are of that clinic.
Result<> checkSameClinic(const char *field, ClinicId before, ClinicId after)
{
    if (before == after)
        return {};
    return invalid(QString::fromLatin1(field), u"This can't move to another clinic."_s);
}

/// Whose records an account may touch follows from the doctor it is: a change ends its connections.
void renewRights(Context &ctx, const std::optional<Doctor> &before, const Doctor &after)
{
    const std::optional<UserId> was = before ? before->user : std::nullopt;
    if (was == after.user)
        return;
    if (was)
        ctx.disconnect(*was);
    if (after.user)
        ctx.disconnect(*after.user);
}

} // namespace

DirectoryService::DirectoryService(store::Database &database)
    : m_clinics(database)
    , m_rooms(database)
    , m_doctors(database)
    , m_services(database)
    , m_users(database)
    , m_schedules(database)
    , m_visits(database)
    , m_revisions(database)
{
}

Result<QList<Clinic>> DirectoryService::handle(Context &, const ListClinics &)
{
    return m_clinics.list();
}

Result<QList<Room>> DirectoryService::handle(Context &, const ListRooms &request)
{
    return m_rooms.list(request.clinic);
}

Result<QList<Doctor>> DirectoryService::handle(Context &, const ListDoctors &request)
{
    return m_doctors.list(request.clinic);
}

Result<QList<Service>> DirectoryService::handle(Context &, const ListServices &request)
{
    return m_services.list(request.clinic);
}

Result<Clinic> DirectoryService::handle(Context &ctx, const CreateClinic &request)
{
    const auto clinic = made<Clinic>(tidied(request.clinic), ctx.now());
    return check(clinic).map([&] { return toldOf(ctx, add<ClinicChanged>(ctx, m_clinics, clinic)); });
}

Result<Room> DirectoryService::handle(Context &ctx, const CreateRoom &request)
{
    const auto room = made<Room>(tidied(request.room), ctx.now());
    return checkOpenClinic("room.clinic", room.clinic).and_then([&] { return check(room); }).map([&] {
        return add<RoomChanged>(ctx, m_rooms, room);
    });
}

Result<Doctor> DirectoryService::handle(Context &ctx, const CreateDoctor &request)
{
    const auto doctor = made<Doctor>(tidied(request.doctor), ctx.now());
    return checkOpenClinic("doctor.clinic", doctor.clinic).and_then([&] { return check(doctor); }).map([&] {
        renewRights(ctx, {}, doctor);
        return add<DoctorChanged>(ctx, m_doctors, doctor);
    });
}

Result<Service> DirectoryService::handle(Context &ctx, const CreateService &request)
{
    const auto service = made<Service>(tidied(request.service), ctx.now());
    return checkOpenClinic("service.clinic", service.clinic)
        .and_then([&] { return check(service); })
        .map([&] { return add<ServiceChanged>(ctx, m_services, service); });
}

Result<Clinic> DirectoryService::handle(Context &ctx, const UpdateClinic &request)
{
    const Result<Clinic> before = latest(m_clinics.find(request.id), request.revision);
    if (!before)
        return before;
    const Clinic after = changed(*before, tidied(request.clinic), ctx.now());
    return check(after).map(
        [&] { return toldOf(ctx, write<ClinicChanged>(ctx, m_clinics, *before, after)); });
}

Result<Room> DirectoryService::handle(Context &ctx, const UpdateRoom &request)
{
    const Result<Room> before = latest(m_rooms.find(request.id), request.revision);
    if (!before)
        return before;
    const Room after = changed(*before, tidied(request.room), ctx.now());
    return checkSameClinic("room.clinic", before->clinic, after.clinic)
        .and_then([&] { return check(after); })
        .map([&] { return write<RoomChanged>(ctx, m_rooms, *before, after); });
}

Result<Doctor> DirectoryService::handle(Context &ctx, const UpdateDoctor &request)
{
    const Result<Doctor> before = latest(m_doctors.find(request.id), request.revision);
    if (!before)
        return before;
    const Doctor after = changed(*before, tidied(request.doctor), ctx.now());
    return checkSameClinic("doctor.clinic", before->clinic, after.clinic)
        .and_then([&] { return checkSharing(*before, after); })
        .and_then([&] { return check(after); })
        .map([&] {
            renewRights(ctx, *before, after);
            return write<DoctorChanged>(ctx, m_doctors, *before, after);
        });
}

Result<Service> DirectoryService::handle(Context &ctx, const UpdateService &request)
{
    const Result<Service> before = latest(m_services.find(request.id), request.revision);
    if (!before)
        return before;
    const Service after = changed(*before, tidied(request.service), ctx.now());
    return checkSameClinic("service.clinic", before->clinic, after.clinic)
        .and_then([&] { return check(after); })
        .map([&] { return write<ServiceChanged>(ctx, m_services, *before, after); });
}

Result<Doctor> DirectoryService::handle(Context &ctx, const SetDoctorState &request)
{
    const Result<Doctor> before = latest(m_doctors.find(request.doctor), request.revision);
    if (!before)
        return before;
    if (!before->active)
        return invalid(u"doctor"_s, u"%1 does not work here any more."_s.arg(before->fullName));
    const Clinic clinic = m_clinics.find(before->clinic).value();
    if (before->shared)
        return invalid(u"doctor"_s,
                       u"%1 is a shared line and nobody who could be away."_s.arg(before->fullName));
    const QDate today = todayAt(clinic, ctx.now());
    if (request.until && (*request.until <= ctx.now() || todayAt(clinic, *request.until) != today))
        return invalid(u"until"_s, u"Choose a time later today."_s);
    Doctor after = changed<DoctorDetails>(*before, *before, ctx.now());
    after.state = request.state;
    after.lateMinutes = request.lateMinutes;
    after.stateUntil =
        request.lateMinutes ? ctx.now() + std::chrono::minutes(*request.lateMinutes) : request.until;
    after.stateDay = request.state == DoctorState::Available ? std::nullopt : std::optional(today);
    return write<DoctorChanged>(ctx, m_doctors, *before, after);
}

/// Administrators see the list of all clinics, whichever of them they follow.
Clinic DirectoryService::toldOf(Context &ctx, const Clinic &clinic) const
{
    tellAdministrators(ctx, m_clinics, ClinicChanged{clinic}, clinic.id);
    return clinic;
}

template <typename R>
Result<R> DirectoryService::latest(const std::optional<R> &record, qint64 revision) const
{
    if (!record)
        return fail(ErrorCode::NotFound, u"id"_s, u"There is no such record."_s);
    return m_revisions.requireLatest(*record, revision).map([&] { return *record; });
}

Result<> DirectoryService::checkOpenClinic(const char *field, ClinicId id) const
{
    const std::optional<Clinic> clinic = m_clinics.find(id);
    if (!clinic)
        return fail(ErrorCode::NotFound, QString::fromLatin1(field), u"There is no such clinic."_s);
    if (!clinic->active)
        return invalid(QString::fromLatin1(field), u"%1 is not active."_s.arg(clinic->name));
    return {};
}

Result<> DirectoryService::check(const Clinic &clinic) const
{
    if (clinic.active && isAnother(m_clinics.findActiveNamed(clinic.name), clinic))
        return invalid(u"clinic.name"_s, u"Another clinic has this name."_s);
    if (!clinic.active && clinic.id.isValid() && !m_visits.listOpen(clinic.id).isEmpty())
        return invalid(u"clinic.active"_s, u"There are patients at this clinic. End their visits first."_s);
    return {};
}

Result<> DirectoryService::check(const Room &room) const
{
    if (isAnother(m_rooms.findNamed(room.clinic, room.name), room))
        return invalid(u"room.name"_s, u"Another room of the clinic has this name."_s);
    if (room.active || !room.id.isValid())
        return {};
    for (const Doctor &doctor : m_doctors.list(room.clinic)) {
        if (doctor.active && doctor.room == room.id)
            return invalid(u"room.active"_s, u"%1 works in this room."_s.arg(doctor.fullName));
    }
    for (const WeeklySchedule &week : m_schedules.listWeekly(room.clinic)) {
        if (usesRoom(week, room.id))
            return invalid(u"room.active"_s,
                           u"The weekly hours of %1 name this room."_s.arg(
                               m_doctors.find(week.doctor).value().fullName));
    }
    return {};
}

Result<> DirectoryService::check(const Doctor &doctor) const
{
    if (isAnother(m_doctors.findByPrefix(doctor.clinic, doctor.ticketPrefix), doctor))
        return invalid(u"doctor.ticketPrefix"_s, u"Another doctor of the clinic has this prefix."_s);
    if (doctor.room) {
        const std::optional<Room> room = m_rooms.find(*doctor.room);
        if (!room || room->clinic != doctor.clinic)
            return fail(ErrorCode::NotFound, u"doctor.room"_s, u"The clinic has no such room."_s);
        if (doctor.active && !room->active)
            return invalid(u"doctor.room"_s, u"%1 is not in use any more."_s.arg(room->name));
    }
    if (!doctor.active && doctor.id.isValid() && !m_visits.listOpen(doctor.clinic, doctor.id).isEmpty())
        return invalid(u"doctor.active"_s,
                       u"There are patients in this doctor's line. End their visits first."_s);
    return doctor.user ? checkAccount(doctor) : Result<>();
}

/// Whose patients they are is written in each visit, so it does not change under them.
Result<> DirectoryService::checkSharing(const Doctor &before, const Doctor &after) const
{
    if (before.shared == after.shared || m_visits.listOpen(before.clinic, before.id).isEmpty())
        return {};
    return invalid(u"doctor.shared"_s, u"There are patients in this line. End their visits first."_s);
}

Result<> DirectoryService::checkAccount(const Doctor &doctor) const
{
    const std::optional<User> user = m_users.find(*doctor.user);
    if (!user)
        return fail(ErrorCode::NotFound, u"doctor.user"_s, u"There is no such account."_s);
    if (isAnother(m_doctors.findByUser(user->id), doctor))
        return invalid(u"doctor.user"_s, u"Another doctor has this account."_s);
    if (!doctor.active)
        return {};
    if (user->role != Role::Doctor)
        return invalid(u"doctor.user"_s, u"%1 is not a doctor's account."_s.arg(user->username));
    if (!user->active)
        return invalid(u"doctor.user"_s, u"The account %1 is not active."_s.arg(user->username));
    if (!user->clinics.contains(doctor.clinic))
        return invalid(u"doctor.user"_s,
                       u"Assign the account %1 to this clinic first."_s.arg(user->username));
    return {};
}

Result<> DirectoryService::check(const Service &service) const
{
    if (service.active && isAnother(m_services.findActiveNamed(service.clinic, service.name), service))
        return invalid(u"service.name"_s, u"Another service of the clinic has this name."_s);
    return {};
}

} // namespace medcrm
