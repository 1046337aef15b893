// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/session.h"

#include "common/protocol/queue.h"
#include "tests/common/protocol/samples/booking.h"
#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

const QString sampleEpoch = u"5f0c2d9e8a7b41c3"_s;

} // namespace

Hello Sample<Hello>::value()
{
    return {std::nullopt, u"queue-follower"_s, u"1.0"_s, u"Back office"_s, u"en"_s};
}

ServerHello Sample<ServerHello>::value()
{
    return {u"Nile Street"_s, u"0.1.0"_s, sampleMorning, u"3d1f0a95c2e86b47"_s, sampleMorning.ms - 7'200'000};
}

Subscribe Sample<Subscribe>::value()
{
    return {ClinicId(1), sampleEpoch, 4711};
}

Subscription Sample<Subscription>::value()
{
    EventRecord missed = Sample<EventRecord>::value();
    missed.payload = toJsonObject(VisitStatusChanged{Sample<Visit>::value()});
    return {sampleEpoch, missed.sequence, sampleDay, {missed}, std::nullopt};
}

SnapshotPage Sample<SnapshotPage>::value()
{
    SnapshotPage page;
    page.clinic = Sample<Clinic>::value();
    page.rooms = {Sample<Room>::value()};
    page.doctors = {Sample<Doctor>::value()};
    page.services = {Sample<Service>::value()};
    page.appointments = {Sample<Appointment>::value()};
    page.visits = {Sample<Visit>::value()};
    page.typicalTimes = {{DoctorId(3), ServiceId(1), 24, 720'000, 180'000}};
    return page;
}

GetSnapshotPage Sample<GetSnapshotPage>::value()
{
    return {ClinicId(1), 1};
}

EventActor Sample<EventActor>::value()
{
    return {UserId(5), u"Dr. Omar Said"_s, LoginSessionId(88)};
}

EventRecord Sample<EventRecord>::value()
{
    EventRecord event;
    event.clinic = ClinicId(1);
    event.epoch = sampleEpoch;
    event.sequence = 4712;
    event.type = QString::fromLatin1(VisitStatusChanged::type);
    event.at = sampleMorning;
    event.actor = Sample<EventActor>::value();
    return event;
}

NoticeRecord Sample<NoticeRecord>::value()
{
    return {ClinicId(1), QString::fromLatin1(SlotHoldsChanged::notice),
            toJsonObject(Sample<SlotHoldsChanged>::value())};
}

} // namespace medcrm::test
