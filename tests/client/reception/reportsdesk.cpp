// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/reportsdesk.h"

#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

ReportsDesk::ReportsDesk()
{
    clinic.answer<ReviewDay>([this](const ReviewDay &request) { return review(request); });
    clinic.answer<CloseDay>([this](const CloseDay &request) {
        const DayClosing closing{request.clinic, request.day, clinic.clock.now(), clinic.user,
                                 u"Sara Haddad"_s};
        clinic.publish(DayClosed{closing});
        return closing;
    });
    clinic.answer<ChangeVisit>([this](const ChangeVisit &request) {
        const auto found = std::find_if(clinic.day.visits.begin(), clinic.day.visits.end(),
                                        [&](const Visit &visit) { return visit.id == request.visit; });
        return end(*found,
                   request.action == VisitAction::CloseLeft ? VisitStatus::Left : VisitStatus::Completed);
    });
    clinic.answer<GetReport>([this](const GetReport &request) {
        PeriodReport answer = report;
        answer.from = request.from;
        answer.to = request.to;
        return answer;
    });
    clinic.answer<GetEstimateFigures>([](const GetEstimateFigures &) {
        return QList<EstimateFigures>{{std::nullopt, 31, 24, 5 * 60'000, 14 * 60'000, 60'000}};
    });
    report = someReport(today());
    press(Qt::CTRL | Qt::Key_R);
    REQUIRE(await([&] { return window().findChild<ui::ReportsPage *>() != nullptr; }));
}

QList<Visit> ReportsDesk::allOpenVisits() const
{
    QList<Visit> visits = clinic.day.visits;
    visits.removeIf([](const Visit &visit) { return !isOpen(visit.status); });
    std::stable_sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) {
        return std::pair(a.arrivedAt, a.id) < std::pair(b.arrivedAt, b.id);
    });
    return visits;
}

QList<Appointment> ReportsDesk::allOpenBookings() const
{
    QList<Appointment> bookings = clinic.day.appointments;
    bookings.removeIf([](const Appointment &each) { return each.status != AppointmentStatus::Booked; });
    return bookings;
}

DayReview ReportsDesk::review(const ReviewDay &request) const
{
    DayReview review;
    review.businessDay = request.day;
    if (forgotten.isEmpty() || request.day != forgotten.first().businessDay) {
        review.visits = allOpenVisits();
        review.bookings = allOpenBookings();
        review.earlier = forgotten;
    }
    return review;
}

Visit ReportsDesk::end(Visit visit, VisitStatus status)
{
    ++visit.revision;
    visit.status = status;
    visit.endedAt = clinic.clock.now();
    for (Visit &kept : clinic.day.visits) {
        if (kept.id == visit.id)
            kept = visit;
    }
    clinic.publish(VisitStatusChanged{visit});
    return visit;
}

void ReportsDesk::endElsewhere(Visit visit)
{
    end(visit, VisitStatus::Completed);
}

void ReportsDesk::cancelElsewhere(Appointment booking)
{
    ++booking.revision;
    booking.status = AppointmentStatus::Cancelled;
    for (Appointment &kept : clinic.day.appointments) {
        if (kept.id == booking.id)
            kept = booking;
    }
    clinic.publish(AppointmentCancelled{booking});
}

namespace {

Figures figures(int booked, int walkIns, qint64 medianMinutes)
{
    Figures f;
    f.bookedArrivals = booked;
    f.walkIns = walkIns;
    f.arrivals = booked + walkIns;
    f.left = walkIns > 0 ? 1 : 0;
    f.seen = f.arrivals - f.left;
    f.bookings = booked + 3;
    f.came = booked;
    f.missed = 1;
    f.cancelledByPatient = 1;
    f.cancelledByClinic = 1;
    f.waits = {f.arrivals, medianMinutes * 60'000, medianMinutes * 2 * 60'000, medianMinutes * 3 * 60'000};
    f.serviceTimes = {f.seen, 12 * 60'000, 21 * 60'000, 34 * 60'000};
    return f;
}

} // namespace

PeriodReport someReport(QDate day)
{
    PeriodReport report;
    report.from = report.to = day;
    report.total = figures(26, 12, 17);
    report.doctors = {{MorningClinic::farouk, figures(14, 8, 19)},
                      {MorningClinic::okafor, figures(12, 4, 15)}};
    const std::pair<int, int> hours[] = {{4, 1}, {6, 2}, {7, 3}, {3, 2}, {0, 0}, {2, 2}, {4, 2}};
    for (int i = 0; i < 7; ++i) {
        if (hours[i].first + hours[i].second > 0)
            report.hours.append({8 + i, figures(hours[i].first, hours[i].second, 9 + 4 * (i % 4))});
    }
    report.weekdays = {{day.dayOfWeek(), report.total}};
    report.days = {{day, report.total}};
    return report;
}

} // namespace medcrm::test
