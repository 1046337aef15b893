// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace medcrm {

/// Text reduced to what a search compares: lower case, no accents or Arabic vowel signs and tatweel, one form
/// each for alef (أ إ آ ٱ → ا), ya (ى ئ → ي), waw with hamza (ؤ → و) and ta marbuta (ة → ه), Arabic-Indic and
/// Persian digits as ASCII; ß → ss, ø → o, ł → l, đ → d, æ → ae, œ → oe. Anything but letters and digits
/// becomes one space; trimmed.
QString foldText(QStringView text);

/// The digits of a text as ASCII, everything else dropped ("+49 (0)30 ١٢" → "4903012").
QString digitsOf(QStringView text);

/// Arabic-Indic and Persian digits as ASCII, the rest unchanged: for every input that takes a number.
QString withAsciiDigits(QStringView text);

} // namespace medcrm
