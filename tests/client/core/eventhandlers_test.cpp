// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/api.h"
#include "common/protocol/messages.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/client/core/line.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

EventRecord roomEvent(const QString &name)
{
    Room room;
    room.id = RoomId(1);
    room.clinic = ClinicId(1);
    room.name = name;
    return {ClinicId(1),
            u"one"_s,
            1,
            QString::fromLatin1(RoomChanged::type),
            {},
            {},
            toJsonObject(RoomChanged{room})};
}

} // namespace

TEST_CASE("Handlers run in the order in which they were registered")
{
    Line line(1);
    Api api(line.connection);
    QObject page;
    QStringList heard;
    api.on<RoomChanged>(&page,
                        [&](const RoomChanged &e, const EventRecord &) { heard += u"a "_s + e.room.name; });
    api.on<RoomChanged>(&page,
                        [&](const RoomChanged &e, const EventRecord &) { heard += u"b "_s + e.room.name; });
    api.handlers().dispatch(roomEvent(u"One"_s));
    CHECK(heard == QStringList{u"a One"_s, u"b One"_s});
}

TEST_CASE("An event of an unknown type is ignored and counted, a hidden one is neither")
{
    Line line(1);
    Api api(line.connection);
    EventRecord record = roomEvent(u"One"_s);
    record.type = u"payment.received"_s;
    api.handlers().dispatch(record);
    record.type = QString::fromLatin1(hiddenEventType);
    api.handlers().dispatch(record);
    CHECK(api.handlers().unknown() == 1);
    CHECK(api.handlers().undecodable() == 0);
}

TEST_CASE("An event that is not as declared is not handled, and counted")
{
    Line line(1);
    Api api(line.connection);
    QObject page;
    int handled = 0;
    api.on<RoomChanged>(&page, [&](const RoomChanged &, const EventRecord &) { ++handled; });
    EventRecord record = roomEvent(u"One"_s);
    record.payload.insert(u"extra"_s, 1);
    api.handlers().dispatch(record);
    CHECK(handled == 0);
    CHECK(api.handlers().undecodable() == 1);
}

TEST_CASE("A handler does not run after its context is gone, even if another handler destroyed it")
{
    Line line(1);
    Api api(line.connection);
    QObject page;
    auto dialog = std::make_unique<QObject>();
    int handled = 0;
    api.on<RoomChanged>(&page, [&](const RoomChanged &, const EventRecord &) { dialog.reset(); });
    api.on<RoomChanged>(dialog.get(), [&](const RoomChanged &, const EventRecord &) { ++handled; });
    api.handlers().dispatch(roomEvent(u"One"_s));
    api.handlers().dispatch(roomEvent(u"Two"_s));
    CHECK(handled == 0);
}

TEST_CASE("A handler may register another, which hears the next event")
{
    Line line(1);
    Api api(line.connection);
    QObject page;
    QStringList heard;
    api.on<RoomChanged>(&page, [&](const RoomChanged &, const EventRecord &) {
        if (heard.isEmpty())
            api.on<RoomChanged>(&page,
                                [&](const RoomChanged &e, const EventRecord &) { heard += e.room.name; });
        heard += u"-"_s;
    });
    api.handlers().dispatch(roomEvent(u"One"_s));
    api.handlers().dispatch(roomEvent(u"Two"_s));
    CHECK(heard == QStringList{u"-"_s, u"-"_s, u"Two"_s});
}

TEST_CASE("What the server says without being asked is told, and nonsense is counted")
{
    FakeServer server;
    Line line(server.port());
    Api api(line.connection);
    QStringList remarks;
    QObject::connect(&api, &Api::remarkArrived, &api,
                     [&](const Error &remark) { remarks += remark.message; });
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1 && server.lines() == 1; }));
    server.send("this is not JSON");
    server.send(errorFrame({}, {ErrorCode::Unavailable, {}, u"The server stops."_s}));
    REQUIRE(await([&] { return !remarks.isEmpty(); }));
    CHECK(remarks == QStringList{u"The server stops."_s});
    CHECK(api.malformedFrames() == 1);
    CHECK(line.lost == 0);
}

TEST_CASE("A notice runs the handlers of its type at once and is not taken for an event")
{
    FakeServer server;
    Line line(server.port());
    Api api(line.connection);
    QObject page;
    QList<SlotHoldsChanged> heard;
    int events = 0;
    api.onNotice<SlotHoldsChanged>(&page, [&](const SlotHoldsChanged &notice) { heard += notice; });
    QObject::connect(&api, &Api::eventArrived, &page, [&] { ++events; });
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1 && server.lines() == 1; }));
    SlotHold hold;
    hold.doctor = DoctorId(3);
    hold.session = LoginSessionId(5);
    server.send(SlotHoldsChanged{ClinicId(1), {hold}});
    server.send(SlotHoldsChanged{ClinicId(2), {}});
    REQUIRE(await([&] { return heard.size() == 2; }));
    CHECK(heard == QList<SlotHoldsChanged>{{ClinicId(1), {hold}}, {ClinicId(2), {}}});
    CHECK(events == 0);
    CHECK(api.malformedFrames() == 0);
}

TEST_CASE(
    "A notice of an unknown type or not as declared is counted, and its handler does not outlive its context")
{
    Line line(1);
    Api api(line.connection);
    auto page = std::make_unique<QObject>();
    int handled = 0;
    api.onNotice<SlotHoldsChanged>(page.get(), [&](const SlotHoldsChanged &) { ++handled; });
    NoticeRecord record{ClinicId(1), u"weather.changed"_s, {}};
    api.noticeHandlers().dispatch(record);
    CHECK(api.noticeHandlers().unknown() == 1);
    record.type = QString::fromLatin1(SlotHoldsChanged::notice);
    api.noticeHandlers().dispatch(record);
    CHECK(api.noticeHandlers().undecodable() == 1);
    record.payload = toJsonObject(SlotHoldsChanged{ClinicId(1), {}});
    api.noticeHandlers().dispatch(record);
    CHECK(handled == 1);
    page.reset();
    api.noticeHandlers().dispatch(record);
    CHECK(handled == 1);
}
