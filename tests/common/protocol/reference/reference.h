// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace medcrm::reference {

/// docs/protocol.md as it must be: introduction.txt with its placeholders filled, then every message, event,
/// type and state machine from the declarations.
QByteArray protocolReference();

/// Where it stands in the sources.
QString referencePath();

} // namespace medcrm::reference
