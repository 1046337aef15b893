// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/expectedmodel.h"
#include "client/ui/widgets/emptylist.h"

namespace medcrm::ui {

class ArrivalCommands;

/// The rows of the expected patients: the arrow keys choose one, Enter or its button checks in, Delete or the
/// menu key shows what else can be done, → (← right-to-left) asks for what stands beside it. The search box, while empty, sends its arrows and Enter here.
class ExpectedView : public EmptyListView
{
    Q_OBJECT
public:
    /// All outlive the view.
    ExpectedView(ExpectedModel &model, const ClinicDay &day, ArrivalCommands &commands,
                 QWidget *parent = nullptr);

    /// Moves the choice by a row; from nothing to the first or last, or to where it was last.
    void moveChoice(int by);
    /// Checks in the chosen patient, if one is chosen.
    void checkInChosen();
    /// Whether Enter, pressed in the search box, reaches this list now.
    void setEnterComesHere(bool comes);

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    /// What can be done with this booking is to be shown at a place on the screen.
    void menuWanted(const medcrm::Appointment &appointment, const QPoint &at);
    /// The same of the reasons to cancel it.
    void cancelWanted(const medcrm::Appointment &appointment, const QPoint &at);
    void typed(const QString &text);
    /// To what stands beside the list in the order of reading.
    void neighbourWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void checkIn(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &at);
    QPoint placeOf(const QModelIndex &index) const;

    ArrivalCommands &m_commands;
    bool m_enterComesHere = false;
    int m_lastRow = -1; ///< Where the choice was when its row went away.
};

} // namespace medcrm::ui
