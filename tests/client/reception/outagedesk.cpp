// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/outagedesk.h"

#include "client/ui/widgets/toast.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

OutageDesk::OutageDesk()
{
    desk.outageGrace = Milliseconds(20);
}

OutageDesk::~OutageDesk()
{
    end();
}

void OutageDesk::end()
{
    m_window.reset();
    desk.end();
}

void OutageDesk::open()
{
    m_window = std::make_unique<ui::ReceptionWindow>(desk.start());
    m_window->resize(1440, 860);
}

void OutageDesk::beginWithoutKeychain()
{
    open();
    session().login().login(u"sara"_s, u"correct horse battery"_s, true);
    REQUIRE(await([&] { return session().login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(showActive(*m_window));
}

void OutageDesk::startAgain()
{
    end();
    clinic.kill();
    clinic.restart();
    open();
    session().start();
    REQUIRE(await([&] { return session().login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(showActive(*m_window));
}

void OutageDesk::begin()
{
    open();
    session().login().login(u"sara"_s, u"correct horse battery"_s, true);
    REQUIRE(await([&] { return session().login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(
        await([&] { return session().keeper().isKeeping() && QFile::exists(session().keeper().file()); }));
    REQUIRE(await([&] { return !session().localPassword().check().isEmpty(); }));
    REQUIRE(showActive(*m_window));
}

void OutageDesk::loseServer()
{
    clinic.kill();
    REQUIRE(await([&] { return session().outage().isOn(); }));
}

void OutageDesk::findServer()
{
    clinic.restart();
    REQUIRE(await([&] { return !session().outage().isOn() && desk.isCurrent(); }));
}

void OutageDesk::startWithoutServer(Milliseconds later)
{
    end();
    clinic.kill();
    clinic.clock.advance(later);
    desk.clock.advance(later);
    open();
    session().start();
    REQUIRE(await([&] { return session().outage().isOn(); }));
    REQUIRE(showActive(*m_window));
}

void OutageDesk::pass(Milliseconds time)
{
    clinic.clock.advance(time);
    desk.clock.advance(time);
    if (!session().outage().isOn()) // it looks once per second
        REQUIRE(await([&] { return session().outage().asOf() == session().clock().now(); }));
    Q_EMIT session().tick(session().clock().now());
}

ui::ActionButton *OutageDesk::button(const QString &text)
{
    for (ui::ActionButton *button : m_window->findChildren<ui::ActionButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

bool OutageDesk::says(const QString &part)
{
    return await([&] {
        for (const ui::Toast *toast : m_window->findChildren<ui::Toast *>()) {
            if (toast->isVisible() && toast->message().contains(part))
                return true;
        }
        return false;
    });
}

QStringList OutageDesk::lines(const QString &beginning)
{
    QStringList lines = m_window->describe();
    lines.removeIf([&](const QString &line) { return !line.startsWith(beginning); });
    return lines;
}

} // namespace medcrm::test
