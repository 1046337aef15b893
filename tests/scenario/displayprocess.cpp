// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/displayprocess.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace medcrm::test {

DisplayProcess::DisplayProcess(const OpenClinic &clinic, const QString &xServer)
    : m_xServer(xServer)
{
    const QString passwordFile = m_profile.filePath(u"password"_s);
    QFile file(passwordFile);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(clinic.display.password.toUtf8());
    m_arguments = {u"--display"_s,
                   u"--server"_s,
                   u"127.0.0.1:%1"_s.arg(clinic.server.port()),
                   u"--pin"_s,
                   clinic.server.fingerprint().text(),
                   u"--user"_s,
                   clinic.display.username,
                   u"--password-file"_s,
                   passwordFile,
                   u"--profile"_s,
                   m_profile.path(),
                   u"--language"_s,
                   u"en"_s,
                   u"--trace"_s,
                   m_profile.filePath(u"trace"_s)};
    start();
}

DisplayProcess::~DisplayProcess()
{
    kill();
}

void DisplayProcess::start()
{
    QFile::remove(m_profile.filePath(u"trace"_s));
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, m_xServer.isEmpty() ? u"offscreen"_s : u"xcb"_s);
    environment.insert(u"DISPLAY"_s, m_xServer);
    m_process->setProcessEnvironment(environment);
    m_process->start(qEnvironmentVariable("MEDCRM_BIN_DIR") + u"/medcrm-reception"_s, m_arguments);
    REQUIRE(m_process->waitForStarted());
}

void DisplayProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

QByteArray DisplayProcess::written()
{
    QFile file(m_profile.filePath(u"trace"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of the trace is a time, + or −, and what appeared or went.
QSet<QString> DisplayProcess::shown()
{
    QSet<QString> lines;
    for (const QByteArray &entry : written().split('\n')) {
        const QString text = QString::fromUtf8(entry.mid(15));
        if (entry.mid(13, 1) == "+")
            lines.insert(text);
        else
            lines.remove(text);
    }
    return lines;
}

bool DisplayProcess::shows(const QString &line)
{
    return await([&] { return shown().contains(line); }, 60'000);
}

bool DisplayProcess::lacks(const QString &line)
{
    return await([&] { return !shown().contains(line); }, 60'000);
}

QStringList DisplayProcess::beginning(const QString &words)
{
    QStringList lines;
    for (const QString &line : shown()) {
        if (line.startsWith(words))
            lines += line;
    }
    return lines;
}

QStringList DisplayProcess::ticketsOf(const QString &kind)
{
    QStringList tickets;
    for (const QString &line : beginning(kind + u": "_s))
        tickets += line.mid(kind.size() + 2).section(u',', 0, 0);
    tickets.sort();
    return tickets;
}

qint64 DisplayProcess::memory() const
{
    QFile file(u"/proc/%1/statm"_s.arg(m_process->processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

} // namespace medcrm::test
