// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupmanifest.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

tl::unexpected<Error> malformed(const QString &why)
{
    return fail(ErrorCode::Malformed, {}, why);
}

bool isSha256(const QString &hex)
{
    return hex.size() == 64 && QByteArray::fromHex(hex.toLatin1()).toHex() == hex.toLatin1();
}

Result<> checkValues(const BackupManifest &manifest)
{
    if (manifest.format != 1)
        return malformed(u"format: it is of a newer program"_s);
    if (manifest.schema < 0 || manifest.bytes < 0 || manifest.auditEntries < 0)
        return malformed(u"schema, bytes, auditEntries: can't be negative"_s);
    if (!isSha256(manifest.sha256))
        return malformed(u"sha256: must be 64 hexadecimal digits"_s);
    if (!isSha256(manifest.auditHash))
        return malformed(u"auditHash: must be 64 hexadecimal digits"_s);
    return {};
}

} // namespace

void BackupManifest::describe(const store::DatabaseContents &contents)
{
    schema = contents.schema;
    epoch = contents.epoch;
    auditEntries = contents.auditHead.id;
    auditHash = QString::fromLatin1(contents.auditHead.hash.toHex());
    counts = contents.counts;
}

store::DatabaseContents BackupManifest::contents() const
{
    return {schema, epoch, {auditEntries, QByteArray::fromHex(auditHash.toLatin1())}, counts};
}

Result<BackupManifest> parseManifest(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return malformed(error.error == QJsonParseError::NoError ? u"it is not an object"_s
                                                                 : error.errorString());
    const Result<BackupManifest> manifest = decode<BackupManifest>(document.object());
    if (!manifest)
        return malformed(u"%1: %2"_s.arg(manifest.error().field, manifest.error().message));
    if (const Result<> valid = checkValues(*manifest); !valid)
        return tl::unexpected(valid.error());
    return manifest;
}

QString manifestPath(const QString &backupPath)
{
    return backupPath + u".json"_s;
}

Result<BackupManifest> readManifest(const QString &backupPath)
{
    QFile file(manifestPath(backupPath));
    if (!file.exists())
        return fail(ErrorCode::NotFound, {}, u"There is no %1."_s.arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, {},
                    u"%1 can't be read: %2."_s.arg(file.fileName(), file.errorString()));
    const auto manifest = file.size() > mostBytes ? Result<BackupManifest>(malformed(u"it is too large"_s))
                                                  : parseManifest(file.readAll());
    if (!manifest)
        return malformed(u"%1 is damaged: %2."_s.arg(file.fileName(), manifest.error().message));
    return manifest;
}

} // namespace medcrm
