// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/patient.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

const QDate today(2026, 11, 22);

PatientDetails patient()
{
    PatientDetails details;
    details.givenName = u"Fatima"_s;
    details.familyName = u"Hassan"_s;
    details.birthDate = QDate(1984, 2, 29);
    details.phones = {u"+20 100 123 4567"_s};
    details.alerts = {u"Allergy: penicillin"_s};
    return details;
}

template <typename Member, typename Value>
QString culprit(Member PatientDetails::*member, const Value &value)
{
    PatientDetails details = patient();
    details.*member = value;
    const Result<> result = details.validate(today);
    return result ? QString() : result.error().field;
}

PatientSummary named(const QString &given, const QString &family)
{
    PatientSummary summary;
    summary.givenName = given;
    summary.familyName = family;
    return summary;
}

std::optional<int> ageOn(QDate birth, QDate day)
{
    PatientSummary summary;
    summary.birthDate = birth;
    return summary.ageOn(day);
}

} // namespace

TEST_CASE("A patient as they should be passes")
{
    CHECK(patient().validate(today));
}

TEST_CASE("Either name may be empty, not both")
{
    CHECK(culprit(&PatientDetails::givenName, u""_s).isEmpty());
    CHECK(culprit(&PatientDetails::familyName, u""_s).isEmpty());
    PatientDetails nobody = patient();
    nobody.givenName = u" "_s;
    nobody.familyName.clear();
    REQUIRE_FALSE(nobody.validate(today));
    CHECK(nobody.validate(today).error().field == u"familyName"_s);
}

TEST_CASE("A birth date lies between 1880 and today")
{
    CHECK(culprit(&PatientDetails::birthDate, std::optional(today)).isEmpty());
    CHECK(culprit(&PatientDetails::birthDate, std::optional<QDate>()).isEmpty());
    CHECK(culprit(&PatientDetails::birthDate, std::optional(QDate(1880, 1, 1))).isEmpty());
    CHECK(culprit(&PatientDetails::birthDate, std::optional(today.addDays(1))) == u"birthDate"_s);
    CHECK(culprit(&PatientDetails::birthDate, std::optional(QDate(1879, 12, 31))) == u"birthDate"_s);
}

TEST_CASE("Phones and alerts are counted, and a wrong one is named by its place")
{
    const QString phone = u"0100 123"_s;
    CHECK(culprit(&PatientDetails::phones, QList<QString>(5, phone)).isEmpty());
    CHECK(culprit(&PatientDetails::phones, QList<QString>(6, phone)) == u"phones"_s);
    CHECK(culprit(&PatientDetails::phones, QList<QString>{u"٠١٠٠ ١٢٣"_s}).isEmpty());
    CHECK(culprit(&PatientDetails::phones, QList<QString>{phone, u"12"_s}) == u"phones[1]"_s);
    CHECK(culprit(&PatientDetails::phones, QList<QString>{u"123456789012345678901"_s}) == u"phones[0]"_s);
    CHECK(culprit(&PatientDetails::alerts, QList<QString>(11, u"a"_s)) == u"alerts"_s);
    CHECK(culprit(&PatientDetails::alerts, QList<QString>{u"a"_s, u""_s}) == u"alerts[1]"_s);
    CHECK(culprit(&PatientDetails::alerts, QList<QString>{QString(121, u'a')}) == u"alerts[0]"_s);
}

TEST_CASE("The lengths of a patient's texts are bounded")
{
    CHECK(culprit(&PatientDetails::givenName, QString(81, u'a')) == u"givenName"_s);
    CHECK(culprit(&PatientDetails::familyName, QString(81, u'a')) == u"familyName"_s);
    CHECK(culprit(&PatientDetails::nationalId, QString(41, u'a')) == u"nationalId"_s);
    CHECK(culprit(&PatientDetails::address, QString(301, u'a')) == u"address"_s);
    CHECK(culprit(&PatientDetails::notes, QString(4001, u'a')) == u"notes"_s);
    CHECK(culprit(&PatientDetails::notes, QString(4000, u'a')).isEmpty());
}

TEST_CASE("A patient is shown by the names there are")
{
    CHECK(named(u"Maria"_s, u"Gonzalez"_s).displayName() == u"Maria Gonzalez"_s);
    CHECK(named(u"Maria"_s, u""_s).displayName() == u"Maria"_s);
    CHECK(named(u""_s, u"Gonzalez"_s).displayName() == u"Gonzalez"_s);
}

TEST_CASE("An age is whole years, one more from the birthday on")
{
    CHECK(ageOn({1984, 11, 22}, today) == 42);
    CHECK(ageOn({1984, 11, 23}, today) == 41);
    CHECK(ageOn({1984, 2, 29}, {2026, 2, 28}) == 41);
    CHECK(ageOn({1984, 2, 29}, {2026, 3, 1}) == 42);
    CHECK(ageOn(today, today) == 0);
    CHECK_FALSE(ageOn(today.addDays(1), today));
    CHECK_FALSE(PatientSummary().ageOn(today));
}

TEST_CASE("What events show of a patient is taken from the record, without notes and alerts")
{
    Patient record;
    static_cast<PatientDetails &>(record) = patient();
    record.id = PatientId(7);
    record.mrn = u"000007"_s;
    record.sex = Sex::Female;
    record.birthPrecision = BirthPrecision::Estimated;
    const PatientSummary summary = record.summary();
    CHECK(summary.id == PatientId(7));
    CHECK(summary.mrn == u"000007"_s);
    CHECK(summary.displayName() == u"Fatima Hassan"_s);
    CHECK(summary.sex == Sex::Female);
    CHECK(summary.birthDate == QDate(1984, 2, 29));
    CHECK(summary.birthPrecision == BirthPrecision::Estimated);
}
