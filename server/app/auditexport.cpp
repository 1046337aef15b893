// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/auditexport.h"

#include "common/core/csv.h"
#include "common/protocol/codec.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// An entry as it leaves. The fields' names are the columns' names.
struct ExportedEntry
{
    qint64 id = 0;
    QString time; ///< ISO 8601, UTC.
    std::optional<qint64> user;
    QString userName;
    std::optional<qint64> session;
    QString request;
    QString entity;
    std::optional<qint64> entityId;
    std::optional<QString> before;
    std::optional<QString> after;
    QString reason;
    QString previousHash;
    QString hash;

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &ExportedEntry::id),           field("time", &ExportedEntry::time),
            field("user", &ExportedEntry::user),       field("userName", &ExportedEntry::userName),
            field("session", &ExportedEntry::session), field("request", &ExportedEntry::request),
            field("entity", &ExportedEntry::entity),   field("entityId", &ExportedEntry::entityId),
            field("before", &ExportedEntry::before),   field("after", &ExportedEntry::after),
            field("reason", &ExportedEntry::reason),   field("previousHash", &ExportedEntry::previousHash),
            field("hash", &ExportedEntry::hash)};
    }
};

template <typename Tag>
std::optional<qint64> numberOf(const std::optional<Id<Tag>> &id)
{
    return id ? std::optional(id->value()) : std::nullopt;
}

std::optional<QString> textOf(const std::optional<QByteArray> &json)
{
    return json ? std::optional(QString::fromUtf8(*json)) : std::nullopt;
}

ExportedEntry exported(const store::NamedAuditRecord &named)
{
    const store::AuditRecord &record = named.record;
    return {.id = record.id,
            .time = QDateTime::fromMSecsSinceEpoch(record.at.ms, Qt::UTC).toString(Qt::ISODateWithMs),
            .user = numberOf(record.user),
            .userName = named.userName,
            .session = numberOf(record.session),
            .request = record.method,
            .entity = record.entity,
            .entityId = record.entityId,
            .before = textOf(record.before),
            .after = textOf(record.after),
            .reason = record.reason,
            .previousHash = QString::fromLatin1(record.previousHash.toHex()),
            .hash = QString::fromLatin1(record.hash.toHex())};
}

QString cell(const QString &text)
{
    return text;
}

QString cell(qint64 number)
{
    return QString::number(number);
}

template <typename T>
QString cell(const std::optional<T> &value)
{
    return value ? cell(*value) : QString();
}

QStringList cells(const ExportedEntry &entry)
{
    return std::apply([&](const auto &...f) { return QStringList{cell(entry.*f.member)...}; },
                      ExportedEntry::fields());
}

QStringList header()
{
    return std::apply([](const auto &...f) { return QStringList{QString::fromLatin1(f.name)...}; },
                      ExportedEntry::fields());
}

} // namespace

Result<qint64> exportAudit(store::Database &database, const store::AuditPart &part, AuditFormat format,
                           QIODevice &to, JobWatch &watch)
{
    const auto unwritable = [&] {
        return fail(ErrorCode::Unavailable, u"file"_s,
                    u"The export can't be written: %1."_s.arg(to.errorString()));
    };
    watch.begin("exporting the audit log", store::AuditStore(database).head().id);
    if (format == AuditFormat::Csv && to.write(csv(header(), {})) < 0)
        return unwritable();
    store::AuditReader reader(database, part);
    qint64 count = 0;
    for (QList<store::NamedAuditRecord> page = reader.next(); !page.isEmpty(); page = reader.next()) {
        if (watch.isCancelled())
            return cancelled();
        QByteArray lines;
        for (const store::NamedAuditRecord &named : std::as_const(page)) {
            const ExportedEntry entry = exported(named);
            lines += format == AuditFormat::Csv ? csvRow(cells(entry)) : encode(entry) + '\n';
        }
        if (to.write(lines) != lines.size())
            return unwritable();
        count += page.size();
        watch.advance(page.last().record.id);
    }
    return count;
}

} // namespace medcrm
