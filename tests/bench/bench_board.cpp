// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/receptionwindow.h"
#include "tests/bench/busyboard.h"
#include "tests/bench/paintwatch.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QTextStream>
#include <ctime>

// What the desk's window costs while everything happens at once: ten doctors, 300 visits of a day, ticking times, and
// fifty changes a second by others. The clinic runs in a thread of its own; what is measured is the processor time of the
// window's thread, painting included.
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int perSecond = 50;
constexpr Milliseconds measured = 20s;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Of the calling thread, in milliseconds.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void wait(Milliseconds time)
{
    (void)await([] { return false; }, int(time.count()));
}

struct Figures
{
    double share; ///< Of a processor.
    double paints; ///< Events a second.
    double area; ///< Painted a second, in windows.
    int whole; ///< Paint events about all of the window.
};

Figures measure(QWidget &window)
{
    PaintWatch watch(window);
    const double before = processorMs();
    QElapsedTimer timer;
    timer.start();
    wait(measured);
    const double seconds = double(timer.elapsed()) / 1e3;
    return {(processorMs() - before) / 1e3 / seconds, watch.events() / seconds,
            watch.area() / seconds / (double(window.width()) * window.height()), watch.wholeWindows()};
}

void print(const QString &what, const Figures &figures)
{
    out() << what.leftJustified(26) << QString::number(100 * figures.share, 'f', 1).rightJustified(6)
          << " % of a core, " << QString::number(figures.paints, 'f', 0) << " paints/s, "
          << QString::number(figures.area, 'f', 2) << " windows painted/s, " << figures.whole
          << " whole windows\n"
          << Qt::flush;
}

VisitId chosenIn(const LaneView &lane)
{
    return lane.currentIndex().isValid() ? rowOf<LaneRow>(lane.currentIndex()).visit.id : VisitId();
}

/// Puts the keyboard on a card that nothing will happen to.
VisitId choose(LaneView &lane, const BusyBoard &board)
{
    lane.setFocus(Qt::TabFocusReason);
    for (int row = 0; row < lane.model()->rowCount(); ++row) {
        const QModelIndex index = lane.model()->index(row, 0);
        if (rowOf<LaneRow>(index).visit.id == board.untouched())
            lane.setCurrentIndex(index);
    }
    return chosenIn(lane);
}

} // namespace

// Run with QT_QPA_PLATFORM=offscreen, or under Xvfb. It prints, and asserts nothing about time.
TEST_CASE("What the board costs while everything happens at once")
{
    BusyBoard board;
    Desk desk(board.clinic());
    QTimer ticking;
    QObject::connect(&ticking, &QTimer::timeout, &ticking, [&] { desk.clock.set(SystemClock().now()); });
    ticking.start(50ms);
    ClientSession &session = desk.start();
    ReceptionWindow window(session);
    window.resize(2560, 1400);
    QElapsedTimer timer;
    timer.start();
    session.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(showActive(window));
    REQUIRE(await([&] { return desk.isCurrent() && !window.findChildren<LaneView *>().isEmpty(); }));
    out() << "from login to a live board: " << timer.elapsed() << " ms\n";
    const QList<LaneView *> lanes = window.findChildren<LaneView *>();
    REQUIRE(lanes.size() == BusyBoard::doctors);
    REQUIRE(choose(*lanes.first(), board) == board.untouched());
    wait(1s);
    print(u"nothing happens:"_s, measure(window));
    board.start(perSecond);
    print(u"%1 changes a second:"_s.arg(perSecond), measure(window));
    const int sent = board.stop();
    REQUIRE(await([&] { return session.feed().sequence() == board.sequence(); }));
    out() << sent << " changes heard, chosen card kept: "
          << (chosenIn(*lanes.first()) == board.untouched() ? "yes" : "NO")
          << ", keyboard kept: " << (lanes.first()->hasFocus() ? "yes" : "NO") << '\n'
          << Qt::flush;
    CHECK(chosenIn(*lanes.first()) == board.untouched());
    CHECK(lanes.first()->hasFocus());
    if (const QString path = qEnvironmentVariable("MEDCRM_BENCH_PICTURE"); !path.isEmpty())
        window.grab().save(path);
}
