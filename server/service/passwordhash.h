// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace medcrm {

/// What one password hash costs. The defaults are argon2id with 64 MiB and 2 passes (OWASP Password Storage
/// Cheat Sheet asks for no less than 19 MiB with 2); about 80 ms. Tests use less.
struct PasswordCost
{
    unsigned long long passes = 2;
    std::size_t bytes = 64 * 1024 * 1024;
};

/// Passwords as they are kept. Texts are normalised (NFC) first, so that the same password typed on another
/// system is the same. Slow on purpose: call in a worker thread. Free functions without state.

/// The argon2id hash of a password with a new salt, in the usual text form ("$argon2id$v=19$…").
QString hashPassword(const QString &password, const PasswordCost &cost = {});

/// Whether it is the password of a hash. With an empty hash the same time passes and the answer is no.
bool verifyPassword(const QString &password, const QString &hash, const PasswordCost &cost = {});

/// A password to hand over: 80 bits in four groups, without letters that look alike ("k7mp-3xqd-…").
QString makeOneTimePassword();

/// A new token of 256 bits as 64 hex digits.
QString makeToken();

/// What is kept of a token: its SHA-256. A token is random, so a fast hash is as good as a slow one.
QByteArray hashToken(const QString &token);

} // namespace medcrm
