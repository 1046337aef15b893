// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/id.h"
#include "server/store/database.h"

#include <QByteArray>
#include <optional>

namespace medcrm::store {

/// The answer that a write got when it was done.
struct AnsweredRequest
{
    UserId user;
    QByteArray key; ///< 16 bytes, made by the client for one intent of its user.
    QString method;
    QByteArray contentHash; ///< SHA-256 of the parameters: the same key with others is a conflict.
    QByteArray reply; ///< JSON, as it was sent.
    Instant at;

    bool operator==(const AnsweredRequest &) const = default;
};

/// Answers already given, written in the transaction of the change, so that a retry gets the first answer.
/// Keys belong to a user: nobody gets another's answer by guessing.
class RequestKeyStore
{
public:
    explicit RequestKeyStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<AnsweredRequest> find(UserId user, const QByteArray &key) const;
    void insert(const AnsweredRequest &request);

    /// Forgets the answers given before an instant; how many.
    qint64 prune(Instant before);

private:
    Database &m_database;
};

} // namespace medcrm::store
