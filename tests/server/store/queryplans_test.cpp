// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditstore.h"
#include "server/store/dayclosingstore.h"
#include "server/store/estimatestore.h"
#include "server/store/eventstore.h"
#include "server/store/loginsessionstore.h"
#include "server/store/ownershipstore.h"
#include "server/store/patienthistorystore.h"
#include "server/store/patientlookalikes.h"
#include "server/store/patientmergestore.h"
#include "server/store/patientsearch.h"
#include "server/store/recordsstore.h"
#include "server/store/requestkeystore.h"
#include "server/store/seriesstore.h"
#include "server/store/wishstore.h"
#include "tests/server/store/books.h"
#include "tests/support/catch.h"

#include <QRegularExpression>

// Tables that grow for years are never read from end to end by what a window asks for.
using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 5, 4);

void askVisits(Database &database, const Books &ids)
{
    const VisitStore visits(database);
    visits.find(VisitId(1));
    visits.findOf(AppointmentId(1));
    visits.findOpen(ids.patient, ids.doctor, day);
    visits.listOpen(ids.clinic);
    visits.listOpen(ids.clinic, ids.doctor);
    visits.list(ids.clinic, day);
    visits.list(ids.clinic, day, ids.doctor);
    visits.listOf(ids.patient, day);
    visits.historyOf(ids.patient);
    const EstimateStore estimates(database);
    estimates.listSamples(ids.clinic, day, day);
    estimates.listProgress(ids.clinic, ids.doctor, day);
    estimates.listOutcomes(ids.clinic, day, day, {});
    estimates.listOutcomes(ids.clinic, day, day, ids.doctor);
}

void askAppointments(Database &database, const Books &ids)
{
    const AppointmentStore appointments(database);
    const InstantRange range{Instant{0}, Instant{1}};
    appointments.find(AppointmentId(1));
    appointments.list(ids.clinic, range);
    appointments.list(ids.clinic, range, ids.doctor);
    appointments.listOf(ids.patient, range);
    appointments.findTaking(ids.doctor, range);
    appointments.findBooked(ids.clinic, ids.patient, range);
    appointments.listPage(ids.clinic, range, {}, AppointmentId(1), 500);
    appointments.listPage(ids.clinic, range, ids.doctor, AppointmentId(1), 500);
    appointments.listTaken(ids.clinic, range);
    appointments.listTaken(ids.clinic, range, ids.doctor);
    appointments.listBooked(ids.clinic, range);
    appointments.listBooked(ids.clinic, range, ids.doctor);
    appointments.listBookedStarts(ids.clinic, range);
}

void askRecords(Database &database, const Books &ids)
{
    const RecordsStore records(database);
    const InstantRange range{Instant{0}, Instant{1}};
    for (const std::optional<DoctorId> doctor : {std::optional<DoctorId>(), std::optional(ids.doctor)}) {
        records.eachVisit(ids.clinic, day, day, doctor, [](const Visit &) {});
        records.eachAppointment(ids.clinic, range, doctor, [](const Appointment &) {});
    }
    DayClosingStore(database).find(ids.clinic, day);
}

void askAboutPatient(Database &database, const Books &ids)
{
    PatientDetails person;
    person.givenName = u"Maria"_s;
    person.familyName = u"Gonzalez"_s;
    person.birthDate = day;
    person.phones = {u"+20 100 1234567"_s};
    person.nationalId = u"A 12"_s;
    PatientLookalikes(database).find(person);
    const PatientHistoryStore history(database);
    history.appointments(ids.patient, {{ids.clinic}, ids.doctor}, Instant{1}, 1);
    history.visits(ids.patient, {{ids.clinic}, {}}, Instant{1}, 1);
    PatientMergeStore merges(database);
    merges.countOf(ids.patient);
    merges.findLive(ids.patient);
    merges.wishes({WishId(1)});
    store::Transaction undone(database);
    merges.moveAll(ids.patient, ids.patient, Instant{1});
    merges.moveBack({.kept = ids.patient, .merged = ids.patient}, Instant{1});
}

void askWishesAndSeries(Database &database, const Books &ids)
{
    const WishStore wishes(database);
    wishes.find(WishId(1));
    wishes.listOpen(ids.clinic, 500);
    wishes.listOpenFor(ids.clinic, ids.doctor);
    wishes.findOpen(ids.clinic, ids.patient, {});
    SeriesStore(database).listBooked(AppointmentSeriesId(1), Instant{0});
}

void askTheRest(Database &database, const Books &ids)
{
    const PatientStore patients(database);
    patients.find(ids.patient);
    patients.findByMrn(u"1"_s);
    patients.phonesOf({ids.patient});
    patients.listMergedInto(ids.patient);
    PatientSearch(database).find(u"maria 12"_s, 20);
    askAboutPatient(database, ids);
    const OwnershipStore ownership(database);
    ownership.exists(ids.clinic);
    ownership.exists(ids.patient);
    ownership.of(ids.doctor);
    ownership.of(VisitId(1));
    ownership.of(AppointmentId(1));
    ownership.clinicOf(WishId(1));
    ownership.isPatientOf(ids.patient, ids.doctor);
    const EventStore events(database);
    events.lastSequence(ids.clinic);
    events.since(ids.clinic, 0, 300);
    const AuditStore audit(database);
    audit.head();
    audit.list(0, 10);
    audit.listOf(u"visit"_s, 1);
    audit.lastChangerOf(u"visit"_s, 1);
    audit.find({.from = Instant{1}, .to = Instant{2}}, 10);
    audit.find({.user = ids.administrator}, 10);
    audit.find({.entity = u"visit"_s}, 10);
    audit.find({.entity = u"visit"_s, .entityId = 1}, 10);
    RequestKeyStore(database).find(ids.administrator, QByteArray(16, 'k'));
    const LoginSessionStore sessions(database);
    sessions.find(LoginSessionId(1));
    sessions.listLive(ids.administrator, Instant{0});
    sessions.findToken(QByteArray(32, 't'));
}

QString planOf(Database &database, const QString &sql)
{
    const qsizetype parameters =
        sql.contains(u"?1") ? 2 : sql.count(u'?'); // numbered ones stand there repeatedly
    return Statement(database, u"EXPLAIN QUERY PLAN "_s + sql, QVariantList(parameters))
        .all([](Row &row) {
            row.skip(3);
            return row.next<QString>();
        })
        .join(u'\n');
}

bool readsAll(const QString &plan)
{
    static const QRegularExpression scan(u"SCAN "
                                         u"(visit|appointment|wish|patient|patient_search|patient_merge|"
                                         u"event|wait_estimate|audit_entry|request_key|"
                                         "login_session|refresh_token)\\b(?! USING (COVERING )?INDEX)"_s);
    return scan.match(plan).hasMatch();
}

} // namespace

TEST_CASE("No question of the stores reads a growing table from end to end")
{
    Books books;
    askVisits(books.database, books);
    askAppointments(books.database, books);
    askRecords(books.database, books);
    askWishesAndSeries(books.database, books);
    askTheRest(books.database, books);
    int asked = 0;
    for (const QString &sql : books.database->keptStatements()) {
        if (!sql.startsWith(u"SELECT") && !sql.startsWith(u"UPDATE"))
            continue;
        const QString plan = planOf(books.database, sql);
        INFO(sql.toStdString() << '\n' << plan.toStdString());
        CHECK(!readsAll(plan));
        ++asked;
    }
    CHECK(asked > 30);
}

TEST_CASE("The control: a question without an index is noticed")
{
    Books books;
    CHECK(readsAll(planOf(books.database, u"SELECT id FROM visit WHERE reason = ?"_s)));
    CHECK(readsAll(planOf(books.database, u"SELECT id FROM patient WHERE family_name LIKE ?"_s)));
}
