// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

struct Register : WorkingClinic
{
    Patient add(const QString &given, const QString &family, std::optional<QDate> birth = {},
                BirthPrecision precision = BirthPrecision::Day, const QList<QString> &phones = {},
                const QString &nationalId = {})
    {
        PatientDetails details;
        details.givenName = given;
        details.familyName = family;
        details.birthDate = birth;
        details.birthPrecision = precision;
        details.phones = phones;
        details.nationalId = nationalId;
        return done(desk, CreatePatient{details});
    }

    QList<SimilarPatient> similar(const FindSimilarPatients &request) { return done(desk, request); }

    /// The score of one who was registered, 0 when they are not proposed.
    int score(const FindSimilarPatients &request, const Patient &patient)
    {
        for (const SimilarPatient &each : similar(request)) {
            if (each.found.patient.id == patient.id)
                return each.score;
        }
        return 0;
    }
};

FindSimilarPatients typed(const QString &given, const QString &family, std::optional<QDate> birth = {},
                          BirthPrecision precision = BirthPrecision::Day)
{
    FindSimilarPatients request;
    request.givenName = given;
    request.familyName = family;
    request.birthDate = birth;
    request.birthPrecision = precision;
    return request;
}

FindSimilarPatients withPhone(FindSimilarPatients request, const QString &phone)
{
    request.phones = {phone};
    return request;
}

const QDate birthday(1985, 3, 12);

} // namespace

TEST_CASE("Somebody of the same name and birthday is most likely the same, and told in what they agree")
{
    Register clinic;
    const Patient same = clinic.add(u"María"_s, u"González"_s, birthday);
    clinic.add(u"Maria"_s, u"Gonzalez"_s, QDate(1950, 7, 1));
    const auto similar = clinic.similar(typed(u"maria"_s, u"GONZALEZ"_s, birthday));
    REQUIRE(similar.size() == 2);
    CHECK(similar[0].found == FoundPatient{same.summary(), same.phones});
    CHECK(similar[0].likenesses == QList{Likeness::Name, Likeness::BirthDate});
    CHECK(similar[0].score >= 80);
    CHECK(similar[1].score < 50);
}

TEST_CASE("Other spellings, orders and letter forms of a name are alike")
{
    Register clinic;
    const auto alike = [&](const QString &given, const QString &family, const QString &asGiven,
                           const QString &asFamily) {
        const Patient patient = clinic.add(given, family);
        return clinic.score(typed(asGiven, asFamily), patient) >= 45;
    };
    CHECK(alike(u"Maria"_s, u"Ruiz"_s, u"Ruiz"_s, u"Maria"_s));
    CHECK(alike(u"Peter"_s, u"Lindqvist"_s, u"Petter"_s, u"Lindquist"_s));
    CHECK(alike(u"Maria José"_s, u"Castillo"_s, u"Maria"_s, u"Castillo"_s));
    CHECK(alike(u"Anna"_s, u"Brandt"_s, u"Anna Brandt"_s, QString()));
    CHECK(alike(u"أحمد"_s, u"الشريف"_s, u"احمد"_s, u"شريف"_s));
    CHECK(alike(u"فاطمة"_s, u"مصطفى"_s, u"فاطمه"_s, u"مصطفي"_s));
    CHECK(alike(u"عبد الرحمن"_s, u"حجازي"_s, u"عبدالرحمن"_s, u"حجازى"_s));
    CHECK(alike(u"Abdelrahman"_s, u"El Sayed"_s, u"Abd el-Rahman"_s, u"Sayed"_s));
    CHECK_FALSE(alike(u"Omar"_s, u"Said"_s, u"Omar"_s, u"Hassan"_s));
}

TEST_CASE("A name that is still being typed finds already, and finds more surely when it is done")
{
    Register clinic;
    const Patient patient = clinic.add(u"Ingrid"_s, u"Bauer"_s);
    const int begun = clinic.score(typed(u"Ing"_s, u"Bau"_s), patient);
    CHECK(begun > 0);
    CHECK(clinic.score(typed(u"Ingrid"_s, u"Bauer"_s), patient) > begun);
    CHECK(clinic.score(typed(QString(), u"Bauer"_s), patient) > 0);
    CHECK(clinic.score(typed(QString(), u"Bauer"_s), patient) < begun);
}

TEST_CASE("A shared phone alone is normal and weighs little", "[lesson]")
{
    Register clinic;
    const Patient child =
        clinic.add(u"Omar"_s, u"Said"_s, birthday, BirthPrecision::Day, {u"+20 100 1234567"_s});
    const auto similar =
        clinic.similar(withPhone(typed(u"Fatima"_s, u"Hassan"_s, birthday), u"0100 123 4567"_s));
    REQUIRE(similar.size() == 1);
    CHECK(similar[0].found.patient.id == child.id);
    CHECK(similar[0].likenesses == QList{Likeness::Phone});
    CHECK(similar[0].score <= 20);

    const Patient parent =
        clinic.add(u"Fatima"_s, u"Hassan"_s, {}, BirthPrecision::Day, {u"0100 123 4567"_s});
    CHECK(clinic.score(withPhone(typed(u"Fatima"_s, u"Hassan"_s), u"0100 123 4567"_s), parent) >= 65);
}

TEST_CASE("Birth dates count as exactly as both know them", "[lesson]")
{
    Register clinic;
    const auto scoreOf = [&](QDate known, BirthPrecision knownTo, QDate typedDate, BirthPrecision typedTo) {
        const Patient patient = clinic.add(u"Ingrid"_s, u"Bauer"_s, known, knownTo);
        const int score = clinic.score(typed(u"Ingrid"_s, u"Bauer"_s, typedDate, typedTo), patient);
        UpdatePatient away{patient.id, patient.revision, patient};
        away.patient.givenName = away.patient.familyName = u"Somebody Else"_s;
        clinic.done(clinic.desk, away);
        return score;
    };
    using enum BirthPrecision;
    const int nameAlone = 55;
    const int sameDay = scoreOf(birthday, Day, birthday, Day);
    CHECK(sameDay == nameAlone + 30);
    const int swapped = scoreOf(birthday, Day, QDate(1985, 12, 3), Day);
    CHECK((swapped > nameAlone && swapped < sameDay));
    const int mistyped = scoreOf(birthday, Day, QDate(1986, 3, 12), Day);
    CHECK((mistyped > nameAlone && mistyped < swapped));
    CHECK(scoreOf(birthday, Day, QDate(1985, 1, 1), Year) > nameAlone);
    CHECK(scoreOf(birthday, Day, QDate(1985, 3, 1), Month) > nameAlone);
    CHECK(scoreOf(birthday, Day, QDate(1987, 1, 1), Estimated) > nameAlone);
    CHECK(scoreOf(QDate(1983, 1, 1), Estimated, birthday, Day) > nameAlone);
    CHECK(scoreOf(birthday, Day, QDate(1990, 1, 1), Estimated) == nameAlone);
    CHECK(scoreOf(birthday, Day, QDate(1950, 7, 1), Day) < nameAlone);
    CHECK(scoreOf(birthday, Day, QDate(1950, 1, 1), Estimated) < nameAlone);
}

TEST_CASE("Who married is found by the other name and the birthday")
{
    Register clinic;
    const Patient patient = clinic.add(u"Ingrid"_s, u"Bauer"_s, birthday);
    CHECK(clinic.score(typed(u"Ingrid"_s, u"Weber"_s, birthday), patient) > 20);
    CHECK(clinic.score(typed(u"Ingrid"_s, u"Weber"_s, QDate(1985, 3, 20)), patient) == 0);
}

TEST_CASE("The national id is as good as certain, in any spelling; another one speaks against")
{
    Register clinic;
    const Patient patient = clinic.add(u"Ingrid"_s, u"Bauer"_s, {}, BirthPrecision::Day, {}, u"AB 123-456"_s);
    FindSimilarPatients request = typed(u"Inga"_s, u"Schmidt"_s);
    request.nationalId = u"ab123456"_s;
    CHECK(clinic.score(request, patient) >= 90);
    request = typed(u"Ingrid"_s, u"Bauer"_s);
    const int without = clinic.score(request, patient);
    request.nationalId = u"XY 9"_s;
    CHECK(clinic.score(request, patient) < without);
}

TEST_CASE(
    "The record that is being edited, merged ones and more than ten are not proposed; inactive ones are")
{
    Register clinic;
    const Patient patient = clinic.add(u"Ingrid"_s, u"Bauer"_s);
    FindSimilarPatients request = typed(u"Ingrid"_s, u"Bauer"_s);
    request.except = patient.id;
    CHECK(clinic.similar(request).isEmpty());
    const Patient away = clinic.deactivated(clinic.add(u"Ingrid"_s, u"Bauer"_s));
    CHECK(clinic.score(request, away) > 0);
    clinic.done(clinic.desk, MergePatients{patient.id, patient.revision, away.id, away.revision, patient});
    CHECK(clinic.similar(request).isEmpty());
    for (int i = 0; i < 15; ++i)
        clinic.add(u"Ingrid"_s, u"Bauer"_s);
    CHECK(clinic.similar(request).size() == 10);
}

TEST_CASE("Nothing typed is like nobody, and no text is too strange to ask with")
{
    Register clinic;
    clinic.add(u"Ingrid"_s, u"Bauer"_s);
    CHECK(clinic.similar({}).isEmpty());
    CHECK(clinic.similar(typed(u" \"* OR "_s, u"'); --"_s)).isEmpty());
    CHECK(clinic.similar(typed(QString(QChar(0xd83d)), u"x\"y"_s)).isEmpty());
    FindSimilarPatients tooMuch;
    tooMuch.phones = {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s};
    CHECK(clinic.ask(clinic.desk, tooMuch).error().field == u"phones"_s);
}
