// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/workers.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QSemaphore>
#include <QThread>

using namespace medcrm;
using namespace medcrm::test;

TEST_CASE("Work is done in another thread and reported in the event loop")
{
    Workers workers(1, 4);
    QThread *worked = nullptr;
    QThread *reported = nullptr;
    REQUIRE(workers.start([&] { worked = QThread::currentThread(); },
                          [&] { reported = QThread::currentThread(); }));
    REQUIRE(await([&] { return reported != nullptr; }));
    CHECK(worked != QThread::currentThread());
    CHECK(reported == QThread::currentThread());
}

TEST_CASE("No more work is taken than may run and wait")
{
    Workers workers(1, 2);
    QSemaphore go;
    int done = 0;
    const auto start = [&] { return workers.start([&] { go.acquire(); }, [&] { ++done; }); };
    CHECK(start());
    CHECK(start());
    CHECK_FALSE(start());
    go.release(2);
    REQUIRE(await([&] { return done == 2; }));
    CHECK(workers.pending() == 0);
    go.release();
    CHECK(start());
    CHECK(await([&] { return done == 3; }));
}

TEST_CASE("Work that nobody waits for any more is not reported")
{
    int done = 0;
    {
        Workers workers(1, 8);
        for (int i = 0; i < 8; ++i)
            CHECK(workers.start([] {}, [&] { ++done; }));
    }
    QCoreApplication::processEvents();
    CHECK(done == 0);
}
