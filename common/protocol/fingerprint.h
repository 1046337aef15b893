// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace medcrm {

/// 16 hex digits over all declarations of the protocol: equal exactly when two programs declare the same
/// messages. hello compares it, so nobody raises a version by hand.
QString protocolFingerprint();

/// The declarations the fingerprint is made of, one line each; for the reference and for finding a
/// difference.
QString protocolDeclarations();

} // namespace medcrm
