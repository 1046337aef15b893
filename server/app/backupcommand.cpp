// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"
#include "server/app/auditnotes.h"
#include "server/app/backup.h"
#include "server/app/commandline.h"
#include "server/app/consolejob.h"
#include "server/app/restore.h"
#include "server/store/privatefiles.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

const QString passphraseOption = u"passphrase-file"_s;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString utc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString size(qint64 bytes)
{
    return u"%1 KiB"_s.arg((bytes + 1023) / 1024);
}

/// A file as named, or the one of that name among the backups.
QString findBackup(const Config &config, const QString &name)
{
    const QString among = QDir(backupDirectory(config)).filePath(name);
    return !QFileInfo::exists(name) && QFileInfo(name).fileName() == name && QFileInfo::exists(among) ? among
                                                                                                      : name;
}

QString passphraseFile(const CommandLine &line, const Config &config)
{
    return line.isSet(passphraseOption) ? line.value(passphraseOption) : config.backup.passphraseFile;
}

/// That it left its trace is not worth losing the backup over.
void noteInLog(const Config &config, const QString &what)
{
    const LeftNote note{u"backup"_s, SystemClock().now(), what};
    if (const Result<> left = leaveNote(config.dataDirectory, note); !left)
        QTextStream(stderr) << "medcrm-server: the audit log will not tell of this: " << left.error().message
                            << '\n';
}

Result<> writeOne(CommandLine &line, const Config &config, BackupKind kind, const QString &target)
{
    QString path;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return makeBackup(config, kind, target, watch).map([&](const QString &made) { path = made; });
    });
    if (!done)
        return done;
    line.out() << "backup written and checked: " << shown(path) << '\n';
    if (kind == BackupKind::Manual)
        noteInLog(config, u"a backup was written to "_s + path);
    return {};
}

Result<> makeManual(CommandLine &line, const Config &config)
{
    if (!line.positional(1).isEmpty())
        return invalid(
            u"action"_s,
            u"There is no action \"%1\"; backup knows list, verify and restore."_s.arg(line.positional(0)));
    return writeOne(line, config, BackupKind::Manual, line.positional(0));
}

/// What the running server has made, each time that one is due.
Result<> makeScheduled(CommandLine &line, const Config &config)
{
    const Result<> done = writeOne(line, config, BackupKind::Scheduled, {});
    if (done)
        removeExpired(config, SystemClock().now());
    return done;
}

Result<> listBackups(CommandLine &line, const Config &config)
{
    const QList<BackupFile> backups = backupsIn(backupDirectory(config));
    if (backups.isEmpty())
        line.out() << "no backups in " << shown(backupDirectory(config)) << '\n';
    for (const BackupFile &backup : backups) {
        line.out() << QFileInfo(backup.path).fileName() << '\t' << utc(backup.madeAt()) << '\t'
                   << size(backup.bytes) << '\t';
        if (backup.manifest) {
            line.out() << toText(backup.manifest->kind) << (backup.manifest->encrypted ? ", encrypted" : "")
                       << "\tschema " << backup.manifest->schema << '\t' << backup.manifest->auditEntries
                       << " audit entries\n";
        } else if (backup.manifest.error().code == ErrorCode::NotFound) {
            line.out() << "without manifest\n";
        } else {
            line.out() << "DAMAGED: " << backup.manifest.error().message << '\n';
        }
    }
    return {};
}

void describe(CommandLine &line, const CheckedBackup &backup)
{
    if (backup.manifest)
        line.out() << "made:     " << utc(backup.manifest->createdAt) << " by version "
                   << backup.manifest->program << '\n';
    else
        line.out()
            << "made:     not known; there is no manifest beside it, so it was checked by itself only\n";
    line.out() << "holds:    schema " << backup.contents.schema << ", " << backup.contents.auditHead.id
               << " audit entries";
    for (const store::TableCount &count : backup.contents.counts) {
        if (count.table == u"patient" || count.table == u"appointment" || count.table == u"visit")
            line.out() << ", " << count.rows << ' ' << count.table << 's';
    }
    line.out() << (backup.encrypted ? "; encrypted\n" : "; not encrypted\n");
}

Result<> verifyOne(CommandLine &line, const Config &config)
{
    const QString path = findBackup(config, line.positional(1));
    if (path.isEmpty())
        return invalid(u"file"_s, u"backup verify needs the backup's file."_s);
    // Patients' data is unpacked where it may lie: in the data directory, else beside the backup.
    QString scratch = QDir(config.dataDirectory).filePath(u"backups"_s);
    if (!QFileInfo(config.dataDirectory).isDir() || !store::makePrivateDirectory(scratch))
        scratch = QFileInfo(path).absolutePath();
    CheckedBackup backup;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return verifyBackup(path, passphraseFile(line, config), scratch, watch)
            .map([&](const CheckedBackup &checked) { backup = checked; });
    });
    if (!done)
        return done;
    line.out() << "whole:    " << shown(path) << '\n';
    describe(line, backup);
    return {};
}

Result<> restoreOne(CommandLine &line, const Config &config)
{
    const QString path = findBackup(config, line.positional(1));
    if (path.isEmpty())
        return invalid(u"file"_s, u"backup restore needs the backup's file."_s);
    Restored restored;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return restoreBackup(config, path, passphraseFile(line, config), watch)
            .map([&](const Restored &outcome) { restored = outcome; });
    });
    if (!done)
        return done;
    line.out() << "restored: " << shown(path) << '\n';
    if (restored.wasBegunBefore)
        line.out() << "          (finished: it had been interrupted)\n";
    else
        describe(line, restored.backup);
    if (!restored.keptAside.isEmpty())
        line.out() << "replaced: " << shown(restored.keptAside)
                   << " keeps the former database; delete it when all is well\n";
    line.out() << "Next: start the server. Everybody signs in again.\n";
    return {};
}

struct Action
{
    const char *name;
    Result<> (*run)(CommandLine &line, const Config &config);
};

constexpr Action actions[] = {
    {"list", listBackups}, {"verify", verifyOne}, {"restore", restoreOne}, {"scheduled", makeScheduled}};

} // namespace

int runBackup(const QStringList &arguments)
{
    CommandLine line(u"backup"_s,
                     u"Without an action, writes a checked copy of the database, also while the server runs; "
                     u"without a file "
                     "name it goes to the folder of backups. list shows what is there. verify checks a "
                     "backup without changing "
                     "anything. restore puts one in the place of the database while the server is stopped, "
                     "and keeps the former "
                     "database aside. scheduled is what the running server does: a backup, and the removal "
                     "of those whose time "
                     "is over. Exit code 3: the backup is damaged, or the passphrase is another."_s);
    line.addPositional(
        u"action"_s, u"list, verify, restore or scheduled; or the new backup's file, which must not exist"_s,
        u"[action|file]"_s);
    line.addPositional(u"file"_s,
                       u"verify, restore: the backup, by path or by its name in the folder of backups"_s,
                       u"[file]"_s);
    line.addOption(passphraseOption, u"verify, restore: file with the passphrase of an encrypted backup"_s,
                   u"file"_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        for (const Action &action : actions) {
            if (line.positional(0) == QLatin1StringView(action.name))
                return action.run(line, config);
        }
        return makeManual(line, config);
    });
}

} // namespace medcrm
