// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace medcrm {

struct Doctor;

namespace ui {

class SessionWindow;

/// Fills a menu with the availabilities a doctor can have; choosing one asks the server to set it and says so.
/// For the doctor's own window and for the desk on the doctor's behalf.
void fillDoctorStateMenu(QMenu &menu, SessionWindow &window, const Doctor &doctor);

} // namespace ui
} // namespace medcrm
