// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/keychain.h"
#include "common/core/clock.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <memory>

namespace medcrm {

/// The remembered login: the refresh token of one server, in the keychain. Everything may fail: without a
/// keychain, or with one that does not answer in time, the program works and asks for the password.
class Credentials : public QObject
{
    Q_OBJECT
public:
    explicit Credentials(std::unique_ptr<Keychain> keychain, Milliseconds timeout = std::chrono::seconds(5),
                         QObject *parent = nullptr);

    /// `callback` runs once, within the timeout, unless `context` is gone: the secret, or nothing.
    void read(const QString &key, QObject *context,
              std::function<void(const std::optional<QString> &)> callback);
    void write(const QString &key, const QString &secret);
    void remove(const QString &key);

    /// Whether the keychain ever failed to answer in time or refused: the window then says that the login
    /// cannot be remembered.
    bool isUsable() const { return m_usable; }

private:
    struct Job
    {
        std::function<void(Keychain::Answer)> run;
        QPointer<QObject> context;
        std::function<void(const std::optional<QString> &)> callback; ///< May be empty.
    };

    void enqueue(Job job);
    void startNext();
    void answered(quint64 number, const std::optional<QString> &secret, bool ok);
    void giveUp();
    static void tell(const Job &job, const std::optional<QString> &secret);

    std::unique_ptr<Keychain> m_keychain;
    QTimer m_timeout;
    QQueue<Job> m_queue; ///< The first one runs when m_running.
    quint64 m_number = 0; ///< Of the running job; a late answer to an older one is ignored.
    bool m_running = false;
    bool m_stuck = false; ///< A job never came back: nothing more is given to the keychain until it does.
    bool m_usable = true;
};

} // namespace medcrm
