// SPDX-License-Identifier: GPL-3.0-or-later
// A program for tests: makes or restores a backup by the product's own functions, and is killed when it begins a given
// step. killedjob backup|restore <data directory> <step, from 1> <backup's file, for restore> [<setting=value>…]
// Exit code 0: it was done before that step came; 1: it failed.
#include "server/app/backup.h"
#include "server/app/restore.h"

#include <QCoreApplication>
#include <QTextStream>
#include <csignal>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

class Killer final : public JobWatch
{
public:
    explicit Killer(int step)
        : m_left(step)
    {
    }

    void begin(const char *, qint64) override
    {
        if (--m_left > 0)
            return;
#ifdef Q_OS_UNIX
        std::raise(SIGKILL);
#else
        std::_Exit(137);
#endif
    }

private:
    int m_left;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    Config config = Config::defaults();
    Result<> set = config.set(u"server.data"_s, arguments[2]);
    for (const QString &setting : arguments.mid(5)) {
        if (set)
            set = config.set(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    }
    Killer killer(arguments[3].toInt());
    Result<> done = set;
    if (set && arguments[1] == u"backup")
        done = makeBackup(config, BackupKind::Scheduled, {}, killer).map([](const QString &) {});
    else if (set)
        done = restoreBackup(config, arguments[4], config.backup.passphraseFile, killer)
                   .map([](const Restored &) {});
    if (!done)
        QTextStream(stderr) << done.error().message << '\n';
    return done ? 0 : 1;
}
