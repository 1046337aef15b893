// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/processwatch.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::soak {

namespace {

double mebibytes(double kibibytes)
{
    return kibibytes / 1024;
}

} // namespace

Moment lookAt(const test::ServerProcess &server, double minutes)
{
    const QString process = u"/proc/%1/"_s.arg(server.processId());
    QFile status(process + u"status"_s);
    REQUIRE(status.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"RssAnon:\\s+(\\d+) kB"_s);
    const auto match = line.match(QString::fromLatin1(status.readAll()));
    REQUIRE(match.hasMatch());
    Moment moment;
    moment.minutes = minutes;
    moment.memory = mebibytes(match.captured(1).toDouble());
    moment.descriptors =
        int(QDir(process + u"fd"_s).entryList(QDir::System | QDir::AllEntries | QDir::NoDotAndDotDot).size());
    REQUIRE(moment.descriptors > 0);
    moment.log = mebibytes(double(QFileInfo(server.dataDirectory() + u"/medcrm.db-wal"_s).size()) / 1024);
    return moment;
}

} // namespace medcrm::soak
