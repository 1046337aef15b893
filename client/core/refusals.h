// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

namespace medcrm {

/// A refusal in the language of the window. The server and the rules of common/ word each refusal in one English sentence
/// (result.h); this finds the sentence among the known ones and says it in the installed language, with the names, numbers
/// and times that stood in it. In English, and what is not known (a newer server's), stays as it is; so does what was
/// translated already.
QString refusalText(const QString &sentence);

/// The same with the rest of the failure.
Error refusalInWindowsLanguage(Error error);

} // namespace medcrm
