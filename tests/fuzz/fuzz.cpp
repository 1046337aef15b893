// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "common/protocol/frame.h"

#include <cstdio>
#include <cstdlib>

namespace medcrm::fuzz {

void promise(bool kept, const char *sentence)
{
    if (kept)
        return;
    std::fprintf(stderr, "PROMISE BROKEN: %s\n", sentence);
    std::abort();
}

void promiseClear(const Error &refusal)
{
    promise(!refusal.message.isEmpty(), "a refusal says why");
    const QByteArray frame = errorFrame(1, refusal);
    promise(frame.size() <= maxFrameOut, "a refusal fits a frame");
    const Result<FrameFromServer> read = parseFromServer(frame);
    promise(read.has_value(), "a refusal is a frame of this protocol");
    const auto *reply = std::get_if<ReplyFrame>(&*read);
    promise(reply && !reply->result, "a refusal is read as one");
    promise(reply->result.error().code == refusal.code, "a refusal is read with its code");
}

} // namespace medcrm::fuzz
