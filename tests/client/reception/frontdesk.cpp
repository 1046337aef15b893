// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/frontdesk.h"

#include "client/reception/pages/expectedview.h"
#include "client/reception/searchbox.h"
#include "client/ui/widgets/resultspopup.h"
#include "client/ui/widgets/toast.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace medcrm::test {

FrontDesk::FrontDesk()
{
    ClientSession &session = desk.start();
    m_window = std::make_unique<ui::ReceptionWindow>(session);
    m_window->resize(1440, 860);
    session.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return session.login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(showActive(*m_window));
    REQUIRE(await([&] { return search().hasFocus(); }));
}

FrontDesk::~FrontDesk()
{
    m_window.reset();
    desk.end();
}

ui::SearchBox &FrontDesk::search()
{
    return *m_window->findChild<ui::SearchBox *>();
}

ui::ExpectedView &FrontDesk::expected()
{
    return *m_window->findChild<ui::ExpectedView *>();
}

QListView &FrontDesk::matches()
{
    const QList<ui::ResultsPopup *> popups = m_window->findChildren<ui::ResultsPopup *>();
    const auto open = std::find_if(popups.begin(), popups.end(),
                                   [](const ui::ResultsPopup *popup) { return popup->isOpen(); });
    return *(open == popups.end() ? popups.first() : *open)->findChild<QListView *>();
}

QStringList FrontDesk::messages()
{
    QStringList texts;
    for (const ui::Toast *toast : m_window->findChildren<ui::Toast *>()) {
        if (toast->isVisible())
            texts += toast->message();
    }
    return texts;
}

bool FrontDesk::says(const QString &part)
{
    return await([&] { return messages().join(u'\n').contains(part); });
}

QStringList FrontDesk::lines(const QString &beginning)
{
    QStringList lines = m_window->describe();
    lines.removeIf([&](const QString &line) { return !line.startsWith(beginning); });
    return lines;
}

void FrontDesk::settle()
{
    REQUIRE(await([&] {
        return desk.session().feed().sequence() == clinic.sequence()
            && desk.session().api().calls().pending() == 0;
    }));
}

} // namespace medcrm::test
