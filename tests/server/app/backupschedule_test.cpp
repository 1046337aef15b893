// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/backuptrial.h"
#include "tests/server/app/runningserver.h"
#include "tests/support/await.h"

#include "server/app/backupfolder.h"
#include "server/app/backupstate.h"
#include "server/store/privatefiles.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QStringList atOnce{u"--set"_s, u"backup.startDelay=0"_s};

/// A look at a running server from outside.
struct Beside : Shell
{
    explicit Beside(RunningServer &server)
    {
        data = server.directory.filePath(u"data"_s);
        server.said(u"fingerprint"_s);
    }

    QStringList scheduled() const
    {
        return QDir(data + u"/backups"_s)
            .entryList({u"auto-*.db"_s, u"auto-*.db.sealed"_s}, QDir::Files, QDir::Name);
    }
    bool hasState() const { return readBackupState(data).has_value(); }
};

} // namespace

TEST_CASE("A server makes up for the backup that it missed, and status tells of it")
{
    RunningServer server(atOnce);
    Beside beside(server);
    REQUIRE(await([&] { return beside.hasState(); }, 60'000));
    REQUIRE(beside.scheduled().size() == 1);
    CHECK(beside.done({u"backup"_s, u"verify"_s, beside.scheduled().constFirst()}).contains(u"whole:"_s));
    const QString port = QString::number(server.port());
    const QString status = beside.done({u"status"_s, u"--address"_s, u"127.0.0.1"_s, u"--port"_s, port});
    CHECK(status.contains(u"backups:     1, the newest made 0 min ago"_s));
    CHECK_FALSE(status.contains(u"FAILING"_s));
    CHECK(server.stop() == 0);
}

TEST_CASE("A server that starts again soon makes no second backup")
{
    RunningServer server(atOnce);
    Beside beside(server);
    REQUIRE(await([&] { return beside.hasState(); }, 60'000));
    const auto first = readBackupState(beside.data);
    CHECK(server.stop() == 0);
    // By the clock of the machine the next hour may begin in between; then one is due, rightly.
    const QDateTime before = QDateTime::currentDateTimeUtc();
    server.restart();
    server.said(u"fingerprint"_s);
    REQUIRE(server.stop() == 0);
    if (QDateTime::currentDateTimeUtc().time().hour() == before.time().hour())
        CHECK(readBackupState(beside.data) == first);
}

TEST_CASE("A backup that fails is in status, in the log and in the audit log, and the server serves on")
{
    RunningServer server(atOnce + QStringList{u"--set"_s, u"backup.passphraseFile=/no/such/file"_s});
    Beside beside(server);
    REQUIRE(await([&] { return beside.hasState(); }, 60'000));
    CHECK(beside.scheduled().isEmpty());
    const QString port = QString::number(server.port());
    const QString status = beside.done({u"status"_s, u"--address"_s, u"127.0.0.1"_s, u"--port"_s, port});
    CHECK(status.contains(QRegularExpression(u"FAILING since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\(0 min "
                                             u"ago\\): The passphrase file /no/such/file can't be "
                                             "read"_s)));
    CHECK(beside.done({u"audit"_s, u"export"_s}).contains(u"the scheduled backup failed"_s));
    CHECK(server.stop() == 0);
}

TEST_CASE("A folder of backups that is missing fails the backup like any other fault, and is not made")
{
    const QTemporaryDir disks;
    const QString folder = disks.filePath(u"unmounted/medcrm"_s);
    RunningServer server(atOnce + QStringList{u"--set"_s, u"backup.directory="_s + folder});
    Beside beside(server);
    REQUIRE(await([&] { return beside.hasState(); }, 60'000));
    const QString why = u"The setting backup.directory names %1, which is not there"_s.arg(folder);
    const QString port = QString::number(server.port());
    const QString status = beside.done({u"status"_s, u"--address"_s, u"127.0.0.1"_s, u"--port"_s, port,
                                        u"--set"_s, u"backup.directory="_s + folder});
    CHECK(status.contains(u"none can be seen; FAILING since"_s));
    CHECK(status.count(why) == 1);
    CHECK(beside.done({u"audit"_s, u"export"_s}).contains(u"the scheduled backup failed: "_s + why));
    CHECK(QDir(disks.path()).isEmpty());
    CHECK(beside.scheduled().isEmpty()); // nor anywhere else
    CHECK(server.stop() == 0);
}

TEST_CASE(
    "A server that is stopped or killed in the middle of a backup ends at once, and nothing half made stays")
{
    RunningServer server(atOnce);
    Beside beside(server);
    const QDir backups(beside.data + u"/backups"_s);
    const auto unfinished = [&] {
        return backups.entryList({u".medcrm-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    for (const bool killed : {false, true, false}) {
        REQUIRE(await([&] { return !unfinished().isEmpty() || beside.hasState(); }, 60'000));
        if (killed) {
            server.process.kill();
            REQUIRE(server.process.waitForFinished(60'000));
        } else {
            CHECK(server.stop() == 0); // within five seconds
            CHECK(unfinished().isEmpty());
        }
        for (const QString &name : beside.scheduled())
            beside.done({u"backup"_s, u"verify"_s, name});
        // As if there had been none, so that the next start makes one.
        QDir(backups).removeRecursively();
        QFile::remove(beside.data + u"/backup-state.json"_s);
        server.restart();
        server.said(u"fingerprint"_s);
    }
    CHECK(server.stop() == 0);
}

TEST_CASE("A server removes at its start what killed backups left, and nothing that somebody still works on")
{
    RunningServer server(atOnce + QStringList{u"--set"_s, u"backup.every=0"_s});
    Beside beside(server);
    CHECK(server.stop() == 0);
    const QString backups = beside.data + u"/backups"_s;
    const auto put = [&](const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("half a backup");
    };
    REQUIRE(store::makePrivateDirectory(backups));
    QDir(backups).mkpath(u".medcrm-backup-abcdef/copy"_s);
    put(backups + u"/.medcrm-backup-abcdef/copy/medcrm.db"_s);
    put(backups + u"/auto-20260101-000000.db.json"_s); // its backup never came
    put(backups + u"/mine.json"_s);
    auto busy = WorkFolder::make(backups);
    REQUIRE(busy);
    server.restart();
    server.said(u"fingerprint"_s);
    CHECK_FALSE(QFileInfo::exists(backups + u"/.medcrm-backup-abcdef"_s));
    CHECK(QFileInfo((*busy)->path()).isDir());
    CHECK(QFileInfo::exists(backups + u"/auto-20260101-000000.db.json"_s)); // may be the busy one's
    CHECK(server.stop() == 0);
    busy->reset();
    server.restart();
    server.said(u"fingerprint"_s);
    CHECK_FALSE(QFileInfo::exists(backups + u"/auto-20260101-000000.db.json"_s));
    CHECK(QFileInfo::exists(backups + u"/mine.json"_s));
    CHECK(server.stop() == 0);
}

TEST_CASE("Scheduled backups whose time is over go, those made by hand and strange files stay")
{
    const BackupTrial trial;
    const QString backups = trial.data + u"/backups"_s;
    trial.done({u"backup"_s});
    trial.done({u"backup"_s, u"scheduled"_s});
    const QStringList made = trial.backups();
    REQUIRE(made.size() == 2);
    // The scheduled one as it would stand there 40 hours in a row, of the days before.
    const QByteArray content = trial.read(u"data/backups/"_s + made.filter(u"auto-"_s).constFirst());
    auto manifest = readManifest(backups + u'/' + made.filter(u"auto-"_s).constFirst()).value();
    const Instant now = manifest.createdAt;
    for (int hour = 1; hour <= 40; ++hour) {
        manifest.createdAt = now - std::chrono::hours(hour);
        const QString name =
            u"data/backups/"_s + backupName(BackupKind::Scheduled, manifest.createdAt, false);
        trial.put(name, content);
        trial.put(manifestPath(name), encode(manifest));
    }
    trial.put(u"data/backups/auto-20200101-000000.db"_s, "somebody's"); // without manifest
    trial.done({u"backup"_s, u"scheduled"_s});
    const QStringList left = trial.backups();
    CHECK(left.filter(u"medcrm-"_s).size() == 1);
    CHECK(left.contains(u"auto-20200101-000000.db"_s));
    const qsizetype scheduled = left.filter(u"auto-"_s).size() - 1;
    CHECK(scheduled >= 24);
    CHECK(scheduled <= 27);
    CHECK(QDir(backups).entryList({u"auto-*.json"_s}).size() == scheduled);
}
