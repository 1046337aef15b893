// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/keyfingerprint.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace medcrm::test {

/// The real medcrm-server, in a process of its own, on a data directory of its own (unless given one) and a free port of
/// 127.0.0.1, which it keeps over restarts. Whatever does not come about within its time fails the test.
class ServerProcess
{
public:
    /// Starts it for the first time. `settings` are "key=value", as --set takes them.
    explicit ServerProcess(const QStringList &settings = {}, const QString &dataDirectory = {});
    ~ServerProcess();

    /// Returns when the server listens. `program` can be a variant of it that was built for a test.
    void start(const QString &program = QStringLiteral("medcrm-server"));
    /// It stands still until it is killed: SIGSTOP.
    void freeze();
    /// As a power cut or a crash ends it: SIGKILL.
    void kill();
    /// In order, as a service manager ends it: SIGTERM. Its exit code.
    int stop();

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process->processId(); }
    KeyFingerprint fingerprint() const { return m_fingerprint; }
    QString dataDirectory() const { return m_dataDirectory; }
    /// Of the administrator "admin", as its first start printed it.
    QString firstPassword() const { return m_firstPassword; }
    /// Everything it wrote to both outputs since its last start.
    QString output() const { return m_output; }

private:
    void read();
    /// What stands behind a word of the introduction that the server prints, or nothing yet.
    QString introduced(const QString &word) const;

    QTemporaryDir m_ownDirectory;
    const QString m_dataDirectory;
    const QStringList m_settings;
    std::unique_ptr<QProcess> m_process;
    QString m_output;
    quint16 m_port = 0; ///< 0 lets the first start take a free one.
    KeyFingerprint m_fingerprint;
    QString m_firstPassword;
};

} // namespace medcrm::test
