// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>

namespace medcrm::test {

/// While it lives, the operating system refuses to let any file of this process grow past a size: a real write error.
class RefusedWrites
{
public:
    explicit RefusedWrites(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit refused{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &refused);
    }
    ~RefusedWrites()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(RefusedWrites)

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

} // namespace medcrm::test
#endif
