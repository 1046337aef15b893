// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"
#include "server/app/auditexport.h"
#include "server/app/auditheads.h"
#include "server/app/auditnotes.h"
#include "server/app/commandline.h"
#include "server/app/consolejob.h"
#include "server/app/opendatabase.h"
#include "server/store/clinicstore.h"
#include "server/store/privatefiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QTextStream &err()
{
    static QTextStream stream(stderr);
    return stream;
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
    const QString target = line.positional(0).isEmpty() ? u"standard output"_s : line.positional(0);
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
    const auto database = openToRead(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    if (const Result<> there = requireAuditLog(**database); !there)
        return there;
    const auto clinic = clinicOption(line, **database);
    if (!clinic)
        return tl::unexpected(clinic.error());
    part.clinic = *clinic;
    if (const Result<> opened = openTarget(file, line.positional(0)); !opened)
        return opened;
    noteExport(line, config);
    const auto written = exportAudit(**database, part, format, file, watch);
    const bool flushed = file.flush();
    file.close();
    if (written && flushed) {
        count = *written;
        return {};
    }
    if (!line.positional(0).isEmpty())
        QFile::remove(line.positional(0));
    return written ? Result<>(fail(ErrorCode::Unavailable, u"file"_s, u"The export can't be written."_s))
                   : Result<>(tl::unexpected(written.error()));
}

Result<> exportLog(CommandLine &line, const Config &config)
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

} // namespace

int runAuditExport(const QStringList &arguments)
{
    CommandLine line(u"audit export"_s,
                     u"Writes the audit log, or a part of it, oldest entry first, to a new file or to "
                     u"standard output. That "
                     "it was exported, and by which filter, is noted in the log."_s);
    line.addPositional(u"file"_s, u"the new file, private to this account"_s, u"[file]"_s);
    line.addOption(u"format"_s, u"jsonl (the default) or csv"_s, u"format"_s);
    line.addOption(u"from"_s, u"first day, by the server's clock"_s, u"day"_s);
    line.addOption(u"to"_s, u"last day, all of it"_s, u"day"_s);
    line.addOption(u"clinic"_s,
                   u"what concerns a clinic's records, and what else its accounts did; by name or number"_s,
                   u"clinic"_s);
    return line.run(arguments, [&](const Config &config) { return exportLog(line, config); });
}

} // namespace medcrm
