// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formdialog.h"

class QLockFile;

namespace medcrm::ui {

/// This program runs already with the same profile: says so, with the folder, and how to have another one.
class AlreadyOpen : public FormDialog
{
    Q_OBJECT
public:
    explicit AlreadyOpen(const QString &profileDir, QWidget *parent = nullptr);
};

/// One program for each profile: two would take each other's login away. Takes `lock`, whose file lies in the profile;
/// one that a dead program left is taken over. False when another program has it, after telling so in a window. Where
/// the folder can't be written there is no lock, and the program goes on.
bool isOnlyOne(QLockFile &lock, const QString &profileDir);

} // namespace medcrm::ui
