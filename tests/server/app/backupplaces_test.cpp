// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/backuptrial.h"

#include "server/app/backup.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

QStringList inFolder(const QString &folder)
{
    return {u"--set"_s, u"backup.directory="_s + folder};
}

} // namespace

TEST_CASE("Backups go to a configured folder that is there; one that is missing is named and never made")
{
    const BackupTrial trial;
    const QString folder = trial.path(u"disk/medcrm"_s);
    const QString why = u"The setting backup.directory names %1, which is not there"_s.arg(folder);
    for (const QString &action : {u"scheduled"_s, u"list"_s})
        CHECK(trial.refusal(QStringList{u"backup"_s, action} + inFolder(folder), 1).contains(why));
    CHECK(trial.refusal(QStringList{u"backup"_s} + inFolder(folder), 1).contains(why));
    CHECK(trial.refusal(QStringList{u"audit"_s, u"verify"_s} + inFolder(folder), 1).contains(why));
    CHECK(trial.refusal(QStringList{u"backup"_s, u"restore"_s, u"auto.db"_s} + inFolder(folder), 1)
              .contains(why));
    CHECK_FALSE(QFileInfo::exists(trial.path(u"disk"_s)));
    CHECK(trial.backups().isEmpty());
    CHECK(trial.leftovers().isEmpty());

    REQUIRE(QDir().mkpath(folder));
    constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QFile::setPermissions(folder, own);
    trial.done(QStringList{u"backup"_s} + inFolder(folder)); // the control
    CHECK(QDir(folder).entryList({u"*.db"_s}).size() == 1);
    CHECK(trial.backups().isEmpty());
#ifdef Q_OS_UNIX
    QFile::setPermissions(folder, own | QFileDevice::ReadOther | QFileDevice::ExeOther);
    CHECK(trial.refusal(QStringList{u"backup"_s} + inFolder(folder), 1).contains(u"chmod 700"_s));
#endif
}

TEST_CASE("A folder of backups that is a file is told, and not taken for an empty one")
{
    BackupTrial trial;
    trial.put(u"file"_s, "not a folder");
    for (const QStringList &command :
         {QStringList{u"backup"_s}, {u"backup"_s, u"list"_s}, {u"audit"_s, u"verify"_s}}) {
        const QString error = trial.refusal(command + inFolder(trial.path(u"file"_s)), 1);
        CHECK(error.contains(u"backup.directory"_s));
        CHECK(error.contains(u"is not a directory"_s));
    }
    QDir(trial.data).rmdir(u"backups"_s);
    trial.put(u"data/backups"_s, "not a folder");
    CHECK(trial.refusal({u"backup"_s, u"list"_s}, 1).contains(u"is not a directory"_s));
}

TEST_CASE("A passphrase file on the command line encrypts the backup that is written")
{
    BackupTrial trial;
    trial.put(u"passphrase"_s, "correct horse battery\n");
    trial.done({u"user"_s, u"add"_s, u"unmistakable"_s});
    const QStringList sealed{u"--passphrase-file"_s, trial.path(u"passphrase"_s)};
    trial.done(QStringList{u"backup"_s} + sealed);
    REQUIRE(trial.backups().size() == 1);
    const QString name = trial.backups().constFirst();
    CHECK(name.endsWith(u".db.sealed"_s));
    CHECK_FALSE(trial.read(u"data/backups/"_s + name).contains("unmistakable"));
    CHECK(trial.done(QStringList{u"backup"_s, u"verify"_s, name} + sealed).contains(u"; encrypted"_s));
    const QString mine = trial.path(u"mine.db"_s);
    trial.done(QStringList{u"backup"_s, mine} + sealed);
    CHECK_FALSE(trial.read(u"mine.db"_s).contains("unmistakable"));
    trial.done({u"backup"_s, trial.path(u"plain.db"_s)});
    CHECK(trial.read(u"plain.db"_s).contains("unmistakable")); // the control
}

TEST_CASE("A passphrase file that can't be used writes no backup")
{
    BackupTrial trial;
    trial.put(u"short"_s, "horse\n");
    trial.put(u"open"_s, "correct horse battery\n");
    QFile::setPermissions(trial.path(u"open"_s), QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QList<std::pair<QString, QString>> wrong{{u"short"_s, u"must have 12"_s},
                                             {u"missing"_s, u"can't be read"_s}};
#ifdef Q_OS_UNIX
    wrong.append({u"open"_s, u"chmod 600"_s});
#endif
    for (const auto &[file, why] : wrong)
        CHECK(trial.refusal({u"backup"_s, u"--passphrase-file"_s, trial.path(file)}, 1).contains(why));
    CHECK(trial.backups().isEmpty());
    CHECK(trial.leftovers().isEmpty());
}

TEST_CASE("The copying tells which file grows and how long it gets")
{
    struct Watch final : JobWatch
    {
        void beginFile(const char *step, const QString &file, qint64 bytes) override
        {
            path = file;
            total = bytes;
            JobWatch::beginFile(step, file, bytes);
        }
        void begin(const char *, qint64) override
        {
            if (!path.isEmpty())
                longest = std::max(longest, QFileInfo(path).size());
        }
        QString path;
        qint64 total = 0;
        qint64 longest = 0;
    };
    const BackupTrial trial;
    Config config;
    config.dataDirectory = trial.data;
    Watch watch;
    REQUIRE(makeBackup(config, BackupKind::Manual, {}, watch));
    CHECK(watch.total == QFileInfo(trial.data + u"/medcrm.db"_s).size());
    CHECK(watch.longest > watch.total / 2);
    CHECK(watch.longest <= watch.total);
}

TEST_CASE("The list marks a backup whose length is not the one in its manifest")
{
    const BackupTrial trial;
    trial.done({u"backup"_s});
    CHECK_FALSE(trial.done({u"backup"_s, u"list"_s}).contains(u"DAMAGED"_s)); // the control
    const QString name = u"data/backups/"_s + trial.backups().constFirst();
    trial.put(name, trial.read(name).chopped(1));
    CHECK(trial.done({u"backup"_s, u"list"_s}).contains(u"DAMAGED: it was cut or changed"_s));
}

TEST_CASE("What is no backup, or no file, is told without what went on inside")
{
    const BackupTrial trial;
    const QString key = trial.refusal({u"backup"_s, u"verify"_s, trial.data + u"/identity.pem"_s}, 3);
    CHECK(key.contains(u"is no backup"_s));
    CHECK_FALSE(key.contains(u".medcrm-backup-"_s));
    CHECK_FALSE(key.contains(u"Restore a backup"_s));
    CHECK(trial.refusal({u"backup"_s, u"verify"_s, trial.data}, 1).contains(u"is a folder"_s));
    CHECK(trial.refusal({u"backup"_s, trial.data + u'/'}, 1).contains(u"is a folder"_s));
}
