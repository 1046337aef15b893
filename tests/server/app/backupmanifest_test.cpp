// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupmanifest.h"
#include "server/app/passphrase.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

BackupManifest sample()
{
    BackupManifest manifest;
    manifest.kind = BackupKind::Scheduled;
    manifest.createdAt = Instant{1'779'955'200'000};
    manifest.program = u"0.1.0"_s;
    manifest.schema = 6;
    manifest.epoch = u"00ff"_s;
    manifest.auditEntries = 12;
    manifest.auditHash = QString(64, u'a');
    manifest.counts = {{u"patient"_s, 7}};
    manifest.bytes = 4096;
    manifest.sha256 = QString(64, u'0');
    return manifest;
}

} // namespace

TEST_CASE("A manifest comes back as it was written")
{
    CHECK(parseManifest(encode(sample())) == sample());
    BackupManifest described;
    described.describe(sample().contents());
    CHECK(described.contents() == sample().contents());
}

TEST_CASE("A manifest that is not one is refused by what is wrong with it")
{
    const QByteArray good = encode(sample());
    const auto with = [&](const QByteArray &old, const QByteArray &now) {
        REQUIRE(good.contains(old));
        return QByteArray(good).replace(old, now);
    };
    const std::pair<QByteArray, QString> bad[] = {
        {"", {}},
        {"[]", u"not an object"_s},
        {"{}", u"format"_s},
        {good.left(good.size() / 2), {}},
        {with("\"format\":1", "\"format\":2"), u"newer program"_s},
        {with("\"bytes\":4096", "\"bytes\":-1"), u"negative"_s},
        {with("\"bytes\":4096", "\"bytes\":\"4096\""), u"bytes"_s},
        {with("\"schema\":6", "\"schema\":1e99"), u"schema"_s},
        {with("\"kind\":\"scheduled\"", "\"kind\":\"sometimes\""), u"kind"_s},
        {with("\"sha256\":\"0000", "\"sha256\":\"zz00"), u"sha256"_s},
        {with("\"auditHash\":\"aaaa", "\"auditHash\":\"AAAA"), u"auditHash"_s},
        {with("\"encrypted\":false", "\"encrypted\":false,\"more\":1"), u"more"_s},
        {with("\"rows\":7", "\"rows\":null"), u"counts[0].rows"_s},
        {QByteArray(100'000, '['), {}},
    };
    for (const auto &[json, named] : bad) {
        INFO(json.left(200).toStdString());
        const auto manifest = parseManifest(json);
        REQUIRE_FALSE(manifest);
        CHECK(manifest.error().code == ErrorCode::Malformed);
        CHECK(manifest.error().message.contains(named));
    }
}

TEST_CASE("A passphrase is the first line of a private file, the same in every spelling of Unicode")
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"passphrase"_s);
    const auto put = [&](const QByteArray &content) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    CHECK(readPassphrase(path).error().message.contains(u"can't be read"));
    put("caf\xc3\xa9 of the morning\r\nsecond line");
    CHECK(readPassphrase(path) == QByteArray("caf\xc3\xa9 of the morning"));
    put("cafe\xcc\x81 of the morning"); // e and a combining accent
    CHECK(readPassphrase(path) == QByteArray("caf\xc3\xa9 of the morning"));
    put("elevenchars\n");
    CHECK(readPassphrase(path).error().message.contains(u"12 to 1024 characters"));
    put("");
    CHECK_FALSE(readPassphrase(path));
#ifdef Q_OS_UNIX
    put("caf\xc3\xa9 of the morning");
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup);
    CHECK(readPassphrase(path).error().message.contains(u"chmod 600"));
#endif
}
