// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/machine.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace medcrm::bench {

namespace {

QByteArray told(qint64 process, const QString &file)
{
    QFile proc(u"/proc/%1/%2"_s.arg(process).arg(file));
    if (!proc.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(proc.fileName()), qPrintable(proc.errorString()));
    return proc.readAll();
}

} // namespace

double syncsPerSecond(const QString &folder, int ms)
{
    QFile file(QDir(folder).filePath(u"bench-sync"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    const QByteArray block(4096, 'x');
    QElapsedTimer timer;
    timer.start();
    int syncs = 0;
    for (; timer.elapsed() < ms; ++syncs) {
        if (file.write(block) != block.size() || ::fdatasync(file.handle()) != 0)
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    }
    const double rate = syncs * 1000.0 / double(timer.elapsed());
    file.remove();
    return rate;
}

qint64 residentBytes(qint64 process)
{
    return told(process, u"statm"_s).split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

double processorSeconds(qint64 process)
{
    return told(process, u"schedstat"_s).split(' ').value(0).toDouble() / 1e9;
}

} // namespace medcrm::bench
