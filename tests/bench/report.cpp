// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <cmath>

namespace medcrm::bench {

using namespace Qt::StringLiterals;

namespace {

/// The first line of a file of /proc that begins with a word, without what stands before the colon.
QString fromProc(const QString &file, const QString &word)
{
    QFile proc(u"/proc/"_s + file);
    if (!proc.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(proc.readAll()).split(u'\n')) {
        if (line.startsWith(word))
            return line.section(u':', 1).trimmed();
    }
    return {};
}

QString load()
{
    QFile proc(u"/proc/loadavg"_s);
    return proc.open(QIODevice::ReadOnly) ? QString::fromLatin1(proc.readAll()).section(u' ', 0, 0)
                                          : QString();
}

} // namespace

double Times::percentile(int percent) const
{
    if (m_ms.isEmpty())
        return 0;
    QList<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = qsizetype(std::ceil(double(sorted.size()) * percent / 100));
    return sorted[std::clamp(rank - 1, qsizetype(0), sorted.size() - 1)];
}

void say(const QString &line)
{
    QTextStream(stdout) << line << '\n';
}

void sayMachine()
{
    say(u"Machine: %1 processors %2, %3, load %4. Compare the ratios within this run, not absolute figures between runs."_s
            .arg(QThread::idealThreadCount())
            .arg(fromProc(u"cpuinfo"_s, u"model name"_s), QSysInfo::prettyProductName(), load()));
}

QString goal(const QString &what, const QString &seen, bool met)
{
    return u"  goal: %1 … %2: %3"_s.arg(what, seen, met ? u"met"_s : u"MISSED"_s);
}

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

Table::Table(const QStringList &titles)
    : m_titles(titles)
{
    add(titles);
}

void Table::add(const QStringList &cells) const
{
    QString line = u"  "_s + cells[0].leftJustified(m_titles[0].size());
    for (qsizetype i = 1; i < cells.size(); ++i)
        line += u"  "_s + cells[i].rightJustified(m_titles[i].size());
    say(line);
}

} // namespace medcrm::bench
