// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The statements a request needs, without those of its transaction and audit, which do not depend on it.
template <Request R>
qint64 statementsOf(WorkingClinic &clinic, const Actor &actor, const R &request)
{
    store::Transaction undone(*clinic.database);
    const qint64 before = clinic.database->statementCount();
    const auto reply = clinic.handle(actor, request);
    REQUIRE(reply);
    return clinic.database->statementCount() - before - clinic.auditStatements();
}

void fill(WorkingClinic &clinic, int patients)
{
    store::Transaction all(*clinic.database);
    for (int i = 0; i < patients; ++i) {
        const Patient patient = clinic
                                    .handle(clinic.desk, CreatePatient{[&] {
                                                PatientDetails details;
                                                details.familyName = u"P%1"_s.arg(i);
                                                return details;
                                            }()})
                                    .value();
        AddWalkIn walkIn;
        walkIn.doctor = clinic.farouk.id;
        walkIn.patient = patient.id;
        REQUIRE(clinic.handle(clinic.desk, walkIn));
        BookAppointment book;
        book.doctor = clinic.haddad.id;
        book.patient = patient.id;
        book.service = clinic.consultation.id;
        book.start = clinic.now + 1h + i * 20min;
        REQUIRE(clinic.handle(clinic.desk, book));
    }
    all.commit();
}

/// Every request of the day, each with how many statements it may need.
QList<std::pair<QString, qint64>> measured(WorkingClinic &clinic)
{
    QList<std::pair<QString, qint64>> counts;
    const auto count = [&]<Request R>(const Actor &actor, const R &request) {
        counts.append({QString::fromLatin1(R::method), statementsOf(clinic, actor, request)});
    };
    const Appointment booked = clinic.booked(clinic.maria, clinic.now + 30min);
    const Visit waiting = clinic.walkIn(u"Okafor"_s);
    const QDate today = waiting.businessDay;
    AddWalkIn walkIn;
    walkIn.doctor = clinic.haddad.id;
    walkIn.patient = clinic.newPatient(u"Haddad"_s).id;
    walkIn.service = clinic.consultation.id;
    BookAppointment book;
    book.doctor = clinic.farouk.id;
    book.patient = clinic.maria.id;
    book.service = clinic.consultation.id;
    book.start = clinic.now + 40h;
    FindFreeTimes free;
    free.clinic = clinic.clinic.id;
    free.service = clinic.consultation.id;
    free.from = today;
    free.to = today.addDays(59);
    free.limit = 500;
    RescheduleAppointment move;
    move.appointment = booked.id;
    move.revision = booked.revision;
    move.doctor = clinic.haddad.id;
    move.service = clinic.consultation.id;
    move.start = clinic.now + 80h;
    ChangeVisit start;
    start.visit = waiting.id;
    start.revision = waiting.revision;
    start.action = VisitAction::Start;
    BookAppointment soon;
    soon.doctor = clinic.haddad.id;
    soon.patient = clinic.maria.id;
    soon.service = clinic.consultation.id;
    soon.start = clinic.now + 20min;
    clinic.done(clinic.desk, soon); // somebody to be moved
    CancelAppointment cancel;
    cancel.appointment = booked.id;
    cancel.revision = booked.revision;
    cancel.reason = u"ill"_s;
    UpdatePatient rename{clinic.maria.id, clinic.maria.revision, clinic.maria};
    rename.patient.familyName = u"Ruiz"_s;
    FindSimilarPatients similar;
    similar.givenName = u"Maria"_s;
    similar.familyName = clinic.maria.familyName;
    similar.birthDate = QDate(1985, 3, 12);
    similar.phones = {u"0171 222 333"_s};
    similar.nationalId = u"X1"_s;

    count(clinic.desk, CheckIn{booked.id, booked.revision});
    count(clinic.desk, walkIn);
    count(clinic.desk, CallNext{clinic.farouk.id});
    count(clinic.desk, CallVisit{waiting.id, waiting.revision});
    count(clinic.doctor, start);
    count(clinic.desk, ListVisits{clinic.clinic.id, today});
    count(clinic.desk, GetClinicQueue{clinic.clinic.id});
    count(clinic.desk, GetDoctorQueue{clinic.farouk.id});
    count(clinic.desk, book);
    count(clinic.desk, ListAppointments{clinic.clinic.id, today});
    count(clinic.desk, GetCalendar{clinic.clinic.id, today, today.addDays(30), {}, {}});
    count(clinic.desk, free);
    count(clinic.desk, move);
    count(clinic.desk, GetSchedules{clinic.clinic.id, today, today.addDays(30)});
    count(clinic.desk, cancel);
    count(clinic.desk, GetPatient{clinic.maria.id});
    count(clinic.desk, rename);
    count(clinic.desk, FindPatients{u"p"_s, 50});
    count(clinic.desk, similar);
    count(clinic.desk, GetPatientHistory{clinic.maria.id, {}, 50});
    count(clinic.desk, PreviewMerge{clinic.maria.id, waiting.patient.id});
    count(clinic.desk, ListDoctors{clinic.clinic.id});
    count(clinic.desk, ProposeMoves{clinic.haddad.id, true});
    count(clinic.desk, GetEstimateFigures{clinic.clinic.id, today, today});
    return counts;
}

} // namespace

TEST_CASE("A request needs a handful of statements, as many on a full day as on an empty one", "[lesson]")
{
    WorkingClinic empty;
    WorkingClinic full;
    fill(full, 100);
    const auto few = measured(empty);
    const auto many = measured(full);
    REQUIRE(few.size() == many.size());
    for (qsizetype i = 0; i < few.size(); ++i) {
        INFO(few[i].first.toStdString() << " needs " << many[i].second);
        CHECK(many[i].second == few[i].second);
        CHECK(many[i].second <= 12);
        CHECK(many[i].second >= 1);
    }
}
