// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/helloservice.h"

#include "common/protocol/fingerprint.h"
#include "server/session/session.h"

using namespace Qt::StringLiterals;

namespace medcrm {

HelloService::HelloService(const Self &self)
    : m_self(self)
{
}

Result<ServerHello> HelloService::handle(Context &ctx, Session &session, const Hello &request)
{
    if (request.fingerprint && *request.fingerprint != protocolFingerprint()) {
        const QString sentence = request.version == m_self.version
            ? u"This desk and the server are both %1, but not the same build: please install the same on both."_s
                  .arg(m_self.version)
            : u"This desk runs %1, the server %2: please update."_s.arg(request.version, m_self.version);
        return fail(ErrorCode::Conflict, u"fingerprint"_s, sentence);
    }
    // At once, so that a client need not wait for the answer before it signs in.
    session.greet(request.deviceName.trimmed());
    return ServerHello{m_self.serverName, m_self.version, ctx.now(), protocolFingerprint(),
                       m_self.startedAt.ms};
}

} // namespace medcrm
