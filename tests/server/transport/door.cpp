// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/transport/door.h"

#include "tests/support/await.h"

#include <stdexcept>

namespace medcrm::test {

using namespace Qt::StringLiterals;

const TlsIdentity &identity()
{
    static const QTemporaryDir directory;
    static const Result<TlsIdentity> made = TlsIdentity::create(directory.path());
    return made.value();
}

Door::Door(const TransportLimits &limits)
    : m_listener(limits, identity().serverConfiguration())
{
    QObject::connect(&m_listener, &Listener::newChannel, &m_listener, [this](Channel *channel) {
        m_channels.append(channel);
        ++m_letIn;
    });
    if (const auto listening = m_listener.listen(QHostAddress::LocalHost, 0); !listening)
        throw std::runtime_error(listening.error().message.toStdString());
}

QUrl Door::url() const
{
    return QUrl(u"wss://127.0.0.1:%1/"_s.arg(m_listener.port()));
}

Channel *Door::next()
{
    if (!await([this] { return !m_channels.isEmpty(); }))
        return nullptr;
    return m_channels.takeFirst();
}

} // namespace medcrm::test
