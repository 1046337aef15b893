// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/auditheads.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int mostRestores = 1000;

/// Up to which entry the line of an epoch is part of this log; nothing when it is not.
std::optional<qint64> sharedUpTo(const QString &epoch, const QList<NotedRestore> &restores,
                                 const QString &current)
{
    for (const NotedRestore &restore : restores) {
        if (restore.trace.backupEpoch == epoch)
            return restore.entry - 1;
    }
    return epoch == current ? std::optional(std::numeric_limits<qint64>::max()) : std::nullopt;
}

bool wasReplaced(const QString &epoch, const QList<NotedRestore> &restores)
{
    return std::any_of(restores.begin(), restores.end(),
                       [&](const NotedRestore &restore) { return restore.trace.replacedEpoch == epoch; });
}

} // namespace

Result<> requireAuditLog(store::Database &database)
{
    if (!database.pragma(u"table_info(audit_entry)"_s).isEmpty())
        return {};
    return fail(
        ErrorCode::Malformed, {},
        u"The audit log was tampered with: it is gone, %1 has no table of its entries any more."_s.arg(
            database.filePath()));
}

QList<NotedRestore> restoresIn(store::Database &database)
{
    const store::AuditFilter filter{.methodPrefix = QString::fromLatin1(restoreMethod)};
    const store::AuditReading reading =
        store::AuditStore(database).find(filter, mostRestores, std::numeric_limits<int>::max());
    QList<NotedRestore> restores;
    for (const store::NamedAuditRecord &named : reading.records) {
        const QJsonDocument json = QJsonDocument::fromJson(named.record.after.value_or(QByteArray()));
        if (const auto trace = decode<RestoreTrace>(json.object()))
            restores.prepend({named.record.id, named.record.at, *trace});
    }
    return restores;
}

ManifestHeads sortHeads(const QList<BackupFile> &backups, const QList<NotedRestore> &restores,
                        const QString &epoch)
{
    ManifestHeads sorted;
    for (const BackupFile &backup : backups) {
        const QString name = QFileInfo(backup.path).fileName();
        if (!backup.manifest) {
            if (backup.manifest.error().code == ErrorCode::NotFound)
                sorted.withoutManifest.append(name);
            else
                sorted.unreadable.append({name, backup.manifest.error().message});
            continue;
        }
        const store::AuditHead head = backup.manifest->contents().auditHead;
        const auto shared = sharedUpTo(backup.manifest->epoch, restores, epoch);
        if (shared && head.id <= *shared)
            sorted.heads.append({head, u"the backup "_s + name});
        else if (shared || wasReplaced(backup.manifest->epoch, restores))
            ++sorted.abandoned;
        else
            sorted.strange.append(name);
    }
    return sorted;
}

Result<store::NotedHead> parseHead(const QString &text)
{
    bool isNumber = false;
    const qint64 count = text.section(u':', 0, 0).trimmed().toLongLong(&isNumber);
    const QByteArray hex = text.section(u':', 1).trimmed().toLower().toLatin1();
    const QByteArray hash = QByteArray::fromHex(hex);
    if (!isNumber || count < 0 || hash.size() != 32 || hash.toHex() != hex)
        return invalid(
            u"head"_s,
            u"--head is \"%1\", but must be <number of entries>:<hash of 64 hexadecimal digits>, as the "
            "server's log has them."_s.arg(text));
    return store::NotedHead{{count, hash}, u"the head given with --head"_s};
}

} // namespace medcrm
