// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/registrations.h"
#include "tests/faults/volatiledisk.h"

#include <QDir>
#include <QFile>
#include <iostream>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

constexpr unsigned seed = 20'261'127;
/// In ./crm test and, where tests/CMakeLists.txt sets the full counts, in ./crm test --all.
const int cuts = qEnvironmentVariable("MEDCRM_COUNTS") == u"full" ? 50 : 3;
const auto shipped = u"medcrm-server"_s;
const auto careless = u"medcrm-server-careless"_s; // the same with synchronous=NORMAL

/// Whether this machine can do it; if not, it is said aloud, and the run of all tests counts it as skipped.
bool hasVolatileDisk()
{
    const QString missing = VolatileDisk::missing();
    if (!missing.isEmpty())
        std::cout << "SKIPPED: power cuts need " << missing.toStdString() << '\n';
    return missing.isEmpty();
}

/// Every integrity check there is, from the pages to the chain of the audit log: the server's own, on a copy.
void checkWhole(const ServerProcess &server, const QString &copy)
{
    QProcess backup;
    backup.setProcessChannelMode(QProcess::MergedChannels);
    backup.start(
        qEnvironmentVariable("MEDCRM_BIN_DIR") + u'/' + shipped,
        {u"backup"_s, copy, u"--data"_s, server.dataDirectory(), u"--set"_s, u"limits.freeDisk=16"_s});
    REQUIRE(backup.waitForFinished(60'000));
    INFO(backup.readAll().toStdString());
    CHECK(backup.exitCode() == 0);
}

/// Registers patients at a server, cuts its power in the middle of the work, as often as asked, and looks what is left.
Ledger cutPower(const QString &program, int times)
{
    VolatileDisk disk;
    OpenClinic clinic({u"limits.freeDisk=16"_s}, disk.path() + u"/clinic"_s);
    Registrations desk(clinic.desk);
    std::mt19937 random(seed);
    for (int i = 0; i < times; ++i) {
        REQUIRE(clinic.server.stop() == 0);
        clinic.server.start(program);
        desk.run(clinic.server, 1 + int(random() % 60));
        clinic.server.freeze(); // what it has said by now is acknowledged
        disk.cut();
        clinic.server.kill();
        desk.finishLine();
        disk.restore();
        clinic.server.start(shipped);
    }
    desk.settle(clinic.server);
    checkWhole(clinic.server, disk.path() + u"/copy.db"_s);
    const Ledger ledger = desk.compare(clinic.server);
    std::cout << program.toStdString() << ", " << times << " power cuts, seed " << seed << ": acknowledged "
              << ledger.acknowledged << " / survived " << ledger.survived << " / lost " << ledger.lost
              << " / duplicated " << ledger.doubled << std::endl;
    return ledger;
}

void write(const QString &path, bool synced)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("content") == 7);
    REQUIRE(file.flush());
    if (synced)
        REQUIRE(::fsync(file.handle()) == 0);
}

} // namespace

TEST_CASE("The disk of these tests keeps in a power cut what was synced, and nothing else")
{
    if (!hasVolatileDisk())
        return;
    VolatileDisk disk;
    const QDir folder(disk.path());
    write(folder.filePath(u"synced"_s), true);
    write(folder.filePath(u"written"_s), false);
    disk.cut();
    disk.restore();
    CHECK(folder.exists(u"synced"_s));
    CHECK_FALSE(folder.exists(u"written"_s));
}

TEST_CASE("Of what the server acknowledged before a power cut, nothing is lost or doubled")
{
    if (!hasVolatileDisk())
        return;
    const Ledger ledger = cutPower(shipped, cuts);
    CHECK(ledger.acknowledged >= 20 * cuts);
    CHECK(ledger.survived == ledger.acknowledged);
    CHECK(ledger.lost == 0);
    CHECK(ledger.doubled == 0);
}

TEST_CASE("Control: a server whose commits don't wait for the disk loses acknowledged changes in power cuts")
{
    if (!hasVolatileDisk())
        return;
    CHECK(cutPower(careless, 5).lost > 0);
}
