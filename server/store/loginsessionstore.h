// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/id.h"
#include "server/store/database.h"

#include <QByteArray>
#include <optional>

namespace medcrm::store {

/// One sign-in on one device, until it is revoked or expires. All refresh tokens that follow from it belong to it, so it
/// is also the family of tokens.
struct LoginSession
{
    LoginSessionId id;
    UserId user;
    QString deviceName;
    Instant issuedAt;
    Instant lastUsedAt;
    Instant expiresAt; ///< Absolute; idle expiry is counted from lastUsedAt.
    std::optional<Instant> revokedAt;

    bool operator==(const LoginSession &) const = default;
};

/// A refresh token, of which only the SHA-256 is kept.
struct RefreshToken
{
    QByteArray hash; ///< 32 bytes.
    LoginSessionId session;
    Instant issuedAt;
    std::optional<Instant> spentAt; ///< Who shows a spent token again has stolen it, or was stolen from.

    bool operator==(const RefreshToken &) const = default;
};

/// The rows of `login_session` and `refresh_token`. Every function may throw DbError; the writing ones need an open
/// Transaction.
class LoginSessionStore
{
public:
    explicit LoginSessionStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<LoginSession> find(LoginSessionId id) const;

    /// An account's sessions that are neither revoked nor past their expiry, oldest first.
    QList<LoginSession> listLive(UserId user, Instant now) const;

    /// Writes a new row, `id` excepted; its id.
    LoginSessionId insert(const LoginSession &session);

    /// Notes that a session was used.
    void touch(LoginSessionId id, Instant at);

    /// Ends a session; one that has ended keeps its time.
    void revoke(LoginSessionId id, Instant at);

    /// Ends all of an account's sessions; those that this ended.
    QList<LoginSessionId> revokeAll(UserId user, Instant at);

    std::optional<RefreshToken> findToken(const QByteArray &hash) const;

    /// The one token of a session that was not spent.
    std::optional<RefreshToken> goodToken(LoginSessionId session) const;

    /// Adds a token that is good. The database allows a session one at a time: spend the one before it first.
    void addToken(LoginSessionId session, const QByteArray &hash, Instant at);

    /// Marks a good token as spent; false when it was spent already or is not known.
    [[nodiscard]] bool spendToken(const QByteArray &hash, Instant at);

    /// Forgets the sessions that expired before an instant, with their tokens; how many sessions.
    qint64 prune(Instant before);

    /// Forgets the tokens that were spent before an instant; how many. Who shows one later is refused like a stranger.
    qint64 pruneSpent(Instant before);

private:
    Database &m_database;
};

} // namespace medcrm::store
