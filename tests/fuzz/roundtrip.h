// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messagelist.h"
#include "tests/fuzz/fuzz.h"

#include <QHash>

namespace medcrm::fuzz {

/// Reads JSON as one type, and checks all that must hold for it.
using Reader = void (*)(const QJsonValue &json);
using Readers = QHash<QString, Reader>;

/// As a T: it is refused clearly, or it can be written and reads the same; its own validate() too says why not.
template <typename T>
void readAs(const QJsonValue &json)
{
    const Result<T> value = decode<T>(json);
    if (!value) {
        promise(value.error().code == ErrorCode::Invalid, "what cannot be decoded is invalid");
        return promiseClear(value.error());
    }
    const QByteArray once = encode(*value);
    const Result<T> again = decode<T>(QJsonDocument::fromJson('[' + once + ']').array().at(0));
    promise(again && encode(*again) == once, "a value that was written reads the same");
    if constexpr (Validated<T>) {
        if (const Result<> valid = value->validate(); !valid)
            promiseClear(valid.error());
    }
}

/// All requests by method, all events by type, all notices by name, and all replies by the method they answer.
const Readers &requests();
const Readers &events();
const Readers &notices();
const Readers &replies();

} // namespace medcrm::fuzz
