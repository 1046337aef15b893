// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/openclinic.h"

namespace medcrm::test {

/// A desk that follows the clinic and remembers which times are held.
class HoldingDesk : public WireClient
{
public:
    HoldingDesk(const OpenClinic &clinic, const Account &account)
        : WireClient(clinic.server)
    {
        signIn(account.username, account.password);
        get(Subscribe{clinic.clinic.id, {}, {}});
        REQUIRE(await([this] { return !notices().isEmpty(); }, 60'000));
    }

    /// What the last notice said.
    QList<SlotHold> held() const { return decode<SlotHoldsChanged>(notices().last().payload).value().holds; }

    bool sees(const QList<SlotHold> &holds)
    {
        return await([&] { return held() == holds; }, 60'000);
    }
};

/// A hold of a time in two hours.
inline HoldSlot holding(const OpenClinic &clinic)
{
    constexpr qint64 minute = 60'000;
    const Instant now{SystemClock().now().ms / minute * minute};
    return {clinic.omar.id, now + std::chrono::hours(2), 20, {}};
}

} // namespace medcrm::test
