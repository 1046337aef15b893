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
    // Same address and length of bytes that are held here means same content, unless they only point to
    // foreign memory.
    const bool same = message.capacity() > 0 && message.constData() == m_message.constData()
        && message.size() == m_message.size();
    if (same)
        return m_frame;
    m_message = message;
    m_frame = header(message.size()) + message;
    return m_frame;
}

} // namespace medcrm
