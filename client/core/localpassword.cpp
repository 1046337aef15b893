// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/localpassword.h"

#include <QLoggingCategory>
#include <algorithm>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.lock")

constexpr int freeTries = 5;
constexpr int longestWaitSeconds = 300;

/// The same password typed on another keyboard is the same.
QByteArray normalized(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

/// Empty when there is no memory for it.
QString makeCheck(const QString &password, const PasswordCheckCost &cost)
{
    if (sodium_init() < 0)
        return {};
    const QByteArray text = normalized(password);
    char check[crypto_pwhash_STRBYTES];
    const int failed =
        crypto_pwhash_str_alg(check, text.constData(), static_cast<unsigned long long>(text.size()),
                              cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QString() : QString::fromLatin1(check);
}

bool fits(const QString &password, const QString &check)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray text = normalized(password);
    return crypto_pwhash_str_verify(check.toLatin1().constData(), text.constData(),
                                    static_cast<unsigned long long>(text.size()))
        == 0;
}

} // namespace

LocalPassword::LocalPassword(const Clock &clock, const PasswordCheckCost &cost, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_cost(cost)
{
    m_pool.setMaxThreadCount(1); // one after the other: trying many at once gains nothing
}

LocalPassword::~LocalPassword()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LocalPassword::learn(const QString &password)
{
    m_wrong = 0;
    m_pool.start([this, password, cost = m_cost, person = m_person] {
        const QString check = makeCheck(password, cost);
        // Safe: the destructor waits for this thread, and a call still queued then is dropped with the object.
        QMetaObject::invokeMethod(
            this,
            [this, check, person] {
                if (person == m_person)
                    learned(check);
            },
            Qt::QueuedConnection);
    });
}

void LocalPassword::learned(const QString &check)
{
    if (check.isEmpty())
        qCWarning(log)
            << "No memory for the password's check: this window can't be unlocked without the server.";
    m_check = check;
    Q_EMIT changed();
}

void LocalPassword::recall(const QString &check)
{
    if (!m_check.isEmpty() || check.isEmpty())
        return;
    m_check = check;
    Q_EMIT changed();
}

void LocalPassword::forget()
{
    ++m_person;
    m_wrong = 0;
    if (m_check.isEmpty())
        return;
    m_check.clear();
    Q_EMIT changed();
}

Milliseconds LocalPassword::wait() const
{
    if (m_wrong < freeTries)
        return {};
    const int doublings = std::min(m_wrong - freeTries, 9);
    const std::chrono::seconds whole(std::min(1 << doublings, longestWaitSeconds));
    const Milliseconds passed = elapsed(m_lastWrong, m_clock.now());
    return passed < whole ? whole - passed : Milliseconds(0);
}

void LocalPassword::verify(const QString &password, QObject *context, std::function<void(Answer)> callback)
{
    const QPointer<QObject> asker(context);
    const auto tell = [asker, callback = std::move(callback)](Answer answer) {
        if (asker)
            callback(answer);
    };
    if (m_check.isEmpty() || wait() > Milliseconds(0)) {
        const Answer answer = m_check.isEmpty() ? Answer::Unknown : Answer::TooOften;
        QMetaObject::invokeMethod(
            this, [tell, answer] { tell(answer); }, Qt::QueuedConnection);
        return;
    }
    m_pool.start([this, password, check = m_check, tell] {
        const bool right = fits(password, check);
        QMetaObject::invokeMethod(
            this, [this, right, tell] { tell(judged(right)); }, Qt::QueuedConnection);
    });
}

LocalPassword::Answer LocalPassword::judged(bool right)
{
    m_wrong = right ? 0 : m_wrong + 1;
    m_lastWrong = m_clock.now();
    return right ? Answer::Right : Answer::Wrong;
}

} // namespace medcrm
