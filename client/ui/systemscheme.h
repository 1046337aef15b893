// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace medcrm::ui {

/// Whether the desktop wants dark windows now. Asks Qt 6.5's own answer where there is one; else Windows'
/// setting, and elsewhere the palette the desktop's plugin gives a neutral style. False when nobody says.
bool systemWantsDark();

} // namespace medcrm::ui
