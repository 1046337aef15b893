// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barepipeline.h"
#include "tests/bench/baresocket.h"
#include "tests/bench/busyclinic.h"
#include "tests/bench/machine.h"

#include "server/transport/tlsidentity.h"

#include <sys/resource.h>

// The real server process under load, and beside it, in the same run on the same machine, what its bare parts do. Prints
// figures, ratios and whether the goals are met; asserts nothing about time.
using namespace medcrm;
using namespace medcrm::bench;
using namespace Qt::StringLiterals;

namespace {

/// Of an event of the day, without WebSocket and TLS around it. Close enough for what is measured beside the server.
constexpr int eventBytes = 600;

QString identityOf(const BusyClinic &clinic)
{
    return TlsIdentity::fileName(clinic.server().dataDirectory());
}

QSslConfiguration tlsOf(const BusyClinic &clinic)
{
    return TlsIdentity::load(clinic.server().dataDirectory()).value().serverConfiguration();
}

QString times(double ratio)
{
    return number(ratio, ratio < 10 ? 2 : 0) + u" x"_s;
}

/// What the older system did with a queue of 100 and 10 listeners, measured once on a machine with 2 processors.
constexpr double olderChangesPerSecond = 22;
constexpr double olderPushP99 = 130;
constexpr double olderProcessorSeconds = 42; // for 1,000 changes

struct WriteRow
{
    double changes;
    double syncs;
    double pipeline;
};

/// The disk before and after, because others use it too.
WriteRow measureWrites(BusyClinic &clinic, BarePipeline &pipeline, int desks)
{
    constexpr int ms = 3000;
    const QString folder = clinic.server().dataDirectory();
    const Drivers atServer = clinic.newDrivers(desks);
    const Drivers atPipeline = pipeline.newDrivers(desks);
    const double before = syncsPerSecond(folder, ms / 4);
    WriteRow row{changesPerSecond(atServer, ms), 0, changesPerSecond(atPipeline, ms)};
    row.syncs = (before + syncsPerSecond(folder, ms / 4)) / 2;
    return row;
}

struct PushRow
{
    Times each; ///< Of the server, as the next one.
    Times last;
    double bytes = 0;
    double processorSeconds = 0; ///< Of the server, for 1,000 changes.
    int listeners = 0;
    double kib = 0; ///< The server's memory for each of them.
    Times pipeline;
    Times socket;
    double share = 0; ///< The bare socket's time until all have heard, as a part of the server's.
};

PushRow measured(BusyClinic &clinic, int changes)
{
    const double before = processorSeconds(clinic.server().processId());
    const Crowd &crowd = measurePush(clinic, changes);
    PushRow row;
    row.processorSeconds = (processorSeconds(clinic.server().processId()) - before) * 1000 / changes;
    row.each = crowd.untilEach;
    row.last = crowd.untilLast;
    row.bytes = double(crowd.bytes) / double(crowd.messages);
    return row;
}

QStringList cells(const PushRow &row)
{
    QStringList all{number(row.listeners)};
    for (const Times &sender : {row.each, row.pipeline, row.socket})
        all += {number(sender.median(), 2), number(sender.percentile(99), 2)};
    return all
        + QStringList{number(row.share, 2), number(row.bytes), number(row.kib),
                      number(row.processorSeconds, 2)};
}

QStringList goalsOf(const PushRow &row)
{
    const double p99 = row.each.percentile(99);
    if (row.listeners == 50) {
        const double ratio = p99 / row.pipeline.percentile(99);
        const double cpu = row.processorSeconds;
        return {goal(u"p99 at most 2 x the bare pipeline's with 50 windows"_s, times(ratio), ratio <= 2),
                goal(u"p99 at most 1/30 of the older system's (130 ms where it was measured)"_s,
                     u"1/%1"_s.arg(number(olderPushP99 / p99)), p99 * 30 <= olderPushP99),
                goal(u"at most 700 bytes per event"_s, number(row.bytes), row.bytes <= 700),
                goal(u"server CPU at most 1/50 of the older system's (42 s where it was measured)"_s,
                     u"1/%1"_s.arg(number(olderProcessorSeconds / cpu)), cpu * 50 <= olderProcessorSeconds)};
    }
    if (row.listeners == 1000) {
        const double kilobytes = row.kib * 1.024;
        return {
            goal(u"at least 0.5 x the bare socket with 1,000 windows"_s, times(row.share), row.share >= 0.5),
            goal(u"p99 at most 50 ms with 1,000 windows"_s, number(p99, 1) + u" ms"_s, p99 <= 50),
            goal(u"at most 110 kB per window"_s, number(kilobytes) + u" kB"_s, kilobytes <= 110)};
    }
    return {};
}

bool allowsDescriptors(rlim_t wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = std::min(wanted, limit.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    return limit.rlim_cur >= wanted;
}

} // namespace

TEST_CASE("Acknowledged durable changes beside the disk's own syncs and a bare pipeline")
{
    sayMachine();
    say(u"\nDurable changes: patients arrive, are called and leave, each change sent when the desk's last "
        u"one was "
        "acknowledged.\n10 windows listen, 100 patients wait. Beside it the disk (4 KiB written and synced, "
        "nothing "
        "else) and a bare pipeline\n(Qt's WebSocket server, one row to SQLite, sent on; no accounts, rules, audit log).\n"_s);
    BusyClinic clinic(1 + 8 + 16 + 64, 100);
    BarePipeline pipeline(tlsOf(clinic), eventBytes);
    clinic.growCrowdTo(10);
    pipeline.growCrowdTo(10);
    const Table table({u"desks"_s, u"changes/s"_s, u"disk syncs/s"_s, u"changes per sync"_s,
                       u"bare pipeline/s"_s, u"ratio"_s});
    QStringList goals;
    for (const int desks : {1, 8, 16, 64}) {
        const WriteRow row = measureWrites(clinic, pipeline, desks);
        const double ratio = row.changes / row.pipeline;
        table.add({number(desks), number(row.changes), number(row.syncs), number(row.changes / row.syncs, 2),
                   number(row.pipeline), number(ratio, 2)});
        if (desks != 16)
            continue;
        goals += goal(u"at least 0.5 x the bare pipeline with 16 desks"_s, times(ratio), ratio >= 0.5);
        goals += goal(u"at least 100 x the older system (22/s where it was measured)"_s,
                      times(row.changes / olderChangesPerSecond), row.changes >= 100 * olderChangesPerSecond);
    }
    say(goals.join(u'\n'));
}

TEST_CASE("Push to many listeners beside a bare pipeline and a bare socket")
{
    say(u"\nPush: milliseconds from a desk's change until each listening window has heard of it, one desk, "
        u"100 patients "
        "wait.\nBeside it the bare pipeline, and a bare socket (epoll and OpenSSL, no disk, no WebSocket): "
        "the least that "
        "TLS costs.\n\"bare/server\" compares how long it takes until all have heard.\n"_s);
    const bool allowed = allowsDescriptors(4096);
    BusyClinic clinic(4, 100);
    BarePipeline pipeline(tlsOf(clinic), eventBytes);
    BareSocket socket(identityOf(clinic), eventBytes);
    const qint64 idle = residentBytes(clinic.server().processId());
    const Table table({u"windows"_s, u"push p50 ms"_s, u"p99 ms"_s, u"pipeline p50"_s, u"p99"_s,
                       u"socket p50"_s, u"p99"_s, u"bare/server"_s, u"bytes/event"_s, u"KiB/window"_s,
                       u"CPU s/1,000 changes"_s});
    QStringList goals;
    for (const int listeners : {1, 50, 500, 1000}) {
        if (listeners > 500 && !allowed) {
            say(u"  1,000 windows are not measured: this machine allows a program too few open files (ulimit -n)"_s);
            continue;
        }
        const int changes = listeners < 100 ? 300 : 60;
        clinic.growCrowdTo(listeners);
        const double kib = double(residentBytes(clinic.server().processId()) - idle) / 1024 / listeners;
        PushRow row = measured(clinic, changes);
        row.listeners = listeners;
        row.kib = kib;
        pipeline.growCrowdTo(listeners);
        row.pipeline = measurePush(pipeline, changes).untilEach;
        socket.growCrowdTo(listeners);
        const Crowd &least = measurePush(socket, changes);
        row.socket = least.untilEach;
        row.share = least.untilLast.median() / row.last.median();
        table.add(cells(row));
        goals += goalsOf(row);
    }
    say(goals.join(u'\n'));
}

TEST_CASE("Growth with the day's queue")
{
    say(u"\nGrowth: the same with 50 windows, while 10 and while 500 patients wait; medians of 5 runs in turns.\n"_s);
    constexpr int runs = 5;
    BusyClinic small(runs, 10);
    BusyClinic large(runs, 500);
    Times untilSmall;
    Times untilLarge;
    double bytesSmall = 0;
    double bytesLarge = 0;
    small.growCrowdTo(50);
    large.growCrowdTo(50);
    for (int run = 0; run < runs; ++run) {
        const PushRow one = measured(small, 90);
        const PushRow other = measured(large, 90);
        untilSmall.add(one.last.median());
        untilLarge.add(other.last.median());
        bytesSmall += one.bytes / runs;
        bytesLarge += other.bytes / runs;
    }
    const Table table({u"patients waiting"_s, u"until all heard, ms"_s, u"bytes/event"_s});
    table.add({u"10"_s, number(untilSmall.median(), 2), number(bytesSmall)});
    table.add({u"500"_s, number(untilLarge.median(), 2), number(bytesLarge)});
    const double inTime = untilLarge.median() / untilSmall.median();
    const double inBytes = bytesLarge / bytesSmall;
    say(goal(u"at most 1.2 x in time and bytes"_s, times(inTime) + u" and "_s + times(inBytes),
             inTime <= 1.2 && inBytes <= 1.2));
}
