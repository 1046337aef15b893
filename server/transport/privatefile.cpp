// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

tl::unexpected<Error> cannot(const QString &doing, const QString &path, const QString &why)
{
    return fail(ErrorCode::Unavailable, path, u"Cannot %1 %2: %3."_s.arg(doing, path, why));
}

bool syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && fsync(file.handle()) == 0;
#endif
}

// The name of a file is its directory's content. Windows does that by itself.
void syncDirectory(const QString &path)
{
#ifndef Q_OS_WIN
    const int directory = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    fsync(directory);
    close(directory);
#else
    Q_UNUSED(path);
#endif
}

bool isPrivate(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path);
    return true;
#else
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return !(QFile::permissions(path) & others);
#endif
}

} // namespace

Result<> makePrivateDirectory(const QString &path)
{
    const QFileInfo directory(path);
    if (directory.isDir())
        return {};
    if (!QDir().mkpath(directory.absolutePath())
        || !QDir().mkdir(directory.absoluteFilePath(), OwnerOnly | QFile::ExeOwner))
        return cannot(u"make the directory"_s, path, u"not permitted, or something else is in its place"_s);
    return {};
}

Result<> writePrivateFile(const QString &path, const QByteArray &content)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, path, u"%1 exists already; it is not overwritten."_s.arg(path));
    const QString draft = path + u".new"_s;
    QFile::remove(draft); // left by a crash
    QFile file(draft);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly))
        return cannot(u"write"_s, draft, file.errorString());
    if (file.write(content) != content.size() || !syncToDisk(file))
        return cannot(u"write"_s, draft, file.errorString());
    file.close();
    if (!file.rename(path))
        return cannot(u"write"_s, path, file.errorString());
    syncDirectory(QFileInfo(path).absolutePath());
    return {};
}

Result<QByteArray> readPrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path, u"There is no file %1."_s.arg(path));
    if (!isPrivate(path))
        return invalid(
            path,
            u"Others than its owner may read %1, so its secret may be known. Restrict it to its owner "
            "(chmod 600), or make a new one if in doubt."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return cannot(u"read"_s, path, file.errorString());
    return file.readAll();
}

} // namespace medcrm
