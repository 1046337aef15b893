// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

// Milliseconds; MEDCRM_PATIENCE is how many times slower the server is than usual, under valgrind say.
const int patience = 60'000 * std::max(1, qEnvironmentVariableIntValue("MEDCRM_PATIENCE"));

QString pathOf(const QString &program)
{
    return qEnvironmentVariable("MEDCRM_BIN_DIR") + u'/' + program;
}

} // namespace

ServerProcess::ServerProcess(const QStringList &settings, const QString &dataDirectory)
    : m_dataDirectory(dataDirectory.isEmpty() ? m_ownDirectory.path() : dataDirectory)
    , m_settings(settings)
{
    start();
    m_fingerprint = KeyFingerprint::fromText(introduced(u"fingerprint"_s), u"fingerprint"_s).value();
    m_firstPassword = introduced(u"one-time password"_s);
}

ServerProcess::~ServerProcess()
{
    if (m_process)
        m_process->kill();
    if (m_process)
        m_process->waitForFinished();
}

void ServerProcess::start(const QString &program)
{
    m_output.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    // A test that dies must not leave its server behind.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    QObject::connect(m_process.get(), &QProcess::readyRead, m_process.get(), [this] { read(); });
    QStringList arguments{u"run"_s,       u"--data"_s, m_dataDirectory,        u"--address"_s,
                          u"127.0.0.1"_s, u"--port"_s, QString::number(m_port)};
    for (const QString &setting : m_settings)
        arguments += {u"--set"_s, setting};
    m_process->start(pathOf(program), arguments);
    const bool listens = await(
        [this] {
            return !introduced(u"fingerprint"_s).isEmpty() || m_process->state() == QProcess::NotRunning;
        },
        patience);
    INFO(program.toStdString() << ' ' << m_output.toStdString());
    REQUIRE(listens);
    REQUIRE(m_process->state() == QProcess::Running);
    m_port = quint16(QUrl(introduced(u"address"_s)).port());
}

void ServerProcess::freeze()
{
#ifdef Q_OS_UNIX
    REQUIRE(::kill(pid_t(m_process->processId()), SIGSTOP) == 0);
#else
    FAIL("Only on Unix can a process be frozen.");
#endif
}

void ServerProcess::kill()
{
    m_process->kill();
    REQUIRE(await([this] { return m_process->state() == QProcess::NotRunning; }, patience));
}

int ServerProcess::stop()
{
    m_process->terminate();
    INFO(m_output.toStdString());
    REQUIRE(await([this] { return m_process->state() == QProcess::NotRunning; }, patience));
    REQUIRE(m_process->exitStatus() == QProcess::NormalExit);
    return m_process->exitCode();
}

void ServerProcess::read()
{
    m_output += QString::fromUtf8(m_process->readAll());
}

QString ServerProcess::introduced(const QString &word) const
{
    const QRegularExpression line(word + u":?\\s+(\\S+)\\n"_s);
    return line.match(m_output).captured(1);
}

} // namespace medcrm::test
