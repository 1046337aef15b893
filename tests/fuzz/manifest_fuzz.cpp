// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what stands beside a backup: it is refused with a reason, or it can be written and reads the same.
#include "server/app/backupmanifest.h"
#include "tests/fuzz/fuzz.h"

using namespace medcrm;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<BackupManifest> manifest = parseManifest(fuzz::bytesOf(data, size));
    if (!manifest) {
        promise(!manifest.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const QByteArray once = encode(*manifest);
    const Result<BackupManifest> again = parseManifest(once);
    promise(again && encode(*again) == once, "a manifest that was written reads the same");
    return 0;
}
