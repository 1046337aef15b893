// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"

#include <QDir>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// What a setting's number counts: a stored value is `factor` times that.
struct Unit
{
    QString name;
    qint64 factor = 1;
};

const Unit plain{{}, 1};
const Unit seconds{u"s"_s, 1000};
const Unit minutes{u"min"_s, 60'000};
const Unit hours{u"h"_s, 3'600'000};
const Unit days{u"days"_s, 24 * 3'600'000};
const Unit kibibytes{u"KiB"_s, 1024};
const Unit mebibytes{u"MiB"_s, 1024 * 1024};

template <typename T>
qint64 toNumber(const T &value)
{
    if constexpr (std::is_same_v<T, Milliseconds>)
        return value.count();
    else
        return qint64(value);
}

/// A whole number between two bounds. `member` gives the place in a Config.
template <typename Member>
Setting number(const QString &key, const QString &about, qint64 least, qint64 most, const Unit &unit,
               Member member)
{
    using T = std::remove_cvref_t<decltype(member(std::declval<Config &>()))>;
    const QString bounds = u"%1 to %2 %3"_s.arg(least).arg(most).arg(unit.name).trimmed();
    Setting setting{key, u"%1 (%2)"_s.arg(about, bounds), {}, {}};
    setting.read = [member, unit](const Config &config) {
        Config copy = config;
        return QString::number(toNumber(member(copy)) / unit.factor);
    };
    setting.write = [=](Config &config, const QString &text) -> Result<> {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber || value < least || value > most)
            return invalid(key, u"%1 is \"%2\", but must be a whole number, %3."_s.arg(key, text, bounds));
        member(config) = T(value * unit.factor);
        return {};
    };
    return setting;
}

template <typename Member>
Setting text(const QString &key, const QString &about, Member member)
{
    Setting setting{key, about, {}, {}};
    setting.read = [member](const Config &config) {
        Config copy = config;
        return member(copy);
    };
    setting.write = [member](Config &config, const QString &value) -> Result<> {
        member(config) = value;
        return {};
    };
    return setting;
}

Setting listenAddress()
{
    const QString key = u"network.address"_s;
    Setting setting = text(
        key, u"the address to listen on; 0.0.0.0 is every IPv4 address, :: every address"_s,
        [](Config & c) -> auto & { return c.address; });
    setting.write = [key](Config &config, const QString &value) -> Result<> {
        if (QHostAddress(value).isNull())
            return invalid(key, u"%1 is \"%2\", but must be an IP address."_s.arg(key, value));
        config.address = value;
        return {};
    };
    return setting;
}

/// A relative one would be another folder for each directory that a command is run in.
Setting backupFolder()
{
    const QString key = u"backup.directory"_s;
    Setting setting = text(
        key,
        u"where backups go: an absolute path of a directory that is there; empty for backups/ in the data directory"_s,
        [](Config & c) -> auto & { return c.backup.directory; });
    setting.write = [key](Config &config, const QString &value) -> Result<> {
        if (!value.isEmpty() && !QDir::isAbsolutePath(value))
            return invalid(key, u"%1 is \"%2\", but must be an absolute path, or empty."_s.arg(key, value));
        config.backup.directory = value;
        return {};
    };
    return setting;
}

QList<Setting> places()
{
    return {
        text(
            u"server.data"_s, u"directory of the database, the identity and the backups"_s,
            [](Config & c) -> auto & { return c.dataDirectory; }),
        text(
            u"server.name"_s, u"what clients show as the server's name; empty for the machine's"_s,
            [](Config & c) -> auto & { return c.serverName; }),
        listenAddress(),
        number(
            u"network.port"_s, u"the port to listen on; 0 takes a free one"_s, 0, 65535, plain,
            [](Config & c) -> auto & { return c.port; }),
    };
}

QList<Setting> connections()
{
    return {
        number(
            u"connections.signedIn"_s, u"signed-in connections altogether"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.transport.authenticated; }),
        number(
            u"connections.perUser"_s, u"signed-in connections of one account"_s, 1, 1000, plain,
            [](Config & c) -> auto & { return c.sessions.sessionsPerUser; }),
        number(
            u"connections.perAddress"_s, u"connections from one address"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.transport.perAddress; }),
        number(
            u"connections.strangers"_s, u"connections that have not signed in yet"_s, 1, 10'000, plain,
            [](Config & c) -> auto & { return c.transport.unauthenticated; }),
        number(
            u"connections.strangersPerAddress"_s, u"the same, from one address"_s, 1, 10'000, plain,
            [](Config & c) -> auto & { return c.transport.unauthenticatedPerAddress; }),
        number(
            u"connections.tlsDeadline"_s, u"time for the TLS handshake"_s, 1, 60, seconds,
            [](Config & c) -> auto & { return c.transport.tlsDeadline; }),
        number(
            u"connections.loginDeadline"_s, u"time from connecting to being signed in"_s, 1, 120, seconds,
            [](Config & c) -> auto & { return c.transport.loginDeadline; }),
        number(
            u"connections.pingInterval"_s, u"silence after which a client is asked for a sign of life"_s, 1,
            600, seconds, [](Config & c) -> auto & { return c.transport.pingInterval; }),
        number(
            u"connections.pongDeadline"_s, u"time for that sign of life"_s, 1, 60, seconds,
            [](Config & c) -> auto & { return c.transport.pongDeadline; }),
    };
}

QList<Setting> limits()
{
    return {
        number(
            u"limits.frame"_s, u"largest message of a signed-in client"_s, 4, 1024, kibibytes,
            [](Config & c) -> auto & { return c.transport.user.frameBytes; }),
        number(
            u"limits.backlog"_s, u"what may wait to be written to a client before it is cut off"_s, 256,
            65'536, kibibytes, [](Config & c) -> auto & { return c.transport.user.backlogBytes; }),
        number(
            u"limits.bytesPerSecond"_s, u"what a signed-in client may send each second"_s, 16, 65'536,
            kibibytes, [](Config & c) -> auto & { return c.transport.user.bytesPerSecond; }),
        number(
            u"limits.bytesBurst"_s, u"what it may send at once"_s, 64, 65'536, kibibytes,
            [](Config & c) -> auto & { return c.transport.user.burstBytes; }),
        number(
            u"limits.framesPerSecond"_s, u"messages of a session each second"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.sessions.frames.perSecond; }),
        number(
            u"limits.framesBurst"_s, u"messages at once"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.sessions.frames.burst; }),
        number(
            u"limits.writesPerSecond"_s, u"changes by a session each second"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.sessions.writes.perSecond; }),
        number(
            u"limits.writesBurst"_s, u"changes at once"_s, 1, 100'000, plain,
            [](Config & c) -> auto & { return c.sessions.writes.burst; }),
        number(
            u"limits.replayEvents"_s, u"most missed events that are told one by one; more make a snapshot"_s,
            0, 10'000, plain, [](Config & c) -> auto & { return c.subscriptions.mostEvents; }),
        number(
            u"limits.freeDisk"_s, u"with less room on the disk, changes are refused"_s, 16, 1'000'000,
            mebibytes, [](Config & c) -> auto & { return c.dispatcher.leastFreeBytes; }),
    };
}

QList<Setting> signingIn()
{
    return {
        number(
            u"login.access"_s, u"how long a connection stays signed in without renewing"_s, 1, 60, minutes,
            [](Config & c) -> auto & { return c.logins.access; }),
        number(
            u"login.idle"_s, u"how long a login lives unused"_s, 1, 1440, minutes,
            [](Config & c) -> auto & { return c.logins.idle; }),
        number(
            u"login.absolute"_s, u"how long a login lives at most"_s, 1, 168, hours,
            [](Config & c) -> auto & { return c.logins.absolute; }),
        number(
            u"login.displayIdle"_s, u"how long a waiting-room display's login lives unused"_s, 1, 365, days,
            [](Config & c) -> auto & { return c.logins.displayIdle; }),
        number(
            u"login.displayAbsolute"_s, u"how long a waiting-room display's login lives at most"_s, 1, 3650,
            days, [](Config & c) -> auto & { return c.logins.displayAbsolute; }),
        number(
            u"login.freeFailures"_s, u"wrong passwords of an account before it has to wait"_s, 1, 100, plain,
            [](Config & c) -> auto & { return c.auth.throttle.account.freeFailures; }),
        number(
            u"login.freeFailuresPerAddress"_s, u"the same, of an address"_s, 1, 10'000, plain,
            [](Config & c) -> auto & { return c.auth.throttle.address.freeFailures; }),
        number(
            u"login.longestWait"_s, u"longest wait between two wrong passwords"_s, 1, 3600, seconds,
            [](Config & c) -> auto & { return c.auth.throttle.longestWait; }),
        number(
            u"login.passwordThreads"_s, u"threads that check passwords; each takes 64 MiB"_s, 1, 64, plain,
            [](Config & c) -> auto & { return c.passwordThreads; }),
        number(
            u"login.passwordQueue"_s, u"password checks that run or wait; more are refused for the moment"_s,
            1, 1000, plain, [](Config & c) -> auto & { return c.passwordQueue; }),
    };
}

QList<Setting> keeping()
{
    return {
        number(
            u"keep.requestKeys"_s, u"how long the answer to a change is kept for a retry"_s, 1, 720, hours,
            [](Config & c) -> auto & { return c.housekeeping.requestKeys; }),
        number(
            u"keep.events"_s, u"newest events kept of each clinic"_s, 300, 10'000'000, plain,
            [](Config & c) -> auto & { return c.housekeeping.events; }),
    };
}

QList<Setting> backups()
{
    return {
        number(
            u"backup.every"_s, u"time between two scheduled backups; 0 makes none"_s, 0, 1440, minutes,
            [](Config & c) -> auto & { return c.backup.every; }),
        number(
            u"backup.dayBegins"_s, u"hour of the server's clock at which a day of backups begins"_s, 0, 23,
            plain, [](Config & c) -> auto & { return c.backup.dayBegins; }),
        number(
            u"backup.startDelay"_s, u"time after a start before a missed backup is made up for"_s, 0, 3600,
            seconds, [](Config & c) -> auto & { return c.backup.startDelay; }),
        number(
            u"backup.keepHours"_s, u"newest hours that keep a scheduled backup"_s, 1, 168, plain,
            [](Config & c) -> auto & { return c.backup.keep.hours; }),
        number(
            u"backup.keepDays"_s, u"newest days that keep one"_s, 0, 366, plain,
            [](Config & c) -> auto & { return c.backup.keep.days; }),
        number(
            u"backup.keepWeeks"_s, u"newest weeks that keep one"_s, 0, 520, plain,
            [](Config & c) -> auto & { return c.backup.keep.weeks; }),
        number(
            u"backup.keepMonths"_s, u"newest months that keep one"_s, 0, 240, plain,
            [](Config & c) -> auto & { return c.backup.keep.months; }),
        backupFolder(),
        text(
            u"backup.passphraseFile"_s,
            u"file with the passphrase that encrypts backups, private to the server's account; empty: not encrypted"_s,
            [](Config & c) -> auto & { return c.backup.passphraseFile; }),
    };
}

} // namespace

const QList<Setting> &settings()
{
    static const QList<Setting> all =
        places() + connections() + limits() + signingIn() + keeping() + backups();
    return all;
}

} // namespace medcrm
