// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/sealedfile.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

constexpr SealCost cheap{1, 8192};
const QByteArray passphrase = "correct horse battery";

struct Files
{
    QTemporaryDir directory;
    JobWatch watch;

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(directory.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        REQUIRE(file.write(content) == content.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(directory.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QByteArray sealed(const QByteArray &content)
    {
        write(u"plain"_s, content);
        QFile from(directory.filePath(u"plain"_s));
        QFile to(directory.filePath(u"sealed"_s));
        REQUIRE(from.open(QIODevice::ReadOnly));
        REQUIRE(to.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const auto digest = seal(from, to, passphrase, watch, cheap);
        REQUIRE(digest);
        to.close();
        const QByteArray written = read(u"sealed"_s);
        CHECK(digest->bytes == written.size());
        CHECK(digest->sha256 == QCryptographicHash::hash(written, QCryptographicHash::Sha256));
        return written;
    }

    Result<QByteArray> opened(const QByteArray &sealedBytes, const QByteArray &with = passphrase)
    {
        write(u"sealed"_s, sealedBytes);
        QFile from(directory.filePath(u"sealed"_s));
        QFile to(directory.filePath(u"opened"_s));
        REQUIRE(from.open(QIODevice::ReadOnly));
        REQUIRE(to.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const Result<> done = unseal(from, to, with, watch);
        to.close();
        return done.map([&] { return read(u"opened"_s); });
    }
};

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(quint32(size) + 7);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

} // namespace

TEST_CASE("What was encrypted comes back, of every size, and shows nothing of what it holds")
{
    Files files;
    for (const qsizetype size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000}) {
        INFO(size);
        const QByteArray content = randomBytes(size);
        const QByteArray sealed = files.sealed(content);
        CHECK(sealed.startsWith("MCRMSEAL"));
        CHECK(files.opened(sealed) == content);
    }
    const QByteArray patients("Mohammed Hassan, born 1980; "); // 28 bytes
    CHECK_FALSE(files.sealed(patients.repeated(4000)).contains(patients));
    CHECK(files.sealed(patients) != files.sealed(patients)); // another salt each time
}

TEST_CASE("An encrypted file that was cut anywhere is refused")
{
    Files files;
    const QByteArray sealed = files.sealed(randomBytes(150'000));
    const qsizetype piece = 65'536 + 17;
    for (const qsizetype size :
         {qsizetype(0), qsizetype(7), qsizetype(40), qsizetype(48), qsizetype(71), qsizetype(72),
          qsizetype(73), 72 + piece - 1, 72 + piece, 72 + 2 * piece, sealed.size() - 1}) {
        INFO(size);
        const auto opened = files.opened(sealed.left(size));
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Malformed);
    }
    CHECK_FALSE(files.opened(sealed + 'x'));
    const QByteArray wholePieces = files.sealed(randomBytes(131'072));
    CHECK(files.opened(wholePieces + 'x').error().message.contains(u"goes on after its end"));
}

TEST_CASE("An encrypted file of which one byte was changed, or whose pieces were exchanged, is refused")
{
    Files files;
    const QByteArray sealed = files.sealed(randomBytes(200'000));
    QRandomGenerator generator(42); // the seed
    for (int i = 0; i < 200; ++i) {
        QByteArray changed = sealed;
        const qsizetype place = i < 80 ? i : generator.bounded(int(sealed.size()));
        changed[place] = char(changed[place] ^ (1 << generator.bounded(8)));
        INFO("byte " << place);
        const auto opened = files.opened(changed);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Malformed);
    }
    constexpr qsizetype piece = 65'536 + 17;
    const QByteArray exchanged =
        sealed.left(72) + sealed.mid(72 + piece, piece) + sealed.mid(72, piece) + sealed.mid(72 + 2 * piece);
    CHECK_FALSE(files.opened(exchanged));
}

TEST_CASE("Another passphrase does not open an encrypted file, and the answer says so")
{
    Files files;
    const QByteArray sealed = files.sealed("secret");
    for (const QByteArray &other : {QByteArray("correct horse batterz"), QByteArray(), passphrase + ' '})
        CHECK(files.opened(sealed, other).error().message.contains(u"not opened by this passphrase"));
}

TEST_CASE("A forged beginning can't make the reader take all memory or hours")
{
    Files files;
    const QByteArray sealed = files.sealed("secret");
    for (const qsizetype place : {16, 24}) { // passes, memory
        QByteArray forged = sealed;
        for (int i = 0; i < 8; ++i)
            forged[place + i] = '\x7f';
        CHECK(files.opened(forged).error().message.contains(u"damaged at its beginning"));
    }
}

TEST_CASE("Cancelling stops the encryption")
{
    struct Cancelled final : JobWatch
    {
        bool isCancelled() const override { return true; }
    } cancelled;
    Files files;
    files.write(u"plain"_s, randomBytes(100'000));
    QFile from(files.directory.filePath(u"plain"_s));
    QFile to(files.directory.filePath(u"sealed"_s));
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    CHECK(seal(from, to, passphrase, cancelled, cheap).error().message.contains(u"Stopped"));
}
