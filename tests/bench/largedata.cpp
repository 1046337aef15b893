// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largedata.h"

#include "server/store/patientstore.h"
#include "server/store/statement.h"
#include "server/store/transaction.h"
#include "tests/bench/manypatients.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace medcrm::bench {

void addPatients(store::Database &database, int count)
{
    constexpr int perTransaction = 50'000;
    const int had = store::Statement(database, u"SELECT count(*) FROM patient"_s).value<int>().value();
    ManyPatients source(1);
    store::PatientStore patients(database);
    QElapsedTimer timer;
    timer.start();
    for (int have = had; have < count;) {
        store::Transaction transaction(database);
        for (const int until = std::min(count, have + perTransaction); have < until; ++have) {
            Patient patient = source.next();
            patient.revision = 1;
            patient.mrn = patients.nextMrn();
            patients.insert(patient);
        }
        transaction.commit();
        if (have % 250'000 == 0 || have == count)
            say(u"  made %1 patients in %2 s"_s.arg(have).arg(timer.elapsed() / 1000));
    }
}

void addEndedVisits(store::Database &database, const Doctor &doctor, int count, int patients)
{
    QElapsedTimer timer;
    timer.start();
    store::Transaction transaction(database);
    database.execute(uR"(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1)
            INSERT INTO visit (revision, created_at, updated_at, clinic_id, doctor_id, patient_id, business_day, ticket,
                ticket_number, status, priority, reason, call_count, arrived_at, first_called_at, last_called_at,
                started_at, hold_reason, held_ms, ended_at, end_reason)
            SELECT 4, t, t + 900000, %2, %3, i % %4 + 1, date('2020-01-01', '+' || (i / 1000) || ' days'),
                'Z' || (i % 1000 + 1), i % 1000 + 1, 'completed', 'routine', '', 1, t, t + 300000, t + 300000,
                t + 300000, '', 0, t + 900000, ''
            FROM (SELECT i, 1577872800000 + (i / 1000) * 86400000 + (i % 1000) * 30000 AS t FROM n))"_s
                         .arg(count)
                         .arg(doctor.clinic.value())
                         .arg(doctor.id.value())
                         .arg(patients));
    transaction.commit();
    say(u"  made %1 visits in %2 s"_s.arg(count).arg(timer.elapsed() / 1000));
}

} // namespace medcrm::bench
