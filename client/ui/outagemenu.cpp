// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/outagemenu.h"

#include "client/ui/icons.h"
#include "client/ui/shell/sessionwindow.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

void greyInOutage(QMenu &menu, const SessionWindow &window)
{
    const QString reason = window.outageReason();
    if (reason.isEmpty() || menu.isEmpty())
        return;
    for (QAction *action : menu.actions())
        action->setEnabled(false);
    const QString name = u"outage"_s;
    if (menu.findChild<QAction *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *why = new QAction(icon(Icon::WifiOff), reason, &menu);
    why->setObjectName(name);
    why->setEnabled(false);
    menu.insertAction(menu.actions().first(), why);
    menu.insertSeparator(menu.actions().at(1));
}

} // namespace medcrm::ui
