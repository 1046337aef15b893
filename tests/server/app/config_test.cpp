// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

/// Reads settings from a file with that content.
Result<> readInto(Config &config, const QByteArray &content)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"server.ini"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    return config.readFile(file.fileName());
}

} // namespace

TEST_CASE("A file of settings is read over the defaults")
{
    Config config;
    REQUIRE(readInto(config, "# ours\n[network]\nport = 9000\n\n[login]\nidle=45\n; done\n"));
    CHECK(config.port == 9000);
    CHECK(config.logins.idle == std::chrono::minutes(45));
    CHECK(config.logins.access == std::chrono::minutes(10));
}

TEST_CASE("A wrong setting is named with its line and what it may be")
{
    const auto errorOf = [](const QByteArray &content) {
        Config config;
        return readInto(config, content).error();
    };
    const Error port = errorOf("[network]\nport = ninety\n");
    CHECK(port.field == u"network.port"_s);
    CHECK(port.message.contains(u"line 2"_s));
    CHECK(port.message.contains(u"0 to 65535"_s));
    CHECK(errorOf("[network]\nport = 65536\n").field == u"network.port"_s);
    CHECK(errorOf("[network]\naddress = somewhere\n").field == u"network.address"_s);
    CHECK(errorOf("[network]\nprot = 1\n").field == u"network.prot"_s);
    CHECK(errorOf("[login]\nnonsense\n").message.contains(u"name = value"_s));
}

TEST_CASE("A missing file of settings is an error when it was asked for")
{
    Config config;
    CHECK(config.readFile(u"/no/such/server.ini"_s).error().code == ErrorCode::Unavailable);
}

TEST_CASE("Every setting takes back the default it shows")
{
    for (const Setting &setting : settings()) {
        CAPTURE(setting.key);
        Config config;
        const QString before = setting.read(config);
        CHECK(setting.write(config, before));
        CHECK(setting.read(config) == before);
    }
}

TEST_CASE("The defaults are those that are promised")
{
    const Config config;
    const auto valueOf = [&](const QString &key) {
        for (const Setting &setting : settings()) {
            if (setting.key == key)
                return setting.read(config);
        }
        return u"no such setting"_s;
    };
    CHECK(valueOf(u"network.port"_s) == u"8743"_s);
    CHECK(valueOf(u"connections.signedIn"_s) == u"500"_s);
    CHECK(valueOf(u"connections.perUser"_s) == u"5"_s);
    CHECK(valueOf(u"connections.perAddress"_s) == u"200"_s);
    CHECK(valueOf(u"connections.strangers"_s) == u"64"_s);
    CHECK(valueOf(u"connections.strangersPerAddress"_s) == u"10"_s);
    CHECK(valueOf(u"limits.backlog"_s) == u"1024"_s);
    CHECK(valueOf(u"limits.frame"_s) == u"64"_s);
    CHECK(valueOf(u"limits.framesPerSecond"_s) == u"200"_s);
    CHECK(valueOf(u"limits.writesPerSecond"_s) == u"20"_s);
    CHECK(valueOf(u"limits.writesBurst"_s) == u"40"_s);
    CHECK(valueOf(u"limits.replayEvents"_s) == u"300"_s);
    CHECK(valueOf(u"limits.freeDisk"_s) == u"256"_s);
    CHECK(valueOf(u"login.access"_s) == u"10"_s);
    CHECK(valueOf(u"login.absolute"_s) == u"12"_s);
    CHECK(valueOf(u"keep.requestKeys"_s) == u"48"_s);
    CHECK(valueOf(u"backup.every"_s) == u"60"_s);
    CHECK(valueOf(u"backup.keepHours"_s) == u"24"_s);
    CHECK(valueOf(u"backup.keepDays"_s) == u"7"_s);
    CHECK(valueOf(u"backup.keepWeeks"_s) == u"4"_s);
    CHECK(valueOf(u"backup.keepMonths"_s) == u"12"_s);
}

TEST_CASE("docs/operating.md lists every setting as it is")
{
    QFile page(QStringLiteral(MEDCRM_SOURCE_DIR "/docs/operating.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    QString section;
    QStringList rows;
    for (const Setting &setting : settings()) {
        const QString value = setting.key == u"server.data" ? u"see above"_s : setting.read(Config());
        rows += u"| `%1` | %2 | %3 |"_s.arg(setting.key, setting.about, value);
    }
    INFO("the table should be:\n" << rows.join(u'\n').toStdString());
    CHECK(text.contains(rows.join(u'\n')));
}
