// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/workers.h"

namespace medcrm {

Workers::Workers(int threads, int atMost, QObject *parent)
    : QObject(parent)
    , m_atMost(atMost)
{
    m_pool.setMaxThreadCount(threads);
}

Workers::~Workers()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool Workers::start(std::function<void()> work, std::function<void()> done)
{
    if (m_pending >= m_atMost)
        return false;
    ++m_pending;
    m_pool.start([this, work = std::move(work), done = std::move(done)] {
        work();
        // Safe: the destructor waits for this thread, and a call still queued then is dropped with the object.
        QMetaObject::invokeMethod(
            this, [this, done] { finish(done); }, Qt::QueuedConnection);
    });
    return true;
}

void Workers::finish(const std::function<void()> &done)
{
    --m_pending;
    done();
}

} // namespace medcrm
