// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/loginthrottle.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString deviceKey(const LoginSource &source)
{
    return u"device %1|%2|%3"_s.arg(source.account.toLower(), source.device, source.address);
}

/// The failures that time has not forgiven yet.
int remaining(int failures, Milliseconds since, Milliseconds forgiveAfter)
{
    return failures - int(std::min<qint64>(failures, since / forgiveAfter));
}

} // namespace

LoginThrottle::LoginThrottle(const Settings &settings)
    : m_settings(settings)
{
}

Result<> LoginThrottle::begin(const LoginSource &source, Instant now)
{
    const QString account = accountKey(source);
    const Milliseconds wait = std::max(waitOf(m_accounts.value(account), m_settings.account, now),
                                       waitOf(m_addresses.value(source.address), m_settings.address, now));
    if (wait > Milliseconds(0)) {
        const int seconds = int((wait.count() + 999) / 1000);
        return fail(ErrorCode::TooMany, {}, u"Too many wrong passwords. Try again in %1 s."_s.arg(seconds),
                    QJsonObject{{u"retryAfter"_s, seconds}});
    }
    count(m_accounts, account, m_settings.account, now);
    count(m_addresses, source.address, m_settings.address, now);
    return {};
}

void LoginThrottle::succeeded(const LoginSource &source)
{
    m_accounts.remove(accountKey(source));
    // Takes back this attempt only, or one good account would clear an address that guesses at others.
    const auto address = m_addresses.find(source.address);
    if (address != m_addresses.end())
        address->failures = std::max(0, address->failures - 1);
    if (m_knownDevices.size() < m_settings.mostNames)
        m_knownDevices.insert(deviceKey(source));
}

QString LoginThrottle::accountKey(const LoginSource &source) const
{
    const QString device = deviceKey(source);
    return m_knownDevices.contains(device) ? device : source.account.toLower();
}

/// How long from now until the next attempt: 1, 2, 4 … seconds after the last failure past the free ones.
Milliseconds LoginThrottle::waitOf(const Bucket &bucket, const Rule &rule, Instant now) const
{
    const Milliseconds since = elapsed(bucket.last, now);
    const int failures = remaining(bucket.failures, since, rule.forgiveAfter);
    if (failures < rule.freeFailures)
        return Milliseconds(0);
    const int doublings = std::min(failures - rule.freeFailures, 20);
    const Milliseconds pause = std::min(m_settings.longestWait, Milliseconds(1000LL << doublings));
    return pause - std::min(pause, since);
}

void LoginThrottle::count(Buckets &buckets, const QString &key, const Rule &rule, Instant now) const
{
    if (buckets.size() >= m_settings.mostNames) {
        buckets.removeIf([&](const auto &each) {
            return remaining(each->failures, elapsed(each->last, now), rule.forgiveAfter) == 0;
        });
    }
    if (buckets.size() >= m_settings.mostNames && !buckets.contains(key))
        return;
    Bucket &bucket = buckets[key];
    bucket = {remaining(bucket.failures, elapsed(bucket.last, now), rule.forgiveAfter) + 1, now};
}

} // namespace medcrm
