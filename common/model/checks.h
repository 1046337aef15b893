// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

// The few checks that validate() functions are made of. Each returns an `invalid` error that names the field
// and says what is allowed, in a sentence a receptionist understands.
namespace medcrm::check {

/// Text between `least` and `most` characters after trimming, without control characters other than line
/// breaks.
Result<> text(const char *field, const QString &value, qsizetype least, qsizetype most);

/// A number in [least, most].
Result<> range(const char *field, qint64 value, qint64 least, qint64 most);

/// An id that names something.
template <typename IdType>
Result<> given(const char *field, IdType id)
{
    if (!id.isValid())
        return invalid(QString::fromLatin1(field), QStringLiteral("Choose one."));
    return {};
}

/// The first failure of several checks, in order.
template <typename... Results>
Result<> all(const Results &...results)
{
    Result<> outcome;
    ((outcome ? void(outcome = results) : void()), ...);
    return outcome;
}

/// A failure's field put under a parent: "minutes" → "service.minutes".
Result<> under(const char *parent, Result<> result);

} // namespace medcrm::check
