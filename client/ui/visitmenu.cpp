// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitmenu.h"

#include "client/ui/visitcommands.h"

#include <QCoreApplication>
#include <QMenu>

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("VisitMenu", text, nullptr, n);
}

QStringList reasonsFor(VisitAction action)
{
    switch (action) {
    case VisitAction::Hold:
        return {words("Test"), words("X-ray"), words("Payment"), words("Waiting for a result"),
                words("Other")};
    case VisitAction::Leave:
        return {words("Could not wait"), words("Feels better"), words("Went elsewhere"), words("Not said")};
    case VisitAction::Cancel:
        return {words("Wish of the patient"), words("Doctor not available"), words("Registered by mistake")};
    default:
        return {};
    }
}

} // namespace

QString wordOf(VisitAction action)
{
    switch (action) {
    case VisitAction::Call:
        return words("Call");
    case VisitAction::Recall:
        return words("Call again");
    case VisitAction::PutBack:
        return words("Put back");
    case VisitAction::Start:
        return words("Start");
    case VisitAction::Hold:
        return words("Hold");
    case VisitAction::Resume:
        return words("Go on");
    case VisitAction::Complete:
        return words("Complete");
    case VisitAction::MarkNoShow:
        return words("No-show");
    case VisitAction::ReturnToLine:
        return words("Back to the line");
    case VisitAction::Leave:
        return words("Has left");
    case VisitAction::Cancel:
        return words("Cancel visit");
    case VisitAction::Restore:
        return words("Back to the line");
    case VisitAction::Reopen:
        return words("Undo complete");
    case VisitAction::UndoStart:
        return words("Back to queue");
    case VisitAction::UndoCheckIn:
        return words("Undo check-in");
    }
    Q_UNREACHABLE();
}

bool hasChoices(VisitAction action)
{
    return action == VisitAction::PutBack || !reasonsFor(action).isEmpty();
}

void fillChoices(QMenu &menu, VisitCommands &commands, const Visit &visit, VisitAction action)
{
    for (const QString &reason : reasonsFor(action))
        menu.addAction(reason, &commands,
                       [&commands, visit, action, reason] { commands.take(visit, action, reason); });
    if (action != VisitAction::PutBack)
        return;
    menu.addAction(words("In the line now"), &commands,
                   [&commands, visit] { commands.take(visit, VisitAction::PutBack); });
    for (const int minutes : {5, 10, 20, 30}) {
        menu.addAction(words("Not before %n minutes", minutes), &commands, [&commands, visit, minutes] {
            commands.take(visit, VisitAction::PutBack, {}, commands.now() + std::chrono::minutes(minutes));
        });
    }
}

void fillVisitMenu(QMenu &menu, VisitCommands &commands, const Visit &visit)
{
    for (const auto &[action, name] : enumNames(VisitAction{})) {
        if (!commands.permitted(visit, action))
            continue;
        if (hasChoices(action))
            fillChoices(*menu.addMenu(wordOf(action)), commands, visit, action);
        else
            menu.addAction(wordOf(action), &commands,
                           [&commands, visit, action] { commands.take(visit, action); });
    }
}

void popUpVisitMenu(QWidget *parent, VisitCommands &commands, const Visit &visit, const QPoint &at)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillVisitMenu(*menu, commands, visit);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(at);
}

void popUpChoices(QWidget *below, VisitCommands &commands, const Visit &visit, VisitAction action)
{
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillChoices(*menu, commands, visit, action);
    const int x = below->isRightToLeft() ? below->width() - menu->sizeHint().width() : 0;
    menu->popup(below->mapToGlobal(QPoint(x, below->height())));
}

} // namespace medcrm::ui
