// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waitlistservice.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int mostListed = 500;

WishDetails tidied(WishDetails details)
{
    details.notes = details.notes.trimmed();
    return details;
}

tl::unexpected<Error> underWish(Error error)
{
    error.field.prepend(u"wish."_s);
    return tl::unexpected(std::move(error));
}

} // namespace

WaitlistService::WaitlistService(store::Database &database)
    : m_wishes(database)
    , m_appointments(database)
    , m_parties(database)
    , m_revisions(database)
    , m_book(database)
{
}

Result<QList<Wish>> WaitlistService::handle(Context &, const ListWishes &request)
{
    return m_wishes.listOpen(request.clinic, mostListed);
}

Result<Wish> WaitlistService::handle(Context &ctx, const AddWish &request)
{
    const Result<Patient> patient = requireBookable(request.clinic, request.patient, request.wish);
    if (!patient)
        return tl::unexpected(patient.error());
    Wish wish;
    static_cast<WishDetails &>(wish) = tidied(request.wish);
    wish.revision = 1;
    wish.createdAt = wish.updatedAt = ctx.now();
    wish.clinic = request.clinic;
    wish.patient = patient->summary();
    return m_book.add(ctx, wish);
}

Result<Wish> WaitlistService::handle(Context &ctx, const UpdateWish &request)
{
    const Result<Wish> before = findLatest(request.id, request.revision);
    if (!before)
        return before;
    if (before->status != WishStatus::Open)
        return wishIsClosed(*before, u"id"_s);
    if (const auto may = requireBookable(before->clinic, before->patient.id, request.wish, before->id); !may)
        return tl::unexpected(may.error());
    Wish after = *before;
    static_cast<WishDetails &>(after) = tidied(request.wish);
    return m_book.change(ctx, *before, after);
}

Result<Wish> WaitlistService::handle(Context &ctx, const CloseWish &request)
{
    const Result<Wish> before = findLatest(request.id, request.revision);
    if (!before)
        return before;
    const bool opens = request.status == WishStatus::Open;
    if (opens && before->status == WishStatus::Open)
        return fail(ErrorCode::Conflict, u"status"_s, u"This wish is open."_s, toJsonObject(*before));
    if (!opens && before->status != WishStatus::Open)
        return wishIsClosed(*before, u"id"_s);
    if (opens) {
        if (const auto may = requireBookable(before->clinic, before->patient.id, *before, before->id); !may)
            return tl::unexpected(may.error());
    }
    if (request.appointment) {
        if (const Result<> may = requireFulfilment(*before, *request.appointment); !may)
            return tl::unexpected(may.error());
    }
    Wish after = *before;
    after.status = request.status;
    after.appointment = request.appointment;
    return m_book.change(ctx, *before, after);
}

Result<Wish> WaitlistService::findLatest(WishId id, qint64 revision) const
{
    const std::optional<Wish> wish = m_wishes.find(id);
    if (!wish)
        return fail(ErrorCode::NotFound, u"id"_s, u"There is no such wish on the waiting list."_s);
    if (const Result<> latest = m_revisions.requireLatest(*wish, revision); !latest)
        return tl::unexpected(latest.error());
    return *wish;
}

/// The patient, if the wish could be booked at all and is no second one.
Result<Patient> WaitlistService::requireBookable(ClinicId clinic, PatientId id, const WishDetails &wanted,
                                                 WishId self) const
{
    const Result<Patient> patient = m_parties.findPatient(id);
    if (!patient)
        return patient;
    if (const Result<Service> service = m_parties.findService(wanted.service, clinic); !service)
        return underWish(service.error());
    if (wanted.doctor) {
        const auto place = m_parties.findPlace(*wanted.doctor);
        if (!place)
            return underWish(place.error());
        if (place->first.id != clinic)
            return fail(ErrorCode::NotFound, u"wish.doctor"_s, u"This clinic has no such doctor."_s);
    }
    if (const std::optional<Wish> other = m_wishes.findOpen(clinic, id, wanted, self)) {
        return fail(ErrorCode::Conflict, u"wish"_s,
                    u"The patient is on the waiting list for this already. Change that entry."_s,
                    toJsonObject(*other));
    }
    return patient;
}

Result<> WaitlistService::requireFulfilment(const Wish &wish, AppointmentId id) const
{
    const std::optional<Appointment> appointment = m_appointments.find(id);
    if (!appointment || appointment->clinic != wish.clinic)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (appointment->patient.id != wish.patient.id)
        return invalid(u"appointment"_s, u"This appointment is another patient's."_s);
    if (!isLive(appointment->status))
        return invalid(u"appointment"_s, u"This appointment does not take place."_s);
    return {};
}

} // namespace medcrm
