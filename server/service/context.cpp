// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/context.h"

namespace medcrm {

Context::Context(const Actor &actor, Instant now)
    : m_actor(actor)
    , m_now(now)
{
}

void Context::audit(const char *entity, qint64 id, const QByteArray &before, const QByteArray &after,
                    const QString &reason)
{
    m_effects.audit.append({QString::fromLatin1(entity), id, before, after, reason});
}

void Context::signIn(const Actor &actor, Instant expires)
{
    m_effects.signIn = Effects::SignIn{actor, expires};
}

void Context::disconnect(LoginSessionId login)
{
    m_effects.disconnections.append({login, {}, {}});
}

void Context::disconnect(UserId user, std::optional<LoginSessionId> except)
{
    m_effects.disconnections.append({{}, user, except});
}

} // namespace medcrm
