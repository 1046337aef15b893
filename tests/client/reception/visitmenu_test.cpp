// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitmenu.h"

#include "client/ui/visitcommands.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

QStringList entries(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts += action->text();
    }
    texts.sort();
    return texts;
}

QStringList byTheTable(VisitStatus status, Role role)
{
    QStringList texts;
    for (const VisitTransition &step : visitTransitions()) {
        if (step.from == status && step.roles.contains(role) && !isDayClosing(step.action))
            texts += wordOf(step.action);
    }
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("From every state the desk's menu offers exactly what the table allows a receptionist")
{
    FrontDesk desk;
    VisitCommands commands(desk.window());
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        INFO(name);
        Visit visit = desk.clinic.visit(u"Kaya"_s);
        visit.doctor = MorningClinic::chen; // who has nobody
        visit.status = status;
        visit.lastCalledAt = visit.startedAt = visit.endedAt =
            desk.clinic.clock.now() - std::chrono::minutes(1);
        QMenu menu;
        fillVisitMenu(menu, commands, visit);
        CHECK(entries(menu) == byTheTable(status, Role::Receptionist));
    }
}
