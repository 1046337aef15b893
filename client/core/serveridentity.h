// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/serveraddress.h"
#include "common/core/keyfingerprint.h"

#include <optional>

namespace medcrm {

/// Which key a server must have: given with --pin, written by IT into the settings file, or confirmed once by
/// a person at this desk; in this order. Confirmed ones are kept in the settings file.
class ServerIdentity
{
public:
    /// `settingsFile` is an INI file that need not exist; `given` is the pin of --pin or of IT.
    explicit ServerIdentity(const QString &settingsFile, const std::optional<KeyFingerprint> &given = {});

    /// Nothing when this server was never met.
    std::optional<KeyFingerprint> pinOf(const ServerAddress &server) const;

    /// Keeps a fingerprint that a person compared. Error Unavailable when the file cannot be written: it then
    /// holds until the program ends.
    Result<> confirm(const ServerAddress &server, const KeyFingerprint &fingerprint);

private:
    QString m_settingsFile;
    std::optional<KeyFingerprint> m_given;
    QHash<QString, KeyFingerprint> m_confirmed; ///< By ServerAddress::text().
};

} // namespace medcrm
