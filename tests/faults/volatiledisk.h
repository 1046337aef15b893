// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace medcrm::test {

/// A file system on a disk of its own that forgets, in a power cut, whatever it was not told to sync.
///
/// nbdkit holds the disk: unsynced writes are in its memory, synced ones in an image file. nbdfuse and a loop device make
/// a block device of it, with ext4 on top. The mounts are in a mount namespace of this process, and the disk's processes
/// end with it, so nothing is left behind however a test ends. Whatever fails here fails the test.
class VolatileDisk
{
public:
    /// What this machine lacks for such a disk; empty when there is all.
    static QString missing();

    /// Makes and mounts a fresh one.
    VolatileDisk();
    ~VolatileDisk();

    /// Where it is mounted.
    QString path() const { return m_folder.filePath(QStringLiteral("mounted")); }
    /// The power goes: from here on nothing reaches the disk, and every access fails.
    void cut();
    /// The power is back: mounts what the disk remembers. Nobody may hold a file of the old mount any more.
    void restore();

private:
    void powerOn();
    std::unique_ptr<QProcess> startPart(const QString &program, const QStringList &arguments);
    QString part(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_disk;
    std::unique_ptr<QProcess> m_device;
};

} // namespace medcrm::test
