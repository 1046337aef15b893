// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace medcrm::ui {

/// Makes :/icons, :/fonts and :/brand available. A program that links this library calls it once (the theme
/// does); without a call the linker would leave the files out of the static library.
void initResources();

} // namespace medcrm::ui
