// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/eventstore.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

/// Two clinics and their events.
struct Clinics
{
    test::TestDatabase database;
    EventStore events{database};
    const ClinicId one{1};
    const ClinicId two{2};

    Clinics()
    {
        for (const ClinicId id : {one, two}) {
            database.write([&] {
                Statement(*database,
                          u"INSERT INTO clinic (id, revision, created_at, updated_at, name, time_zone, "
                          u"address, phone, "
                          "settings_ticket_privacy, settings_no_show_grace_minutes, settings_ageing_minutes, "
                          "settings_slot_hold_minutes, settings_wait_warning_minutes, active) "
                          "VALUES (?, 1, 0, 0, ?, 'Africa/Cairo', '', '', 'ticketOnly', 15, 45, 5, 30, 1)"_s,
                          id, u"Clinic %1"_s.arg(id.value()))
                    .run();
            });
        }
    }

    void append(ClinicId clinic, int count)
    {
        database.write([&] {
            for (int i = 0; i < count; ++i)
                events.append(clinic, Instant{i}, u"visit.called"_s, "{}");
        });
    }
};

} // namespace

TEST_CASE("Each clinic's events are numbered from 1 without gaps")
{
    Clinics clinics;
    CHECK(clinics.events.lastSequence(clinics.one) == 0);
    clinics.append(clinics.one, 3);
    clinics.append(clinics.two, 1);
    clinics.append(clinics.one, 1);
    CHECK(clinics.events.lastSequence(clinics.one) == 4);
    CHECK(clinics.events.lastSequence(clinics.two) == 1);
}

TEST_CASE("The sequence of an event that was rolled back is given to the next one")
{
    Clinics clinics;
    clinics.append(clinics.one, 1);
    {
        const Transaction transaction(*clinics.database);
        CHECK(clinics.events.append(clinics.one, Instant{1}, u"visit.called"_s, "{}") == 2);
    }
    clinics.append(clinics.one, 1);
    CHECK(clinics.events.lastSequence(clinics.one) == 2);
}

TEST_CASE("Who missed a few events gets all of them in order, who missed more gets none")
{
    Clinics clinics;
    clinics.append(clinics.one, 10);
    clinics.append(clinics.two, 5);
    const auto missed = clinics.events.since(clinics.one, 7, 3);
    REQUIRE(missed);
    REQUIRE(missed->size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(missed->at(i).sequence == 8 + i);
        CHECK(missed->at(i).clinic == clinics.one);
        CHECK(missed->at(i).type == u"visit.called");
        CHECK(missed->at(i).payload == "{}");
    }
    CHECK(!clinics.events.since(clinics.one, 6, 3));
    CHECK(clinics.events.since(clinics.one, 10, 3)->isEmpty());
}

TEST_CASE("A sequence that was never given out, or whose followers are pruned, can't be resumed")
{
    Clinics clinics;
    clinics.append(clinics.one, 10);
    clinics.append(clinics.two, 2);
    CHECK(!clinics.events.since(clinics.one, 11, 300));
    CHECK(!clinics.events.since(clinics.one, -1, 300));
    CHECK(clinics.database.write([&] { return clinics.events.prune(4); }) == 6);
    CHECK(!clinics.events.since(clinics.one, 5, 300));
    CHECK(clinics.events.since(clinics.one, 6, 300)->size() == 4);
    CHECK(clinics.events.since(clinics.two, 0, 300)->size() == 2);
}

TEST_CASE("Pruning everything still counts on from the last event")
{
    Clinics clinics;
    clinics.append(clinics.one, 10);
    clinics.database.write([&] { clinics.events.prune(0); });
    clinics.append(clinics.one, 1);
    CHECK(clinics.events.lastSequence(clinics.one) == 11);
}

TEST_CASE("The epoch names one database, survives reopening, and is new when asked for")
{
    Clinics clinics;
    const QString epoch = clinics.events.epoch();
    CHECK(epoch.size() == 32);
    CHECK(EventStore(Clinics().database).epoch().size() == 32);
    CHECK(EventStore(Clinics().database).epoch() != epoch);
    clinics.database.close();
    clinics.database.open();
    EventStore reopened(clinics.database);
    CHECK(reopened.epoch() == epoch);
    clinics.database.write([&] { reopened.renewEpoch(); });
    CHECK(reopened.epoch() != epoch);
}
