// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"
#include "server/app/auditexport.h"
#include "server/app/auditheads.h"
#include "server/app/auditnotes.h"
#include "server/app/commandline.h"
#include "server/app/commands.h"
#include "server/app/consolejob.h"
#include "server/store/clinicstore.h"
#include "server/store/privatefiles.h"

#include <QFile>
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
{
    const auto database = store::Database::openReadOnly(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    found.restores = restoresIn(**database);
    found.manifests = sortHeads(backups, found.restores, store::contentsOf(**database).epoch);
    watch.begin("checking the audit log", store::AuditStore(**database).head().id);
    found.verdict = store::verifyAuditLog(**database, found.manifests.heads + given, [&](qint64 read) {
        watch.advance(read);
        return !watch.isCancelled();
    });
    found.guarded = store::isAuditLogGuarded(**database);
    return found.verdict.stopped ? Result<>(cancelled()) : Result<>();
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

void report(CommandLine &line, const Verification &found)
{
    const store::AuditHead &head = found.verdict.head;
    line.out() << "whole:    " << head.id << " entries, the last with hash " << head.hash.toHex() << '\n'
               << "compared: heads noted outside it: " << found.verdict.compared << '\n';
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

/// Exit code of verify.
Result<> verifyLog(CommandLine &line, const Config &config, int &exitCode)
{
    const auto given = givenHeads(line);
    if (!given)
        return tl::unexpected(given.error());
    QList<BackupFile> backups = backupsIn(backupDirectory(config));
    for (const QString &folder : line.values(u"manifests"_s)) {
        if (!QFileInfo(folder).isDir())
            return invalid(u"manifests"_s, u"--manifests: there is no directory %1."_s.arg(folder));
        backups += backupsIn(folder);
    }
    Verification found;
    const Result<> done =
        runOnConsole([&](JobWatch &watch) { return verifyAll(config, backups, *given, found, watch); });
    if (!done)
        return done;
    const QStringList wrong = damages(found);
    for (const QString &sentence : wrong)
        err() << "medcrm-server: " << sentence << '\n';
    err().flush();
    if (wrong.isEmpty())
        report(line, found);
    else
        exitCode = Damaged;
    reportRestores(line, found);
    return {};
}

Result<std::optional<Instant>> dayOption(const CommandLine &line, const QString &option, int daysAfter)
{
    if (!line.isSet(option))
        return std::nullopt;
    const QDate day = QDate::fromString(line.value(option), Qt::ISODate);
    if (!day.isValid())
        return invalid(option, u"--%1 must be a day, such as 2026-11-27."_s.arg(option));
    return startOfDay(day.addDays(daysAfter), QTimeZone::systemTimeZone());
}

Result<std::optional<ClinicId>> clinicOption(const CommandLine &line, store::Database &database)
{
    const QString wanted = line.value(u"clinic"_s);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const Clinic &clinic : store::ClinicStore(database).list()) {
        if (clinic.name.compare(wanted, Qt::CaseInsensitive) == 0
            || QString::number(clinic.id.value()) == wanted)
            return clinic.id;
    }
    return invalid(u"clinic"_s, u"--clinic: there is no clinic \"%1\"."_s.arg(wanted));
}

Result<store::AuditPart> partWanted(const CommandLine &line)
{
    const auto from = dayOption(line, u"from"_s, 0);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = dayOption(line, u"to"_s, 1);
    if (!to)
        return tl::unexpected(to.error());
    if (*from && *to && **from >= **to)
        return invalid(u"to"_s, u"--to must not be before --from."_s);
    return store::AuditPart{*from, *to, std::nullopt};
}

/// A private new file, or standard output without a name.
Result<> openTarget(QFile &file, const QString &name)
{
    if (name.isEmpty()) {
        if (file.open(stdout, QIODevice::WriteOnly))
            return {};
        return fail(ErrorCode::Unavailable, u"file"_s, u"Standard output can't be written."_s);
    }
    file.setFileName(name);
    if (const Result<> made = store::makePrivateFile(name); !made)
        return made;
    if (file.open(QIODevice::WriteOnly))
        return {};
    return fail(ErrorCode::Unavailable, u"file"_s,
                u"%1 can't be written: %2."_s.arg(name, file.errorString()));
}

/// Before it leaves, so that an interrupted one is noted too.
void noteExport(const CommandLine &line, const Config &config)
{
    QStringList filters;
    for (const QString &option : {u"from"_s, u"to"_s, u"clinic"_s}) {
        if (line.isSet(option))
            filters += option + u' ' + line.value(option);
    }
    const QString target = line.positional(1).isEmpty() ? u"standard output"_s : line.positional(1);
    const LeftNote note{u"audit export"_s, SystemClock().now(),
                        u"the audit log was exported to %1, %2"_s.arg(
                            target, filters.isEmpty() ? u"all of it"_s : filters.join(u", "_s))};
    if (const Result<> left = leaveNote(config.dataDirectory, note); !left)
        err() << "medcrm-server: this export will not be in the audit log: " << left.error().message
              << Qt::endl;
}

Result<> exportTo(QFile &file, const CommandLine &line, const Config &config, store::AuditPart part,
                  AuditFormat format, qint64 &count, JobWatch &watch)
{
    const auto database = store::Database::openReadOnly(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    const auto clinic = clinicOption(line, **database);
    if (!clinic)
        return tl::unexpected(clinic.error());
    part.clinic = *clinic;
    if (const Result<> opened = openTarget(file, line.positional(1)); !opened)
        return opened;
    noteExport(line, config);
    const auto written = exportAudit(**database, part, format, file, watch);
    const bool flushed = file.flush();
    file.close();
    if (written && flushed) {
        count = *written;
        return {};
    }
    if (!line.positional(1).isEmpty())
        QFile::remove(line.positional(1));
    return written ? Result<>(fail(ErrorCode::Unavailable, u"file"_s, u"The export can't be written."_s))
                   : Result<>(tl::unexpected(written.error()));
}

Result<> exportLog(CommandLine &line, const Config &config, int &)
{
    const auto part = partWanted(line);
    if (!part)
        return tl::unexpected(part.error());
    const auto format = fromText<AuditFormat>(line.isSet(u"format"_s) ? line.value(u"format"_s) : u"jsonl"_s);
    if (!format)
        return invalid(u"format"_s, u"--format is jsonl or csv."_s);
    QFile file;
    qint64 count = 0;
    const Result<> done = runOnConsole(
        [&](JobWatch &watch) { return exportTo(file, line, config, *part, *format, count, watch); });
    if (done)
        err() << count << " entries exported" << Qt::endl;
    return done;
}

struct Action
{
    const char *name;
    Result<> (*run)(CommandLine &line, const Config &config, int &exitCode);
};

constexpr Action actions[] = {{"verify", verifyLog}, {"export", exportLog}};

} // namespace

int runAudit(const QStringList &arguments)
{
    CommandLine line(u"audit"_s,
                     u"The audit log, also while the server runs. verify reads all of it and compares it "
                     u"with the heads that the "
                     "backups' manifests have noted, and with those given: exit code 0 when it is whole, 3 "
                     "when it was tampered "
                     "with, 1 when it could not be read. export writes it, oldest entry first, to a new file "
                     "or to standard output; "
                     "that it did is noted in the log."_s);
    line.addPositional(u"action"_s, u"verify or export"_s, u"<action>"_s);
    line.addPositional(u"file"_s, u"export: the new file, private to this account"_s, u"[file]"_s);
    line.addOption(u"head"_s,
                   u"verify: an end of the log that was noted elsewhere, <entries>:<hash>; may be repeated"_s,
                   u"head"_s);
    line.addOption(u"manifests"_s,
                   u"verify: another directory with backups and their manifests; may be repeated"_s,
                   u"directory"_s);
    line.addOption(u"format"_s, u"export: jsonl (the default) or csv"_s, u"format"_s);
    line.addOption(u"from"_s, u"export: first day, by the server's clock"_s, u"day"_s);
    line.addOption(u"to"_s, u"export: last day, all of it"_s, u"day"_s);
    line.addOption(
        u"clinic"_s,
        u"export: what concerns a clinic's records, and what else its accounts did; by name or number"_s,
        u"clinic"_s);
    int exitCode = Success;
    const int ran = line.run(arguments, [&](const Config &config) -> Result<> {
        for (const Action &action : actions) {
            if (line.positional(0) != QLatin1StringView(action.name))
                continue;
            if (action.run == verifyLog && !line.positional(1).isEmpty())
                return invalid(u"file"_s,
                               u"audit verify takes no file; --manifests names a directory of backups."_s);
            return action.run(line, config, exitCode);
        }
        return invalid(u"action"_s, u"audit needs verify or export."_s);
    });
    return ran == Success ? exitCode : ran;
}

} // namespace medcrm
