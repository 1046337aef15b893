// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace medcrm {

/// The English sentences that refusalText() knows, with %1 … where a name, number or time stands; UTF-8. Translated in
/// the context "Refusals".
std::span<const char *const> refusalSentences();

} // namespace medcrm
