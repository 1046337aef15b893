// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/calendarservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int usualLimit = 50;
constexpr int pageLength = 500;
constexpr qsizetype pageBytes = 200 * 1024; // leaves room for the frame around it

/// The doctor somebody may ask about: a doctor's account about itself.
Result<std::optional<DoctorId>> visibleDoctor(const Actor &actor, std::optional<DoctorId> asked)
{
    const std::optional<DoctorId> only = actor.onlyDoctor();
    if (only && asked && asked != only)
        return fail(ErrorCode::Forbidden, u"doctor"_s, u"This is another doctor's."_s);
    return only ? only : asked;
}

/// As many of the appointments as fit a page.
void fill(AppointmentPage &page, const QList<Appointment> &appointments)
{
    qsizetype bytes = 0;
    for (const Appointment &appointment : appointments) {
        bytes += encode(appointment).size() + 1;
        page.more = page.appointments.size() == pageLength || bytes > pageBytes;
        if (page.more)
            return;
        page.appointments.append(appointment);
    }
}

} // namespace

CalendarService::CalendarService(store::Database &database, const HoldBook &holds)
    : m_holds(holds)
    , m_clinics(database)
    , m_doctors(database)
    , m_services(database)
    , m_appointments(database)
    , m_events(database)
    , m_availability(database)
{
}

Result<QList<FreeTime>> CalendarService::handle(Context &ctx, const FindFreeTimes &request)
{
    const auto asked = visibleDoctor(ctx.actor(), request.doctor);
    if (!asked)
        return tl::unexpected(asked.error());
    const std::optional<Clinic> clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    if (!clinic->active)
        return invalid(u"clinic"_s, u"%1 is closed."_s.arg(clinic->name));
    const Result<Service> service = findService(request);
    if (!service)
        return tl::unexpected(service.error());
    const Result<QList<Doctor>> doctors = findDoctors(clinic->id, *asked);
    if (!doctors)
        return tl::unexpected(doctors.error());
    if (request.except) {
        const std::optional<Appointment> except = m_appointments.find(*request.except);
        if (!except || except->clinic != clinic->id)
            return fail(ErrorCode::NotFound, u"except"_s, u"There is no such appointment."_s);
    }
    const Availability::Search search{.from = std::max(request.from, todayAt(*clinic, ctx.now())),
                                      .to = request.to,
                                      .length =
                                          std::chrono::minutes(request.minutes.value_or(service->minutes)),
                                      .now = ctx.now(),
                                      .limit = request.limit.value_or(usualLimit)};
    return m_availability.find(*clinic, *doctors, search,
                               {.except = request.except, .holds = m_holds.others(clinic->id, ctx)});
}

Result<Service> CalendarService::findService(const FindFreeTimes &request) const
{
    const std::optional<Service> service = m_services.find(request.service);
    if (!service || service->clinic != request.clinic)
        return fail(ErrorCode::NotFound, u"service"_s, u"This clinic has no such service."_s);
    if (!service->active)
        return invalid(u"service"_s, u"%1 is not offered any more."_s.arg(service->name));
    return *service;
}

/// The asked one, or all who can be booked.
Result<QList<Doctor>> CalendarService::findDoctors(ClinicId clinic, std::optional<DoctorId> asked) const
{
    if (!asked) {
        QList<Doctor> doctors = m_doctors.list(clinic);
        doctors.removeIf([](const Doctor &doctor) { return !doctor.active; });
        return doctors;
    }
    const std::optional<Doctor> doctor = m_doctors.find(*asked);
    if (!doctor || doctor->clinic != clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"The clinic has no such doctor."_s);
    if (!doctor->active)
        return invalid(u"doctor"_s, u"%1 does not work here any more."_s.arg(doctor->fullName));
    return QList<Doctor>{*doctor};
}

Result<AppointmentPage> CalendarService::handle(Context &ctx, const GetCalendar &request)
{
    const auto doctor = visibleDoctor(ctx.actor(), request.doctor);
    if (!doctor)
        return tl::unexpected(doctor.error());
    const std::optional<Clinic> clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    const InstantRange days{startOfDay(request.from, clinic->zone()), endOfDay(request.to, clinic->zone())};
    AppointmentPage page;
    page.sequence = m_events.lastSequence(clinic->id);
    fill(page,
         m_appointments.listPage(clinic->id, days, *doctor, request.after.value_or(AppointmentId()),
                                 pageLength + 1));
    return page;
}

} // namespace medcrm
