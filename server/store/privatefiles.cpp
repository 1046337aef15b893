// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerDirectory = ownerFile | QFileDevice::ExeOwner;

#ifdef Q_OS_UNIX
bool isOpenToOthers(const QString &path)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    return QFileInfo(path).permissions() & others;
}

bool syncDirectory(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}
#else
// NTFS journals names itself and has no call for this; access follows the folder's inherited list.
bool isOpenToOthers(const QString &)
{
    return false;
}

bool syncDirectory(const QString &)
{
    return true;
}
#endif

bool syncFile(QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

} // namespace

Result<> makePrivateDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        if (!isOpenToOthers(path))
            return {};
        return fail(
            ErrorCode::Forbidden, {},
            u"Other accounts may read %1, which is to hold patients' data. Run: chmod 700 %1"_s.arg(path));
    }
    if (info.exists())
        return fail(ErrorCode::Unavailable, {}, u"%1 is a file, not a directory."_s.arg(path));
    const QDir parent = info.dir();
    if (!QDir().mkpath(parent.path()) || !QDir().mkdir(path, ownerDirectory))
        return fail(ErrorCode::Unavailable, {}, u"The directory %1 cannot be made."_s.arg(path));
    return {};
}

Result<> makePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, {}, u"%1 exists already."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
        return fail(ErrorCode::Unavailable, {}, u"%1 cannot be made: %2."_s.arg(path, file.errorString()));
    return {};
}

Result<> tightenFile(const QString &path)
{
    if (!isOpenToOthers(path) || QFile::setPermissions(path, ownerFile))
        return {};
    return fail(ErrorCode::Unavailable, {},
                u"%1 cannot be made private. Is it another account's file?"_s.arg(path));
}

Result<> syncToDisk(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite) && syncFile(file) && syncDirectory(QFileInfo(path).absolutePath()))
        return {};
    return fail(ErrorCode::Unavailable, {}, u"%1 could not be written to the disk for certain."_s.arg(path));
}

Result<> syncNamesToDisk(const QString &directory)
{
    if (syncDirectory(directory))
        return {};
    return fail(ErrorCode::Unavailable, {},
                u"%1 could not be written to the disk for certain."_s.arg(directory));
}

} // namespace medcrm::store
