// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/enumnames.h"

#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace medcrm {

/// The one short list of failures, shared by the wire and the screen (design: protocol.md, Error codes).
enum class ErrorCode {
    Malformed, ///< Not valid JSON-RPC, or a message this protocol does not have.
    Unauthenticated, ///< Sign in first, or again.
    Forbidden, ///< Signed in, but this role may not.
    NotFound, ///< No such record, or none this account may know of.
    Invalid, ///< A value is wrong; Error::field names it.
    Conflict, ///< Somebody else was first; Error::current carries the record as it is now.
    Unavailable, ///< The server cannot serve now (stopping, disk full, connection lost).
    TooMany, ///< A limit was reached; the message says how long to wait.
    Internal ///< A fault of the server; Error::message carries only an id that its log explains.
};

constexpr auto enumNames(ErrorCode)
{
    using enum ErrorCode;
    return nameTable<ErrorCode>({{Malformed, "malformed"},
                                 {Unauthenticated, "unauthenticated"},
                                 {Forbidden, "forbidden"},
                                 {NotFound, "notFound"},
                                 {Invalid, "invalid"},
                                 {Conflict, "conflict"},
                                 {Unavailable, "unavailable"},
                                 {TooMany, "tooMany"},
                                 {Internal, "internal"}});
}

/// Why something was not done, in words for the user. A plain value, usable in any thread.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString field; ///< Path of the offending value ("patient.phones[0]"), or empty.
    QString message; ///< One English sentence; says what to do where that is not obvious.
    QJsonObject current =
        {}; ///< With Conflict: the record as it is now. With TooMany: {"retryAfter": seconds}.

    bool operator==(const Error &) const = default;
};

/// The outcome of everything a caller decides on. Exceptions are only for a broken disk or invariant.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing side: `return fail(ErrorCode::Invalid, u"minutes"_s, u"…"_s);`
inline tl::unexpected<Error> fail(ErrorCode code, const QString &field, const QString &message,
                                  const QJsonObject &current = {})
{
    return tl::unexpected(Error{code, field, message, current});
}

inline tl::unexpected<Error> invalid(const QString &field, const QString &message)
{
    return fail(ErrorCode::Invalid, field, message);
}

} // namespace medcrm
