// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/settingsproblem.h"

#include "client/ui/widgets/actionbutton.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

/// A profile whose client.ini a test writes, and somebody who answers what the program asks.
class Profile
{
public:
    Profile()
    {
        // What IT put on the computer that runs the tests is not theirs to read.
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"none"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_DIRS", m_folder.filePath(u"none"_s).toLocal8Bit());
        declareClientOptions(parser);
    }

    void write(const QByteArray &content)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QString path() const { return m_folder.filePath(u"client.ini"_s); }

    /// Reads the options; each dialog that opens is shown to `person`.
    Result<ClientOptions> read(const std::function<void(SettingsProblem &)> &person)
    {
        REQUIRE(parser.parse({u"program"_s, u"--profile"_s, m_folder.path()}));
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            auto *problem = qobject_cast<SettingsProblem *>(QApplication::activeModalWidget());
            if (problem && problem->isVisible())
                person(*problem);
        });
        look.start(5);
        return readOptionsTelling(parser);
    }

    QCommandLineParser parser;

private:
    QTemporaryDir m_folder;
};

QString textOf(const SettingsProblem &problem)
{
    QStringList texts;
    for (const QLabel *label : problem.findChildren<QLabel *>())
        texts += label->text();
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
    return texts.join(u'\n').remove(isolates);
}

} // namespace

TEST_CASE("A wrong setting is told in a window: its file, its key, what stands there and what may")
{
    Profile profile;
    profile.write("[desk]\nscale=500\n");
    QString text;
    const auto options = profile.read([&](SettingsProblem &problem) {
        text = textOf(problem);
        problem.reject();
    });
    CHECK(text.contains(profile.path()));
    CHECK(text.contains(u"desk/scale is set to “500”"));
    CHECK(text.contains(u"from 100 to 200"));
    REQUIRE_FALSE(options);
    CHECK(options.error().field.startsWith(u"desk/scale in "));
}

TEST_CASE("The program starts without wrong looks, one after the other")
{
    Profile profile;
    profile.write("[desk]\nscale=500\ntheme=pink\nlanguage=ar\n");
    QStringList asked;
    const auto options = profile.read([&](SettingsProblem &problem) {
        CHECK(problem.canBeLeftOut());
        if (!asked.contains(problem.key()))
            asked += problem.key();
        problem.primary()->click();
    });
    REQUIRE(options);
    CHECK(asked == QStringList{u"desk/theme"_s, u"desk/scale"_s});
    CHECK(options->language == u"ar");
    CHECK(options->scalePercent == 100);
}

TEST_CASE("Which server and which key can't be left out, only mended")
{
    Profile profile;
    profile.write("[server]\naddress=desk\npin=abc\n");
    const auto options = profile.read([&](SettingsProblem &problem) {
        CHECK_FALSE(problem.canBeLeftOut());
        CHECK(problem.key() == u"server/pin");
        profile.write("[server]\naddress=desk\npin=" + QByteArray(64, 'a') + "\n");
        problem.primary()->click(); // try again
    });
    REQUIRE(options);
    CHECK(options->pin);
    CHECK(options->server.host == u"desk");
}

TEST_CASE("What is wrong on the command line is an answer for the terminal, without a window")
{
    Profile profile;
    REQUIRE(profile.parser.parse({u"program"_s, u"--scale"_s, u"5"_s}));
    const auto options = readOptionsTelling(profile.parser);
    REQUIRE_FALSE(options);
    CHECK(options.error().field == u"--scale");
}
