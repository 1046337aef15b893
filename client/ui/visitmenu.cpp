// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitmenu.h"

#include "client/ui/bidi.h"
#include "client/ui/movecommands.h"
#include "client/ui/outagemenu.h"
#include "client/ui/ticketprinting.h"
#include "client/ui/visitcommands.h"

#include <QCoreApplication>
#include <QKeySequence>
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

// The keys are the lane's; a menu only shows them.
void fillMoves(QMenu &menu, MoveCommands &moves, const Visit &visit)
{
    using Step = MoveCommands::Step;
    const auto add = [&](Step step, const QString &text) {
        QAction *action = menu.addAction(
            text, &moves, [&menu, &moves, visit, step] { moves.step(visit, step, menu.pos()); });
        action->setEnabled(moves.targetOf(visit, step).has_value());
    };
    add(Step::Up, words("Up\tAlt+↑"));
    add(Step::Down, words("Down\tAlt+↓"));
    add(Step::ToFront, words("To the front\tAlt+Home"));
    if (visit.pin)
        menu.addAction(words("Where time puts it"), &moves,
                       [&menu, &moves, visit] { moves.moveTo(visit, visit.doctor, {}, menu.pos()); });
}

void fillLines(QMenu &menu, MoveCommands &moves, const Visit &visit)
{
    for (const Doctor &doctor : moves.otherLines(visit)) {
        menu.addAction(isolate(doctor.fullName), &moves, [&menu, &moves, visit, line = doctor.id] {
            moves.moveTo(visit, line, {}, menu.pos());
        });
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
    case VisitAction::Move:
        return words("Move in the line");
    case VisitAction::Transfer:
        return words("Move to another doctor");
    case VisitAction::CloseSeen:
        return words("Was seen");
    case VisitAction::CloseNoShow:
        return words("Was not there");
    case VisitAction::CloseLeft:
        return words("Had gone");
    case VisitAction::UndoClose:
        return words("Open again");
    }
    Q_UNREACHABLE();
}

bool hasChoices(VisitAction action)
{
    return action == VisitAction::PutBack || action == VisitAction::Move || action == VisitAction::Transfer
        || !reasonsFor(action).isEmpty();
}

void fillChoices(QMenu &menu, VisitCommands &commands, const Visit &visit, VisitAction action)
{
    if (action == VisitAction::Move)
        return fillMoves(menu, commands.moves(), visit);
    if (action == VisitAction::Transfer)
        return fillLines(menu, commands.moves(), visit);
    for (const QString &reason : reasonsFor(action))
        menu.addAction(reason, &commands,
                       [&commands, visit, action, reason] { commands.take(visit, action, reason); });
    if (action != VisitAction::PutBack)
        return;
    menu.addAction(words("In the line now"), &commands,
                   [&commands, visit] { commands.take(visit, VisitAction::PutBack); });
    for (const int minutes : {5, 10, 20, 30}) {
        menu.addAction(words("In %n minutes at the earliest", minutes), &commands,
                       [&commands, visit, minutes] {
                           commands.take(visit, VisitAction::PutBack, {},
                                         commands.now() + std::chrono::minutes(minutes));
                       });
    }
}

void fillVisitMenu(QMenu &menu, VisitCommands &commands, const Visit &visit,
                   const QList<VisitAction> &elsewhere)
{
    for (const auto &[action, name] : enumNames(VisitAction{})) {
        if (isDayClosing(action) || elsewhere.contains(action) || !commands.permittedByRules(visit, action))
            continue;
        if (hasChoices(action)) {
            QMenu *choices = menu.addMenu(wordOf(action));
            fillChoices(*choices, commands, visit, action);
            choices->menuAction()->setVisible(!choices->isEmpty());
        } else {
            menu.addAction(wordOf(action), &commands,
                           [&commands, visit, taken = action] { commands.take(visit, taken); });
        }
    }
    greyInOutage(menu, commands.window());
    if (TicketPrinting *tickets = commands.tickets(); tickets && isOpen(visit.status)) {
        menu.addSeparator();
        menu.addAction(words("Print ticket") + u'\t'
                           + QKeySequence(TicketPrinting::key).toString(QKeySequence::NativeText),
                       tickets, [tickets, visit] { tickets->print(visit); });
    }
}

void popUpVisitMenu(QWidget *parent, VisitCommands &commands, const Visit &visit, const QPoint &at)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillVisitMenu(*menu, commands, visit);
    if (menu->isEmpty())
        menu->addAction(words("Nothing can be done with this visit now"))->setEnabled(false);
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
