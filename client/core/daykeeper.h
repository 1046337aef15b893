// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/credentials.h"
#include "client/core/keptday.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace medcrm {

class ClinicDay;
class ClinicFeed;
class Connection;
class LocalPassword;
class LoginState;
class Outage;
class ServerClock;
class ServerIdentity;

/// Tests shorten them.
struct KeepingTimings
{
    Milliseconds afterChange = std::chrono::seconds(5); ///< The file is written at most so often.
    Milliseconds atLeast =
        std::chrono::minutes(1); ///< While nothing changes: until when the day is complete.
};

/// Keeps the last known day of who is signed in on this computer, so that it can be read when the program is started
/// while the server is gone (design: guarantees.md, product.md: outage mode).
///
/// Only where the login is remembered on this computer, and has a keychain: the file is encrypted with a key that lies
/// there (KeptDay, DaySeal), beside the remembered login, and both go with it: when somebody signs out, when the server
/// does not take the login any more, when another account or one without remembering signs in; not because the keychain is
/// locked or silent. Everywhere else the day
/// is in memory only, and lasts as long as the program.
/// There is one file for each program, private to the user, written in a thread beside the window and replaced as a
/// whole. One that cannot be opened is left alone, said (notRecalled) and replaced at the next sign-in.
class DayKeeper : public QObject
{
    Q_OBJECT
public:
    /// All outlive the keeper.
    struct Parts
    {
        Connection &connection;
        LoginState &login;
        ClinicFeed &feed;
        ClinicDay &day;
        Credentials &credentials;
        const ServerIdentity &identity;
        ServerClock &clock;
        Outage &outage;
        LocalPassword &password;
    };

    /// `program` names the file in `folder`, which is made when it is needed.
    DayKeeper(const Parts &parts, const QString &program, const QString &folder,
              const KeepingTimings &timings = {}, QObject *parent = nullptr);
    /// Writes what was not written yet.
    ~DayKeeper() override;

    QString file() const { return m_file; }
    /// Whether this day would be there after a start without the server.
    bool isKeeping() const { return !m_key.isEmpty() && !m_failed; }

Q_SIGNALS:
    /// The program was started without its server, and the day that was kept is shown now.
    void recalled(const medcrm::SignedIn &account);
    /// There is a kept day, and it cannot be shown: why, in a sentence for the user.
    void notRecalled(const QString &why);

private:
    void followDay();
    void signedIn();
    void forget();
    void findKey();
    void keyFound(const Credentials::Found &found);
    void takeKey(const QByteArray &key);
    void makeKey();
    void takeOverPasswordCheck();
    void changed();
    void write();
    void written(const Result<> &outcome);
    void lookForServer();
    void open(const Credentials::Found &found);
    void show(const Result<KeptDay> &kept);
    void refuse(const QString &why);
    void removeFile();
    void removeDay();
    KeptDay present() const;
    DaySeal seal(UserId user, const QByteArray &key) const;
    QString keyName() const;

    const Parts m_parts;
    const QString m_program;
    const QString m_file;
    QByteArray m_key; ///< Empty: not kept.
    quint64 m_login = 0; ///< Counts sign-ins and sign-outs: late answers of the keychain are dropped.
    QTimer m_write;
    QTimer m_regularly;
    QThreadPool m_pool; ///< One thread: writing and removing in order.
    bool m_writing = false;
    bool m_unwritten = false; ///< Changed since the last writing began.
    bool m_failed = false; ///< The file could not be written.
    bool m_looked = false; ///< For a kept day, at the start.
};

} // namespace medcrm
