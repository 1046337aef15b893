// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace medcrm::test {

/// A data directory, and commands on it as an operator types them.
struct Shell
{
    struct Outcome
    {
        int code;
        QString out;
        QString error;
    };

    static QString program(const QString &name = QStringLiteral("medcrm-server"))
    {
        return QDir(qEnvironmentVariable("MEDCRM_BIN_DIR")).filePath(name);
    }

    QTemporaryDir directory;
    QString data = directory.filePath(QStringLiteral("data"));

    Outcome run(QStringList command) const
    {
        QProcess process;
        command += {QStringLiteral("--data"), data};
        process.start(program(), command);
        REQUIRE(process.waitForFinished(60'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// For what must succeed: what it printed.
    QString done(const QStringList &command) const
    {
        const Outcome outcome = run(command);
        INFO(command.join(u' ').toStdString() << ": " << outcome.error.toStdString());
        REQUIRE(outcome.code == 0);
        return outcome.out;
    }

    /// For what must be refused: why.
    QString refusal(const QStringList &command, int code) const
    {
        const Outcome outcome = run(command);
        INFO(command.join(u' ').toStdString()
             << ": " << outcome.out.toStdString() << outcome.error.toStdString());
        REQUIRE(outcome.code == code);
        CHECK(outcome.error.contains(QStringLiteral("medcrm-server: ")));
        return outcome.error;
    }

    QString path(const QString &name) const { return directory.filePath(name); }
};

} // namespace medcrm::test
