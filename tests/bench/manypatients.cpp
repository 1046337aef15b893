// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/manypatients.h"

#include <QStringList>
#include <cmath>

namespace medcrm::bench {

using namespace Qt::StringLiterals;

namespace {

// Most frequent first.
const QStringList arabicGiven{u"محمد"_s, u"أحمد"_s, u"محمود"_s,   u"فاطمة"_s, u"علي"_s,  u"مصطفى"_s,
                              u"مريم"_s, u"عمر"_s,  u"إبراهيم"_s, u"يوسف"_s,  u"حسن"_s,  u"عبد الرحمن"_s,
                              u"خالد"_s, u"سارة"_s, u"نور"_s,     u"هدى"_s,   u"حسين"_s, u"عبدالله"_s,
                              u"منى"_s,  u"ليلى"_s, u"آية"_s,     u"كريم"_s,  u"طارق"_s, u"رانيا"_s};
const QStringList arabicFamily{
    u"محمد"_s,       u"أحمد"_s,  u"علي"_s,    u"حسن"_s,   u"السيد"_s, u"إبراهيم"_s, u"محمود"_s, u"الشريف"_s,
    u"عبد الرحمن"_s, u"مصطفى"_s, u"المصري"_s, u"الحسن"_s, u"فاروق"_s, u"منصور"_s,   u"سعيد"_s,  u"حجازي"_s};
const QStringList latinGiven{u"Mohamed"_s, u"Ahmed"_s,  u"Maria"_s,       u"Ali"_s,     u"Fatma"_s,
                             u"Omar"_s,    u"John"_s,   u"Anna"_s,        u"Youssef"_s, u"Sara"_s,
                             u"David"_s,   u"Mona"_s,   u"Michael"_s,     u"Layla"_s,   u"José"_s,
                             u"Nadia"_s,   u"Peter"_s,  u"Alice"_s,       u"Karim"_s,   u"Sophie"_s,
                             u"Alina"_s,   u"Thomas"_s, u"Abdelrahman"_s, u"Jürgen"_s};
const QStringList latinFamily{u"Mohamed"_s, u"Ahmed"_s,    u"Smith"_s,      u"Hassan"_s,
                              u"Garcia"_s,  u"Ibrahim"_s,  u"Müller"_s,     u"Ali"_s,
                              u"Johnson"_s, u"El Sayed"_s, u"Gonzalez"_s,   u"Mansour"_s,
                              u"O'Brien"_s, u"Khalil"_s,   u"de la Cruz"_s, u"Schmidt"_s};

} // namespace

qsizetype ManyPatients::skewed(qsizetype count)
{
    // The inverse of a density that falls as 1/x: the first of 24 is drawn twenty times as often as the last.
    const double x = std::pow(double(count), m_random.generateDouble());
    return std::min(qsizetype(x) - 1, count - 1);
}

QString ManyPatients::rareName(bool arabic)
{
    static const QStringList latin{u"ba"_s, u"ko"_s,  u"ri"_s, u"mel"_s, u"san"_s, u"to"_s,
                                   u"du"_s, u"ver"_s, u"ni"_s, u"ga"_s,  u"pol"_s, u"sch"_s,
                                   u"wa"_s, u"le"_s,  u"os"_s, u"tin"_s};
    static const QStringList arab{u"با"_s, u"كو"_s, u"ري"_s, u"مل"_s, u"سن"_s, u"تو"_s, u"دو"_s, u"فر"_s,
                                  u"ني"_s, u"جا"_s, u"بل"_s, u"شا"_s, u"وا"_s, u"لي"_s, u"عس"_s, u"طن"_s};
    QString name;
    for (int syllables = 2 + int(m_random.bounded(3)); syllables > 0; --syllables)
        name += (arabic ? arab : latin)[m_random.bounded(16)];
    name[0] = name[0].toUpper();
    return name;
}

QString ManyPatients::given(bool arabic)
{
    const QStringList &names = arabic ? arabicGiven : latinGiven;
    return oneIn(6) ? rareName(arabic) : names[skewed(names.size())];
}

QString ManyPatients::family(bool arabic)
{
    const QStringList &names = arabic ? arabicFamily : latinFamily;
    return oneIn(3) ? names[skewed(names.size())] : rareName(arabic);
}

QString ManyPatients::digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + m_random.bounded(10));
    return text;
}

QString ManyPatients::phone()
{
    const QString rest = digits(8);
    return oneIn(3) ? u"+20 1"_s + QChar(u'0' + m_random.bounded(3)) + u' ' + rest
                    : u"01"_s + QChar(u'0' + m_random.bounded(3)) + rest;
}

Patient ManyPatients::next()
{
    const bool arabic = oneIn(2);
    Patient patient;
    patient.givenName = given(arabic);
    if (oneIn(2))
        patient.givenName += u' ' + given(arabic);
    patient.familyName = family(arabic);
    patient.sex = oneIn(2) ? Sex::Female : Sex::Male;
    patient.birthDate = QDate(1930, 1, 1).addDays(m_random.bounded(95 * 365));
    patient.birthPrecision = oneIn(10) ? BirthPrecision::Year : BirthPrecision::Day;
    patient.phones += phone();
    if (oneIn(4))
        patient.phones += phone();
    if (oneIn(2))
        patient.nationalId = digits(14);
    return patient;
}

} // namespace medcrm::bench
