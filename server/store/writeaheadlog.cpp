// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/writeaheadlog.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headerSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr qsizetype saltsSize = 8;
constexpr qsizetype usualPageSize = 4096;
constexpr quint32 magic = 0x377f0682; // the lowest bit says how the checksums read their numbers

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The running checksum of a log.
class Checksum
{
public:
    explicit Checksum(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }

    void add(const QByteArray &bytes, qsizetype from, qsizetype length)
    {
        for (qsizetype at = from; at + 8 <= from + length; at += 8) {
            m_first += word(bytes.constData() + at) + m_second;
            m_second += word(bytes.constData() + at + 4) + m_first;
        }
    }

    /// Whether it is the one that is written there.
    bool isAt(const QByteArray &bytes, qsizetype at) const
    {
        return number(bytes, at) == m_first && number(bytes, at + 4) == m_second;
    }

private:
    quint32 word(const char *bytes) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }

    const bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/// Reads a log frame by frame, as SQLite's recovery does, and on behind the point where that stops.
class Log
{
public:
    explicit Log(QFile &file)
        : m_file(file)
        , m_header(file.read(headerSize))
        , m_checksum(number(m_header, 0) & 1)
    {
        m_checksum.add(m_header, 0, headerSize - 8);
        const quint32 size = number(m_header, 8);
        const bool isPageSize = size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
        m_sound = (number(m_header, 0) & ~1u) == magic && isPageSize && m_checksum.isAt(m_header, 24);
        m_pageSize = m_sound ? qsizetype(size) : usualPageSize;
        m_salts = m_sound ? m_header.mid(16, saltsSize) : QByteArray();
    }

    bool hasSoundHeader() const { return m_sound; }
    /// A power cut can come before the first bytes of a new log reach the disk.
    bool isHeaderEmpty() const
    {
        return std::all_of(m_header.begin(), m_header.end(), [](char c) { return c == 0; });
    }

    /// How many commits stand behind the first frame that recovery would not take.
    int commitsOutOfReach()
    {
        bool reached = m_sound;
        int commits = 0;
        for (;;) {
            const QByteArray frame = m_file.read(frameHeaderSize + m_pageSize);
            if (frame.size() < frameHeaderSize + m_pageSize)
                return commits;
            if (m_salts.isEmpty())
                m_salts = frame.mid(8, saltsSize);
            const bool ours = frame.mid(8, saltsSize) == m_salts && number(frame, 0) != 0;
            reached = reached && ours && continues(frame);
            const bool isCommit = number(frame, 4) != 0;
            commits += !reached && ours && isCommit ? 1 : 0;
        }
    }

private:
    bool continues(const QByteArray &frame)
    {
        m_checksum.add(frame, 0, 8);
        m_checksum.add(frame, frameHeaderSize, m_pageSize);
        return m_checksum.isAt(frame, 16);
    }

    QFile &m_file;
    const QByteArray m_header;
    Checksum m_checksum;
    bool m_sound = false;
    qsizetype m_pageSize = usualPageSize;
    QByteArray m_salts; ///< Those of this log; frames of an earlier use of the file have others.
};

} // namespace

Result<> checkWriteAheadLog(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, {}, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.size() <= headerSize)
        return {};
    Log log(file);
    const bool isHeaderLost = !log.hasSoundHeader() && !log.isHeaderEmpty();
    if (const int commits = log.commitsOutOfReach(); commits > 1 || isHeaderLost) {
        return fail(ErrorCode::Invalid, {},
                    u"The write-ahead log %1 is damaged: changes that were confirmed can't be read from it "
                    u"(%2 commits). "
                    "Restore a backup."_s.arg(path)
                        .arg(commits));
    }
    return {};
}

} // namespace medcrm::store
