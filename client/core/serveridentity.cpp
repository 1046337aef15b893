// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/serveridentity.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// QSettings would take the colon and slash of an address for its own.
QString keyOf(const ServerAddress &server)
{
    return u"confirmedServers/"_s + QString::fromLatin1(server.text().toUtf8().toPercentEncoding());
}

} // namespace

ServerIdentity::ServerIdentity(const QString &settingsFile, const std::optional<KeyFingerprint> &given)
    : m_settingsFile(settingsFile)
    , m_given(given)
{
}

std::optional<KeyFingerprint> ServerIdentity::pinOf(const ServerAddress &server) const
{
    if (m_given)
        return m_given;
    if (const auto held = m_confirmed.constFind(server.text()); held != m_confirmed.constEnd())
        return *held;
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QString text = settings.value(keyOf(server)).toString();
    if (text.isEmpty())
        return std::nullopt;
    // A damaged entry matches no server: a hard stop, not a question that could be answered with a click.
    return KeyFingerprint::fromText(text, keyOf(server)).value_or(KeyFingerprint{});
}

Result<> ServerIdentity::confirm(const ServerAddress &server, const KeyFingerprint &fingerprint)
{
    m_confirmed.insert(server.text(), fingerprint);
    QDir().mkpath(QFileInfo(m_settingsFile).absolutePath());
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(keyOf(server), fingerprint.text());
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return fail(ErrorCode::Unavailable, {},
                    u"The server's fingerprint could not be kept in %1."_s.arg(m_settingsFile));
    return {};
}

} // namespace medcrm
