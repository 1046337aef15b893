// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/staywatch.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A day with one waiting patient, looked at as often as a test wants.
struct Watched
{
    explicit Watched(int patients = 1)
    {
        QObject::connect(&watch, &StayWatch::crossed, &watch,
                         [this](const QList<StayCrossing> &crossings) { told += crossings; });
        SnapshotPage page;
        page.clinic = someClinic();
        for (int i = 1; i <= patients; ++i) {
            Visit visit = someVisit(i, somePatient(i, u"Pat"_s, u"Number %1"_s.arg(i)), DoctorId(1), arrival);
            visit.businessDay = businessDay(arrival, page.clinic->zone());
            page.visits.append(visit);
        }
        day.reset(page.visits.first().businessDay, page);
        watch.look(arrival);
    }

    void change(const std::function<void(Visit &)> &how)
    {
        Visit visit = *day.visits().find(VisitId(1));
        ++visit.revision;
        how(visit);
        day.upsert(visit);
    }

    static constexpr Instant arrival{1'779'955'200'000};
    ClinicDay day;
    StayWatch watch{day};
    QList<StayCrossing> told;
};

} // namespace

TEST_CASE("Each limit is told once, however often one looks")
{
    Watched one;
    for (Milliseconds passed{}; passed <= 70min; passed += 10s)
        one.watch.look(Watched::arrival + passed);
    REQUIRE(one.told.size() == 2);
    CHECK(one.told[0].level == StayLevel::Warning);
    CHECK(one.told[1].level == StayLevel::Alarm);
    CHECK(one.watch.open().size() == 1);
    CHECK(one.watch.open()[0].level == StayLevel::Alarm);
}

TEST_CASE("What was acknowledged stays so, until the next limit is crossed")
{
    Watched one;
    one.watch.look(Watched::arrival + 30min);
    REQUIRE(one.watch.open().size() == 1);
    one.watch.acknowledge();
    CHECK(one.watch.open().isEmpty());
    one.watch.look(Watched::arrival + 59min);
    CHECK(one.watch.open().isEmpty());
    one.watch.look(Watched::arrival + 60min);
    CHECK(one.watch.open().size() == 1);
}

TEST_CASE("Whoever moves on is not pointed out any more, and a second stay crosses anew")
{
    Watched one;
    one.watch.look(Watched::arrival + 31min);
    one.change([](Visit &visit) {
        visit.status = VisitStatus::Called;
        visit.firstCalledAt = visit.lastCalledAt = Watched::arrival + 31min;
    });
    one.watch.look(Watched::arrival + 31min);
    CHECK(one.watch.open().isEmpty());
    one.watch.look(Watched::arrival + 36min);
    REQUIRE(one.told.size() == 2);
    CHECK(one.told[1].status == VisitStatus::Called);
    one.change([](Visit &visit) { visit.lastCalledAt = Watched::arrival + 36min; });
    one.watch.look(Watched::arrival + 36min);
    CHECK(one.watch.open().isEmpty());
    one.watch.look(Watched::arrival + 41min);
    CHECK(one.told.size() == 3);
}

TEST_CASE("What was long over its limit when the window started is open, and not told as news")
{
    Watched one;
    SnapshotPage page;
    page.clinic = one.day.clinic();
    page.visits = one.day.visits().all();
    one.day.reset(one.day.today(), page);
    one.watch.look(Watched::arrival + 2h);
    CHECK(one.told.isEmpty());
    CHECK(one.watch.open().size() == 1);
}

TEST_CASE("The red ones come first, then who has stayed longest")
{
    Watched several(3);
    several.change([](Visit &visit) {
        visit.status = VisitStatus::Called;
        visit.firstCalledAt = visit.lastCalledAt = Watched::arrival + 20min;
    });
    several.watch.look(Watched::arrival + 30min);
    const QList<StayCrossing> open = several.watch.open();
    REQUIRE(open.size() == 3);
    CHECK(open[0].visit == VisitId(1));
    CHECK(open[0].level == StayLevel::Alarm);
    CHECK(open[1].level == StayLevel::Warning);
}
