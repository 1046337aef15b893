// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitrules.h"
#include "tests/common/model/orderbythebook.h"
#include "tests/scenario/history.h"
#include "tests/scenario/linerules.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

TEST_CASE("A thousand random histories: the line keeps its rules, and every window sees what the server has",
          "[lesson]")
{
    BusyClinic clinic;
    QMap<QString, int> done;
    QMap<int, int> sizes;
    int refused = 0;
    int noticed = 0;
    int compared = 0;
    for (quint32 seed = 1; seed <= 1'000; ++seed) {
        INFO("history " << seed);
        History history(clinic, seed);
        history.run();
        for (auto kind = history.done().begin(); kind != history.done().end(); ++kind)
            done[kind.key()] += kind.value();
        ++sizes[history.sessions()];
        refused += history.refused();
        noticed += history.noticed();
        compared += history.compared();
    }
    CHECK(refused > 1'000); // or the sessions were never in each other's way
    CHECK(sizes.firstKey() == 2);
    CHECK(sizes.lastKey() == 16);
    // Nothing is shown of what never happened.
    QStringList kinds{
        u"check-in"_s,      u"walk-in"_s, u"call next"_s,      u"call next from a shared line"_s,
        u"call this one"_s, u"move"_s,    u"move to a line"_s, u"undo of a move"_s};
    for (const auto &[action, name] : enumNames(VisitAction{})) {
        if (action != VisitAction::Move && action != VisitAction::Transfer)
            kinds += QLatin1StringView(name);
    }
    for (const auto &[state, name] : enumNames(DoctorState{}))
        kinds += u"presence "_s + QLatin1StringView(name);
    for (const QString &kind : kinds) {
        INFO(kind.toStdString() << " was done " << done.value(kind) << " times");
        CHECK(done.value(kind) >= 10);
    }
    // The control: a window that lacks its last event is not like the server.
    INFO(noticed << " of " << compared << " windows that lacked an event were found");
    CHECK(compared > 5'000);
    CHECK(noticed > compared * 9 / 10);
}

TEST_CASE(
    "Controls: the checks of a history find a number given twice or left out, two patients at one doctor, "
    "somebody in a shared room and a line out of order")
{
    BusyClinic clinic;
    QList<Visit> visits;
    for (int i = 0; i < 3; ++i)
        visits += clinic.walkIn(u"Q%1"_s.arg(i));
    const QSet<DoctorId> shared{clinic.any.id};
    REQUIRE(brokenTickets(visits).isEmpty());
    REQUIRE(crowded(visits, shared).isEmpty());
    QList<Visit> wrong = visits;
    wrong[1].ticketNumber = 1;
    CHECK(brokenTickets(wrong) == u"A: 1 1 3"_s);
    wrong[1].ticketNumber = 4;
    CHECK(brokenTickets(wrong) == u"A: 1 3 4"_s);
    for (const VisitStatus status : {VisitStatus::Called, VisitStatus::InService}) {
        wrong = visits;
        wrong[0].status = wrong[1].status = status;
        CHECK(crowded(wrong, shared).contains(toText(status)));
    }
    wrong = visits;
    wrong[0].status = VisitStatus::Called;
    CHECK(crowded(wrong, shared).isEmpty());
    wrong[0].doctor = clinic.any.id;
    CHECK(crowded(wrong, shared).contains(u"shared line"_s));
    wrong = visits;
    wrong[2].patient = wrong[0].patient;
    CHECK(crowded(wrong, shared).contains(u"twice"_s));
    const OrderByTheBook order(clinic.now, 45min);
    wrong = visits;
    std::swap(wrong[0], wrong[2]);
    CHECK(order(wrong) == visits);
    CHECK_FALSE(order(visits) == wrong);
}
