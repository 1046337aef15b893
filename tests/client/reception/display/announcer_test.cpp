// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/announcer.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

CalledTicket ticket(const QString &number, const QString &room = u"Room 2"_s)
{
    return {number, VisitStatus::Called, u"Dr Okafor"_s, room, u"Maria Gonzalez"_s, {}, 1};
}

/// A muted announcer, and what it announced.
struct Muted
{
    Muted()
    {
        NoticeSettings rules;
        rules.announcesCalls = false;
        announcer.setRules(rules);
        QObject::connect(&announcer, &Announcer::announced, &announcer,
                         [this](const QString &sentence) { said += sentence; });
        QObject::connect(&sounds, &Sounds::played, &sounds, [this](Sound sound) { heard += int(sound); });
    }

    QTemporaryDir folder;
    Sounds sounds{folder.filePath(u"client.ini"_s)};
    Announcer announcer{sounds};
    QStringList said;
    QList<int> heard;
};

} // namespace

TEST_CASE("An announcement says ticket and place in the clinic's language, and never a name")
{
    CHECK(announcementOf(ticket(u"B05"_s), QLocale::English) == u"Ticket B 5, please come to Room 2."_s);
    CHECK(announcementOf(ticket(u"AB12"_s, {}), QLocale::English)
          == u"Ticket A B 12, please come in to Dr Okafor."_s);
    const QString arabic = announcementOf(ticket(u"B05"_s), QLocale::Arabic);
    CHECK(arabic.contains(u"B 5"));
    CHECK(arabic.contains(u"Room 2"));
    CHECK_FALSE(arabic.contains(u"Ticket"));
    CHECK_FALSE(arabic.contains(u"Maria"));
}

TEST_CASE("Several calls are announced one after the other, each with its chime")
{
    Muted room;
    room.announcer.announce(ticket(u"A01"_s));
    room.announcer.announce(ticket(u"A02"_s));
    CHECK(room.said.size() == 1);
    CHECK(room.announcer.waiting() == 1);
    CHECK(await([&] { return room.said.size() == 2; }));
    CHECK(room.said[1].contains(u"A 2"));
    CHECK(room.heard == QList<int>{int(Sound::Call), int(Sound::Call)});
}

TEST_CASE("After a flood of calls only the last ones are announced")
{
    Muted room;
    for (int i = 1; i <= 100; ++i)
        room.announcer.announce(ticket(u"A%1"_s.arg(i)));
    CHECK(room.announcer.waiting() <= 8);
}

TEST_CASE("A muted display makes no sound")
{
    Muted room;
    room.sounds.setMuted(true);
    room.announcer.announce(ticket(u"A01"_s));
    CHECK(room.said.size() == 1);
    CHECK(room.heard.isEmpty());
}

TEST_CASE("Volume and muting are this desk's and are there again after a restart")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"client.ini"_s);
    {
        Sounds sounds(file);
        CHECK_FALSE(sounds.isMuted());
        sounds.setVolume(130);
        CHECK(sounds.volume() == 100);
        sounds.setVolume(35);
        sounds.setMuted(true);
    }
    const Sounds again(file);
    CHECK(again.volume() == 35);
    CHECK(again.isMuted());
}
