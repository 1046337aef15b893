// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/restofday.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<RestOfDay>
{
    static RestOfDay value();
};
template <>
struct Sample<ProposeMoves>
{
    static ProposeMoves value();
};
template <>
struct Sample<MoveOutcome>
{
    static MoveOutcome value();
};
template <>
struct Sample<MoveAppointments>
{
    static MoveAppointments value();
};

} // namespace medcrm::test
