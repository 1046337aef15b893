// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace medcrm::fuzz {

/// A connected socket whose other side is this object's owner: no network, no time passes.
class MemorySocket final : public QTcpSocket
{
public:
    /// `input` is what has arrived already.
    explicit MemorySocket(const QByteArray &input)
        : m_input(input)
    {
        setSocketState(ConnectedState);
        setOpenMode(ReadWrite | Unbuffered);
    }

    /// More arrives.
    void receive(const QByteArray &input)
    {
        m_input += input;
        Q_EMIT readyRead();
    }

    const QByteArray &written() const { return m_written; }

    qint64 bytesAvailable() const override { return m_input.size() + QIODevice::bytesAvailable(); }
    qint64 bytesToWrite() const override { return 0; }
    bool canReadLine() const override { return m_input.contains('\n') || QIODevice::canReadLine(); }
    void disconnectFromHost() override { end(); }
    void close() override { end(); }
    bool waitForReadyRead(int) override { return false; }
    bool waitForBytesWritten(int) override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, qint64(m_input.size()));
        std::copy_n(m_input.constData(), count, data);
        m_input.remove(0, count);
        return count;
    }

    qint64 writeData(const char *data, qint64 size) override
    {
        m_written.append(data, size);
        return size;
    }

private:
    void end()
    {
        if (state() == UnconnectedState)
            return;
        setSocketState(UnconnectedState);
        Q_EMIT disconnected();
    }

    QByteArray m_input;
    QByteArray m_written;
};

} // namespace medcrm::fuzz
