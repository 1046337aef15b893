// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/searchkinds.h"

namespace medcrm::bench {

using namespace Qt::StringLiterals;

namespace {

using Cut = std::function<QString(const Patient &)>;

Cut given(int letters)
{
    return [letters](const Patient &patient) { return patient.givenName.left(letters); };
}

Cut family(int letters)
{
    return [letters](const Patient &patient) { return patient.familyName.left(letters); };
}

Cut lastDigits(int count)
{
    return [count](const Patient &patient) { return patient.phones[0].right(count); };
}

Cut firstDigits(int count)
{
    return [count](const Patient &patient) { return patient.phones[0].left(count); };
}

Cut birth(const QString &format)
{
    return [format](const Patient &patient) { return patient.birthDate->toString(format); };
}

Cut both(const Cut &first, const Cut &second)
{
    return
        [first, second](const Patient &patient) { return QString(first(patient) + u' ' + second(patient)); };
}

Cut text(const QString &fixed)
{
    return [fixed](const Patient &) { return fixed; };
}

/// As it is typed in a hurry: alef without its hamza, heh for the teh marbuta, yeh for the alef maksura.
QString plainArabic(const Patient &patient)
{
    QString name = patient.givenName;
    if (name[0].script() != QChar::Script_Arabic)
        return {};
    for (const auto &[exact, plain] : {std::pair(u'أ', u'ا'), std::pair(u'إ', u'ا'), std::pair(u'آ', u'ا'),
                                       std::pair(u'ة', u'ه'), std::pair(u'ى', u'ي')})
        name.replace(exact, plain);
    return name.left(4) + u' ' + patient.familyName.left(3);
}

QString inArabicDigits(const Patient &patient)
{
    QString digits = patient.phones[0].right(6);
    for (QChar &digit : digits)
        digit = QChar(u'٠' + digit.digitValue());
    return digits;
}

} // namespace

const QList<SearchKind> &searchKinds()
{
    static const QList<SearchKind> kinds{
        {u"1 letter"_s, family(1), true},
        {u"2 letters"_s, family(2)},
        {u"3 letters"_s, family(3), true},
        {u"4 letters"_s, given(4)},
        {u"5 letters"_s, given(5)},
        {u"6 letters"_s, given(6)},
        {u"whole name"_s, both(given(99), family(99)), true},
        {u"1 + 1 letters"_s, both(family(1), given(1))},
        {u"2 + 2 letters"_s, both(family(2), given(2))},
        {u"3 + 3 letters"_s, both(given(3), family(3))},
        {u"1 letter and 3 that nobody has"_s, both(family(1), text(u"qxz"_s))},
        {u"Arabic, other letter forms"_s, plainArabic},
        {u"last 4 digits of the phone"_s, lastDigits(4), true},
        {u"last 5 digits"_s, lastDigits(5)},
        {u"last 6 digits"_s, lastDigits(6)},
        {u"last 6 digits, Arabic digits"_s, inArabicDigits},
        {u"first 4 digits"_s, firstDigits(4)},
        {u"first 7 digits"_s, firstDigits(7)},
        {u"1 letter and last 4 digits"_s, both(family(1), lastDigits(4))},
        {u"birth date"_s, birth(u"d.M.yyyy"_s)},
        {u"birth year"_s, birth(u"yyyy"_s)},
        {u"birth year and 2 letters"_s, both(birth(u"yyyy"_s), family(2))},
        {u"record number"_s, [](const Patient &patient) { return patient.mrn; }},
    };
    return kinds;
}

} // namespace medcrm::bench
