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

bool isPlainName(const QString &path)
{
    return QFileInfo(path).fileName() == path;
}

/// The backup that is asked for: a file as named, or the one of that name among the backups.
Result<QString> chosenBackup(const CommandLine &line, const Config &config)
{
    const QString name = line.positional(0);
    if (name.isEmpty())
        return invalid(
            u"file"_s,
            u"name a backup: one of those that medcrm-server backup list shows, or the path of a file."_s);
    if (QFileInfo::exists(name) || !isPlainName(name))
        return name;
    const Result<> readable = config.backup.directory.isEmpty() ? Result<>() : checkBackupDirectory(config);
    if (!readable)
        return tl::unexpected(readable.error());
    const QString among = QDir(backupDirectory(config)).filePath(name);
    return QFileInfo::exists(among) ? among : name;
}

void addPassphraseOption(CommandLine &line, const QString &about)
{
    line.addOption(passphraseOption, about, u"file"_s);
}

/// The settings, with the passphrase's file that the command line names in their place.
Result<Config> withPassphrase(const CommandLine &line, Config config)
{
    if (!line.isSet(passphraseOption))
        return config;
    if (line.value(passphraseOption).isEmpty())
        return invalid(passphraseOption, u"--passphrase-file needs the name of a file."_s);
    config.backup.passphraseFile = line.value(passphraseOption);
    return config;
}

/// That it left its trace is not worth losing the backup over.
void noteInLog(const Config &config, const QString &what)
{
    const LeftNote note{u"backup"_s, SystemClock().now(), what};
    if (const Result<> left = leaveNote(config.dataDirectory, note); !left)
        QTextStream(stderr) << "medcrm-server: the audit log will not tell of this: " << left.error().message
                            << '\n';
}

Result<> writeOne(CommandLine &line, const Config &settings, BackupKind kind, const QString &target)
{
    const auto config = withPassphrase(line, settings);
    if (!config)
        return tl::unexpected(config.error());
    if (target.endsWith(u".sealed"_s, Qt::CaseInsensitive) && config->backup.passphraseFile.isEmpty())
        return invalid(u"file"_s,
                       u"%1 has the name of an encrypted backup, but there is no passphrase: "
                       u"--passphrase-file <file> or "
                       "the setting backup.passphraseFile."_s.arg(target));
    QString path;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return makeBackup(*config, kind, target, watch).map([&](const QString &made) { path = made; });
    });
    if (!done)
        return done;
    line.out() << "backup written and checked: " << shown(path) << '\n';
    if (kind == BackupKind::Manual)
        noteInLog(*config, u"a backup was written to "_s + path);
    return {};
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
    if (const Result<> readable = checkBackupDirectory(config); !readable)
        return readable;
    const QList<BackupFile> backups = backupsIn(backupDirectory(config));
    if (backups.isEmpty())
        line.out() << "no backups in " << shown(backupDirectory(config)) << '\n';
    for (const BackupFile &backup : backups) {
        line.out() << QFileInfo(backup.path).fileName() << '\t' << utc(backup.madeAt()) << '\t'
                   << size(backup.bytes) << '\t';
        if (!backup.isOfItsLength()) {
            line.out() << "DAMAGED: it was cut or changed, its manifest says " << size(backup.manifest->bytes)
                       << " (" << backup.manifest->bytes << " bytes, not " << backup.bytes << ")\n";
        } else if (backup.manifest) {
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

Result<> verifyOne(CommandLine &line, const Config &settings)
{
    const auto chosen = chosenBackup(line, settings);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto config = withPassphrase(line, settings);
    if (!config)
        return tl::unexpected(config.error());
    const QString path = *chosen;
    // Patients' data is unpacked where it may lie: in the data directory, else beside the backup.
    QString scratch = QDir(config->dataDirectory).filePath(u"backups"_s);
    if (!QFileInfo(config->dataDirectory).isDir() || !store::makePrivateDirectory(scratch))
        scratch = QFileInfo(path).absolutePath();
    CheckedBackup backup;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return verifyBackup(path, config->backup.passphraseFile, scratch, watch)
            .map([&](const CheckedBackup &checked) { backup = checked; });
    });
    if (!done)
        return done;
    line.out() << "whole:    " << shown(path) << '\n';
    describe(line, backup);
    return {};
}

Result<> restoreOne(CommandLine &line, const Config &settings)
{
    const auto path = chosenBackup(line, settings);
    if (!path)
        return tl::unexpected(path.error());
    const auto config = withPassphrase(line, settings);
    if (!config)
        return tl::unexpected(config.error());
    Restored restored;
    const Result<> done = runOnConsole([&](JobWatch &watch) {
        return restoreBackup(*config, *path, config->backup.passphraseFile, watch)
            .map([&](const Restored &outcome) { restored = outcome; });
    });
    if (!done)
        return done;
    line.out() << "restored: " << shown(*path) << '\n';
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

int runList(const QStringList &arguments)
{
    CommandLine line(
        u"backup list"_s,
        u"Shows the backups in the folder of backups, oldest first: name, when it was made, size, what it "
        "holds. One that is damaged, as far as its length and its manifest tell, is marked."_s);
    return line.run(arguments, [&](const Config &config) { return listBackups(line, config); });
}

void addBackupArgument(CommandLine &line)
{
    line.addPositional(u"backup"_s, u"by its name in the folder of backups (backup list), or by path"_s,
                       u"<backup>"_s);
    addPassphraseOption(line,
                        u"file with the passphrase of an encrypted backup (setting backup.passphraseFile)"_s);
}

int runVerify(const QStringList &arguments)
{
    CommandLine line(
        u"backup verify"_s,
        u"Takes a backup apart in a private folder and checks all of it; changes nothing. Exit code 3: the "
        "backup is damaged, or the passphrase is another."_s);
    addBackupArgument(line);
    return line.run(arguments, [&](const Config &config) { return verifyOne(line, config); });
}

int runRestore(const QStringList &arguments)
{
    CommandLine line(
        u"backup restore"_s,
        u"Checks a backup and puts it in the place of the database while the server is stopped; keeps the "
        "former database aside. Exit code 3: the backup is damaged, or the passphrase is another; then "
        "nothing was touched."_s);
    addBackupArgument(line);
    return line.run(arguments, [&](const Config &config) { return restoreOne(line, config); });
}

const QString passphraseToWrite =
    u"encrypt with the passphrase in this file (setting backup.passphraseFile)"_s;

int runScheduled(const QStringList &arguments)
{
    CommandLine line(
        u"backup scheduled"_s,
        u"What the running server does when a backup is due: makes one, and removes the scheduled ones "
        "whose time is over."_s);
    addPassphraseOption(line, passphraseToWrite);
    return line.run(arguments, [&](const Config &config) { return makeScheduled(line, config); });
}

const QList<Command> &actions()
{
    static const QList<Command> all{
        {"list", "show what is there", runList},
        {"verify", "check a backup without changing anything", runVerify},
        {"restore", "put a backup in the place of the database while the server is stopped", runRestore},
        {"scheduled", "what the running server does when a backup is due", runScheduled},
    };
    return all;
}

} // namespace

int runBackup(const QStringList &arguments)
{
    const AskedAction asked = askedAction(arguments);
    if (const auto exitCode = runAction(actions(), asked))
        return *exitCode;
    // A mistyped action must not become a copy of all patients in the folder where somebody stands.
    if (asked.name && isPlainName(*asked.name) && !isBackupName(*asked.name))
        return complain(u"There is no action \"%1\" (%2), and the name of a backup file ends in %3."_s.arg(
                            *asked.name, namesOf(actions()), QString::fromLatin1(backupSuffixes)),
                        WrongUsage);
    CommandLine line(
        u"backup"_s,
        u"Writes a checked copy of the database, also while the server runs; without a file it goes to the "
        "folder of backups. With an action: %1 Each has its own --help. Exit code 3: the database is not "
        "whole, or its audit log was tampered with."_s.arg(explained(actions())));
    line.addPositional(
        u"file"_s,
        u"an action, or the new backup's file, which must not exist: a name that ends in %1, or a path with a /"_s
            .arg(QString::fromLatin1(backupSuffixes)),
        u"[action|file]"_s);
    addPassphraseOption(line, passphraseToWrite);
    return line.run(arguments, [&](const Config &config) {
        return writeOne(line, config, BackupKind::Manual, line.positional(0));
    });
}

} // namespace medcrm
