// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareserver.h"
#include "tests/bench/disk.h"
#include "tests/scenario/openclinic.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include "common/protocol/directory.h"
#include "common/protocol/patients.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <memory>
#include <vector>

// The real server process under load, and beside it, in the same run on the same machine, what the bare parts do: the
// disk alone, a socket alone. Prints figures and ratios; asserts nothing about time.
using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

const QStringList roomForMany{u"connections.perUser=1000"_s, u"connections.perAddress=2000"_s,
                              u"connections.signedIn=2000"_s};

using Clients = std::vector<std::unique_ptr<WireClient>>;

Clients signedIn(const OpenClinic &clinic, int count)
{
    Clients clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<WireClient>(clinic.server));
        clients.back()->signIn(clinic.desk.username, clinic.desk.password);
    }
    return clients;
}

CreatePatient somebody(int number)
{
    CreatePatient request;
    request.patient.givenName = u"Nobody"_s;
    request.patient.familyName = u"Number %1"_s.arg(number);
    return request;
}

/// Each client sends its next write when the last one was acknowledged. Acknowledgements per second.
double writesPerSecond(const Clients &clients, int ms)
{
    std::vector<qint64> waiting(clients.size());
    int sent = 0;
    int acknowledged = 0;
    for (std::size_t i = 0; i < clients.size(); ++i)
        waiting[i] = clients[i]->send(somebody(++sent));
    QElapsedTimer timer;
    timer.start();
    REQUIRE(await(
        [&] {
            for (std::size_t i = 0; i < clients.size(); ++i) {
                if (!clients[i]->hasAnswer(waiting[i]))
                    continue;
                REQUIRE(clients[i]->answer<Patient>(waiting[i]));
                ++acknowledged;
                waiting[i] = clients[i]->send(somebody(++sent));
            }
            return timer.elapsed() > ms;
        },
        ms * 20));
    const double rate = acknowledged * 1000.0 / double(timer.elapsed());
    for (std::size_t i = 0; i < clients.size(); ++i)
        static_cast<void>(clients[i]->answer<Patient>(waiting[i]));
    return rate;
}

/// Milliseconds from sending a change until each listener heard of it.
Latencies pushLatencies(OpenClinic &clinic, const Clients &listeners, int changes)
{
    WireClient driver(clinic.server);
    driver.signIn(clinic.desk.username, clinic.desk.password);
    Latencies latencies;
    for (int change = 0; change < changes; ++change) {
        std::vector<qsizetype> before;
        for (const auto &listener : listeners)
            before.push_back(listener->events().size());
        std::vector<bool> heard(listeners.size());
        std::size_t left = listeners.size();
        const Doctor &doctor = clinic.omar;
        QElapsedTimer timer;
        timer.start();
        const qint64 id =
            driver.send(SetDoctorState{.doctor = doctor.id,
                                       .revision = doctor.revision,
                                       .state = change % 2 ? DoctorState::Available : DoctorState::Break});
        REQUIRE(await([&] {
            for (std::size_t i = 0; i < listeners.size(); ++i) {
                if (!heard[i] && listeners[i]->events().size() > before[i]) {
                    heard[i] = true;
                    --left;
                    latencies.add(timer.nsecsElapsed() / 1e6);
                }
            }
            return left == 0;
        }));
        clinic.omar = driver.answer<Doctor>(id).value();
    }
    return latencies;
}

} // namespace

TEST_CASE("Acknowledged durable writes beside the disk's own syncs")
{
    OpenClinic clinic(roomForMany);
    const double syncs = bench::syncsPerSecond(clinic.server.dataDirectory(), 2000);
    out() << "disk: " << qRound(syncs) << " fdatasync of 4 KiB /s\n";
    for (const int count : {1, 8, 64}) {
        const Clients clients = signedIn(clinic, count);
        const double rate = writesPerSecond(clients, 4000);
        out() << u"%1 clients: %2 acknowledged writes/s, %3 per sync of the disk\n"_s.arg(count, 3)
                     .arg(qRound(rate), 6)
                     .arg(rate / syncs, 0, 'f', 2)
              << Qt::flush;
    }
}

TEST_CASE("Push to many listeners beside a bare socket's fan-out")
{
    OpenClinic clinic(roomForMany);
    const qint64 idle = bench::residentBytes(clinic.server.dataDirectory());
    for (const int count : {1, 50, 500}) {
        const Clients listeners = signedIn(clinic, count);
        for (const auto &listener : listeners)
            listener->get(Subscribe{.clinic = clinic.clinic.id});
        const qint64 memory = bench::residentBytes(clinic.server.dataDirectory());
        const qsizetype bytes = listeners.front()->heard().size();
        const Latencies pushed = pushLatencies(clinic, listeners, count > 100 ? 20 : 100);
        const qsizetype events = listeners.front()->events().size();
        const double perEvent = double(listeners.front()->heard().size() - bytes) / double(events);
        const Latencies bare = bench::bareFanOut(count, qRound(perEvent), count > 100 ? 20 : 100);
        out()
            << u"%1 listeners: push p50 %2 ms, p99 %3 ms; a bare socket p50 %4 ms, p99 %5 ms; ratio of p99 %6; %7 bytes per event"_s
                   .arg(count, 3)
                   .arg(pushed.percentile(50), 0, 'f', 2)
                   .arg(pushed.percentile(99), 0, 'f', 2)
                   .arg(bare.percentile(50), 0, 'f', 2)
                   .arg(bare.percentile(99), 0, 'f', 2)
                   .arg(pushed.percentile(99) / bare.percentile(99), 0, 'f', 1)
                   .arg(qRound(perEvent))
            << u"; %1 KiB of the server's memory per connection\n"_s.arg((memory - idle) / 1024 / count)
            << Qt::flush;
    }
}

TEST_CASE("Start on a database of a million visits")
{
    OpenClinic clinic;
    const Patient patient = clinic.addPatient(u"Often"_s);
    clinic.server.stop();
    bench::addEndedVisits(clinic.server.dataDirectory(), clinic.omar, patient.id, 1'000'000);
    QElapsedTimer timer;
    timer.start();
    clinic.server.start();
    const qint64 listening = timer.elapsed();
    WireClient client(clinic.server);
    client.signIn(clinic.desk.username, clinic.desk.password);
    out() << "start to listening " << listening << " ms, to the first login " << timer.elapsed() << " ms\n"
          << Qt::flush;
}
