// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupschedule.h"

#include "server/app/auditnotes.h"
#include "server/app/backup.h"
#include "server/app/backupplan.h"
#include "server/store/auditstore.h"
#include "server/store/transaction.h"

#include <QCoreApplication>
#include <QDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm {

namespace {

constexpr auto lookEvery = 30s;
constexpr auto retryAfter = 10min;

/// The settings that a backup depends on, as the process that makes it is to have them.
QStringList backupArguments(const Config &config)
{
    QStringList arguments{u"backup"_s, u"scheduled"_s};
    for (const Setting &setting : settings()) {
        if (setting.key == u"server.data" || setting.key == u"limits.freeDisk"
            || setting.key.startsWith(u"backup."))
            arguments += {u"--set"_s, setting.key + u'=' + setting.read(config)};
    }
    return arguments;
}

} // namespace

BackupSchedule::BackupSchedule(const Config &config, store::Database &database, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_database(database)
    , m_clock(clock)
{
    m_process.setProgram(QCoreApplication::applicationFilePath());
    m_process.setArguments(backupArguments(config));
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a server that dies leaves no backup half made behind its back
        std::ignore = ::nice(10);
    });
#endif
    connect(&m_process, &QProcess::finished, this, &BackupSchedule::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
    connect(&m_timer, &QTimer::timeout, this, &BackupSchedule::look);
}

BackupSchedule::~BackupSchedule()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished(1000);
    cleanLeftovers();
}

void BackupSchedule::start()
{
    cleanLeftovers();
    m_state = readBackupState(m_config.dataDirectory).value_or(BackupState());
    takeNotes(m_database, m_clock.now());
    lookAtDisk();
    QTimer::singleShot(m_config.backup.startDelay, this, [this] {
        look();
        m_timer.start(lookEvery);
    });
}

void BackupSchedule::look()
{
    takeNotes(m_database, m_clock.now());
    lookAtDisk();
    if (isDue())
        makeOne();
}

/// Elsewhere the next backup does it.
void BackupSchedule::cleanLeftovers() const
{
    WorkFolder::cleanLeftovers(QDir(m_config.dataDirectory).filePath(u"backups"_s));
}

/// Said once when it gets low and once when it is well again.
void BackupSchedule::lookAtDisk()
{
    const Result<> room = checkRoomOfData(m_config);
    if (!room && !m_diskIsLow)
        qWarning("the disk is getting full: %s", qPrintable(room.error().message));
    if (room && m_diskIsLow)
        qInfo("there is room on the disk again");
    m_diskIsLow = !room;
}

bool BackupSchedule::isDue() const
{
    if (m_process.state() != QProcess::NotRunning)
        return false;
    if (m_sinceFailure.isValid() && !m_sinceFailure.hasExpired(Milliseconds(retryAfter).count()))
        return false;
    const QList<Instant> made = m_state.madeAt ? QList<Instant>{*m_state.madeAt} : QList<Instant>();
    return isBackupDue(made, m_clock.now(), m_config.backup, QTimeZone::systemTimeZone());
}

void BackupSchedule::makeOne()
{
    m_state.triedAt = m_clock.now();
    m_process.start(QIODevice::ReadOnly);
}

void BackupSchedule::finish()
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const bool done = m_process.error() != QProcess::FailedToStart
        && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    const bool wasFailing = m_state.failingSince.has_value();
    if (done) {
        qInfo("%s", m_process.readAllStandardOutput().trimmed().constData());
        m_state.madeAt = m_state.triedAt;
        m_state.failingSince.reset();
        m_state.failure.clear();
        m_sinceFailure.invalidate();
        if (wasFailing)
            note(u"scheduled backups work again"_s);
    } else {
        m_state.failure = said.isEmpty() ? m_process.errorString() : said.section(u'\n', -1);
        m_state.failure.remove(u"medcrm-server: "_s); // whose words they are is plain here
        qCritical("the scheduled backup failed: %s", qPrintable(m_state.failure));
        m_sinceFailure.start();
        if (!wasFailing) {
            m_state.failingSince = m_state.triedAt;
            note(u"the scheduled backup failed: "_s + m_state.failure);
        }
    }
    writeBackupState(m_config.dataDirectory, m_state);
}

/// In the audit log, where administrators look.
void BackupSchedule::note(const QString &reason)
{
    try {
        store::AuditEntry entry;
        entry.at = m_clock.now();
        entry.method = u"backup"_s;
        entry.reason = reason;
        store::Transaction transaction(m_database);
        store::AuditStore(m_database).append(entry);
        transaction.commit();
    } catch (const store::DbError &error) {
        qWarning("the audit log was not told of the backup: %s", error.what());
    }
}

} // namespace medcrm
