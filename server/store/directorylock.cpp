// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/directorylock.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <windows.h>
#endif

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qintptr noHandle = -1;

struct Attempt
{
    qintptr handle = noHandle;
    bool taken = false; ///< Without a handle: another program has it.
};

#ifdef Q_OS_UNIX
Attempt lockFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return {};
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return {.handle = fd};
    const bool taken = errno == EWOULDBLOCK;
    ::close(fd);
    return {.taken = taken};
}

void unlockFile(qintptr handle)
{
    ::close(int(handle));
}
#else
Attempt lockFile(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE handle =
        ::CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                      nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE)
        return {.handle = reinterpret_cast<qintptr>(handle)};
    return {.taken = ::GetLastError() == ERROR_SHARING_VIOLATION};
}

void unlockFile(qintptr handle)
{
    ::CloseHandle(reinterpret_cast<HANDLE>(handle));
}
#endif

} // namespace

Result<std::unique_ptr<DirectoryLock>> DirectoryLock::acquire(const QString &directory)
{
    const QString path = QDir(directory).filePath(u"medcrm.lock"_s);
    const Attempt attempt = lockFile(path);
    if (attempt.handle != noHandle)
        return std::unique_ptr<DirectoryLock>(new DirectoryLock(attempt.handle));
    if (attempt.taken) {
        return fail(ErrorCode::Conflict, {},
                    u"A Medical CRM server or command is already using %1. Stop it first."_s.arg(directory));
    }
    return fail(ErrorCode::Unavailable, {}, u"%1 cannot be opened."_s.arg(path));
}

DirectoryLock::~DirectoryLock()
{
    unlockFile(m_handle);
}

} // namespace medcrm::store
