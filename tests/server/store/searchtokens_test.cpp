// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/searchtokens.h"

#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

Patient named(const QString &given, const QString &family)
{
    Patient patient;
    patient.givenName = given;
    patient.familyName = family;
    return patient;
}

} // namespace

TEST_CASE("Names become folded words in their order")
{
    CHECK(searchTokens(named(u"José"_s, u"Müller-Lüdenscheidt"_s)) == u"jose muller ludenscheidt");
    CHECK(searchTokens(named(u"أحمد"_s, u""_s)) == u"احمد");
}

TEST_CASE("Compound names are found by their parts, and written together or apart")
{
    CHECK(searchTokens(named(u""_s, u"الحسن"_s)) == u"الحسن حسن");
    CHECK(searchTokens(named(u"عبدالرحمن"_s, u""_s)) == u"عبدالرحمن الرحمن رحمن");
    CHECK(searchTokens(named(u"عبد الرحمن"_s, u""_s)) == u"عبد الرحمن عبدالرحمن رحمن");
    CHECK(searchTokens(named(u"Abdelrahman"_s, u""_s)) == u"abdelrahman rahman");
    CHECK(searchTokens(named(u""_s, u"de la Cruz"_s)) == u"de la cruz dela lacruz");
}

TEST_CASE("Numbers are there forwards and backwards, national ones also without their country code or zero")
{
    Patient patient = named(u"A"_s, u""_s);
    patient.mrn = u"100234"_s;
    patient.phones = {u"+20 10 123456"_s};
    CHECK(searchTokens(patient)
          == u"a #100234 ~432001 #2010123456 ~6543210102 #010123456 #10123456 #0123456");
    patient.phones = {u"0049-30-1234"_s, u"030 1234"_s};
    CHECK(searchTokens(patient).endsWith(u"#49301234 ~43210394 #9301234 #301234 #01234 #0301234 ~4321030"));
}

TEST_CASE("A national id is a word when it has letters, and its digits are a number")
{
    Patient patient = named(u"A"_s, u""_s);
    patient.nationalId = u"AB 12-34"_s;
    CHECK(searchTokens(patient) == u"a ab1234 #1234 ~4321");
    patient.nationalId = u"٢٩٨٠١"_s;
    CHECK(searchTokens(patient) == u"a #29801 ~10892");
}

TEST_CASE("A birth date is there as far as it is known")
{
    Patient patient = named(u"A"_s, u""_s);
    patient.birthDate = QDate(1985, 3, 12);
    const std::pair<BirthPrecision, QString> known[] = {{BirthPrecision::Day, u"a @19850312"_s},
                                                        {BirthPrecision::Month, u"a @198503"_s},
                                                        {BirthPrecision::Year, u"a @1985"_s},
                                                        {BirthPrecision::Estimated, u"a @1985"_s}};
    for (const auto &[precision, tokens] : known) {
        patient.birthPrecision = precision;
        CHECK(searchTokens(patient) == tokens);
    }
}
