// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/rememberedlogin.h"

namespace medcrm {

namespace {

// What lies in the keychain: "7:token".
struct Entry
{
    UserId user;
    QString token;

    QString text() const { return QString::number(user.value()) + u':' + token; }
    /// Without a token when it is not what text() wrote.
    static Entry fromText(const QString &text)
    {
        bool isNumber = false;
        const qint64 user = text.section(u':', 0, 0).toLongLong(&isNumber);
        return isNumber && user > 0 ? Entry{UserId(user), text.section(u':', 1)} : Entry{};
    }
};

} // namespace

RememberedLogin::RememberedLogin(Credentials &credentials, const QString &key, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_key(key)
{
}

void RememberedLogin::look()
{
    m_looking = true;
    m_wanted = true;
    m_credentials.read(m_key, this, [this](const Credentials::Found &found) { take(found); });
}

void RememberedLogin::take(const Credentials::Found &found)
{
    using Kind = Credentials::Found::Kind;
    if (!m_wanted)
        return;
    m_looking = false;
    m_unread = found.kind == Kind::Unknown || found.kind == Kind::Missing;
    const Entry entry = Entry::fromText(found.secret);
    if (found.kind == Kind::Owed) {
        m_owed = entry.token;
    } else if (found.kind == Kind::Entry && !entry.token.isEmpty()) {
        m_token = entry.token;
        m_user = entry.user;
        m_locked = m_credentials.isLocked(m_key);
    }
    Q_EMIT looked();
}

void RememberedLogin::stopLooking()
{
    m_wanted = false;
    m_unread |= std::exchange(m_looking, false);
}

void RememberedLogin::setAside()
{
    stopLooking();
    m_unread |= !m_token.isEmpty();
    m_token.clear();
}

void RememberedLogin::begin(bool keep)
{
    m_kept = keep;
    m_unread = false;
    m_toldNotKept = false;
    if (!keep && m_credentials.mayHold(m_key))
        m_credentials.remove(m_key);
}

void RememberedLogin::renew(UserId user, const QString &token)
{
    if (!m_kept)
        return;
    m_credentials.write(m_key, Entry{user, token}.text(), this, [this](bool taken) {
        if (m_kept && !taken && !std::exchange(m_toldNotKept, true))
            Q_EMIT notKept();
    });
    m_credentials.setLocked(m_key, m_locked);
}

void RememberedLogin::forget()
{
    if (m_credentials.mayHold(m_key))
        m_credentials.remove(m_key);
    m_token.clear();
    m_kept = false;
    m_unread = false;
    m_locked = false;
}

void RememberedLogin::setLocked(bool locked)
{
    m_locked = locked;
    m_credentials.setLocked(m_key, locked);
}

} // namespace medcrm
