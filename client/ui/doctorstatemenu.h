// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

class QMenu;

namespace medcrm::ui {

class SessionWindow;

/// Fills a menu with the availabilities a doctor can have, with how late and until when; choosing one asks the server to
/// set it and says so. For the doctor's own window and for the desk on the doctor's behalf.
void fillDoctorStateMenu(QMenu &menu, SessionWindow &window, const Doctor &doctor);

/// Asks the server to set an availability; `minutes`: how late, or in how many minutes the doctor is back. The outcome is
/// said in a message.
void setDoctorState(SessionWindow &window, const Doctor &doctor, DoctorState state,
                    std::optional<int> minutes = {});

} // namespace medcrm::ui
