// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"
#include "tests/server/app/shell.h"

#include "server/app/backupfolder.h"
#include "server/app/restore.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// A desk that registers patients without a pause, two at a time, and counts those that the server acknowledged.
class BusyDesk
{
public:
    BusyDesk(OpenClinic &clinic)
        : m_station(clinic, clinic.desk)
    {
        next();
        next();
    }

    int acknowledged() const { return m_acknowledged; }
    void stop() { m_stopped = true; }

private:
    void next()
    {
        if (m_stopped)
            return;
        PatientDetails details;
        details.givenName = u"Test"_s;
        details.familyName = u"Walker%1"_s.arg(++m_sent);
        m_station.api().call(CreatePatient{details}, &m_context, [this](const Result<Patient> &patient) {
            m_acknowledged += patient ? 1 : 0;
            next();
        });
    }

    Station m_station;
    QObject m_context;
    int m_sent = 0;
    int m_acknowledged = 0;
    bool m_stopped = false;
};

/// What came of all the backups.
struct Ledger
{
    int killed = 0;
    int published = 0;
    int restored = 0;
    int lost =
        0; ///< Patients that a restored backup lacks although they were acknowledged before it was begun.
};

class Trial
{
public:
    explicit Trial(OpenClinic &clinic)
        : m_clinic(clinic)
        , m_desk(clinic)
    {
        QFile passphrase(m_shell.path(u"passphrase"_s));
        REQUIRE(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("correct horse battery\n");
        passphrase.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    /// One backup for each step at which it is killed, and one that is not.
    void round(bool encrypted)
    {
        for (int step = 1;; ++step) {
            const int acknowledged = m_desk.acknowledged();
            const bool killed = isKilledAt(step, encrypted);
            INFO("step " << step << (encrypted ? ", encrypted" : ""));
            m_ledger.killed += killed ? 1 : 0;
            checkPublished(acknowledged, encrypted);
            if (!killed)
                break;
        }
        CHECK(leftovers().isEmpty()); // the next backup removed what the killed ones left
    }

    const Ledger &ledger() const { return m_ledger; }

private:
    QString backups() const { return m_clinic.server.dataDirectory() + u"/backups"_s; }

    QStringList leftovers() const
    {
        return QDir(backups()).entryList({u".medcrm-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    bool isKilledAt(int step, bool encrypted)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{u"backup"_s, m_clinic.server.dataDirectory(), QString::number(step), u"-"_s};
        if (encrypted)
            arguments += u"backup.passphraseFile="_s + m_shell.path(u"passphrase"_s);
        process.start(Shell::program(u"killedjob"_s), arguments);
        REQUIRE(await([&] { return process.state() == QProcess::NotRunning; }, 60'000)); // the desk works on
        if (process.exitStatus() == QProcess::CrashExit)
            return true;
        REQUIRE(process.exitCode() == 0);
        return false;
    }

    /// Every file that has a backup's name is one: it restores, into a directory of its own.
    void checkPublished(int acknowledged, bool encrypted)
    {
        for (const BackupFile &backup : backupsIn(backups())) {
            ++m_ledger.published;
            CHECK(backup.manifest);
            Config config;
            const QTemporaryDir directory;
            config.dataDirectory = directory.filePath(u"data"_s);
            JobWatch watch;
            const auto restored = restoreBackup(config, backup.path,
                                                encrypted ? m_shell.path(u"passphrase"_s) : QString(), watch);
            INFO((restored ? QString() : restored.error().message).toStdString());
            REQUIRE(restored);
            ++m_ledger.restored;
            auto database = store::Database::openReadOnly(config.dataDirectory);
            REQUIRE(database);
            for (const store::TableCount &count : store::contentsOf(**database).counts) {
                if (count.table == u"patient")
                    m_ledger.lost += std::max(0, acknowledged - int(count.rows));
            }
            QFile::remove(manifestPath(backup.path));
            QFile::remove(backup.path);
        }
    }

    OpenClinic &m_clinic;
    BusyDesk m_desk;
    Shell m_shell;
    Ledger m_ledger;
};

} // namespace

TEST_CASE("A backup under load that is killed in any step publishes nothing, or one that restores",
          "[rounds]")
{
    const int rounds = std::max(1, qEnvironmentVariableIntValue("MEDCRM_BACKUP_ROUNDS"));
    OpenClinic clinic({u"backup.every=0"_s}); // its own backups would be taken for ours
    Trial trial(clinic);
    for (int round = 1; round <= rounds; ++round)
        trial.round(round % 5 == 0);
    const Ledger &ledger = trial.ledger();
    qInfo("ledger: %d rounds, backups killed %d, published %d, restored %d, acknowledged patients lost %d",
          rounds, ledger.killed, ledger.published, ledger.restored, ledger.lost);
    CHECK(ledger.killed >= 7 * rounds);
    CHECK(ledger.published >= 2 * rounds);
    CHECK(ledger.restored == ledger.published);
    CHECK(ledger.lost == 0);
}

TEST_CASE("The control: a bare copy of the database's file beside the server lacks what was acknowledged")
{
    OpenClinic clinic;
    int acknowledged = 0;
    bool lacked = false;
    // A checkpoint may just have come; not after each of five.
    while (!lacked && acknowledged < 5) {
        clinic.addPatient(u"Walker%1"_s.arg(++acknowledged));
        const QTemporaryDir directory;
        REQUIRE(
            QFile::copy(clinic.server.dataDirectory() + u"/medcrm.db"_s, directory.filePath(u"medcrm.db"_s)));
        int held = 0;
        if (const auto copy = store::Database::openReadOnly(directory.path())) {
            for (const store::TableCount &count : store::contentsOf(**copy).counts)
                held = count.table == u"patient" ? int(count.rows) : held;
        }
        lacked = held < acknowledged;
    }
    CHECK(lacked);
}
