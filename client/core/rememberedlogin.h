// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/credentials.h"
#include "common/protocol/auth.h"

namespace medcrm {

/// The login of this program at one server that is taken up again at the next start: its refresh token in the keychain,
/// whose it is, and whether its window was locked. LoginState works with it.
class RememberedLogin : public QObject
{
    Q_OBJECT
public:
    /// `key`: of its entry in the keychain. `credentials` outlives this object.
    RememberedLogin(Credentials &credentials, const QString &key, QObject *parent = nullptr);

    /// At the program's start, once: ends in looked().
    void look();
    bool isLooking() const { return m_looking; }
    /// A person types a password: what the keychain says from now on is not waited for, and not used.
    void stopLooking();
    /// As stopLooking(), and what was found is not used either: somebody signs in.
    void setAside();

    /// Found and not used yet; else empty.
    const QString &token() const { return m_token; }
    /// Whose token() is.
    UserId user() const { return m_user; }
    /// The token of a login that was to be forgotten, and may still live at the server. Given once.
    QString takeOwed() { return std::exchange(m_owed, {}); }
    /// A login may be in the keychain that nobody has seen or used in this program.
    bool isUnread() const { return m_unread; }

    /// Whether the present login is one to be remembered.
    bool isKept() const { return m_kept; }
    /// A login begins, to be remembered or not; one that was before is forgotten or will be replaced.
    void begin(bool keep);
    /// The newest token of the present login; does nothing when it is not kept.
    void renew(UserId user, const QString &token);
    /// token() was used or is of no use.
    void clearToken() { m_token.clear(); }
    /// It is over: signed out or refused.
    void forget();

    /// Whether the window of this login is locked, also in the program before this one.
    bool isLocked() const { return m_locked; }
    void setLocked(bool locked);

Q_SIGNALS:
    /// token() is there, or there is none. Once more after silence that was taken for none.
    void looked();
    /// The present login was to be remembered, and the keychain did not take it. Once for each login.
    void notKept();

private:
    void take(const Credentials::Found &found);

    Credentials &m_credentials;
    const QString m_key;
    QString m_token;
    UserId m_user;
    QString m_owed;
    bool m_looking = false;
    bool m_wanted = false; ///< An answer of the keychain would be used.
    bool m_unread = false;
    bool m_kept = false;
    bool m_locked = false;
    bool m_toldNotKept = false;
};

} // namespace medcrm
