// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/consolejob.h"

#include "server/app/commands.h"
#include "server/app/servicehost.h"
#include "server/store/dberror.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <cstdlib>
#include <deque>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

/// Written by the work's thread, read by the one that prints.
class ConsoleWatch final : public JobWatch
{
public:
    void begin(const char *step, qint64 total) override
    {
        m_done = 0;
        m_total = total;
        m_step = step;
        m_file = nullptr;
    }
    void beginFile(const char *step, const QString &path, qint64 total) override
    {
        begin(step, total);
        m_file = &m_files.emplace_back(path);
    }
    void advance(qint64 done) override { m_done = done; }
    bool isCancelled() const override { return m_cancelled; }
    void cancel() { m_cancelled = true; }

    /// "checking the audit log: 40 %", or without a figure where there is none.
    QString line() const
    {
        const char *step = m_step;
        const qint64 total = m_total;
        if (!step)
            return {};
        const QString name = QString::fromLatin1(step);
        return total > 0 ? u"%1: %2 %"_s.arg(name).arg(std::min<qint64>(100, done() * 100 / total)) : name;
    }

private:
    qint64 done() const
    {
        const QString *file = m_file;
        return file ? QFileInfo(*file).size() : qint64(m_done);
    }

    std::deque<QString> m_files; ///< Those that were begun; they stay, so that the other thread may read one.
    std::atomic<const QString *> m_file =
        nullptr; ///< Whose length tells how far it is; without one m_done does.
    std::atomic<const char *> m_step = nullptr;
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic_bool m_cancelled = false;
};

/// On a terminal one line that changes, in a log a line per change of ten percent.
class Printer
{
public:
    explicit Printer(const ConsoleWatch &watch)
        : m_watch(watch)
    {
    }
    ~Printer()
    {
        if (m_onTerminal && !m_last.isEmpty())
            m_err << "\r\033[K";
    }

    void print()
    {
        QString line = m_watch.line();
        if (!m_onTerminal)
            line.replace(QRegularExpression(u"\\d %$"_s), u"0 %"_s);
        if (line == m_last)
            return;
        m_last = line;
        m_err << (m_onTerminal ? u"\r\033[K%1"_s : u"%1\n"_s).arg(line);
        m_err.flush();
    }

    void say(const QString &text)
    {
        m_err << (m_onTerminal ? u"\r\033[K"_s : QString()) << text << '\n';
        m_err.flush();
        m_last.clear();
    }

private:
    const ConsoleWatch &m_watch;
    const bool m_onTerminal = isTerminal();
    QTextStream m_err{stderr};
    QString m_last;
};

Result<> guarded(const std::function<Result<>(JobWatch &)> &work, JobWatch &watch)
try {
    return work(watch);
} catch (const store::DbError &error) {
    return fail(ErrorCode::Unavailable, {}, u"the database refused: %1"_s.arg(error.message()));
} catch (const std::bad_alloc &) {
    return fail(ErrorCode::Unavailable, {}, u"there is too little memory for this"_s);
}

} // namespace

Result<> runOnConsole(const std::function<Result<>(JobWatch &)> &work)
{
    ConsoleWatch watch;
    Printer printer(watch);
    ServiceHost host;
    QEventLoop loop;
    Result<> outcome;
    const std::unique_ptr<QThread> thread(QThread::create([&] { outcome = guarded(work, watch); }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(&host, &ServiceHost::stopRequested, &loop, [&] {
        if (watch.isCancelled())
            std::_Exit(Failed);
        watch.cancel();
        printer.say(u"stopping after this step; Ctrl+C again ends at once"_s);
    });
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &loop, [&] {
        ticks.setInterval(std::chrono::milliseconds(250));
        printer.print();
    });
    ticks.start(std::chrono::seconds(1));
    thread->start();
    loop.exec();
    thread->wait();
    return outcome;
}

} // namespace medcrm
