// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/service/audience.h"

#include <functional>

namespace medcrm {

/// An event that a request caused; it gets its number when it is stored.
struct PendingEvent
{
    Audience audience;
    QString type;
    QByteArray payload; ///< JSON
};

/// What the audit log will say of a request.
struct AuditNote
{
    QString entity; ///< "visit"
    qint64 id = 0;
    QByteArray before; ///< JSON, or empty.
    QByteArray after;
    QString reason;
};

/// Connections to be closed: of one login, or of all logins of an account but one.
struct Disconnection
{
    std::optional<LoginSessionId> login;
    std::optional<UserId> user;
    std::optional<LoginSessionId> except;
};

/// Everything a request did besides writing rows. The dispatcher carries it out around the commit.
struct Effects
{
    struct SignIn
    {
        Actor actor;
        Instant expires;
    };

    QList<PendingEvent> events;
    QList<AuditNote> audit;
    std::optional<SignIn> signIn;
    QList<Disconnection> disconnections;
    QList<std::function<void()>> afterCommit;
    bool keepDespiteError = false;
};

/// The fields in which two states of a record differ, as two JSON objects.
template <HasFields T>
std::pair<QByteArray, QByteArray> differences(const T &before, const T &after)
{
    QByteArray was;
    QByteArray is;
    forEachField<T>([&](const auto &field) {
        using FieldType = typename std::decay_t<decltype(field)>::Type;
        if (before.*field.member == after.*field.member)
            return;
        const QByteArray name = QByteArray(was.isEmpty() ? "{\"" : ",\"") + field.name + "\":";
        was += name;
        is += name;
        Codec<FieldType>::write(was, before.*field.member);
        Codec<FieldType>::write(is, after.*field.member);
    });
    if (was.isEmpty())
        return {"{}", "{}"};
    return {was + '}', is + '}'};
}

} // namespace medcrm
