// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace medcrm {

/// Puts the WebSocket header (RFC 6455, section 5.2) before a binary message. Remembers the last message, so
/// that one that goes to many listeners is copied once; they all share the same bytes.
class FrameEncoder
{
public:
    QByteArray binaryFrame(const QByteArray &message);

private:
    QByteArray m_message; // kept so that its address cannot come to mean something else
    QByteArray m_frame;
};

} // namespace medcrm
