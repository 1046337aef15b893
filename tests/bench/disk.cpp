// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/disk.h"

#include "server/store/statement.h"
#include "server/store/transaction.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace medcrm::bench {

double syncsPerSecond(const QString &folder, int ms)
{
    QFile file(QDir(folder).filePath(u"bench-sync"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    const QByteArray block(4096, 'x');
    QElapsedTimer timer;
    timer.start();
    int syncs = 0;
    for (; timer.elapsed() < ms; ++syncs) {
        file.write(block);
        ::fdatasync(file.handle());
    }
    const double rate = syncs * 1000.0 / double(timer.elapsed());
    file.remove();
    return rate;
}

qint64 residentBytes(const QString &dataDirectory)
{
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process));
        if (!commandLine.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = commandLine.readAll();
        if (!words.contains("medcrm-server") || !words.contains(dataDirectory.toUtf8()))
            continue;
        QFile memory(u"/proc/%1/statm"_s.arg(process));
        if (memory.open(QIODevice::ReadOnly))
            return memory.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
    return 0;
}

void addEndedVisits(const QString &dataDirectory, const Doctor &doctor, PatientId patient, int count)
{
    auto database = store::Database::open(dataDirectory, store::Database::IfMissing::Refuse);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    store::Transaction transaction(**database);
    (*database)->execute(uR"(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1)
            INSERT INTO visit (revision, created_at, updated_at, clinic_id, doctor_id, patient_id, business_day, ticket,
                ticket_number, status, priority, reason, call_count, arrived_at, first_called_at, last_called_at,
                started_at, hold_reason, held_ms, ended_at, end_reason)
            SELECT 4, t, t + 900000, %2, %3, %4, date('2020-01-01', '+' || (i / 1000) || ' days'),
                'Z' || (i % 1000 + 1), i % 1000 + 1, 'completed', 'routine', '', 1, t, t + 300000, t + 300000,
                t + 300000, '', 0, t + 900000, ''
            FROM (SELECT i, 1577872800000 + (i / 1000) * 86400000 + (i % 1000) * 30000 AS t FROM n))"_s
                             .arg(count)
                             .arg(doctor.clinic.value())
                             .arg(doctor.id.value())
                             .arg(patient.value()));
    transaction.commit();
}

} // namespace medcrm::bench
