// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace medcrm::ui {

class SessionWindow;

/// In an outage a menu shows what it would offer, greyed, and why above it; else it stays as it is. Call it when all
/// that needs the server is in the menu; may be called again.
void greyInOutage(QMenu &menu, const SessionWindow &window);

} // namespace medcrm::ui
