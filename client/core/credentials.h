// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/keychain.h"
#include "client/core/keychainnotes.h"
#include "common/core/clock.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <memory>

namespace medcrm {

/// What a program keeps in the keychain, a login and the key of a kept day. Everything may fail: without a keychain, or
/// with one that does not answer in time, the program works and asks for the password.
///
/// Each change is noted in the profile before the keychain is asked, and the note is settled when the keychain confirms
/// it. An entry whose change was never confirmed is owed its removal: it is not used any more, and each start tries
/// again (KeychainNotes).
class Credentials : public QObject
{
    Q_OBJECT
public:
    struct Found
    {
        enum class Kind {
            Entry, ///< With its secret.
            None, ///< There is none.
            Missing, ///< There was one and the keychain has none: it is gone, or locked away from this program.
            Owed, ///< It must not be used. It is being removed; its secret may serve to end what it opens.
            Unknown ///< The keychain did not answer in time, or that it does not work.
        };
        Kind kind = Kind::None;
        QString secret; ///< Of Entry; of Owed, where it was still there.
    };
    using Answer = std::function<void(const Found &)>;
    using Taken = std::function<void(bool)>;

    /// `notes`: the file for KeychainNotes, in the profile.
    Credentials(std::unique_ptr<Keychain> keychain, const QString &notes,
                Milliseconds timeout = std::chrono::seconds(5), QObject *parent = nullptr);

    /// `answer` runs within the timeout, never inside this function, unless `context` is gone. After Unknown it runs once
    /// more when the keychain answers after all: somebody had to unlock it.
    void read(const QString &key, QObject *context, Answer answer);
    /// `taken` runs at most once, unless `context` is gone: whether the keychain confirmed it in time.
    void write(const QString &key, const QString &secret, QObject *context = nullptr, Taken taken = {});
    void remove(const QString &key);
    /// At the start, after whoever wants an owed secret asked for it: removes what earlier starts could not.
    void removeOwed();

    /// Whether an entry may be in the keychain, as the profile knows.
    bool mayHold(const QString &key) const { return m_notes.of(key) != KeychainNotes::State::None; }
    /// Of a login: its window is locked, and is so again after the next start. On the disk when it returns.
    bool isLocked(const QString &key) const { return m_notes.isLocked(key); }
    void setLocked(const QString &key, bool locked) { m_notes.setLocked(key, locked); }

private:
    enum class Kind { Read, Write, Remove };
    struct Job
    {
        Kind kind;
        QString key;
        QString secret = {};
        QPointer<QObject> context = {};
        Answer answer = {}; ///< May be empty.
        Taken taken = {}; ///< May be empty.
        bool told = false; ///< That there is no answer yet.
    };

    void enqueue(Job job);
    void startNext();
    void answered(quint64 number, const std::optional<QString> &secret, bool ok);
    void giveUp();
    void tellUnknown();
    void finish(const Job &job, const std::optional<QString> &secret, bool ok);
    Found judge(const QString &key, const std::optional<QString> &secret, bool ok);
    bool isQueued(const QString &key) const;
    bool isChangeQueued(const QString &key) const;

    std::unique_ptr<Keychain> m_keychain;
    KeychainNotes m_notes;
    QTimer m_timeout;
    QQueue<Job> m_queue; ///< The first one runs when m_running.
    quint64 m_number = 0; ///< Of the running job; a second answer to it is ignored.
    bool m_running = false;
    bool m_stuck =
        false; ///< A job did not come back in time: who waits is told so, and the queue stands until it does.
};

} // namespace medcrm
