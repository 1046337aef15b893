// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <cstddef>
#include <cstdint>

// What the fuzzers share. Each is one file with LLVMFuzzerTestOneInput(): it gets any bytes, and must end well with
// promise() kept, without a finding of the sanitizers, a leak, a stall or too much memory.
namespace medcrm::fuzz {

/// A sentence that must be true whatever the input; else it is printed and the program aborts, which is a finding.
void promise(bool kept, const char *sentence);

/// A refusal says why, and its frame is one that every client can read: not too large, and saying the same.
void promiseClear(const Error &refusal);

/// The input, without a copy; valid as long as the input is.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

} // namespace medcrm::fuzz
