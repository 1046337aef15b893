// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/display/wall.h"

#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace medcrm::test {

Wall::Wall(Role role)
{
    clinic.role = role;
    Clinic place = someClinic();
    place.name = u"Riverside Clinic"_s;
    place.settings.notices.announcesCalls = false; // a test makes no noise
    clinic.day = SnapshotPage{.clinic = place};
    room.clinic = FakeClinic::clinicId;
    room.day = businessDay(clinic.clock.now(), place.zone());
    QSettings(desk.options.settingsFile(), QSettings::IniFormat).setValue("sound/muted"_L1, true);
    ClientSession &session = desk.start();
    m_window = std::make_unique<ui::DisplayWindow>(session);
    session.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return session.login().isSignedIn() && desk.isCurrent(); }));
    m_window->setWindowState(Qt::WindowNoState); // of a size of the test's choosing
    REQUIRE(showActive(*m_window));
}

Wall::~Wall()
{
    m_window.reset();
    desk.end();
}

ui::DisplayPage &Wall::page()
{
    return *m_window->findChild<ui::DisplayPage *>();
}

CalledTicket &Wall::call(const QString &ticket, const QString &place, const QString &doctor)
{
    room.called.prepend({ticket, VisitStatus::Called, doctor, place, {}, clinic.clock.now(), 1});
    return room.called.first();
}

void Wall::expect(const QString &ticket, const QString &doctor)
{
    room.next.append({ticket, doctor, {}});
    ++room.waiting;
}

bool Wall::shows(const QString &line)
{
    return await([&] { return m_window->describe().contains(line); });
}

} // namespace medcrm::test
