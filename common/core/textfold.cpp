// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/textfold.h"

namespace medcrm {

namespace {

// Letters that Unicode decomposition leaves alone but a person at a desk does not tell apart.
QStringView foldedLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'\u0671':
        return u"\u0627"; // alef wasla → alef
    case u'\u0649':
        return u"\u064A"; // alef maksura → ya
    case u'\u06CC':
        return u"\u064A"; // Persian ya → ya
    case u'\u06A9':
        return u"\u0643"; // Persian kaf → kaf
    case u'\u0629':
        return u"\u0647"; // ta marbuta → ha
    case u'ß':
        return u"ss";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
        return u"d";
    case u'ð':
        return u"d";
    case u'þ':
        return u"th";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

constexpr QChar tatweel = u'\u0640';

} // namespace

QString foldText(QStringView text)
{
    // Compatibility decomposition splits é into e + accent and أ into ا + hamza; the marks are then dropped.
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    bool pendingSpace = false;
    for (const QChar c : decomposed) {
        if (c.isMark() || c == tatweel)
            continue;
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            pendingSpace = true;
            continue;
        }
        if (pendingSpace && !folded.isEmpty())
            folded += u' ';
        pendingSpace = false;
        if (const int digit = c.digitValue(); digit >= 0)
            folded += QChar(u'0' + digit);
        else if (const QStringView letter = foldedLetter(c); !letter.isEmpty())
            folded += letter;
        else
            folded += c;
    }
    return folded;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0)
            digits += QChar(u'0' + digit);
    }
    return digits;
}

QString withAsciiDigits(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return result;
}

} // namespace medcrm
