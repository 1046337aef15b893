// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clientoptions.h"
#include "client/core/clientsession.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

const QString pinText = QString(64, u'a');

/// A profile folder, and the options a program would have with it.
class Profile
{
public:
    Profile()
    {
        // What IT put on the computer that runs the tests is not theirs to read.
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"none"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_DIRS", m_folder.filePath(u"system"_s).toLocal8Bit());
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }

    Result<ClientOptions> read(QStringList arguments) const
    {
        QCommandLineParser parser;
        declareClientOptions(parser);
        REQUIRE(parser.parse(QStringList{u"program"_s, u"--profile"_s, m_folder.path()} + arguments));
        return readClientOptions(parser);
    }

    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Without anything given the options have their defaults")
{
    const Profile profile;
    const auto options = profile.read({});
    REQUIRE(options);
    CHECK(options->server.host.isEmpty());
    CHECK_FALSE(options->pin);
    CHECK(options->theme == ThemeChoice::System);
    CHECK(options->scalePercent == 100);
    CHECK(options->profileDir == profile.folder());
}

TEST_CASE("Every option is read from the command line")
{
    Profile profile;
    const QString passwordFile = profile.write(u"password"_s, "correct horse battery\nsecond line\n");
    const auto options =
        profile.read({u"--server"_s, u"desk:9000"_s, u"--pin"_s, pinText, u"--user"_s, u"sara"_s,
                      u"--password-file"_s, passwordFile, u"--clinic"_s, u"Riverside"_s, u"--language"_s,
                      u"ar"_s, u"--theme"_s, u"dark"_s, u"--scale"_s, u"150"_s});
    REQUIRE(options);
    CHECK(options->server == ServerAddress{u"desk"_s, 9000});
    CHECK(options->pin == KeyFingerprint::fromText(pinText, {}).value());
    CHECK(options->user == "sara"_L1);
    CHECK(options->password == "correct horse battery"_L1);
    CHECK(options->clinic == "Riverside"_L1);
    CHECK(options->language == "ar"_L1);
    CHECK(options->theme == ThemeChoice::Dark);
    CHECK(options->scalePercent == 150);
}

TEST_CASE("What IT wrote for the computer holds, the profile before it and the command line before both")
{
    Profile profile;
    profile.write(u"system/medcrm/client.ini"_s,
                  "[server]\naddress=it:1\npin=" + pinText.toLatin1() + "\n[desk]\ntheme=light\nscale=125\n");
    auto options = profile.read({});
    REQUIRE(options);
    CHECK(options->server.host == "it"_L1);
    CHECK(options->pin);
    CHECK(options->scalePercent == 125);

    profile.write(u"client.ini"_s, "[desk]\ntheme=dark\n");
    options = profile.read({u"--scale"_s, u"200"_s});
    REQUIRE(options);
    CHECK(options->server.host == "it"_L1);
    CHECK(options->theme == ThemeChoice::Dark);
    CHECK(options->scalePercent == 200);
}

TEST_CASE("A wrong value is refused, naming where it stands")
{
    Profile profile;
    const auto refused = [&](const QStringList &arguments) {
        const auto options = profile.read(arguments);
        REQUIRE_FALSE(options);
        CHECK(options.error().code == ErrorCode::Invalid);
        return options.error().field;
    };
    CHECK(refused({u"--server"_s, u"http://desk"_s}) == "--server"_L1);
    CHECK(refused({u"--pin"_s, u"abc"_s}) == "--pin"_L1);
    CHECK(refused({u"--language"_s, u"fr"_s}) == "--language"_L1);
    CHECK(refused({u"--theme"_s, u"pink"_s}) == "--theme"_L1);
    CHECK(refused({u"--scale"_s, u"99"_s}) == "--scale"_L1);
    CHECK(refused({u"--scale"_s, u"big"_s}) == "--scale"_L1);
    CHECK(refused({u"--password-file"_s, u"/none"_s}) == "--password-file"_L1);
    CHECK(refused({u"--user"_s, u"a"_s, u"--password-file"_s, u"/none"_s}) == "--password-file"_L1);
    const QString empty = profile.write(u"empty"_s, "\n");
    CHECK(refused({u"--user"_s, u"a"_s, u"--password-file"_s, empty}) == "--password-file"_L1);
    profile.write(u"client.ini"_s, "[desk]\nscale=500\n");
    CHECK(refused({}).startsWith(u"desk/scale in "));
}

TEST_CASE("After how many minutes a window locks itself is a setting from 1 to 60")
{
    Profile profile;
    const auto read = [&](const QByteArray &minutes) {
        profile.write(u"client.ini"_s, "[desk]\nlockMinutes=" + minutes + "\n");
        return profile.read({});
    };
    CHECK_FALSE(read("")->lockMinutes);
    CHECK(read("1")->lockMinutes == 1);
    CHECK(read("60")->lockMinutes == 60);
    for (const char *wrong : {"0", "61", "-5", "ten", "5.5", "99999999999"}) {
        INFO(wrong);
        const auto options = read(wrong);
        REQUIRE_FALSE(options);
        CHECK(options.error().field.startsWith(u"desk/lockMinutes in "));
    }
}

TEST_CASE("A wrong setting of a file can be left out; the others hold")
{
    Profile profile;
    profile.write(u"client.ini"_s, "[desk]\nscale=500\ntheme=dark\nlockMinutes=0\n");
    CHECK(profile.read({}).error().field.startsWith(u"desk/scale in "));
    QCommandLineParser parser;
    declareClientOptions(parser);
    REQUIRE(parser.parse({u"program"_s, u"--profile"_s, profile.folder()}));
    CHECK(readClientOptions(parser, {u"desk/scale"_s}).error().field.startsWith(u"desk/lockMinutes in "));
    const auto options = readClientOptions(parser, {u"desk/scale"_s, u"desk/lockMinutes"_s});
    REQUIRE(options);
    CHECK(options->scalePercent == 100);
    CHECK(options->theme == ThemeChoice::Dark);
}

TEST_CASE("Every option is documented for those who set up the desks")
{
    QCommandLineParser parser;
    declareClientOptions(parser);
    QFile page(QStringLiteral(MEDCRM_SOURCE_DIR) + u"/docs/desks.md"_s);
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    static const QRegularExpression option(u"^  (--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    int options = 0;
    for (const auto &match : option.globalMatch(parser.helpText())) {
        INFO(match.captured(1).toStdString());
        CHECK(text.contains(u"| `%1` |"_s.arg(match.captured(1))));
        ++options;
    }
    CHECK(options == 9);
}

TEST_CASE("The clinic to open is the named one, else the first")
{
    SignedIn account;
    account.clinics = {someClinic(), someClinic()};
    account.clinics[1].id = ClinicId(5);
    account.clinics[1].name = u"Hillside"_s;
    const auto preferred = [&](const QString &wanted) {
        ClientOptions options;
        options.clinic = wanted;
        const auto clinic = ClientSession(options, u"medcrm-test"_s).preferredClinic(account);
        return clinic ? clinic->name : QString();
    };
    CHECK(preferred(QString()) == "Riverside"_L1);
    CHECK(preferred(u"hillside"_s) == "Hillside"_L1);
    CHECK(preferred(u"5"_s) == "Hillside"_L1);
    CHECK(preferred(u"Elsewhere"_s).isEmpty());
    account.clinics.clear();
    CHECK(preferred(QString()).isEmpty());
}
