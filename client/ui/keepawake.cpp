// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/keepawake.h"

#include <QCoreApplication>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(MEDCRM_HAS_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#endif

using namespace Qt::StringLiterals;

namespace medcrm::ui {

#if defined(Q_OS_WIN)

class KeepAwake::Request
{
public:
    Request(KeepAwake &, const QString &)
        : m_granted(SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED) != 0)
    {
    }
    ~Request() { SetThreadExecutionState(ES_CONTINUOUS); }
    bool isGranted() const { return m_granted; }

private:
    const bool m_granted;
};

#elif defined(MEDCRM_HAS_DBUS)

namespace {

const QString service = QStringLiteral("org.freedesktop.ScreenSaver");

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service, u"/org/freedesktop/ScreenSaver"_s, service, method);
}

} // namespace

/// Asked for again each time the service appears: a screen saver that starts anew remembers nobody.
class KeepAwake::Request : public QObject
{
public:
    Request(KeepAwake &owner, const QString &reason)
        : m_owner(owner)
        , m_reason(reason)
        , m_bus(QDBusConnection::sessionBus())
        , m_watcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
    {
        connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &Request::ask);
        connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setCookie({}); });
        if (m_bus.isConnected())
            ask();
    }

    ~Request() override
    {
        if (!m_cookie)
            return;
        QDBusMessage call = callOf(u"UnInhibit"_s);
        call << *m_cookie;
        m_bus.send(call);
    }

    bool isGranted() const { return m_cookie.has_value(); }

private:
    void ask()
    {
        QDBusMessage call = callOf(u"Inhibit"_s);
        call << QCoreApplication::applicationName() << m_reason;
        auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<uint> reply = *answer;
            answer->deleteLater();
            if (reply.isValid())
                setCookie(reply.value());
        });
    }

    void setCookie(std::optional<uint> cookie)
    {
        m_cookie = cookie;
        Q_EMIT m_owner.changed();
    }

    KeepAwake &m_owner;
    const QString m_reason;
    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    std::optional<uint> m_cookie;
};

#else

/// No way to ask on this system.
class KeepAwake::Request
{
public:
    Request(KeepAwake &, const QString &) { }
    bool isGranted() const { return false; }
};

#endif

KeepAwake::KeepAwake(const QString &reason, QObject *parent)
    : QObject(parent)
    , m_request(std::make_unique<Request>(*this, reason))
{
}

KeepAwake::~KeepAwake() = default;

bool KeepAwake::isGranted() const
{
    return m_request->isGranted();
}

} // namespace medcrm::ui
