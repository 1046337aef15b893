// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/reportservice.h"

#include "server/service/clinicday.h"
#include "server/service/figuretally.h"
#include "server/store/clinicstore.h"
#include "server/store/recordsstore.h"
#include "server/store/visitstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

store::InstantRange startsOf(QDate from, QDate to, const QTimeZone &zone)
{
    return {startOfDay(from, zone), endOfDay(to, zone)};
}

/// Runs `read(database, zone)` on a reading connection of this thread.
template <typename R, typename Read>
LongReading<typename R::Reply> readLong(const QString &directory, const R &request, Read read)
{
    using Reading = LongReading<typename R::Reply>;
    try {
        const auto database = store::Database::openReadOnly(directory);
        if (!database)
            return Reading{tl::unexpected(database.error()), nullptr};
        const std::optional<Clinic> clinic = store::ClinicStore(**database).find(request.clinic);
        if (!clinic)
            return Reading{fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s), nullptr};
        return Reading{read(**database, request, clinic->zone()), nullptr};
    } catch (...) {
        return Reading{{}, std::current_exception()};
    }
}

PeriodReport countPeriod(store::Database &database, const GetReport &request, const QTimeZone &zone)
{
    const store::RecordsStore records(database);
    FigureTally tally(zone);
    records.eachVisit(request.clinic, request.from, request.to, request.doctor,
                      [&](const Visit &visit) { tally.add(visit); });
    records.eachAppointment(request.clinic, startsOf(request.from, request.to, zone), request.doctor,
                            [&](const Appointment &appointment) { tally.add(appointment); });
    PeriodReport report = tally.report();
    report.from = request.from;
    report.to = request.to;
    return report;
}

bool isIn(const ListBehind &request, const FigurePlace &place)
{
    return place.hour == request.hour.value_or(place.hour)
        && place.day.dayOfWeek() == request.weekday.value_or(place.day.dayOfWeek());
}

/// The ids that belong on the request's page, and where the next one goes on.
template <typename I>
QList<I> cutPage(QList<I> ids, const ListBehind &request, FigurePage &page)
{
    page.total = int(ids.size());
    std::sort(ids.begin(), ids.end());
    const auto first = std::upper_bound(ids.begin(), ids.end(), I(request.after.value_or(0)));
    QList<I> here(first,
                  std::min(ids.end(), first + std::min<qsizetype>(ListBehind::pageSize, ids.end() - first)));
    if (!here.isEmpty() && here.last() != ids.last())
        page.next = here.last().value();
    return here;
}

FigurePage visitsBehind(store::Database &database, const ListBehind &request, const QTimeZone &zone)
{
    QList<VisitId> ids;
    store::RecordsStore(database).eachVisit(
        request.clinic, request.from, request.to, request.doctor, [&](const Visit &visit) {
            if (counts(request.figure, visit) && isIn(request, FigurePlace::of(visit, zone)))
                ids += visit.id;
        });
    FigurePage page;
    for (const VisitId id : cutPage(ids, request, page))
        page.visits += store::VisitStore(database).find(id).value();
    return page;
}

FigurePage bookingsBehind(store::Database &database, const ListBehind &request, const QTimeZone &zone)
{
    QList<AppointmentId> ids;
    store::RecordsStore(database).eachAppointment(
        request.clinic, startsOf(request.from, request.to, zone), request.doctor,
        [&](const Appointment &appointment) {
            if (counts(request.figure, appointment) && isIn(request, FigurePlace::of(appointment, zone)))
                ids += appointment.id;
        });
    FigurePage page;
    for (const AppointmentId id : cutPage(ids, request, page))
        page.bookings += store::AppointmentStore(database).find(id).value();
    return page;
}

FigurePage listBehind(store::Database &database, const ListBehind &request, const QTimeZone &zone)
{
    return isOfBookings(request.figure) ? bookingsBehind(database, request, zone)
                                        : visitsBehind(database, request, zone);
}

template <typename Reply>
Result<Reply> outcomeOf(const LongReading<Reply> &reading)
{
    if (reading.failure)
        std::rethrow_exception(reading.failure);
    return reading.reply;
}

} // namespace

ReportService::ReportService(store::Database &database)
    : m_directory(database.directory())
    , m_doctors(database)
{
}

Result<> ReportService::requireOfClinic(std::optional<DoctorId> id, ClinicId clinic) const
{
    const std::optional<Doctor> doctor = id ? m_doctors.find(*id) : std::nullopt;
    if (id && (!doctor || doctor->clinic != clinic))
        return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor in this clinic."_s);
    return {};
}

Result<Done> ReportService::handle(Context &ctx, const NoteReport &request)
{
    const std::optional<DoctorId> only = ctx.actor().onlyDoctor();
    if (only && only != request.doctor)
        return fail(ErrorCode::Forbidden, u"doctor"_s, u"A doctor takes along their own list only."_s);
    if (const Result<> known = requireOfClinic(request.doctor, request.clinic); !known)
        return tl::unexpected(known.error());
    ctx.audit("clinic", request.clinic.value(), {}, encode(request));
    return Done{};
}

Result<std::function<LongReading<PeriodReport>()>> ReportService::prepare(const Actor &,
                                                                          const GetReport &request) const
{
    if (const Result<> known = requireOfClinic(request.doctor, request.clinic); !known)
        return tl::unexpected(known.error());
    return [directory = m_directory, request] { return readLong(directory, request, countPeriod); };
}

Result<PeriodReport> ReportService::handle(Context &, const GetReport &,
                                           const LongReading<PeriodReport> &counted) const
{
    return outcomeOf(counted);
}

Result<std::function<LongReading<FigurePage>()>> ReportService::prepare(const Actor &,
                                                                        const ListBehind &request) const
{
    if (const Result<> known = requireOfClinic(request.doctor, request.clinic); !known)
        return tl::unexpected(known.error());
    return [directory = m_directory, request] { return readLong(directory, request, listBehind); };
}

Result<FigurePage> ReportService::handle(Context &, const ListBehind &,
                                         const LongReading<FigurePage> &found) const
{
    return outcomeOf(found);
}

} // namespace medcrm
