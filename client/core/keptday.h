// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/protocol/auth.h"
#include "common/protocol/session.h"

// The last known day of a clinic, as it lies on this computer for the time when the server is gone, and the seal around
// it. Pure functions, usable in any thread.
namespace medcrm {

/// What a window needs to show the day again, and to go on from it when the server is back. A plain value.
struct KeptDay
{
    SignedIn account; ///< As whom it was seen; without tokens, which are a secret of their own.
    QString epoch; ///< Of the last event in it, with `sequence`.
    qint64 sequence = 0;
    QDate businessDay;
    SnapshotPage whole; ///< All pages in one; its clinic is always there.
    Instant asOf; ///< Complete up to here, by the server's clock.
    qint64 clockOffset = 0; ///< The server's time less this computer's, in milliseconds.
    QString passwordCheck; ///< See LocalPassword; empty when the password was never typed here.

    bool operator==(const KeptDay &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("account", &KeptDay::account),
                          field("epoch", &KeptDay::epoch),
                          field("sequence", &KeptDay::sequence),
                          field("businessDay", &KeptDay::businessDay),
                          field("whole", &KeptDay::whole),
                          field("asOf", &KeptDay::asOf),
                          field("clockOffset", &KeptDay::clockOffset),
                          field("passwordCheck", &KeptDay::passwordCheck)};
    }
};

/// Whose day it is and what opens it. A sealed day opens with exactly the seal it was made with: another key, program,
/// server or account makes it unreadable.
struct DaySeal
{
    QByteArray key; ///< 32 random bytes, kept in the keychain.
    QString program; ///< "medcrm-reception"
    QString server; ///< ServerAddress::text()
    QString fingerprint; ///< Of the server's key: another server at the same address is another one.
    UserId user;

    static constexpr qsizetype keySize = 32;
    /// A new random key. Needs the system's random source, which is always there.
    static QByteArray makeKey();
};

/// What lies in the keychain: whose key it is, and the key.
struct DayKey
{
    UserId user;
    QByteArray key;

    QString text() const;
    /// Nothing when it is not what text() wrote.
    static std::optional<DayKey> fromText(const QString &text);
};

/// The largest file that is written or read; ten times a day of a large clinic.
constexpr qsizetype largestKeptDay = 16 * 1024 * 1024;
/// An older day is not shown any more.
constexpr Milliseconds keptDayLifetime = std::chrono::days(7);

/// The bytes of the file: a line that names the format, a nonce and the day, encrypted and authenticated together with
/// that line and the seal (XChaCha20-Poly1305, libsodium). Error Invalid when the day is larger than largestKeptDay.
Result<QByteArray> sealDay(const KeptDay &day, const DaySeal &seal);

/// The day again, or why not, in words for the user: something else, of another version of the program, damaged or not
/// this seal's, too large. Never more than that: nothing of the day is told by a failure.
Result<KeptDay> openDay(const QByteArray &file, const DaySeal &seal);

} // namespace medcrm
