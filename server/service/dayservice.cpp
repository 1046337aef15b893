// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/dayservice.h"

#include "server/service/clinicday.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// How far back unended bookings are looked for. What is older was lived with; open visits are found however old.
constexpr int daysBack = 60;

template <typename R>
int cut(QList<R> &records)
{
    const qsizetype over = std::max<qsizetype>(records.size() - DayReview::atMost, 0);
    records.resize(records.size() - over);
    return int(over);
}

QString openInWords(qsizetype visits, qsizetype bookings)
{
    const QString ofVisits = visits == 1 ? u"1 visit"_s : u"%1 visits"_s.arg(visits);
    const QString ofBookings = bookings == 1 ? u"1 booking"_s : u"%1 bookings"_s.arg(bookings);
    return u"%1 and %2 of this day are still open. End them first."_s.arg(ofVisits, ofBookings);
}

} // namespace

DayService::DayService(store::Database &database)
    : m_clinics(database)
    , m_visits(database)
    , m_appointments(database)
    , m_closings(database)
{
}

Result<Clinic> DayService::findClinic(ClinicId id) const
{
    const std::optional<Clinic> clinic = m_clinics.find(id);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    return *clinic;
}

QList<Visit> DayService::openVisits(ClinicId clinic, QDate day) const
{
    QList<Visit> visits = m_visits.listOpen(clinic);
    visits.removeIf([day](const Visit &visit) { return visit.businessDay != day; });
    return visits;
}

QList<OpenDay> DayService::earlierDays(const Clinic &clinic, QDate before) const
{
    QMap<QDate, OpenDay> days;
    for (const Visit &visit : m_visits.listOpen(clinic.id)) {
        if (visit.businessDay < before)
            ++days[visit.businessDay].visits;
    }
    const store::InstantRange starts{startOfDay(before.addDays(-daysBack), clinic.zone()),
                                     startOfDay(before, clinic.zone())};
    for (const Instant start : m_appointments.listBookedStarts(clinic.id, starts))
        ++days[businessDay(start, clinic.zone())].bookings;
    QList<OpenDay> list;
    for (auto day = days.begin(); day != days.end(); ++day) {
        day->businessDay = day.key();
        list.prepend(*day);
    }
    return list;
}

Result<DayReview> DayService::handle(Context &ctx, const ReviewDay &request) const
{
    const Result<Clinic> clinic = findClinic(request.clinic);
    if (!clinic)
        return tl::unexpected(clinic.error());
    DayReview review;
    review.businessDay = request.day;
    review.visits = openVisits(clinic->id, request.day);
    review.bookings = m_appointments.listBooked(clinic->id, wholeDay(*clinic, request.day));
    review.more = cut(review.visits);
    review.more += cut(review.bookings);
    review.closing = m_closings.find(clinic->id, request.day);
    review.earlier = earlierDays(*clinic, std::min(request.day, todayAt(*clinic, ctx.now())));
    return review;
}

Result<DayClosing> DayService::handle(Context &ctx, const CloseDay &request)
{
    const Result<Clinic> clinic = findClinic(request.clinic);
    if (!clinic)
        return tl::unexpected(clinic.error());
    if (request.day > todayAt(*clinic, ctx.now()))
        return invalid(u"day"_s, u"This day is still to come."_s);
    const qsizetype visits = openVisits(clinic->id, request.day).size();
    const qsizetype bookings = m_appointments.listBooked(clinic->id, wholeDay(*clinic, request.day)).size();
    if (visits > 0 || bookings > 0)
        return fail(ErrorCode::Conflict, u"day"_s, openInWords(visits, bookings));
    const std::optional<DayClosing> before = m_closings.find(clinic->id, request.day);
    const User &user = ctx.actor().user;
    const DayClosing closing{clinic->id, request.day, ctx.now(), user.id, user.fullName};
    m_closings.put(closing);
    ctx.audit("clinic", clinic->id.value(), before ? encode(*before) : QByteArray(), encode(closing));
    ctx.publish(DayClosed{closing});
    return closing;
}

} // namespace medcrm
