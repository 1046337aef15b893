// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <algorithm>

namespace medcrm {

/// Times in milliseconds.
class Latencies
{
public:
    void add(double ms) { m_ms.append(ms); }
    /// 0 when there is none.
    double percentile(int p) const
    {
        QList<double> sorted = m_ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted[std::min(sorted.size() - 1, sorted.size() * p / 100)];
    }

private:
    QList<double> m_ms;
};

namespace bench {

/// What a socket alone does: a plain TCP server in another thread that sends `bytes` to `count` clients each time the
/// first of them asks. Milliseconds from asking until each client has them.
Latencies bareFanOut(int count, int bytes, int rounds);

} // namespace bench
} // namespace medcrm
