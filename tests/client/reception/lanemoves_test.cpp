// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/endedview.h"
#include "client/ui/visitcommands.h"
#include "common/protocol/directory.h"
#include "common/protocol/line.h"
#include "tests/client/reception/lanes.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct Lanes : FrontDesk
{
    LaneView &of(DoctorId doctor) { return *lane(*this, doctor).view(); }
    /// What the server was asked, the first, second … of its kind.
    template <Request R>
    R sent(int number)
    {
        const auto frames = clinic.requestsOf<R>();
        REQUIRE(frames.size() > number);
        return decode<R>(frames[number].params).value();
    }

    LaneView &farouk() { return of(MorningClinic::farouk); }

    LaneView &choose(const QString &family)
    {
        const Visit &visit = clinic.visit(family);
        LaneView &lane = of(visit.doctor);
        lane.setFocus(Qt::TabFocusReason);
        lane.choose(visit.id);
        return lane;
    }

    QStringList tickets(DoctorId doctor)
    {
        QStringList tickets;
        const auto *model = of(doctor).model();
        for (int i = 0; i < model->rowCount(); ++i)
            tickets += rowOf<LaneRow>(model->index(i, 0)).visit.ticket;
        return tickets;
    }

    void giveReason(const QString &reason)
    {
        REQUIRE(await([&] { return QApplication::activePopupWidget() != nullptr; }));
        type(reason);
        press(Qt::Key_Return);
        settle();
    }

    /// Drags a card over the card of that row, above its middle; whether it may be let go there.
    bool drag(const QString &family, DoctorId onto, int row)
    {
        m_data.reset(LaneView::dataOf(clinic.visit(family).id));
        LaneView &lane = of(onto);
        const QModelIndex below = lane.model()->index(row, LaneModel::TicketColumn);
        m_at = below.isValid() ? lane.visualRect(below).center() - QPoint(0, 2)
                               : QPoint(20, lane.viewport()->height() - 4);
        QDragEnterEvent enter(m_at, Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(lane.viewport(), &enter);
        QDragMoveEvent over(m_at, Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(lane.viewport(), &over);
        return over.isAccepted();
    }

    void drop(DoctorId onto)
    {
        QDropEvent event(m_at, Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(of(onto).viewport(), &event);
    }

private:
    std::unique_ptr<QMimeData> m_data;
    QPoint m_at;
};

} // namespace

TEST_CASE("Alt and the arrows move the chosen patient up, with the reason that was typed, and the choice "
          "goes along")
{
    Lanes desk;
    const QStringList before = desk.tickets(MorningClinic::farouk);
    LaneView &lane = desk.choose(u"Bello"_s);
    press(Qt::ALT | Qt::Key_Up);
    desk.giveReason(u"needs to catch a bus"_s);
    const MoveVisit sent = desk.sent<MoveVisit>(0);
    CHECK(sent.reason == u"needs to catch a bus"_s);
    CHECK(sent.before == desk.clinic.visit(u"Fischer"_s).id);
    CHECK_FALSE(sent.doctor);
    QStringList after = before;
    after.swapItemsAt(before.indexOf(u"A12"_s), before.indexOf(u"A12"_s) - 1);
    CHECK(desk.tickets(MorningClinic::farouk) == after);
    CHECK(rowOf<LaneRow>(lane.currentIndex()).visit.ticket == u"A12"_s);
    const QString why = u"Moved up by Sara: needs to catch a bus"_s; // described without marks of direction
    CHECK(desk.lines(u"lane Dr Leila Farouk: A12"_s).filter(why).size() == 1);
}

TEST_CASE("Escape instead of a reason moves nobody")
{
    Lanes desk;
    desk.choose(u"Bello"_s);
    press(Qt::ALT | Qt::Key_Home);
    REQUIRE(await([&] { return QApplication::activePopupWidget() != nullptr; }));
    press(Qt::Key_Escape);
    desk.settle();
    CHECK(desk.clinic.requestsOf<MoveVisit>().isEmpty());
    press(Qt::ALT | Qt::Key_Home);
    REQUIRE(await([&] { return QApplication::activePopupWidget() != nullptr; }));
    press(Qt::Key_Down); // the first of the usual reasons
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.sent<MoveVisit>(0).reason == u"Has to leave soon"_s);
}

TEST_CASE("Who was moved already is moved on without a second reason, and Ctrl+Z takes the last move back")
{
    Lanes desk;
    const QStringList before = desk.tickets(MorningClinic::farouk);
    desk.choose(u"Bello"_s);
    press(Qt::ALT | Qt::Key_Up);
    desk.giveReason(u"bus"_s);
    const QStringList once = desk.tickets(MorningClinic::farouk);
    press(Qt::ALT | Qt::Key_Up);
    desk.settle();
    CHECK(desk.tickets(MorningClinic::farouk) != once);
    press(Qt::CTRL | Qt::Key_Z);
    desk.settle();
    CHECK(desk.tickets(MorningClinic::farouk) == once);
    CHECK(desk.says(u"is where they were before"_s));
    CHECK(before != once);
}

TEST_CASE("An undo that comes too late says why and changes nothing")
{
    Lanes desk;
    desk.choose(u"Bello"_s);
    press(Qt::ALT | Qt::Key_Up);
    desk.giveReason(u"bus"_s);
    Visit &elsewhere = desk.clinic.visit(u"Bello"_s);
    ++elsewhere.revision;
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.says(u"Something else has happened since."_s));
}

TEST_CASE(
    "Alt and the sideways arrows move a patient into the neighbouring lane, and the keyboard goes along")
{
    Lanes desk;
    desk.choose(u"Bello"_s);
    press(Qt::ALT | Qt::Key_Right);
    desk.settle();
    const MoveVisit sent = desk.sent<MoveVisit>(0);
    CHECK(sent.doctor == MorningClinic::okafor);
    CHECK_FALSE(sent.before);
    CHECK_FALSE(desk.tickets(MorningClinic::farouk).contains(u"A12"_s));
    CHECK(desk.tickets(MorningClinic::okafor).contains(u"A12"_s));
    LaneView &lane = desk.of(MorningClinic::okafor);
    CHECK(lane.hasFocus());
    CHECK(rowOf<LaneRow>(lane.currentIndex()).visit.ticket == u"A12"_s);
    CHECK(desk.says(u"waits for"_s));
    press(Qt::CTRL | Qt::Key_Z);
    desk.settle();
    CHECK(desk.tickets(MorningClinic::farouk).contains(u"A12"_s));
}

TEST_CASE("An urgent patient stays where priority puts them: no step leads past the others")
{
    Lanes desk;
    desk.choose(u"Demir"_s);
    press(Qt::ALT | Qt::Key_Down);
    press(Qt::ALT | Qt::Key_Up);
    desk.settle();
    CHECK(desk.clinic.requestsOf<MoveVisit>().isEmpty());
    CHECK_FALSE(QApplication::activePopupWidget());
}

TEST_CASE("Delete on a called patient is a no-show, on a waiting one nothing")
{
    Lanes desk;
    desk.choose(u"Murray"_s);
    press(Qt::Key_Delete);
    desk.settle();
    CHECK(desk.sent<ChangeVisit>(0).action == VisitAction::MarkNoShow);
    desk.choose(u"Kaya"_s);
    press(Qt::Key_Delete);
    desk.settle();
    CHECK(desk.clinic.requestsOf<ChangeVisit>().size() == 1);
    press(Qt::CTRL | Qt::Key_Z);
    desk.settle();
    CHECK(desk.sent<ChangeVisit>(1).action == VisitAction::ReturnToLine);
}

TEST_CASE("A card that is dragged shows where it would go, and goes there when it is let go")
{
    Lanes desk;
    REQUIRE(desk.tickets(MorningClinic::farouk)
            == QStringList{u"A07"_s, u"A11"_s, u"A08"_s, u"A09"_s, u"A12"_s});
    REQUIRE(desk.drag(u"Bello"_s, MorningClinic::farouk, 2));
    REQUIRE(desk.farouk().gap());
    CHECK(desk.farouk().gap()->row == 2);
    desk.drop(MorningClinic::farouk);
    CHECK_FALSE(desk.farouk().gap());
    desk.giveReason(u"bus"_s);
    CHECK(desk.sent<MoveVisit>(0).before == desk.clinic.visit(u"Petrova"_s).id);
    CHECK(desk.tickets(MorningClinic::farouk)
          == QStringList{u"A07"_s, u"A11"_s, u"A12"_s, u"A08"_s, u"A09"_s});
}

TEST_CASE("A card is dropped between the cards of another lane, or below them without a reason")
{
    Lanes desk;
    REQUIRE(desk.drag(u"Bello"_s, MorningClinic::okafor, 9));
    desk.drop(MorningClinic::okafor);
    desk.settle();
    CHECK(desk.tickets(MorningClinic::okafor).last() == u"A12"_s);
    REQUIRE(desk.drag(u"Fischer"_s, MorningClinic::okafor, 2));
    desk.drop(MorningClinic::okafor);
    desk.giveReason(u"knows the doctor"_s);
    const MoveVisit sent = desk.sent<MoveVisit>(1);
    CHECK(sent.doctor == MorningClinic::okafor);
    CHECK(sent.before == desk.clinic.visit(u"Kaya"_s).id);
}

TEST_CASE(
    "A card does not go where it stands, a called one not into its own line, and nothing from elsewhere")
{
    Lanes desk;
    CHECK_FALSE(desk.drag(u"Bello"_s, MorningClinic::farouk, 9));
    CHECK_FALSE(desk.farouk().gap());
    CHECK_FALSE(desk.drag(u"Murray"_s, MorningClinic::okafor, 2));
    CHECK(desk.drag(u"Murray"_s, MorningClinic::chen, 0));
    QMimeData stranger;
    stranger.setData(u"application/x-medcrm-visit"_s, "1");
    QDragMoveEvent over(QPoint(20, 20), Qt::MoveAction, &stranger, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.farouk().viewport(), &over);
    CHECK_FALSE(over.isAccepted());
}

TEST_CASE("A no-show who comes is found by name, and Enter brings them back to the line")
{
    Lanes desk;
    desk.choose(u"Murray"_s);
    press(Qt::Key_Delete);
    desk.settle();
    press(Qt::Key_Escape); // to the search box
    type(u"murray"_s);
    REQUIRE(await([&] { return !desk.lines(u"search: John Murray"_s).isEmpty(); }));
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.sent<ChangeVisit>(1).action == VisitAction::ReturnToLine);
    CHECK(desk.clinic.visit(u"Murray"_s).status == VisitStatus::Waiting);
}

TEST_CASE("Backspace on one who ended takes it back at once")
{
    Lanes desk;
    desk.choose(u"Murray"_s);
    press(Qt::Key_Delete);
    desk.settle();
    auto *ended = desk.window().findChild<EndedView *>();
    ended->setCurrentIndex(ended->model()->index(0, EndedModel::PatientColumn));
    REQUIRE(rowOf<EndedRow>(ended->currentIndex()).visit);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
    QApplication::sendEvent(ended, &key);
    desk.settle();
    CHECK(desk.sent<ChangeVisit>(1).action == VisitAction::ReturnToLine);
}

TEST_CASE("The desk does not say for whom it calls from a shared line, so the menu offers other things")
{
    Lanes desk;
    Doctor any = someDoctor(9, u"Any doctor"_s);
    any.shared = true;
    any.ticketPrefix = u"W"_s;
    desk.clinic.day.doctors += any;
    desk.clinic.publish(DoctorChanged{any});
    Visit visit = desk.clinic.visit(u"Kaya"_s);
    visit.revision += 1;
    visit.doctor = any.id;
    visit.sharedLine = any.id;
    desk.clinic.visit(u"Kaya"_s) = visit;
    desk.clinic.publish(VisitMoved{visit});
    desk.settle();
    CHECK(desk.lines(u"lane Any doctor: B07"_s).size() == 1);
    VisitCommands commands(desk.window());
    const auto refused = commands.permitted(visit, VisitAction::Call);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"any doctor"_s));
    CHECK(commands.permitted(visit, VisitAction::Transfer));
    CHECK(commands.next(MorningClinic::chen)->id == visit.id); // whoever calls next takes them
}
