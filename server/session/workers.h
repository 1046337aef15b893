// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

namespace medcrm {

/// A few threads for work that would hold up the event loop, with a short queue before them: password hashes,
/// reports.
class Workers : public QObject
{
    Q_OBJECT

public:
    /// `atMost`: jobs running and waiting together.
    Workers(int threads, int atMost, QObject *parent = nullptr);

    /// Waits for the jobs that run; those that wait are dropped.
    ~Workers() override;

    /// Runs `work` in a thread, then `done` in the event loop. False when too many wait already.
    [[nodiscard]] bool start(std::function<void()> work, std::function<void()> done);

    int pending() const { return m_pending; }

private:
    void finish(const std::function<void()> &done);

    QThreadPool m_pool;
    const int m_atMost;
    int m_pending = 0;
};

} // namespace medcrm
