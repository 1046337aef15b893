// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/waitingroom.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<CalledTicket>
{
    static CalledTicket value();
};
template <>
struct Sample<WaitingTicket>
{
    static WaitingTicket value();
};
template <>
struct Sample<WaitingRoomChanged>
{
    static WaitingRoomChanged value();
};

} // namespace medcrm::test
