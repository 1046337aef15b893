// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/credentials.h"

#include <algorithm>

namespace medcrm {

Credentials::Credentials(std::unique_ptr<Keychain> keychain, const QString &notes, Milliseconds timeout,
                         QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_notes(notes)
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout);
    connect(&m_timeout, &QTimer::timeout, this, &Credentials::giveUp);
}

void Credentials::read(const QString &key, QObject *context, Answer answer)
{
    if (mayHold(key))
        return enqueue({Kind::Read, key, {}, context, std::move(answer)});
    // Nothing to ask for: a start without a remembered login opens no keychain.
    QMetaObject::invokeMethod(
        this,
        [asker = QPointer(context), answer = std::move(answer)] {
            if (asker)
                answer({});
        },
        Qt::QueuedConnection);
}

void Credentials::write(const QString &key, const QString &secret, QObject *context, Taken taken)
{
    m_notes.set(key, KeychainNotes::State::Owed);
    enqueue({Kind::Write, key, secret, context, {}, std::move(taken)});
}

void Credentials::remove(const QString &key)
{
    m_notes.set(key, KeychainNotes::State::Owed);
    enqueue({Kind::Remove, key});
}

void Credentials::removeOwed()
{
    const QStringList keys = m_notes.owed();
    for (const QString &key : keys) {
        if (!isQueued(key)) // reading it removes it too
            remove(key);
    }
}

/// A newer change takes the place of an older one that did not begin, and so does a question asked again: while a keychain
/// is silent nothing piles up.
void Credentials::enqueue(Job job)
{
    const auto isReplaced = [&job](const Job &older) {
        const bool same = (older.kind == Kind::Read) == (job.kind == Kind::Read) && older.key == job.key;
        return same && (job.kind != Kind::Read || (older.told && older.context == job.context));
    };
    m_queue.erase(std::remove_if(m_queue.begin() + (m_running ? 1 : 0), m_queue.end(), isReplaced),
                  m_queue.end());
    m_queue.enqueue(std::move(job));
    // Not at once: a callback never runs inside the function that asked for it.
    QMetaObject::invokeMethod(this, &Credentials::startNext, Qt::QueuedConnection);
}

void Credentials::startNext()
{
    if (m_stuck)
        return tellUnknown();
    if (m_running || m_queue.isEmpty())
        return;
    m_running = true;
    m_timeout.start();
    const QPointer<Credentials> self(this); // the job may outlive this object
    const Keychain::Answer answer = [self, number = ++m_number](const std::optional<QString> &secret,
                                                                bool ok) {
        if (self)
            self->answered(number, secret, ok);
    };
    const Job job = m_queue.head(); // a copy: an answer at once takes the job from the queue
    switch (job.kind) {
    case Kind::Read:
        return m_keychain->read(job.key, answer);
    case Kind::Write:
        return m_keychain->write(job.key, job.secret, answer);
    case Kind::Remove:
        return m_keychain->remove(job.key, answer);
    }
}

void Credentials::answered(quint64 number, const std::optional<QString> &secret, bool ok)
{
    if (number != m_number || !m_running)
        return;
    m_timeout.stop();
    m_running = false;
    m_stuck = false; // perhaps late, but it works again
    finish(m_queue.dequeue(), secret, ok);
    startNext();
}

void Credentials::giveUp()
{
    m_stuck = true;
    startNext();
}

/// A second job beside the one that the backend sits on could wait for the same dialog. Who waits is told so once, and all
/// stay in the queue for a late answer.
void Credentials::tellUnknown()
{
    QList<Job> waiting;
    for (Job &job : m_queue) {
        if (!std::exchange(job.told, true))
            waiting += job;
    }
    for (const Job &job : std::as_const(waiting)) {
        if (job.taken && job.context)
            job.taken(false);
        if (job.answer && job.context)
            job.answer({Found::Kind::Unknown, {}});
    }
}

void Credentials::finish(const Job &job, const std::optional<QString> &secret, bool ok)
{
    const bool isLast = !isChangeQueued(job.key);
    using State = KeychainNotes::State;
    if (ok && isLast && job.kind != Kind::Read)
        m_notes.set(job.key, job.kind == Kind::Write ? State::Good : State::None);
    if (job.taken && job.context && !job.told)
        job.taken(ok);
    if (job.kind != Kind::Read)
        return;
    const Found found = judge(job.key, secret, ok);
    if (found.kind == Found::Kind::Owed && isLast)
        remove(job.key);
    if (job.context)
        job.answer(found);
}

Credentials::Found Credentials::judge(const QString &key, const std::optional<QString> &secret, bool ok)
{
    switch (m_notes.of(key)) {
    case KeychainNotes::State::None:
        return {};
    case KeychainNotes::State::Owed:
        return {Found::Kind::Owed, secret.value_or(QString())};
    case KeychainNotes::State::Good:
        break;
    }
    if (!ok)
        return {Found::Kind::Unknown, {}};
    return secret ? Found{Found::Kind::Entry, *secret} : Found{Found::Kind::Missing, {}};
}

bool Credentials::isQueued(const QString &key) const
{
    return std::any_of(m_queue.begin(), m_queue.end(), [&key](const Job &job) { return job.key == key; });
}

bool Credentials::isChangeQueued(const QString &key) const
{
    return std::any_of(m_queue.begin(), m_queue.end(),
                       [&key](const Job &job) { return job.kind != Kind::Read && job.key == key; });
}

} // namespace medcrm
