// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/loginsessionstore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString selection =
    u"SELECT id, user_id, device_name, issued_at, last_used_at, expires_at, revoked_at FROM login_session "_s;

LoginSession readSession(Row &row)
{
    return {.id = row.next<LoginSessionId>(),
            .user = row.next<UserId>(),
            .deviceName = row.next<QString>(),
            .issuedAt = row.next<Instant>(),
            .lastUsedAt = row.next<Instant>(),
            .expiresAt = row.next<Instant>(),
            .revokedAt = row.next<std::optional<Instant>>()};
}

} // namespace

std::optional<LoginSession> LoginSessionStore::find(LoginSessionId id) const
{
    return Statement(m_database, selection + u"WHERE id = ?"_s, id).first(readSession);
}

QList<LoginSession> LoginSessionStore::listLive(UserId user, Instant now) const
{
    return Statement(m_database,
                     selection + u"WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY id"_s,
                     user, now)
        .all(readSession);
}

LoginSessionId LoginSessionStore::insert(const LoginSession &session)
{
    return LoginSessionId(Statement(m_database,
                                    u"INSERT INTO login_session (user_id, device_name, issued_at, "
                                    u"last_used_at, expires_at, revoked_at) "
                                    "VALUES (?, ?, ?, ?, ?, ?)"_s,
                                    session.user, session.deviceName, session.issuedAt, session.lastUsedAt,
                                    session.expiresAt, session.revokedAt)
                              .insert());
}

void LoginSessionStore::touch(LoginSessionId id, Instant at)
{
    Statement(m_database, u"UPDATE login_session SET last_used_at = ? WHERE id = ?"_s, at, id).run();
}

void LoginSessionStore::revoke(LoginSessionId id, Instant at)
{
    Statement(m_database, u"UPDATE login_session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"_s,
              at, id)
        .run();
}

QList<LoginSessionId> LoginSessionStore::revokeAll(UserId user, Instant at)
{
    return Statement(
               m_database,
               u"UPDATE login_session SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL RETURNING id"_s,
               at, user)
        .values<LoginSessionId>();
}

std::optional<RefreshToken> LoginSessionStore::findToken(const QByteArray &hash) const
{
    return Statement(m_database,
                     u"SELECT session_id, issued_at, spent_at FROM refresh_token WHERE hash = ?"_s, hash)
        .first([&](Row &row) {
            return RefreshToken{.hash = hash,
                                .session = row.next<LoginSessionId>(),
                                .issuedAt = row.next<Instant>(),
                                .spentAt = row.next<std::optional<Instant>>()};
        });
}

std::optional<RefreshToken> LoginSessionStore::goodToken(LoginSessionId session) const
{
    return Statement(m_database,
                     u"SELECT hash, issued_at FROM refresh_token WHERE session_id = ? AND spent_at IS NULL"_s,
                     session)
        .first([&](Row &row) {
            return RefreshToken{.hash = row.next<QByteArray>(),
                                .session = session,
                                .issuedAt = row.next<Instant>(),
                                .spentAt = std::nullopt};
        });
}

void LoginSessionStore::addToken(LoginSessionId session, const QByteArray &hash, Instant at)
{
    Statement(m_database, u"INSERT INTO refresh_token (hash, session_id, issued_at) VALUES (?, ?, ?)"_s, hash,
              session, at)
        .run();
}

bool LoginSessionStore::spendToken(const QByteArray &hash, Instant at)
{
    return Statement(m_database,
                     u"UPDATE refresh_token SET spent_at = ? WHERE hash = ? AND spent_at IS NULL"_s, at, hash)
               .run()
        == 1;
}

qint64 LoginSessionStore::prune(Instant before)
{
    return Statement(m_database, u"DELETE FROM login_session WHERE expires_at < ?"_s, before).run();
}

qint64 LoginSessionStore::pruneSpent(Instant before)
{
    return Statement(m_database, u"DELETE FROM refresh_token WHERE spent_at < ?"_s, before).run();
}

} // namespace medcrm::store
