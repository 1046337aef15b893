// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/textfold.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

struct Spelling
{
    QString written;
    QString folded;
};

} // namespace

TEST_CASE("Latin names are compared without case, accents and special letters")
{
    const QList<Spelling> spellings{
        {u"González"_s, u"gonzalez"_s},
        {u"GONZALEZ"_s, u"gonzalez"_s},
        {u"Gonza\u0301lez"_s, u"gonzalez"_s}, // the accent as a mark of its own
        {u"Müller"_s, u"muller"_s},
        {u"Strauß"_s, u"strauss"_s},
        {u"STRAUẞ"_s, u"strauss"_s},
        {u"Søren Ærø"_s, u"soren aero"_s},
        {u"Łukasz Đorđević"_s, u"lukasz dordevic"_s},
        {u"Œuvrard"_s, u"oeuvrard"_s},
        {u"Þór Guðmundsson"_s, u"thor gudmundsson"_s},
        {u"Işık"_s, u"isik"_s},
        {u"İpek"_s, u"ipek"_s},
        {u"ﬁona"_s, u"fiona"_s}, // the ligature fi
    };
    for (const Spelling &spelling : spellings)
        CHECK(foldText(spelling.written) == spelling.folded);
}

TEST_CASE("Arabic letter forms that a desk does not tell apart are one")
{
    const QList<Spelling> spellings{
        {u"أحمد"_s, u"احمد"_s},    {u"إحمد"_s, u"احمد"_s},   {u"آحمد"_s, u"احمد"_s}, {u"ٱحمد"_s, u"احمد"_s},
        {u"منى"_s, u"مني"_s},      {u"فاطمة"_s, u"فاطمه"_s}, {u"مُحَمَّد"_s, u"محمد"_s}, // with vowel signs
        {u"محـــمد"_s, u"محمد"_s}, // with tatweel
        {u"فؤاد"_s, u"فواد"_s},    {u"رئيس"_s, u"رييس"_s},   {u"علی"_s, u"علي"_s}, // Persian ya
        {u"کریم"_s, u"كريم"_s}, // Persian kaf
        {u"ﻻ"_s, u"لا"_s}, // a presentation form
    };
    for (const Spelling &spelling : spellings)
        CHECK(foldText(spelling.written) == spelling.folded);
}

TEST_CASE("Digits of every script are ASCII digits")
{
    CHECK(foldText(u"٠١٢٣٤٥٦٧٨٩"_s) == u"0123456789"_s);
    CHECK(foldText(u"۰۱۲۳۴۵۶۷۸۹"_s) == u"0123456789"_s);
    CHECK(foldText(u"１２"_s) == u"12"_s);
    CHECK(withAsciiDigits(u"غرفة ١٢"_s) == u"غرفة 12"_s);
    CHECK(withAsciiDigits(u"Room 7"_s) == u"Room 7"_s);
    CHECK(digitsOf(u"+49 (0)30 ١٢"_s) == u"4903012"_s);
    CHECK(digitsOf(u"none"_s).isEmpty());
}

TEST_CASE("Anything but letters and digits is one space, and none stands at the ends")
{
    CHECK(foldText(u"  O'Brien -- Smith,  "_s) == u"o brien smith"_s);
    CHECK(foldText(u"\t\n"_s).isEmpty());
    CHECK(foldText(u""_s).isEmpty());
    CHECK(foldText(u"***a***"_s) == u"a"_s);
    CHECK(foldText(u"MRN-000.123"_s) == u"mrn 000 123"_s);
}

TEST_CASE("Folding what is folded changes nothing")
{
    for (const QString &text : {u"González Müller"_s, u"فاطمة أحمد ١٢"_s, u"Þór & Søren"_s, u"🙂 Ana"_s,
                                u"ǅ Ⅷ"_s, u"Οδός ΟΔΟΣ"_s})
        CHECK(foldText(foldText(text)) == foldText(text));
}

TEST_CASE("Letters outside the basic plane survive")
{
    const QString gothic = u"𐌰𐌱"_s;
    CHECK(foldText(gothic) == gothic);
}
