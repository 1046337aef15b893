// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/runningserver.h"

#include "tests/support/await.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace medcrm::test {

RunningServer::RunningServer(const QStringList &options, const QProcessEnvironment &environment)
{
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(),
                  QStringList{u"run"_s, u"--data"_s, directory.filePath(u"data"_s), u"--address"_s,
                              u"127.0.0.1"_s, u"--port"_s, u"0"_s}
                      + options);
}

RunningServer::~RunningServer()
{
    process.kill();
    process.waitForFinished();
}

QString RunningServer::program()
{
    return QDir(qEnvironmentVariable("MEDCRM_BIN_DIR")).filePath(u"medcrm-server"_s);
}

QString RunningServer::said(const QString &name)
{
    QString value;
    const bool done = await(
        [&] {
            m_output += QString::fromUtf8(process.readAllStandardOutput());
            QStringList lines = m_output.split(u'\n');
            lines.removeLast(); // not whole yet
            for (const QString &line : std::as_const(lines)) {
                if (line.trimmed().startsWith(name + u':'))
                    value = line.section(u':', 1).trimmed();
            }
            return !value.isEmpty() || process.state() == QProcess::NotRunning;
        },
        30000);
    if (!done || value.isEmpty())
        throw std::runtime_error("the server did not say its " + name.toStdString());
    return value;
}

void RunningServer::restart()
{
    m_output.clear();
    process.start();
}

std::optional<int> RunningServer::stop()
{
    process.terminate();
    if (!await([&] { return process.state() == QProcess::NotRunning; }, 5000))
        return std::nullopt;
    return process.exitStatus() == QProcess::NormalExit ? std::optional(process.exitCode()) : std::nullopt;
}

} // namespace medcrm::test
