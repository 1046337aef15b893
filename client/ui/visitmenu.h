// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visitrules.h"

class QMenu;
class QPoint;
class QWidget;

namespace medcrm::ui {

class VisitCommands;

/// The word on a button or in a menu: "Call", "Put back".
QString wordOf(VisitAction action);

/// Fills a menu with every step that is allowed from where the visit stands, in the order of the table, but for those that
/// the window offers elsewhere. Steps that want a reason, and putting back, open a choice of their own.
void fillVisitMenu(QMenu &menu, VisitCommands &commands, const Visit &visit,
                   const QList<VisitAction> &elsewhere = {});

/// Shows that menu at a place on the screen; says so when no step is allowed.
void popUpVisitMenu(QWidget *parent, VisitCommands &commands, const Visit &visit, const QPoint &at);

/// Fills a menu with the choices of one step: its reasons, or until when the patient is put back.
void fillChoices(QMenu &menu, VisitCommands &commands, const Visit &visit, VisitAction action);

/// Whether fillChoices() has something to choose for this step.
bool hasChoices(VisitAction action);

/// Shows one step's choices below the button that was pressed.
void popUpChoices(QWidget *below, VisitCommands &commands, const Visit &visit, VisitAction action);

} // namespace medcrm::ui
