// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<Hello>
{
    static Hello value();
};
template <>
struct Sample<ServerHello>
{
    static ServerHello value();
};
template <>
struct Sample<Subscribe>
{
    static Subscribe value();
};
template <>
struct Sample<Subscription>
{
    static Subscription value();
};
template <>
struct Sample<SnapshotPage>
{
    static SnapshotPage value();
};
template <>
struct Sample<GetSnapshotPage>
{
    static GetSnapshotPage value();
};
template <>
struct Sample<EventActor>
{
    static EventActor value();
};
/// The envelope of a visit.statusChanged, without its payload.
template <>
struct Sample<EventRecord>
{
    static EventRecord value();
};
/// The envelope of slots.held, with its payload.
template <>
struct Sample<NoticeRecord>
{
    static NoticeRecord value();
};

} // namespace medcrm::test
