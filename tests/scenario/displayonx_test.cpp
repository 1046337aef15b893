// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/displayprocess.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// An X server of the test's own without a window manager, with one screen of 1280x720.
class XServer
{
public:
    XServer()
    {
        m_process.start(
            u"Xvfb"_s,
            {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x720x24"_s, u"-nolisten"_s, u"tcp"_s});
        REQUIRE(await([&] { return m_process.canReadLine(); }, 60'000));
        m_name = u':' + QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~XServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    const QString &name() const { return m_name; }

    /// Where and how large the visible window with this in its title is: "0,0 640x480".
    QString placeOf(const QString &title)
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_name);
        tool.setProcessEnvironment(environment);
        tool.start(
            u"xdotool"_s,
            {u"search"_s, u"--onlyvisible"_s, u"--name"_s, title, u"getwindowgeometry"_s, u"--shell"_s});
        tool.waitForFinished();
        const QString said = QString::fromUtf8(tool.readAllStandardOutput());
        const auto figure = [&](const QString &name) {
            const QRegularExpression line(u"^%1=(-?\\d+)$"_s.arg(name), QRegularExpression::MultilineOption);
            return line.match(said).captured(1);
        };
        return u"%1,%2 %3x%4"_s.arg(figure(u"X"_s), figure(u"Y"_s), figure(u"WIDTH"_s), figure(u"HEIGHT"_s));
    }

private:
    QProcess m_process;
    QString m_name;
};

bool hasTools()
{
    for (const char *tool : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty()) {
            std::cout << "SKIPPED: a display on an X server needs " << tool << '\n';
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("On an X server options may follow --display, and without a window manager it fills the screen")
{
    if (!hasTools())
        return;
    OpenClinic clinic;
    XServer x;
    DisplayProcess display(clinic, x.name()); // whose first option is --display
    CHECK(display.shows(u"live"_s));
    INFO(display.output().toStdString());
    REQUIRE(display.isRunning());
    CHECK(await([&] { return x.placeOf(u"Waiting room"_s) == u"0,0 1280x720"_s; }, 60'000));
}
