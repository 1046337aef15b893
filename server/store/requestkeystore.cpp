// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/requestkeystore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

std::optional<AnsweredRequest> RequestKeyStore::find(UserId user, const QByteArray &key) const
{
    return Statement(
               m_database,
               u"SELECT method, content_hash, reply, at FROM request_key WHERE user_id = ? AND request_key = ?"_s,
               user, key)
        .first([&](Row &row) {
            return AnsweredRequest{.user = user,
                                   .key = key,
                                   .method = row.next<QString>(),
                                   .contentHash = row.next<QByteArray>(),
                                   .reply = row.next<QByteArray>(),
                                   .at = row.next<Instant>()};
        });
}

void RequestKeyStore::insert(const AnsweredRequest &request)
{
    Statement(
        m_database,
        u"INSERT INTO request_key (user_id, request_key, method, content_hash, reply, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        request.user, request.key, request.method, request.contentHash, request.reply, request.at)
        .run();
}

qint64 RequestKeyStore::prune(Instant before)
{
    return Statement(m_database, u"DELETE FROM request_key WHERE at < ?"_s, before).run();
}

} // namespace medcrm::store
