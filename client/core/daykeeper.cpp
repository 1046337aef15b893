// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/daykeeper.h"

#include "client/core/clinicfeed.h"
#include "client/core/localpassword.h"
#include "client/core/outage.h"
#include "client/core/serverclock.h"
#include "client/core/serveridentity.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.keptday")

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Whole or not at all, and never readable for others, not even while it is written.
Result<> writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return fail(ErrorCode::Unavailable, {}, file.errorString());
    return {};
}

Result<KeptDay> readFile(const QString &path, const DaySeal &seal)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, {}, DayKeeper::tr("%1 can't be read.").arg(path));
    return openDay(file.read(largestKeptDay + 1), seal);
}

} // namespace

DayKeeper::DayKeeper(const Parts &parts, const QString &program, const QString &folder,
                     const KeepingTimings &timings, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_program(program)
    , m_file(folder + u'/' + program + u".lastday"_s)
{
    m_pool.setMaxThreadCount(1);
    m_write.setSingleShot(true);
    m_write.setInterval(timings.afterChange);
    connect(&m_write, &QTimer::timeout, this, &DayKeeper::write);
    m_regularly.setInterval(timings.atLeast);
    connect(&m_regularly, &QTimer::timeout, this, &DayKeeper::changed);
    connect(&parts.login, &LoginState::signedIn, this, &DayKeeper::signedIn);
    connect(&parts.login, &LoginState::signedOut, this, &DayKeeper::forget);
    // The server was asked, and no remembered login is left: it refused it, or there was none. One that the keychain did
    // not give yet may be there all the same.
    connect(&parts.login, &LoginState::phaseChanged, this, [this](LoginState::Phase phase) {
        const LoginState &login = m_parts.login;
        if (phase == LoginState::Phase::SignedOut && login.server() && !login.waitsForServer()
            && !login.remembered().isUnread())
            forget();
    });
    connect(&parts.login, &LoginState::passwordProved, &parts.password, &LocalPassword::learn);
    connect(&parts.password, &LocalPassword::changed, this, &DayKeeper::changed);
    connect(&parts.connection, &Connection::lost, this, &DayKeeper::write);
    connect(&parts.login, &LoginState::waitingForServer, this, &DayKeeper::lookForServer);
    followDay();
}

DayKeeper::~DayKeeper()
{
    m_pool.waitForDone();
    m_writing = false;
    write();
    m_pool.waitForDone();
}

void DayKeeper::followDay()
{
    const ClinicDay &day = m_parts.day;
    connect(&day, &ClinicDay::wasReset, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::clinicChanged, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::roomChanged, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::doctorChanged, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::serviceChanged, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::appointmentChanged, this, &DayKeeper::changed);
    connect(&day, &ClinicDay::visitChanged, this, &DayKeeper::changed);
    connect(&m_parts.feed, &ClinicFeed::stateChanged, this, [this](ClinicFeed::State state) {
        if (state == ClinicFeed::State::Current && m_key.isEmpty())
            findKey();
    });
}

QString DayKeeper::keyName() const
{
    return m_program + u'/' + m_parts.connection.server().text() + u"/lastday"_s;
}

DaySeal DayKeeper::seal(UserId user, const QByteArray &key) const
{
    const std::optional<KeyFingerprint> pin = m_parts.identity.pinOf(m_parts.connection.server());
    return {key, m_program, m_parts.connection.server().text(), pin ? pin->text() : QString(), user};
}

// Whose day it is

void DayKeeper::signedIn()
{
    ++m_login;
    m_key.clear();
    m_failed = false;
    // What was kept of a login that is not remembered any more goes.
    if (!m_parts.login.remembers())
        removeDay();
}

void DayKeeper::forget()
{
    ++m_login;
    m_write.stop();
    m_regularly.stop();
    m_unwritten = false;
    m_parts.password.forget();
    m_key.clear();
    removeDay();
}

void DayKeeper::removeDay()
{
    if (m_writing || QFileInfo::exists(m_file))
        removeFile();
    if (m_parts.credentials.mayHold(keyName()))
        m_parts.credentials.remove(keyName());
}

void DayKeeper::removeFile()
{
    m_pool.start([file = m_file] { QFile::remove(file); });
}

void DayKeeper::findKey()
{
    const LoginState &login = m_parts.login;
    if (!login.remembers() || login.role() == Role::Display)
        return;
    m_parts.credentials.read(keyName(), this, [this, asked = m_login](const Credentials::Found &found) {
        if (asked == m_login && m_key.isEmpty() && m_parts.login.isSignedIn())
            keyFound(found);
    });
}

void DayKeeper::keyFound(const Credentials::Found &found)
{
    using Kind = Credentials::Found::Kind;
    if (found.kind == Kind::Unknown) {
        qCInfo(log) << "The keychain does not answer: the last known day is kept in memory only.";
        return; // the day that lies here may still be opened by the key that lies there
    }
    const std::optional<DayKey> entry =
        found.kind == Kind::Entry ? DayKey::fromText(found.secret) : std::nullopt;
    if (entry && entry->user == m_parts.login.account().user.id)
        return takeKey(entry->key);
    if (found.kind != Kind::Missing && QFileInfo::exists(m_file))
        removeFile(); // another account's, or one that nobody can open
    makeKey();
}

void DayKeeper::takeKey(const QByteArray &key)
{
    m_key = key;
    m_regularly.start();
    takeOverPasswordCheck();
    changed();
}

/// A remembered login is taken up without a password; the check of the last one that was typed here is still good.
void DayKeeper::takeOverPasswordCheck()
{
    if (!m_parts.password.check().isEmpty() || !QFileInfo::exists(m_file))
        return;
    m_pool.start([this, asked = m_login, seal = seal(m_parts.login.account().user.id, m_key), file = m_file] {
        const Result<KeptDay> kept = readFile(file, seal);
        const QString check = kept ? kept->passwordCheck : QString();
        QMetaObject::invokeMethod(
            this,
            [this, asked, check] {
                if (asked == m_login)
                    m_parts.password.recall(check);
            },
            Qt::QueuedConnection);
    });
}

/// A key that the keychain does not give back would be of no use: it is read again before anything is kept with it.
void DayKeeper::makeKey()
{
    const DayKey made{m_parts.login.account().user.id, DaySeal::makeKey()};
    m_parts.credentials.write(keyName(), made.text());
    m_parts.credentials.read(keyName(), this, [this, made, asked = m_login](const Credentials::Found &found) {
        if (asked != m_login || !m_key.isEmpty())
            return;
        if (found.kind == Credentials::Found::Kind::Entry && found.secret == made.text())
            takeKey(made.key);
        else
            qCInfo(log) << "No keychain: the last known day is kept in memory only.";
    });
}

// Writing

void DayKeeper::changed()
{
    if (m_key.isEmpty() || m_parts.outage.isOn())
        return;
    m_unwritten = true;
    if (!m_write.isActive())
        m_write.start();
}

KeptDay DayKeeper::present() const
{
    const ClinicDay &day = m_parts.day;
    KeptDay kept;
    kept.account = m_parts.login.account();
    kept.account.tokens = {};
    kept.epoch = m_parts.feed.epoch();
    kept.sequence = m_parts.feed.sequence();
    kept.businessDay = day.today();
    kept.whole.clinic = day.clinic();
    kept.whole.rooms = day.rooms().all();
    kept.whole.doctors = day.doctors().all();
    kept.whole.services = day.services().all();
    kept.whole.appointments = day.appointments().all();
    kept.whole.visits = day.visits().all();
    kept.whole.typicalTimes = day.pastTimes();
    kept.asOf = m_parts.outage.asOf();
    kept.clockOffset = m_parts.clock.offset().count();
    kept.passwordCheck = m_parts.password.check();
    return kept;
}

/// What is held is always the state after the last applied event, also while the line is down.
void DayKeeper::write()
{
    m_write.stop();
    const bool whole =
        m_parts.day.isLoaded() && !m_parts.feed.epoch().isEmpty() && m_parts.outage.asOf().ms > 0;
    if (m_key.isEmpty() || !m_parts.login.isSignedIn() || m_parts.outage.isOn() || !whole)
        return;
    if (m_writing) { // a slow disk: the newest state follows
        m_unwritten = true;
        return;
    }
    m_writing = true;
    m_unwritten = false;
    m_pool.start([this, kept = present(), seal = seal(m_parts.login.account().user.id, m_key),
                  file = m_file] {
        const Result<> outcome =
            sealDay(kept, seal).and_then([&](const QByteArray &sealed) { return writeFile(file, sealed); });
        // Safe: the destructor waits for this thread, and a call still queued then is dropped with the object.
        QMetaObject::invokeMethod(
            this, [this, outcome] { written(outcome); }, Qt::QueuedConnection);
    });
}

void DayKeeper::written(const Result<> &outcome)
{
    m_writing = false;
    if (!outcome && !m_failed)
        qCWarning(log) << "The last known day can't be kept in" << m_file << outcome.error().message;
    m_failed = !outcome;
    if (m_unwritten && !m_write.isActive())
        m_write.start();
}

// At a start without the server

void DayKeeper::lookForServer()
{
    if (m_looked || !m_parts.login.waitsForServer()
        || m_parts.connection.status().state != ConnectionState::Offline)
        return;
    m_looked = true;
    if (!QFileInfo::exists(m_file))
        return;
    m_parts.credentials.read(keyName(), this, [this](const Credentials::Found &found) { open(found); });
}

void DayKeeper::open(const Credentials::Found &found)
{
    const std::optional<DayKey> entry =
        found.kind == Credentials::Found::Kind::Entry ? DayKey::fromText(found.secret) : std::nullopt;
    if (!entry)
        return refuse(tr("The keychain of this computer does not have its key."));
    m_pool.start([this, seal = seal(entry->user, entry->key), file = m_file] {
        const Result<KeptDay> kept = readFile(file, seal);
        QMetaObject::invokeMethod(
            this, [this, kept] { show(kept); }, Qt::QueuedConnection);
    });
}

void DayKeeper::show(const Result<KeptDay> &kept)
{
    if (!m_parts.login.waitsForServer() || m_parts.connection.isOpen())
        return; // the server, or a person with a password, was faster
    if (!kept)
        return refuse(kept.error().message);
    ServerClock &clock = m_parts.clock;
    const Instant here = clock.localNow();
    if (elapsed(kept->asOf - Milliseconds(kept->clockOffset), here) > keptDayLifetime) {
        removeDay();
        return refuse(tr("It was more than 7 days old and has been removed."));
    }
    if (kept->account.user.id != m_parts.login.remembered().user()) {
        removeDay();
        return refuse(tr("It was another account's and has been removed."));
    }
    clock.learn(here + Milliseconds(kept->clockOffset), here);
    m_parts.login.recall(kept->account);
    m_parts.feed.recall(*kept);
    m_parts.outage.beginWith(kept->asOf);
    m_parts.password.recall(kept->passwordCheck);
    Q_EMIT recalled(kept->account);
}

void DayKeeper::refuse(const QString &why)
{
    qCInfo(log) << "The last known day is not shown:" << why;
    Q_EMIT notRecalled(tr("The last known day on this computer can't be shown. %1").arg(why));
}

} // namespace medcrm
