// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrator.h"
#include "server/store/patientsearch.h"
#include "server/store/patientstore.h"
#include "server/store/transaction.h"
#include "tests/bench/manypatients.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <ctime>

// How long a desk waits for the search: every kind of query on a million generated patients, from the text to the patients
// read (the wire costs a fraction of a millisecond more). Beside it, in the same run, the way a plain LIKE would do it.
using namespace medcrm;
using namespace Qt::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

std::unique_ptr<store::Database> opened(const QString &directory)
{
    auto database = store::Database::open(directory, store::Database::IfMissing::Create);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    if (const auto done = store::Migrator(**database).run(); !done)
        qFatal("%s", qPrintable(done.error().message));
    return std::move(*database);
}

void fill(store::Database &database, int count)
{
    const int have = store::Statement(database, u"SELECT count(*) FROM patient"_s).value<int>().value();
    if (have >= count)
        return;
    QElapsedTimer timer;
    timer.start();
    bench::ManyPatients source(1);
    store::PatientStore patients(database);
    for (int i = 0; i < count;) {
        store::Transaction transaction(database);
        for (const int until = std::min(count, i + 10'000); i < until; ++i) {
            Patient patient = source.next();
            patient.revision = 1;
            if (i < have)
                continue;
            patient.mrn = patients.nextMrn();
            patients.insert(patient);
        }
        transaction.commit();
    }
    out() << "generated " << count - have << " patients in " << timer.elapsed() / 1000 << " s\n" << Qt::flush;
}

/// Queries of one kind, cut from patients that exist.
struct Kind
{
    QString name;
    std::function<QString(const Patient &)> cut;
    bool likeBesides = false; ///< Slow enough to be measured only now and then.
};

QString firstLetters(const QString &name, int count)
{
    return name.left(count);
}

QString lastDigits(const Patient &patient, int count)
{
    return patient.phones[0].right(count);
}

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {u"1 letter"_s, [](const Patient &p) { return firstLetters(p.familyName, 1); }, true},
        {u"2 letters"_s, [](const Patient &p) { return firstLetters(p.familyName, 2); }},
        {u"3 letters"_s, [](const Patient &p) { return firstLetters(p.familyName, 3); }, true},
        {u"4 letters"_s, [](const Patient &p) { return firstLetters(p.givenName, 4); }},
        {u"5 letters"_s, [](const Patient &p) { return firstLetters(p.givenName, 5); }},
        {u"6 letters"_s, [](const Patient &p) { return firstLetters(p.givenName, 6); }},
        {u"whole name"_s, [](const Patient &p) { return QString(p.givenName + u' ' + p.familyName); }, true},
        {u"1 + 1 letters"_s,
         [](const Patient &p) { return QString(p.familyName.left(1) + u' ' + p.givenName.left(1)); }},
        {u"2 + 2 letters"_s,
         [](const Patient &p) { return QString(p.familyName.left(2) + u' ' + p.givenName.left(2)); }},
        {u"3 + 3 letters"_s,
         [](const Patient &p) { return QString(p.givenName.left(3) + u' ' + p.familyName.left(3)); }},
        {u"3 letters that fit nobody with 1"_s,
         [](const Patient &p) { return QString(p.familyName.left(1) + u" qxz"_s); }},
        {u"last 4 digits of the phone"_s, [](const Patient &p) { return lastDigits(p, 4); }, true},
        {u"last 6 digits of the phone"_s, [](const Patient &p) { return lastDigits(p, 6); }},
        {u"first 4 digits of the phone"_s, [](const Patient &p) { return p.phones[0].left(4); }},
        {u"first 7 digits of the phone"_s, [](const Patient &p) { return p.phones[0].left(7); }},
        {u"birth date"_s, [](const Patient &p) { return p.birthDate->toString(u"d.M.yyyy"_s); }},
        {u"birth year"_s, [](const Patient &p) { return QString::number(p.birthDate->year()); }},
        {u"birth year and 2 letters"_s,
         [](const Patient &p) { return QString::number(p.birthDate->year()) + u' ' + p.familyName.left(2); }},
        {u"record number"_s, [](const Patient &p) { return p.mrn; }},
        {u"1 letter and last 4 digits"_s,
         [](const Patient &p) { return QString(p.familyName.left(1) + u' ' + lastDigits(p, 4)); }},
    };
    return all;
}

/// Milliseconds as a desk waits for them, and as the processor works for them: the same on a machine with nothing else to do.
struct Times
{
    QList<double> waited;
    QList<double> worked;

    void add(double wait, double work)
    {
        waited += wait;
        worked += work;
    }

    static double percentile(QList<double> ms, int p)
    {
        std::sort(ms.begin(), ms.end());
        return ms.isEmpty() ? 0 : ms[std::min(ms.size() - 1, ms.size() * p / 100)];
    }
};

QList<Patient> someone(store::Database &database, int count)
{
    const qint64 all = store::Statement(database, u"SELECT count(*) FROM patient"_s).value<qint64>().value();
    const store::PatientStore patients(database);
    QRandomGenerator random(7);
    QList<Patient> chosen;
    while (chosen.size() < count) {
        if (const auto patient = patients.find(PatientId(1 + random.bounded(all))))
            chosen += *patient;
    }
    return chosen;
}

double likeMs(store::Database &database, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    const QString pattern = u'%' + text + u'%';
    store::Statement(database,
                     u"SELECT id FROM patient WHERE given_name LIKE ? OR family_name LIKE ? OR phones LIKE ? "
                     "OR mrn LIKE ? ORDER BY family_name LIMIT 20"_s,
                     pattern, pattern, pattern, pattern)
        .values<PatientId>();
    return timer.nsecsElapsed() / 1e6;
}

struct Outcome
{
    Times times;
    int found = 0; ///< How often the patient whom the query was cut from was among the 20.
};

Outcome measure(const store::PatientSearch &search, const Kind &kind, const QList<Patient> &patients)
{
    Outcome outcome;
    for (const Patient &patient : patients) {
        const QString text = kind.cut(patient);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const QList<Patient> result = search.find(text, 20);
        outcome.times.add(timer.nsecsElapsed() / 1e6, 1e3 * double(std::clock() - before) / CLOCKS_PER_SEC);
        outcome.found +=
            std::any_of(result.begin(), result.end(), [&](const Patient &p) { return p.id == patient.id; });
    }
    return outcome;
}

void line(const QString &kind, const QStringList &figures)
{
    out() << kind.leftJustified(36);
    for (const QString &figure : figures)
        out() << figure.rightJustified(12);
    out() << '\n' << Qt::flush;
}

QString ms(const QList<double> &times, int percentile)
{
    return QString::number(Times::percentile(times, percentile), 'f', 2);
}

void measureAll(store::Database &database, int rounds)
{
    const store::PatientSearch search(database);
    const QList<Patient> patients = someone(database, rounds);
    Times all;
    line(u"query"_s, {u"p50 ms"_s, u"p95 ms"_s, u"p95 CPU ms"_s, u"max CPU ms"_s, u"found"_s, u"LIKE ms"_s});
    for (const Kind &kind : kinds()) {
        const Outcome outcome = measure(search, kind, patients);
        const Times &times = outcome.times;
        const QString like =
            kind.likeBesides ? QString::number(likeMs(database, kind.cut(patients[0])), 'f', 0) : QString();
        line(kind.name,
             {ms(times.waited, 50), ms(times.waited, 95), ms(times.worked, 95), ms(times.worked, 100),
              u"%1%"_s.arg(100 * outcome.found / rounds), like});
        all.waited += times.waited;
        all.worked += times.worked;
    }
    line(u"all together (goal: p95 <= 10)"_s,
         {ms(all.waited, 50), ms(all.waited, 95), ms(all.worked, 95), ms(all.worked, 100)});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Measures the patient search."_s);
    options.addHelpOption();
    options.addOption(
        {u"patients"_s, u"How many patients to search (default 1000000)."_s, u"count"_s, u"1000000"_s});
    options.addOption({u"rounds"_s, u"Queries of each kind (default 200)."_s, u"count"_s, u"200"_s});
    options.addOption(
        {u"directory"_s, u"Where to keep the database for the next run (default: nowhere)."_s, u"path"_s});
    options.process(application);

    const QTemporaryDir temporary;
    const QString directory =
        options.isSet(u"directory"_s) ? options.value(u"directory"_s) : temporary.filePath(u"data"_s);
    const auto database = opened(directory);
    fill(*database, options.value(u"patients"_s).toInt());
    measureAll(*database, options.value(u"rounds"_s).toInt());
    return 0;
}
