// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"
#include "server/app/auditheads.h"
#include "server/app/commandline.h"
#include "server/app/consolejob.h"
#include "server/app/opendatabase.h"
#include "server/store/dberror.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QTextStream &err()
{
    static QTextStream stream(stderr);
    return stream;
}

Result<QList<store::NotedHead>> givenHeads(const CommandLine &line)
{
    QList<store::NotedHead> heads;
    for (const QString &text : line.values(u"head"_s)) {
        const auto head = parseHead(text);
        if (!head)
            return tl::unexpected(head.error());
        heads.append(*head);
    }
    return heads;
}

/// All that a reading of the log is told of and finds.
struct Verification
{
    ManifestHeads manifests;
    QList<NotedRestore> restores;
    store::AuditVerdict verdict;
    bool guarded = true;
};

/// The manifests are read before the log, which only grows.
Result<> verifyAll(const Config &config, const QList<BackupFile> &backups,
                   const QList<store::NotedHead> &given, Verification &found, JobWatch &watch)
try {
    const auto database = openToRead(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    if (const Result<> there = requireAuditLog(**database); !there)
        return there;
    found.restores = restoresIn(**database);
    found.manifests = sortHeads(backups, found.restores, store::contentsOf(**database).epoch);
    watch.begin("checking the audit log", store::AuditStore(**database).head().id);
    found.verdict = store::verifyAuditLog(**database, found.manifests.heads + given, [&](qint64 read) {
        watch.advance(read);
        return !watch.isCancelled();
    });
    found.guarded = store::isAuditLogGuarded(**database);
    return found.verdict.stopped ? Result<>(cancelled()) : Result<>();
} catch (const store::DbError &error) {
    if (error.kind() != store::DbError::Kind::Other)
        throw;
    return fail(
        ErrorCode::Malformed, {},
        u"The audit log was tampered with: its table is not as it was made (%1)."_s.arg(error.message()));
}

/// What is wrong, a sentence each; none when all is well.
QStringList damages(const Verification &found)
{
    QStringList sentences;
    if (found.verdict.damage)
        sentences += u"the audit log was tampered with (%1): %2"_s.arg(toText(found.verdict.damage->kind),
                                                                       found.verdict.damage->message);
    if (!found.guarded)
        sentences += u"the triggers that refuse changes to the audit log are gone or were replaced"_s;
    if (!found.manifests.strange.isEmpty())
        sentences += u"the log knows nothing of the database that these backups were made of: %1"_s.arg(
            found.manifests.strange.join(u", "_s));
    return sentences;
}

/// What the log can't be compared with although it should, a sentence each.
QStringList blindSpots(const Verification &found)
{
    QStringList sentences;
    for (const auto &[backup, why] : found.manifests.unreadable)
        sentences += u"the audit log can't be compared with the backup %1: %2"_s.arg(backup, why);
    return sentences;
}

void report(CommandLine &line, const Verification &found)
{
    const store::AuditHead &head = found.verdict.head;
    QStringList unreadable;
    for (const auto &[backup, why] : found.manifests.unreadable)
        unreadable += backup;
    line.out() << (unreadable.isEmpty() ? "whole:    " : "in order: ") << head.id
               << " entries, the last with hash " << head.hash.toHex() << '\n'
               << "compared: heads noted outside it: " << found.verdict.compared << '\n';
    if (!unreadable.isEmpty())
        line.out() << "          NOT compared, because their manifests are damaged: "
                   << unreadable.join(u", "_s) << '\n';
    if (!found.manifests.withoutManifest.isEmpty())
        line.out() << "          not compared, because they have no manifest: "
                   << found.manifests.withoutManifest.join(u", "_s) << '\n';
    if (found.verdict.compared == 0)
        line.out() << "          without any, a log that was cut or completely recalculated looks whole: "
                      "give one from "
                      "the server's log with --head\n";
}

void reportRestores(CommandLine &line, const Verification &found)
{
    for (const NotedRestore &restore : found.restores) {
        line.out() << "restored: at entry " << restore.entry << ", from a backup with "
                   << restore.trace.backupEntries << " entries";
        if (restore.trace.replacedEntries)
            line.out() << "; the log that it replaced had " << *restore.trace.replacedEntries
                       << ", the last with hash " << restore.trace.replacedHash.value_or(QString());
        line.out() << '\n';
    }
    if (found.manifests.abandoned > 0)
        line.out() << "          not compared, because a restore took their time back: backups: "
                   << found.manifests.abandoned << '\n';
}

/// Those of the folder of backups and of the folders that the command line names.
Result<QList<BackupFile>> givenManifests(const CommandLine &line, const Config &config)
{
    if (const Result<> readable = checkBackupDirectory(config); !readable)
        return tl::unexpected(readable.error());
    QList<BackupFile> found = manifestsIn(backupDirectory(config));
    for (const QString &folder : line.values(u"manifests"_s)) {
        if (!QFileInfo(folder).isDir())
            return invalid(u"manifests"_s, u"--manifests: there is no directory %1."_s.arg(folder));
        if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable())
            return fail(ErrorCode::Unavailable, u"manifests"_s,
                        u"--manifests: %1 can't be read by this account."_s.arg(folder));
        const QList<BackupFile> there = manifestsIn(folder);
        if (there.isEmpty())
            return invalid(u"manifests"_s,
                           u"--manifests: there is no backup and no manifest in %1."_s.arg(folder));
        found += there;
    }
    return found;
}

/// Exit code of verify.
Result<> verifyLog(CommandLine &line, const Config &config, int &exitCode)
{
    const auto given = givenHeads(line);
    if (!given)
        return tl::unexpected(given.error());
    const auto manifests = givenManifests(line, config);
    if (!manifests)
        return tl::unexpected(manifests.error());
    Verification found;
    const Result<> done =
        runOnConsole([&](JobWatch &watch) { return verifyAll(config, *manifests, *given, found, watch); });
    if (!done)
        return done;
    const QStringList wrong = damages(found);
    const QStringList unsure = blindSpots(found);
    for (const QString &sentence : wrong + unsure)
        err() << "medcrm-server: " << sentence << '\n';
    err().flush();
    if (wrong.isEmpty())
        report(line, found);
    if (!wrong.isEmpty() || !unsure.isEmpty())
        exitCode = Damaged;
    reportRestores(line, found);
    return {};
}

} // namespace

int runAuditVerify(const QStringList &arguments)
{
    CommandLine line(
        u"audit verify"_s,
        u"Reads the whole audit log, also while the server runs, and compares it with the ends that the "
        "backups' manifests noted of it, and with those given. Exit code 0: whole. 3: tampered with, or "
        "there "
        "is a manifest that it can't be compared with. 1: it could not be read."_s);
    line.addOption(u"head"_s,
                   u"an end of the log that was noted elsewhere, <entries>:<hash>; may be repeated"_s,
                   u"head"_s);
    line.addOption(u"manifests"_s, u"another directory with manifests of backups; may be repeated"_s,
                   u"directory"_s);
    int exitCode = Success;
    const int ran =
        line.run(arguments, [&](const Config &config) { return verifyLog(line, config, exitCode); });
    return ran == Success ? exitCode : ran;
}

int runAudit(const QStringList &arguments)
{
    static const QList<Command> actions{
        {"verify", "read all of it and say whether it was tampered with", runAuditVerify},
        {"export", "write it, or a part of it, as JSON lines or as a table", runAuditExport}};
    const AskedAction asked = askedAction(arguments);
    if (const auto exitCode = runAction(actions, asked))
        return *exitCode;
    CommandLine line(
        u"audit"_s,
        u"The audit log, also while the server runs. %1 Each has its own --help."_s.arg(explained(actions)));
    line.addPositional(u"action"_s, u"verify or export"_s, u"<action>"_s);
    return line.run(arguments, [&](const Config &) -> Result<> {
        if (asked.name)
            return invalid(u"action"_s,
                           u"There is no action \"%1\" (%2)."_s.arg(*asked.name, namesOf(actions)));
        return invalid(u"action"_s, u"audit needs verify or export."_s);
    });
}

} // namespace medcrm
