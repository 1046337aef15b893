// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/reportservice.h"
#include "tests/server/service/figurereference.h"
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic in Berlin with random records on some days, told to a ledger as well.
class Records : public WorkingClinic
{
public:
    Records(quint32 seed, QDate first, int days)
        : m_random(seed)
        , m_first(first)
        , m_days(days)
    {
        ledger.zone = clinic.zone();
        database.write([&] {
            for (int i = 0; i < 120; ++i)
                addAppointment();
            for (int i = 0; i < 160; ++i)
                addVisit(i);
        });
    }

    Ledger ledger;

    template <Request R>
    Result<typename R::Reply> report(const R &request)
    {
        REQUIRE(request.validate());
        const ReportService service(*database);
        const auto work = service.prepare(desk, request);
        if (!work)
            return tl::unexpected(work.error());
        Context ctx(desk, now);
        return service.handle(ctx, request, (*work)());
    }

    GetReport period(QDate from, QDate to) const { return {clinic.id, from, to, {}}; }

    /// All pages of what is behind a figure, and what the first of them says there is.
    std::pair<FigurePage, int> behind(ListBehind request)
    {
        FigurePage all;
        std::optional<int> total;
        do {
            const FigurePage page = report(request).value();
            CHECK(page.visits.size() + page.bookings.size() <= ListBehind::pageSize);
            total = total.value_or(page.total);
            all.visits += page.visits;
            all.bookings += page.bookings;
            request.after = page.next;
        } while (request.after);
        return {all, *total};
    }

    int upTo(int below) { return int(m_random.bounded(below)); }

private:
    /// Anywhere in the days and a little around them; half of the time close to a midnight or a change of the clock.
    Instant someInstant()
    {
        const QDate day = m_first.addDays(upTo(m_days + 2) - 1);
        const Instant midnight = startOfDay(day, ledger.zone);
        if (upTo(2) == 0)
            return midnight + std::chrono::minutes(upTo(5 * 60)) - 1h;
        return midnight + std::chrono::milliseconds(upTo(25 * 3'600'000));
    }

    template <typename E>
    E some(std::initializer_list<E> values)
    {
        return *(values.begin() + upTo(int(values.size())));
    }

    void addAppointment()
    {
        Appointment a;
        a.revision = 1;
        a.clinic = clinic.id;
        a.doctor = some({farouk.id, haddad.id});
        a.patient = maria.summary();
        a.service = consultation.id;
        a.start = someInstant();
        a.end = a.start + 20min;
        using enum AppointmentStatus;
        a.status = some({Booked, CheckedIn, Fulfilled, Cancelled, Cancelled, NoShow, EnteredInError});
        if (a.status == Cancelled) {
            a.cancelledAt = a.start;
            a.cancelledBy = some({CancelledBy::Patient, CancelledBy::Clinic});
        }
        a.overbooked = true;
        a.overbookReason = u"many"_s;
        a.bookedBy = desk.user.id;
        a.id = store::AppointmentStore(database).insert(a);
        ledger.appointments += a;
    }

    void addVisit(int number)
    {
        Visit v;
        v.revision = 1;
        v.clinic = clinic.id;
        v.doctor = some({farouk.id, haddad.id});
        v.patient = maria.summary();
        v.arrivedAt = someInstant();
        v.businessDay = businessDay(v.arrivedAt, ledger.zone);
        v.ticket = u"A%1"_s.arg(number);
        v.ticketNumber = number + 1;
        using enum VisitStatus;
        v.status = some({Completed, Completed, Completed, NoShow, Left, Cancelled, EnteredInError});
        if (upTo(2) == 0 && number < ledger.appointments.size()) {
            v.appointment = ledger.appointments[number].id;
            v.bookedStart = v.arrivedAt + std::chrono::minutes(upTo(60) - 30);
        }
        fillTimes(v);
        v.id = store::VisitStore(database).insert(v);
        ledger.visits += v;
    }

    void fillTimes(Visit &v)
    {
        const Instant called = v.arrivedAt + std::chrono::milliseconds(upTo(2 * 3'600'000));
        v.endedAt = called;
        if (upTo(4) > 0)
            v.firstCalledAt = v.lastCalledAt = called;
        if (v.firstCalledAt && v.status == VisitStatus::Completed && upTo(8) > 0) {
            v.startedAt = called + 1min;
            v.heldMs = upTo(3) == 0 ? upTo(600'000) : 0;
            v.endedAt = called + 1min + std::chrono::milliseconds(upTo(40 * 60'000));
        }
        if (upTo(6) == 0)
            v.closedBy = desk.user.id;
    }

    QRandomGenerator m_random;
    const QDate m_first;
    const int m_days;
};

/// The days around which the clock changes, and an ordinary week.
const QDate beginnings[] = {QDate(2026, 10, 23), QDate(2027, 3, 26), QDate(2026, 11, 16)};

QList<Figures> allFigures(const PeriodReport &report)
{
    QList<Figures> all{report.total};
    for (const auto &each : report.doctors)
        all += each.figures;
    for (const auto &each : report.hours)
        all += each.figures;
    for (const auto &each : report.weekdays)
        all += each.figures;
    for (const auto &each : report.days)
        all += each.figures;
    return all;
}

} // namespace

TEST_CASE(
    "Every figure of random days is what counting by hand gives, over changes of the clock and midnights")
{
    const int seed = GENERATE(range(0, 12));
    const QDate first = beginnings[seed % 3];
    Records records(quint32(seed), first, 4);
    const QDate last = first.addDays(3);
    CHECK(records.report(records.period(first, last)) == reportByHand(records.ledger, first, last));
    for (QDate day = first; day <= last; day = day.addDays(1))
        CHECK(records.report(records.period(day, day)) == reportByHand(records.ledger, day, day));
    GetReport own = records.period(first, last);
    own.doctor = records.haddad.id;
    CHECK(records.report(own) == reportByHand(records.ledger, first, last, records.haddad.id));
}

TEST_CASE("The figures of a report reconcile with each other")
{
    const int seed = GENERATE(range(20, 24));
    Records records(quint32(seed), beginnings[seed % 3], 4);
    const PeriodReport report =
        records.report(records.period(beginnings[seed % 3].addDays(-1), beginnings[seed % 3].addDays(5)))
            .value();
    for (const Figures &f : allFigures(report)) {
        CHECK(f.arrivals == f.seen + f.notThere + f.left + f.visitsCancelled + f.stillHere);
        CHECK(f.arrivals == f.bookedArrivals + f.walkIns);
        CHECK(f.bookings == f.came + f.missed + f.cancelledByPatient + f.cancelledByClinic + f.stillBooked);
        CHECK(f.waits.medianMs <= f.waits.p90Ms);
        CHECK(f.waits.p90Ms <= f.waits.longestMs);
    }
    for (const auto &[figure, name] : enumNames(Figure{})) {
        INFO(name);
        const auto sum = [&, counted = figure](const auto &groups) {
            int n = 0;
            for (const auto &each : groups)
                n += each.figures.count(counted);
            return n;
        };
        const int total = report.total.count(figure);
        CHECK(sum(report.doctors) == total);
        CHECK(sum(report.hours) == total);
        CHECK(sum(report.weekdays) == total);
        CHECK(sum(report.days) == total);
    }
}

TEST_CASE("Behind every figure stand exactly the records it counts, page by page")
{
    Records records(7, beginnings[0], 4);
    const QDate last = beginnings[0].addDays(3);
    const PeriodReport report = records.report(records.period(beginnings[0], last)).value();
    for (const auto &[figure, name] : enumNames(Figure{})) {
        INFO(name);
        ListBehind request;
        request.clinic = records.clinic.id;
        request.from = beginnings[0];
        request.to = last;
        request.figure = figure;
        const auto [all, total] = records.behind(request);
        CHECK(total == report.total.count(figure));
        CHECK((isOfBookings(figure) ? all.bookings.size() : all.visits.size()) == total);
        for (const Visit &visit : all.visits)
            CHECK(counts(figure, visit));
        for (const HourFigures &hour : report.hours) {
            request.hour = hour.hour;
            CHECK(records.behind(request).second == hour.figures.count(figure));
        }
        request.hour.reset();
        request.doctor = records.farouk.id;
        CHECK(records.behind(request).second == report.doctors[0].figures.count(figure));
        request.weekday = 6;
        CHECK(records.behind(request).second <= total);
    }
}

TEST_CASE("A period without records is a report of nothing")
{
    Records records(1, beginnings[0], 4);
    const QDate before(2020, 1, 1);
    const PeriodReport empty = records.report(records.period(before, before.addDays(365))).value();
    CHECK(empty.total == Figures());
    CHECK(empty.days.isEmpty());
}

TEST_CASE("A report of another clinic's doctor is refused, and so is a period that is too long or backwards")
{
    Records records(1, beginnings[0], 1);
    GetReport request{records.anotherClinic().id, beginnings[0], beginnings[0], records.farouk.id};
    const auto reply = records.report(request);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().field == u"doctor"_s);
    request.to = request.from.addDays(366);
    CHECK(request.validate().error().field == u"to"_s);
    request.to = request.from.addDays(-1);
    CHECK(request.validate().error().field == u"to"_s);
    ListBehind behind;
    behind.from = behind.to = beginnings[0];
    behind.hour = 24;
    CHECK(behind.validate().error().field == u"hour"_s);
    behind.hour.reset();
    behind.weekday = 0;
    CHECK(behind.validate().error().field == u"weekday"_s);
}

TEST_CASE("A disk that fails under a report fails where such things are handled, not in the worker")
{
    Records records(1, beginnings[0], 1);
    const ReportService service(*records.database);
    const GetReport request = records.period(beginnings[0], beginnings[0]);
    const auto work = service.prepare(records.desk, request);
    records.database.write([&] { records.database->execute(u"DROP TABLE day_closing"_s); });
    records.database.write([&] { records.database->execute(u"ALTER TABLE visit RENAME TO gone"_s); });
    const LongReading<PeriodReport> reading = (*work)();
    Context ctx(records.desk, records.now);
    CHECK_THROWS_AS(service.handle(ctx, request, reading), store::DbError);
}

TEST_CASE("A spread of durations has its middle, its ninth tenth and its longest")
{
    CHECK(Spread::of({}) == Spread());
    CHECK(Spread::of({5ms}) == Spread{1, 5, 5, 5});
    CHECK(Spread::of({9ms, 1ms}) == Spread{2, 5, 9, 9});
    QList<Milliseconds> ten;
    for (int i = 10; i >= 1; --i)
        ten += Milliseconds(i);
    CHECK(Spread::of(ten) == Spread{10, 5, 9, 10});
    ten += 11ms;
    CHECK(Spread::of(ten) == Spread{11, 6, 10, 11});
}
