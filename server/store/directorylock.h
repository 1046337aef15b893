// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>
#include <memory>

namespace medcrm::store {

/// The right to be the one program that uses a data directory: the server, or a command that changes its
/// files. The operating system holds it (flock; an unshared handle on Windows), so it ends with the process
/// however that ends. QLockFile is not used because it compares process numbers, which in a container are the
/// same after every start.
class DirectoryLock
{
public:
    /// Error Conflict when another program has it, Unavailable when the lock file cannot be made.
    static Result<std::unique_ptr<DirectoryLock>> acquire(const QString &directory);
    ~DirectoryLock();

    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;

private:
    explicit DirectoryLock(qintptr handle)
        : m_handle(handle)
    {
    }

    qintptr m_handle;
};

} // namespace medcrm::store
