// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/typebook.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::reference {

QString TypeBook::linkTo(const QString &name)
{
    return u"[%1](#%2)"_s.arg(name, name.toLower());
}

QString TypeBook::idInWords(const char *metaName)
{
    static const QRegularExpression tag(u"(\\w+)Tag\\b"_s);
    static const QRegularExpression innerCapital(u"(?<!^)([A-Z])"_s);
    QString name = tag.match(QString::fromLatin1(metaName)).captured(1);
    name.replace(innerCapital, u" \\1"_s);
    const bool vowel = u"AEIO"_s.contains(name.at(0));
    return u"id of %1 %2"_s.arg(vowel ? u"an"_s : u"a"_s, name.toLower());
}

} // namespace medcrm::reference
