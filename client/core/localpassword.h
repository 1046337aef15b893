// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>

namespace medcrm {

/// What one check costs whoever tries passwords: argon2id with this many passes over so much memory, the same as at the
/// server. Tests use less.
struct PasswordCheckCost
{
    unsigned long long passes = 2;
    std::size_t bytes = 64 * 1024 * 1024;
};

/// The password of who is signed in, for unlocking the window while the server is gone: a salted argon2id check that was
/// made when the server last accepted the password, never the password. It opens the window that is there already and
/// nothing else; the server takes no such check. Works in a thread beside the window.
class LocalPassword : public QObject
{
    Q_OBJECT
public:
    enum class Answer {
        Right,
        Wrong,
        Unknown, ///< The password was never typed at this computer, so it can't be told.
        TooOften ///< Not looked at: wait for wait().
    };

    /// `clock` (this computer's) outlives this object.
    explicit LocalPassword(const Clock &clock, const PasswordCheckCost &cost = {}, QObject *parent = nullptr);
    ~LocalPassword() override;

    /// The server has just accepted this password.
    void learn(const QString &password);
    /// Takes over a check that was kept; only while none is known.
    void recall(const QString &check);
    /// Somebody else works here now.
    void forget();
    /// For keeping; empty while none is known.
    const QString &check() const { return m_check; }

    /// `callback` runs once, never inside this function, unless `context` is gone. After 5 wrong ones the next must
    /// wait: 1, 2, 4 … 300 seconds.
    void verify(const QString &password, QObject *context, std::function<void(Answer)> callback);
    /// How long the next try must wait.
    Milliseconds wait() const;

Q_SIGNALS:
    /// check() is another.
    void changed();

private:
    void learned(const QString &check);
    Answer judged(bool right);

    const Clock &m_clock;
    const PasswordCheckCost m_cost;
    QString m_check;
    quint64 m_person = 0; ///< Counts forget(): what was computed for another is dropped.
    int m_wrong = 0; ///< In a row.
    Instant m_lastWrong;
    QThreadPool m_pool;
};

} // namespace medcrm
