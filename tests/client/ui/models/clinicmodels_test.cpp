// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/doctorlists.h"
#include "client/ui/models/timetext.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr DoctorId farouk{1};
constexpr DoctorId okafor{2};

/// A loaded day at 11:00 in Cairo.
struct Morning
{
    Morning()
    {
        SnapshotPage page;
        page.clinic = someClinic();
        page.doctors = {someDoctor(1, u"Dr Farouk"_s), someDoctor(2, u"Dr Okafor"_s)};
        page.services = {someService(1, u"Consultation"_s)};
        day.reset(QDate(2026, 5, 28), page);
    }

    Instant at(int minutes) const { return SetClock().now() + std::chrono::minutes(minutes); }
    PatientSummary patient(qint64 id) const { return somePatient(id, u"Given"_s, u"Family"_s); }

    void book(qint64 id, DoctorId doctor, int minutes)
    {
        day.upsert(someAppointment(id, patient(id), doctor, at(minutes)));
    }
    Visit arrive(qint64 id, DoctorId doctor, int minutes)
    {
        const Visit visit = someVisit(id, patient(id), doctor, at(minutes));
        day.upsert(visit);
        return visit;
    }
    void change(VisitId id, const std::function<void(Visit &)> &edit)
    {
        Visit visit = *day.visits().find(id);
        ++visit.revision;
        edit(visit);
        day.upsert(visit);
    }

    SetClock clock;
    ClinicDay day;
};

QList<qint64> idsOf(const auto &model)
{
    QList<qint64> ids;
    for (const auto &row : model.rows())
        ids += row.key().value();
    return ids;
}

} // namespace

TEST_CASE("A booking whose visit is completed is called as the visit is")
{
    CHECK(statusText(AppointmentStatus::Fulfilled) == statusText(VisitStatus::Completed));
}

TEST_CASE("Expected: bookings still to come, by start, the late ones marked")
{
    Morning morning;
    morning.book(1, farouk, 30);
    morning.book(2, okafor, -10);
    morning.book(3, farouk, -20);
    ExpectedModel model(morning.day, morning.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    CHECK(idsOf(model) == QList<qint64>{3, 2, 1});
    CHECK(model.at(0).minutesLate == 20);
    CHECK(model.at(0).graceOver);
    CHECK(model.at(1).minutesLate == 10);
    CHECK_FALSE(model.at(1).graceOver);
    CHECK(model.at(2).minutesLate == 0);
    CHECK(model.lateCount() == 2);
    CHECK(model.graceOverCount() == 1);
    CHECK(model.at(2).startTime == QTime(11, 30));
    CHECK(model.at(2).doctorName == "Dr Farouk"_L1);
    CHECK(model.at(2).age == 36);
    CHECK(model.index(0, ExpectedModel::StatusColumn).data().toString() == "20 min late"_L1);
    CHECK(model.index(2, ExpectedModel::StatusColumn).data().toString() == "Booked"_L1);
    CHECK(model.index(2, ExpectedModel::TimeColumn)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"Given Family"));
}

TEST_CASE("Expected: a check-in elsewhere takes the row away and leaves the selection")
{
    Morning morning;
    for (int id = 1; id <= 5; ++id)
        morning.book(id, farouk, id);
    ExpectedModel model(morning.day, morning.clock);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(3, 0), QItemSelectionModel::SelectCurrent);
    Appointment arrived = someAppointment(2, morning.patient(2), farouk, morning.at(2));
    arrived.revision = 2;
    arrived.status = AppointmentStatus::CheckedIn;
    morning.day.upsert(arrived);
    CHECK(idsOf(model) == QList<qint64>{1, 3, 4, 5});
    CHECK(rowOf<ExpectedRow>(selection.currentIndex()).key() == AppointmentId(4));
}

TEST_CASE("Expected: one doctor's or all, and lateness comes with time")
{
    Morning morning;
    morning.book(1, farouk, 5);
    morning.book(2, okafor, 10);
    ExpectedModel model(morning.day, morning.clock);
    model.setDoctor(okafor);
    CHECK(idsOf(model) == QList<qint64>{2});
    model.setDoctor({});
    CHECK(idsOf(model) == QList<qint64>{1, 2});
    CHECK(model.lateCount() == 0);
    model.refreshTimes(morning.at(7));
    CHECK(model.lateCount() == 1);
    morning.day.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Lane: called, in service and on hold stand before the line, which is the server's order")
{
    Morning morning;
    for (int id = 1; id <= 7; ++id)
        morning.arrive(id, farouk, id - 10);
    morning.arrive(8, okafor, -20);
    morning.change(VisitId(4), [](Visit &v) { v.status = VisitStatus::Called; });
    morning.change(VisitId(5), [](Visit &v) { v.status = VisitStatus::InService; });
    morning.change(VisitId(6), [](Visit &v) { v.status = VisitStatus::OnHold; });
    morning.change(VisitId(7), [](Visit &v) { v.priority = Priority::Emergency; });
    morning.change(VisitId(1), [](Visit &v) { v.status = VisitStatus::Left; });
    LaneModel model(morning.day, morning.clock, farouk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(idsOf(model) == QList<qint64>{4, 5, 6, 7, 2, 3});
    CHECK(model.waitingCount() == 3);
    REQUIRE(model.next());
    CHECK(model.next()->key() == VisitId(7));

    QList<qint64> line;
    for (const Visit &visit :
         inLineOrder(morning.day.visits().all(), morning.clock.now(), std::chrono::minutes(45))) {
        if (visit.doctor == farouk)
            line += visit.id.value();
    }
    CHECK(idsOf(model).mid(3) == line);
}

TEST_CASE("Lane: each state shows its own time, and a long wait is marked")
{
    Morning morning;
    for (int id = 1; id <= 4; ++id)
        morning.arrive(id, farouk, -35);
    morning.change(VisitId(1), [&](Visit &v) {
        v.status = VisitStatus::Called;
        v.firstCalledAt = v.lastCalledAt = morning.at(0) - std::chrono::seconds(31);
    });
    morning.change(VisitId(2), [&](Visit &v) {
        v.status = VisitStatus::InService;
        v.startedAt = morning.at(-8) - std::chrono::seconds(14);
    });
    morning.change(VisitId(3), [&](Visit &v) {
        v.status = VisitStatus::OnHold;
        v.heldSince = morning.at(-3);
        v.startedAt = morning.at(-9);
    });
    LaneModel model(morning.day, morning.clock, farouk);
    const auto time = [&](int row) {
        return model.index(row, LaneModel::TimeColumn)
            .data()
            .toString()
            .remove(QChar(0x2066))
            .remove(QChar(0x2069));
    };
    CHECK(time(0) == "00:31"_L1);
    CHECK(time(1) == "08:14"_L1);
    CHECK(time(2) == "3 min"_L1);
    CHECK(time(3) == "35 min"_L1);
    CHECK(model.at(3).level == StayLevel::Warning);
    model.refreshTimes(morning.at(0) + std::chrono::seconds(1));
    CHECK(time(0) == "00:32"_L1);
    CHECK(time(1) == "08:15"_L1);
    CHECK(time(3) == "35 min"_L1);
}

TEST_CASE("Lane: a walk-in who waited too long moves up by the passing of time alone")
{
    Morning morning;
    Visit walkIn = morning.arrive(1, farouk, 0);
    Visit booked = morning.arrive(2, farouk, -5);
    morning.change(booked.id, [&](Visit &v) {
        v.appointment = AppointmentId(1);
        v.bookedStart = morning.at(-2);
    });
    LaneModel model(morning.day, morning.clock, farouk);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel::SelectCurrent);
    CHECK(idsOf(model) == QList<qint64>{2, 1});
    model.refreshTimes(morning.at(44));
    CHECK(idsOf(model) == QList<qint64>{2, 1});
    model.refreshTimes(morning.at(45));
    CHECK(idsOf(model) == QList<qint64>{1, 2});
    CHECK(rowOf<LaneRow>(selection.currentIndex()).key() == booked.id);
    CHECK(model.next()->key() == walkIn.id);
}

TEST_CASE("Lane: who was put back until later is skipped until then")
{
    Morning morning;
    morning.arrive(1, farouk, -10);
    morning.arrive(2, farouk, -5);
    morning.change(VisitId(1), [&](Visit &v) { v.notBefore = morning.at(5); });
    LaneModel model(morning.day, morning.clock, farouk);
    CHECK(model.next()->key() == VisitId(2));
    CHECK(model.at(0).notBeforeTime == QTime(11, 5));
    model.refreshTimes(morning.at(5));
    CHECK(model.next()->key() == VisitId(1));
    CHECK_FALSE(model.at(0).notBeforeTime);
}

TEST_CASE("The doctor's lists: waiting, expected and seen, each with their own patients")
{
    Morning morning;
    DoctorLists lists(morning.day, morning.clock);
    lists.setDoctor(farouk);
    morning.book(1, farouk, 10);
    morning.book(2, okafor, 10);
    morning.arrive(3, farouk, -5);
    morning.arrive(4, farouk, -6);
    morning.arrive(5, farouk, -50);
    morning.arrive(6, farouk, -40);
    morning.change(VisitId(4), [](Visit &v) { v.status = VisitStatus::Called; });
    morning.change(VisitId(5), [&](Visit &v) {
        v.status = VisitStatus::Completed;
        v.startedAt = morning.at(-40);
        v.endedAt = morning.at(-30);
    });
    morning.change(VisitId(6), [&](Visit &v) {
        v.status = VisitStatus::NoShow;
        v.endedAt = morning.at(-20);
    });
    morning.arrive(7, farouk, -1);
    morning.change(VisitId(7), [](Visit &v) { v.status = VisitStatus::EnteredInError; });

    CHECK(idsOf(lists.waiting) == QList<qint64>{3});
    CHECK(idsOf(lists.expected) == QList<qint64>{1});
    CHECK(idsOf(lists.seen) == QList<qint64>{6, 5});
    CHECK(lists.seen.at(1).serviceTime == std::chrono::minutes(10));
    CHECK(lists.seen.at(1).endTime == QTime(10, 30));
    CHECK(lists.seen.index(0, SeenModel::StatusColumn).data().toString() == "No-show"_L1);
    lists.setDoctor(okafor);
    CHECK(idsOf(lists.expected) == QList<qint64>{2});
    CHECK(lists.seen.rowCount() == 0);
}

TEST_CASE("Durations are words a person reads")
{
    CHECK(minutesText(Milliseconds(0)) == "0 min"_L1);
    CHECK(minutesText(std::chrono::seconds(119)) == "1 min"_L1);
    CHECK(minutesText(std::chrono::minutes(65)) == "1 h 05 min"_L1);
    CHECK(lateText(59) == "59 min late"_L1);
    CHECK(lateText(123) == "2 h 03 late"_L1);
    CHECK(stopwatchText(std::chrono::seconds(31)).contains(u"00:31"));
    CHECK(stopwatchText(std::chrono::seconds(3600 + 61)).contains(u"1:01:01"));
    CHECK(sexAndAgeText(Sex::Female, 34) == "F 34"_L1);
    CHECK(sexAndAgeText(Sex::Unknown, 7) == "7"_L1);
    CHECK(sexAndAgeText(Sex::Unknown, {}).isEmpty());
}
