// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
#ifdef Q_OS_UNIX
    // Nothing this program makes is for other accounts.
    ::umask(0077);
#endif
    // Qt's own event loop serves many sockets several times faster than GLib's (design: performance.md).
    qputenv("QT_NO_GLIB", "1");
    qSetMessagePattern(u"%{time yyyy-MM-ddThh:mm:ss.zzz} %{type}: %{message}"_s);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"medcrm-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MEDCRM_VERSION));
    return medcrm::runCommand(QCoreApplication::arguments().mid(1));
}
