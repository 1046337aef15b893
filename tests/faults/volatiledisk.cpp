// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/volatiledisk.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

constexpr int patience = 60'000;
constexpr qint64 diskBytes = 128 * 1024 * 1024;

/// From here on what this process mounts is seen by itself and its children only, and goes with them.
bool mountInPrivate()
{
    static const bool done =
        ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return done;
}

/// A program of the system, also from the folders that only root searches.
QString tool(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool(program), arguments);
    const bool finished = process.waitForFinished(patience);
    INFO(program.toStdString() << ' ' << arguments.join(u' ').toStdString() << ": "
                               << process.readAll().toStdString());
    REQUIRE(finished);
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE(process.exitCode() == 0);
}

/// The kernel may still be busy for a moment giving up what it had begun.
void unmount(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const bool gone = await([&] { return ::umount2(name.constData(), 0) == 0 || errno != EBUSY; }, patience);
    INFO(name.toStdString() << ": " << std::strerror(errno));
    REQUIRE(gone);
}

void kill(QProcess &process)
{
    process.kill();
    REQUIRE(await([&] { return process.state() == QProcess::NotRunning; }, patience));
}

} // namespace

QString VolatileDisk::missing()
{
    if (::geteuid() != 0)
        return u"to be run as root"_s;
    for (const auto &[program, package] : {std::pair{u"nbdkit"_s, u"nbdkit"_s},
                                           {u"nbdfuse"_s, u"nbdfuse"_s},
                                           {u"mkfs.ext4"_s, u"e2fsprogs"_s},
                                           {u"mount"_s, u"mount"_s}}) {
        if (tool(program).isEmpty())
            return u"the program %1 (package %2)"_s.arg(program, package);
    }
    for (const QString &device : {u"/dev/fuse"_s, u"/dev/loop-control"_s}) {
        if (!QFile::exists(device))
            return device;
    }
    return mountInPrivate() ? QString() : u"the right to mount file systems"_s;
}

VolatileDisk::VolatileDisk()
{
    REQUIRE(mountInPrivate());
    REQUIRE(m_folder.isValid());
    for (const QString &name : {u"device"_s, u"mounted"_s})
        REQUIRE(QDir(m_folder.path()).mkdir(name));
    QFile image(part(u"image"_s));
    REQUIRE(image.open(QIODevice::WriteOnly));
    REQUIRE(image.resize(diskBytes));
    run(u"mkfs.ext4"_s, {u"-q"_s, u"-E"_s, u"lazy_itable_init=0,lazy_journal_init=0"_s, image.fileName()});
    powerOn();
}

VolatileDisk::~VolatileDisk()
{
    // Whoever still works on it keeps nothing: lazily, so that a failed test ends too.
    for (const QString &name : {u"mounted"_s, u"device"_s})
        ::umount2(QFile::encodeName(part(name)).constData(), MNT_DETACH);
    for (QProcess *process : {m_device.get(), m_disk.get()}) {
        if (process) {
            process->kill();
            process->waitForFinished();
        }
    }
}

void VolatileDisk::cut()
{
    REQUIRE(::kill(pid_t(m_disk->processId()), SIGSTOP) == 0); // at this instant, with whatever is under way
    kill(*m_device);
    kill(*m_disk);
}

void VolatileDisk::restore()
{
    unmount(path());
    unmount(part(u"device"_s));
    powerOn();
}

void VolatileDisk::powerOn()
{
    const QString socket = part(u"socket"_s);
    const QString device = part(u"device/nbd"_s);
    QFile::remove(socket);
    m_disk = startPart(u"nbdkit"_s,
                       {u"--foreground"_s, u"--exit-with-parent"_s, u"--unix"_s, socket, u"--filter=cache"_s,
                        u"file"_s, part(u"image"_s), u"cache=writeback"_s});
    REQUIRE(await([&] { return QFile::exists(socket); }, patience));
    m_device = startPart(u"nbdfuse"_s, {part(u"device/"_s), u"--unix"_s, socket});
    REQUIRE(await([&] { return QFile::exists(device); }, patience));
    run(u"mount"_s, {u"-o"_s, u"loop"_s, device, path()});
}

std::unique_ptr<QProcess> VolatileDisk::startPart(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        constexpr rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
    });
    process->start(tool(program), arguments);
    REQUIRE(process->waitForStarted(patience));
    return process;
}

} // namespace medcrm::test
