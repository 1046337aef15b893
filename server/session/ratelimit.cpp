// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/ratelimit.h"

using namespace Qt::StringLiterals;

namespace medcrm {

RateLimit::RateLimit(Rate rate)
    : m_rate(rate)
    , m_milliTokens(rate.burst * 1000LL)
{
}

Result<> RateLimit::take(Instant now)
{
    // A clock that was set back fills nothing; one that jumped ahead fills the bucket and no more.
    const qint64 capacity = m_rate.burst * 1000LL;
    const qint64 passed = std::min<qint64>(elapsed(m_filledAt, now).count(), capacity);
    m_milliTokens = std::min(capacity, m_milliTokens + passed * m_rate.perSecond);
    m_filledAt = now;
    if (m_milliTokens < 1000) {
        const QJsonObject wait{{u"retryAfter"_s, 1}};
        return fail(ErrorCode::TooMany, {}, u"That was too much at once. Try again in a second."_s, wait);
    }
    m_milliTokens -= 1000;
    return {};
}

} // namespace medcrm
