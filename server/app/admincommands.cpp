// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"

#include "server/app/commandline.h"
#include "server/app/democlinic.h"
#include "server/app/demoday.h"
#include "server/app/firststart.h"
#include "server/app/statusprobe.h"
#include "server/transport/tlsidentity.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString shownDirectory(const Config &config)
{
    return QDir::toNativeSeparators(QDir(config.dataDirectory).absolutePath());
}

} // namespace

int runInit(const QStringList &arguments)
{
    CommandLine line(u"init"_s,
                     u"Makes the database, the server's TLS identity and the first administrator, and prints "
                     "the one-time password. Refuses a data directory that is in use."_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        auto offline = Offline::open(config, store::Database::IfMissing::Create);
        if (!offline)
            return tl::unexpected(offline.error());
        const auto identity = TlsIdentity::loadOrCreate(config.dataDirectory);
        if (!identity)
            return tl::unexpected(identity.error());
        Offline &server = **offline;
        const auto first =
            makeFirstAdministrator(server.database(), server.services().users, SystemClock().now());
        if (!first) {
            return fail(ErrorCode::Conflict, {},
                        u"%1 is set up already. To get in again: medcrm-server user reset <name>."_s.arg(
                            shownDirectory(config)));
        }
        line.out()
            << "data:        " << shownDirectory(config) << '\n'
            << "fingerprint: " << identity->fingerprint().text() << '\n'
            << "sign in as \"" << first->user.username << "\" with the one-time password "
            << first->oneTimePassword << '\n'
            << "Next: medcrm-server run, then sign in with medcrm-reception; a new password is asked for.\n";
        return {};
    });
}

int runFingerprint(const QStringList &arguments)
{
    CommandLine line(
        u"fingerprint"_s,
        u"Prints the SHA-256 fingerprint of the server's public key, which clients compare or are given."_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        const auto identity = TlsIdentity::load(config.dataDirectory);
        if (!identity)
            return tl::unexpected(identity.error());
        line.out() << identity->fingerprint().text() << '\n';
        return {};
    });
}

int runStatus(const QStringList &arguments)
{
    CommandLine line(u"status"_s,
                     u"Asks the running server how it is. Exit code 1 when it does not answer."_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        const auto status = probeStatus(config);
        if (!status)
            return tl::unexpected(status.error());
        const Milliseconds up = elapsed(Instant{status->hello.startedAt}, status->hello.time);
        line.out() << "server:      " << status->hello.serverName << ", version " << status->hello.version
                   << '\n'
                   << "address:     " << status->address << '\n'
                   << "running for: " << std::chrono::duration_cast<std::chrono::minutes>(up).count()
                   << " min\n"
                   << "protocol:    " << status->hello.fingerprint << '\n'
                   << "database:    " << status->databaseBytes / 1024 << " KiB, and "
                   << status->logBytes / 1024 << " KiB in its write-ahead log\n"
                   << "disk free:   " << status->freeBytes / (1024 * 1024) << " MiB"
                   << (status->lowDisk.isEmpty() ? QString() : u" TOO LITTLE: "_s + status->lowDisk) << '\n'
                   << "backups:     " << status->backups << '\n';
        return {};
    });
}

int runDemo(const QStringList &arguments)
{
    CommandLine line(
        u"demo"_s,
        u"Fills an empty data directory with a generated clinic: 3 doctors, 200 patients, a day of "
        "bookings around now and on the next days. Prints the accounts, a line each: name, password, who."_s);
    const QString seedOption = u"seed"_s;
    line.addOption(seedOption, u"the same number draws the same patients and bookings"_s, u"number"_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        bool isNumber = true;
        const quint32 seed = line.isSet(seedOption) ? line.value(seedOption).toUInt(&isNumber)
                                                    : QRandomGenerator::global()->generate();
        if (!isNumber)
            return invalid(seedOption, u"--seed must be a whole number from 0 on."_s);
        auto offline = Offline::open(config, store::Database::IfMissing::Create);
        if (!offline)
            return tl::unexpected(offline.error());
        if (const auto identity = TlsIdentity::loadOrCreate(config.dataDirectory); !identity)
            return tl::unexpected(identity.error());
        const auto accounts = makeDemoClinic(**offline, zoneForDemo(SystemClock().now()), seed);
        if (!accounts)
            return tl::unexpected(accounts.error());
        for (const DemoAccount &account : *accounts)
            line.out() << account.username << '\t' << account.password << '\t' << account.who << '\n';
        return {};
    });
}

} // namespace medcrm
