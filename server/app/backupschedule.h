// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupstate.h"
#include "server/app/config.h"
#include "server/store/database.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

namespace medcrm {

/// Makes the running server's backups: looks every half minute whether one is due and has it made by a process of its own
/// (`medcrm-server backup scheduled`). So serving never waits for it, the server can stop at any moment, and neither a
/// broken disk of the backups nor their memory touches the server. What is missed while it is off is made after the next
/// start. Failures go to the log, the audit log and `status`, and are tried again after ten minutes. On the way it takes the
/// notes that commands left, and says when the disk gets full. Here it never touches the folder of backups, which may be a
/// network share that hangs. In the event loop's thread.
class BackupSchedule : public QObject
{
    Q_OBJECT

public:
    BackupSchedule(const Config &config, store::Database &database, const Clock &clock,
                   QObject *parent = nullptr);
    ~BackupSchedule() override;

    /// Begins; removes what killed processes left in the data directory.
    void start();

private:
    void look();
    void lookAtDisk();
    void cleanLeftovers() const;
    bool isDue() const;
    void makeOne();
    void finish();
    void note(const QString &reason);

    const Config &m_config;
    store::Database &m_database;
    const Clock &m_clock;
    QTimer m_timer;
    QProcess m_process;
    QElapsedTimer m_sinceFailure; ///< Runs after a failure; the wall clock may jump.
    BackupState m_state;
    bool m_diskIsLow = false;
};

} // namespace medcrm
