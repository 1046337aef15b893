// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/frameencoder.h"

#include <QtEndian>

namespace medcrm {

namespace {

constexpr char FinalBinary = '\x82';

QByteArray header(qsizetype length)
{
    QByteArray bytes(1, FinalBinary);
    if (length < 126) {
        bytes.append(char(length));
    } else if (length <= 0xffff) {
        bytes.append(char(126));
        const quint16 size = qToBigEndian(quint16(length));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        bytes.append(char(127));
        const quint64 size = qToBigEndian(quint64(length));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    return bytes;
}

} // namespace

QByteArray FrameEncoder::binaryFrame(const QByteArray &message)
{
    // The same address and length as bytes that are held here means the same content; foreign memory (which has no
    // capacity) is not held, and may change.
    const bool isHeld = message.capacity() > 0;
    if (isHeld && message.constData() == m_message.constData() && message.size() == m_message.size())
        return m_frame;
    m_message = isHeld ? message : QByteArray();
    m_frame = header(message.size()) + message;
    return m_frame;
}

} // namespace medcrm
