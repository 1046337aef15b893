// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/slotfinder.h"

#include "server/service/workinghours.h"
#include "tests/server/service/slotreference.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>
#include <functional>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 seed = 20'261'122;
constexpr int cases = 4000;
constexpr DoctorId doctor(1);

/// Makes days up that are as odd as days can be.
class CaseMaker
{
public:
    SlotCase next()
    {
        const auto &[zone, day] = pick(days());
        SlotCase made;
        made.zone = QTimeZone(zone);
        made.day = day.addDays(m_random.bounded(-1, 2));
        made.schedule = {ClinicId(1), doctor, 1, m_random.bounded(5) == 0 ? alwaysThere() : rules()};
        addExceptions(made);
        const Instant from = startOfDay(made.day.addDays(-1), made.zone);
        for (int i = m_random.bounded(12); i > 0; --i)
            made.taken += someTime(from);
        made.now = from + Milliseconds(m_random.bounded(4 * 24 * 3600) * 1000LL);
        return made;
    }

private:
    /// Both change days of zones that change at night, at midnight and by half an hour; and a plain day.
    static const QList<std::pair<const char *, QDate>> &days()
    {
        static const QList<std::pair<const char *, QDate>> list{
            {"Europe/Berlin", {2026, 3, 29}},      {"Europe/Berlin", {2026, 10, 25}},
            {"Africa/Cairo", {2026, 4, 24}},       {"Africa/Cairo", {2026, 10, 29}},
            {"Australia/Lord_Howe", {2026, 4, 5}}, {"America/Havana", {2026, 11, 1}},
            {"Asia/Tokyo", {2026, 6, 17}}};
        return list;
    }

    template <typename T>
    const T &pick(const QList<T> &list)
    {
        return list.at(m_random.bounded(list.size()));
    }

    std::optional<RoomId> someRoom()
    {
        return m_random.bounded(3) == 0 ? std::optional(RoomId(1 + m_random.bounded(2))) : std::nullopt;
    }

    /// Minutes of a day, ascending, in twos: on a five-minute grid mostly, and midnight now and then.
    QList<int> cuts(int count)
    {
        QList<int> minutes;
        for (int i = 0; i < count; ++i) {
            const int minute = m_random.bounded(minutesPerDay + 1);
            minutes += m_random.bounded(4) ? minute / 5 * 5 : minute;
        }
        if (m_random.bounded(3) == 0)
            minutes += {0, minutesPerDay};
        std::sort(minutes.begin(), minutes.end());
        return minutes;
    }

    QList<ScheduleRule> rules()
    {
        QList<ScheduleRule> rules;
        for (int weekday = 1; weekday <= 7; ++weekday) {
            const QList<int> minutes = cuts(2 * m_random.bounded(4));
            for (qsizetype i = 0; i + 1 < minutes.size(); i += m_random.bounded(2) + 1) {
                if (minutes[i] < minutes[i + 1])
                    rules.append({weekday, minutes[i], minutes[i + 1], someRoom(), {}, {}});
            }
        }
        return rules;
    }

    QList<ScheduleRule> alwaysThere()
    {
        QList<ScheduleRule> rules;
        for (int weekday = 1; weekday <= 7; ++weekday)
            rules.append({weekday, 0, minutesPerDay, {}, {}, {}});
        return rules;
    }

    void addExceptions(SlotCase &made)
    {
        for (int i = m_random.bounded(4) - 1; i > 0; --i) {
            ScheduleException exception;
            exception.clinic = made.schedule.clinic;
            exception.doctor = m_random.bounded(2) ? std::optional(doctor) : std::nullopt;
            exception.date = made.day.addDays(m_random.bounded(-1, 2));
            exception.closed = m_random.bounded(3) == 0;
            const QList<int> minutes = cuts(2);
            if (!exception.closed && minutes.first() == minutes.last())
                continue;
            if (!exception.closed) {
                exception.fromMinute = minutes.first();
                exception.toMinute = minutes.last();
            }
            made.exceptions += exception;
        }
    }

    InstantRange someTime(Instant from)
    {
        const Instant start = from + std::chrono::minutes(m_random.bounded(3 * 24 * 60));
        return {start, start + std::chrono::minutes(pick(QList<int>{5, 10, 15, 20, 45, 90, 480, 1440}))};
    }

    QRandomGenerator m_random{seed};
};

using GapsOf = std::function<QList<WorkingTime>(const QList<WorkingTime> &, QList<InstantRange>)>;

/// In what a finder and the reference disagree, or nothing.
std::string disagreement(const SlotCase &asked, const GapsOf &gapsOf)
{
    const SlotReference reference(asked);
    WorkingHours hours(asked.zone, {asked.schedule}, asked.exceptions);
    const auto gaps = gapsOf(hours.times(doctor, asked.day.addDays(-1), asked.day.addDays(1)), asked.taken);
    for (const int minutes : {5, 20, 45, 480}) {
        for (Instant at = reference.dayStart(); at < reference.dayEnd(); at = at + 1min) {
            const bool fits = gapAround(gaps, {at, at + std::chrono::minutes(minutes)}) != nullptr;
            if (fits != reference.fits(at, minutes))
                return "whether " + std::to_string(minutes) + " minutes fit at "
                    + inZone(at, asked.zone).toString(Qt::ISODate).toStdString();
        }
        QList<Instant> offered;
        for (const FreeTime &time :
             offeredTimes({{doctor, {}, gaps}}, {reference.dayStart(), reference.dayEnd()},
                          std::chrono::minutes(minutes), asked.now, 100'000))
            offered += time.start;
        if (offered != reference.offered(minutes))
            return "which times of " + std::to_string(minutes) + " minutes are offered";
    }
    return {};
}

/// How many of the made up days a finder gets wrong.
int wrong(const GapsOf &gapsOf, int days)
{
    CaseMaker maker;
    int count = 0;
    for (int i = 0; i < days; ++i)
        count += disagreement(maker.next(), gapsOf).empty() ? 0 : 1;
    return count;
}

Instant at(int hour, int minute = 0)
{
    return *instantAt({2026, 11, 23}, QTime(hour, minute), QTimeZone("Europe/Berlin"));
}

QList<FreeTime> offeredToday(const QList<WorkingTime> &gaps, std::chrono::minutes length, Instant now = {})
{
    return offeredTimes({{doctor, RoomId(7), gaps}}, {at(0), at(0) + 24h}, length, now, 100);
}

} // namespace

TEST_CASE("Bookings and offers agree with a minute-by-minute reference on thousands of made up days",
          "[lesson]")
{
    CaseMaker maker;
    for (int i = 0; i < cases; ++i) {
        const std::string problem = disagreement(maker.next(), freeGaps);
        INFO("seed " << seed << ", day " << i);
        REQUIRE(problem == "");
    }
}

TEST_CASE("The control: a finder with a small mistake does not pass for right")
{
    const auto forgetsWhatBeganBefore = [](const QList<WorkingTime> &working, QList<InstantRange> taken) {
        taken.removeIf([&](const InstantRange &range) {
            return std::none_of(working.begin(), working.end(), [&](const WorkingTime &time) {
                return time.from <= range.from && range.from < time.to;
            });
        });
        return freeGaps(working, taken);
    };
    const auto forgetsTheLast = [](const QList<WorkingTime> &working, QList<InstantRange> taken) {
        if (!taken.isEmpty())
            taken.removeLast();
        return freeGaps(working, taken);
    };
    const auto ignoresRooms = [](QList<WorkingTime> working, const QList<InstantRange> &taken) {
        for (qsizetype i = working.size() - 1; i > 0; --i) {
            if (working[i - 1].to == working[i].from) {
                working[i - 1].to = working[i].to;
                working.removeAt(i);
            }
        }
        return freeGaps(working, taken);
    };
    CHECK(wrong(freeGaps, 300) == 0);
    CHECK(wrong(forgetsWhatBeganBefore, 300) > 0);
    CHECK(wrong(forgetsTheLast, 300) > 0);
    CHECK(wrong(ignoresRooms, 300) > 0);
}

TEST_CASE("Gaps are what working time is left between appointments that overlap at will")
{
    const WorkingTime morning{at(9), at(13), {}};
    const WorkingTime afternoon{at(14), at(17), RoomId(2)};
    CHECK(freeGaps({morning, afternoon}, {}) == QList{morning, afternoon});
    CHECK(freeGaps({morning}, {{at(10), at(11)}, {at(9, 30), at(10, 30)}, {at(10), at(10, 10)}})
          == QList<WorkingTime>{{at(9), at(9, 30), {}}, {at(11), at(13), {}}});
    CHECK(freeGaps({morning, afternoon}, {{at(8), at(9)}, {at(12), at(15)}, {at(17), at(18)}})
          == QList<WorkingTime>{{at(9), at(12), {}}, {at(15), at(17), RoomId(2)}});
    CHECK(freeGaps({morning}, {{at(8), at(18)}}).isEmpty());
    CHECK(freeGaps({}, {{at(8), at(18)}}).isEmpty());
}

TEST_CASE("A time lies in a gap only as a whole")
{
    const QList<WorkingTime> gaps{{at(9), at(13), {}}, {at(14), at(17), {}}};
    CHECK(gapAround(gaps, {at(9), at(13)}) == &gaps[0]);
    CHECK(gapAround(gaps, {at(16, 40), at(17)}) == &gaps[1]);
    CHECK_FALSE(gapAround(gaps, {at(8, 59), at(9, 10)}));
    CHECK_FALSE(gapAround(gaps, {at(12, 50), at(13, 1)}));
    CHECK_FALSE(gapAround(gaps, {at(12), at(15)}));
}

TEST_CASE("Times are offered one after the other from the beginning of each gap, in its room or the doctor's")
{
    const auto offered = offeredToday({{at(9), at(10), {}}, {at(10, 7), at(10, 50), RoomId(2)}}, 20min);
    CHECK(offered
          == QList<FreeTime>{{doctor, at(9), at(9, 20), RoomId(7)},
                             {doctor, at(9, 20), at(9, 40), RoomId(7)},
                             {doctor, at(9, 40), at(10), RoomId(7)},
                             {doctor, at(10, 7), at(10, 27), RoomId(2)},
                             {doctor, at(10, 27), at(10, 47), RoomId(2)}});
}

TEST_CASE("In a gap that has begun the first offer is at the next five minutes")
{
    const QList<WorkingTime> gap{{at(9), at(10), {}}};
    CHECK(offeredToday(gap, 20min, at(9, 12)).value(0).start == at(9, 15));
    CHECK(offeredToday(gap, 20min, at(9, 15)).value(0).start == at(9, 20));
    CHECK(offeredToday(gap, 20min, at(9)).value(0).start == at(9, 5));
    CHECK(offeredToday(gap, 20min, at(9) - 1ms).value(0).start == at(9));
    CHECK(offeredToday(gap, 20min, at(9, 41)).isEmpty());
}

TEST_CASE("A gap that begins between two minutes is offered from the next full one")
{
    const QList<WorkingTime> gap{{at(9) + 12'345ms, at(9, 21), {}}};
    CHECK(offeredToday(gap, 20min).value(0).start == at(9, 1));
    CHECK(offeredToday(gap, 21min).isEmpty());
}

TEST_CASE("Offers of several doctors are by start, then in the doctors' order, and no more than asked for")
{
    const QList<DoctorGaps> doctors{{DoctorId(1), {}, {{at(9), at(10), {}}}},
                                    {DoctorId(2), {}, {{at(8, 30), at(9, 30), {}}}}};
    const InstantRange today{at(0), at(0) + 24h};
    QList<qint64> who;
    for (const FreeTime &time : offeredTimes(doctors, today, 30min, {}, 3))
        who += time.doctor.value();
    CHECK(who == QList<qint64>{2, 1, 2});
    CHECK(offeredTimes(doctors, today, 30min, {}, 0).isEmpty());
}

TEST_CASE("What ends after midnight is offered on the day it begins, and a night's listing ends", "[lesson]")
{
    const QList<WorkingTime> night{{at(23), at(0) + 30h, {}}};
    const auto tonight = offeredToday(night, 45min);
    CHECK(tonight.size() == 2);
    CHECK(tonight.last().end == at(0) + 24h + 30min);
    const auto tomorrow = offeredTimes({{doctor, {}, night}}, {at(0) + 24h, at(0) + 48h}, 45min, {}, 100);
    CHECK(tomorrow.value(0).start == at(0) + 24h);
    CHECK(tomorrow.size() == 8);
    CHECK(offeredToday(night, 0min).isEmpty());
}
