// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/diskspace.h"

#include <filesystem>

#ifdef Q_OS_UNIX
#include <QFile>
#include <sys/stat.h>
#else
#include <QStorageInfo>
#endif

namespace medcrm::store {

qint64 bytesFreeIn(const QString &directory)
{
    std::error_code error;
    const auto space = std::filesystem::space(directory.toStdU16String(), error);
    return error ? 0 : qint64(space.available);
}

bool shareDisk(const QString &one, const QString &other)
{
#ifdef Q_OS_UNIX
    struct stat here = {}, there = {};
    return ::stat(QFile::encodeName(one).constData(), &here) == 0
        && ::stat(QFile::encodeName(other).constData(), &there) == 0 && here.st_dev == there.st_dev;
#else
    return QStorageInfo(one).device() == QStorageInfo(other).device();
#endif
}

} // namespace medcrm::store
