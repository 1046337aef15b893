// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/openclinic.h"

#include <QProcess>
#include <QSet>

namespace medcrm::test {

/// The real program of a waiting-room display, seen through what it writes with --trace.
class DisplayProcess
{
public:
    /// On this X server (":7"), else with Qt's windows that nobody sees.
    explicit DisplayProcess(const OpenClinic &clinic, const QString &xServer = {});
    ~DisplayProcess();

    void start();
    /// As a power cut ends it.
    void kill();

    /// Whether it comes to show a line; beginning() for those that begin so.
    bool shows(const QString &line);
    bool lacks(const QString &line);
    QStringList beginning(const QString &words);
    /// The first words after "called: " or the like, in their order of writing.
    QStringList ticketsOf(const QString &kind);
    /// Every byte it wrote since its first start.
    QByteArray written();
    /// Resident memory, KiB.
    qint64 memory() const;
    QByteArray output() { return m_process->readAll(); }
    bool isRunning() const { return m_process->state() == QProcess::Running; }

private:
    QSet<QString> shown();

    const QString m_xServer;
    QTemporaryDir m_profile;
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
};

} // namespace medcrm::test
