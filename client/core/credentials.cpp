// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/credentials.h"

namespace medcrm {

Credentials::Credentials(std::unique_ptr<Keychain> keychain, Milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout);
    connect(&m_timeout, &QTimer::timeout, this, &Credentials::giveUp);
}

void Credentials::read(const QString &key, QObject *context,
                       std::function<void(const std::optional<QString> &)> callback)
{
    enqueue({[this, key](Keychain::Answer answer) { m_keychain->read(key, std::move(answer)); }, context,
             std::move(callback)});
}

void Credentials::write(const QString &key, const QString &secret)
{
    enqueue(
        {[this, key, secret](Keychain::Answer answer) { m_keychain->write(key, secret, std::move(answer)); },
         {},
         {}});
}

void Credentials::remove(const QString &key)
{
    enqueue({[this, key](Keychain::Answer answer) { m_keychain->remove(key, std::move(answer)); }, {}, {}});
}

void Credentials::enqueue(Job job)
{
    m_queue.enqueue(std::move(job));
    // Not at once: a callback never runs inside the function that asked for it.
    QMetaObject::invokeMethod(this, &Credentials::startNext, Qt::QueuedConnection);
}

void Credentials::startNext()
{
    if (m_running || m_queue.isEmpty())
        return;
    if (m_stuck) {
        // The backend still sits on an older job; a second one beside it could wait for the same dialog.
        // Answered as if there were no keychain.
        while (!m_queue.isEmpty())
            tell(m_queue.dequeue(), {});
        return;
    }
    m_running = true;
    m_timeout.start();
    const quint64 number = ++m_number;
    const QPointer<Credentials> self(this); // the job may outlive this object
    const auto run = m_queue.head().run; // a copy: an answer at once takes the job from the queue
    run([self, number](const std::optional<QString> &secret, bool ok) {
        if (self)
            self->answered(number, secret, ok);
    });
}

void Credentials::answered(quint64 number, const std::optional<QString> &secret, bool ok)
{
    if (number != m_number)
        return;
    if (m_stuck) {
        m_stuck = false; // late, but it works again
        return;
    }
    m_timeout.stop();
    m_running = false;
    m_usable = ok;
    tell(m_queue.dequeue(), secret);
    startNext();
}

void Credentials::giveUp()
{
    m_running = false;
    m_stuck = true;
    m_usable = false;
    tell(m_queue.dequeue(), {});
    startNext();
}

void Credentials::tell(const Job &job, const std::optional<QString> &secret)
{
    if (job.callback && job.context)
        job.callback(secret);
}

} // namespace medcrm
