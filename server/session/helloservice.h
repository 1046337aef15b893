// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/service/context.h"

namespace medcrm {

class Session;

/// Greets a client, or tells its user in a plain sentence that the two programs don't fit.
class HelloService
{
public:
    struct Self
    {
        QString serverName; ///< What the clinic calls it.
        QString version;
        Instant startedAt;
    };

    explicit HelloService(const Self &self);

    Result<ServerHello> handle(Context &ctx, Session &session, const Hello &request);

private:
    const Self m_self;
};

} // namespace medcrm
