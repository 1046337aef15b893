// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace medcrm {

// The part of the server's identity that needs OpenSSL itself; see tlsidentity.h.

/// A new ECDSA P-256 key (PKCS #8) and a certificate for it, signed by itself, as one PEM text. The
/// certificate names `hosts` (DNS names or addresses) and has no end of its own (RFC 5280, 4.1.2.5:
/// 99991231235959Z), since clients trust the key and not a date. Error Internal: OpenSSL's own words.
Result<QByteArray> createIdentityPem(const QStringList &hosts);

/// Why this PEM text is not a private key with its certificate: one sentence naming the damaged part. Never
/// asks for a passphrase.
Result<> checkIdentityPem(const QByteArray &pem);

} // namespace medcrm
