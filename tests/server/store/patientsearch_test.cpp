// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientsearch.h"

#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// A few patients, found by their record numbers.
struct People
{
    TestDatabase database;
    PatientStore patients{database};
    PatientSearch search{database};

    Patient add(const QString &given, const QString &family, const std::function<void(Patient &)> &with = {})
    {
        return database.write([&] {
            Patient patient = patientNamed(given, family, patients.nextMrn());
            if (with)
                with(patient);
            patient.id = patients.insert(patient);
            return patient;
        });
    }

    void change(Patient &patient)
    {
        ++patient.revision;
        database.write([&] { patients.update(patient); });
    }

    /// The names of those found, best first.
    QStringList find(const QString &text, int limit = 20) const
    {
        QStringList names;
        for (const Patient &patient : search.find(text, limit))
            names += patient.summary().displayName();
        return names;
    }
    bool finds(const QString &text) const { return !find(text).isEmpty(); }
};

} // namespace

TEST_CASE("A patient is found by beginnings of the names in any order, whatever accents and case")
{
    People people;
    people.add(u"María José"_s, u"González"_s);
    people.add(u"Peter"_s, u"Müller-Lüdenscheidt"_s);
    const QStringList maria{u"María José González"_s};
    for (const auto &text : {u"m"_s, u"MARIA"_s, u"gon jos"_s, u"josé g m"_s, u" gonzalez,maria "_s}) {
        INFO(text.toStdString());
        CHECK(people.find(text).first() == maria.first());
    }
    CHECK(people.find(u"lud mul"_s) == QStringList{u"Peter Müller-Lüdenscheidt"_s});
    CHECK(people.find(u"gon pet"_s).isEmpty());
    CHECK(people.find(u"onzalez"_s).isEmpty());
}

TEST_CASE("Arabic names are found in every spelling of their letters, and by the parts of compounds")
{
    People people;
    people.add(u"أحمد"_s, u"الحسن"_s);
    people.add(u"عبد الرحمن"_s, u"مصطفى"_s);
    CHECK(people.find(u"احمد"_s) == QStringList{u"أحمد الحسن"_s});
    CHECK(people.find(u"إحْمَد"_s) == QStringList{u"أحمد الحسن"_s});
    CHECK(people.find(u"حسن"_s) == QStringList{u"أحمد الحسن"_s});
    CHECK(people.find(u"عبدالرحمن"_s) == QStringList{u"عبد الرحمن مصطفى"_s});
    CHECK(people.find(u"رحم مصطفي"_s) == QStringList{u"عبد الرحمن مصطفى"_s});
}

TEST_CASE("A phone is found by its first and last digits, with and without country code, in any grouping")
{
    People people;
    people.add(u"International"_s, u"I"_s, [](Patient &p) { p.phones = {u"555"_s, u"+20 10 1234 5678"_s}; });
    people.add(u"Local"_s, u"L"_s, [](Patient &p) { p.phones = {u"010-9876-5432"_s}; });
    for (const auto &text :
         {u"+201012345678"_s, u"0020 10 12345678"_s, u"010 1234"_s, u"1012345678"_s, u"20101"_s, u"5678"_s,
          u"12345678"_s, u"(010) 1234-5678"_s, u"٥٦٧٨"_s, u"1234 5678"_s}) {
        INFO(text.toStdString());
        CHECK(people.find(text) == QStringList{u"International I"_s});
    }
    for (const auto &text : {u"01098765432"_s, u"+20 10 98765432"_s, u"109876"_s, u"432"_s, u"9876 5432"_s}) {
        INFO(text.toStdString());
        CHECK(people.find(text) == QStringList{u"Local L"_s});
    }
    CHECK(!people.finds(u"2345"_s)); // neither first nor last
    CHECK(!people.finds(u"5679"_s));
}

TEST_CASE("Record number and national id are found by their beginnings and ends")
{
    People people;
    const Patient patient =
        people.add(u"A"_s, u"B"_s, [](Patient &p) { p.nationalId = u"AB 29801-234567"_s; });
    for (const QString &text :
         {patient.mrn, patient.mrn.left(4), patient.mrn.right(3), u"ab298"_s, u"29801"_s, u"4567"_s}) {
        INFO(text.toStdString());
        CHECK(people.finds(text));
    }
}

TEST_CASE("A birth date is found in its usual spellings")
{
    People people;
    people.add(u"Born"_s, u"Then"_s, [](Patient &p) { p.birthDate = QDate(1985, 3, 12); });
    for (const auto &text :
         {u"1985-03-12"_s, u"1985-3-12"_s, u"1985/03/12"_s, u"12.3.1985"_s, u"12.03.1985"_s, u"12/3/1985"_s,
          u"12-03-1985"_s, u"12.3.85"_s, u"1985"_s, u"1985-03"_s, u"3/1985"_s, u"19850312"_s, u"12031985"_s,
          u"١٢/٣/١٩٨٥"_s, u"bor 1985"_s}) {
        INFO(text.toStdString());
        CHECK(people.finds(text));
    }
    for (const auto &text :
         {u"13.3.1985"_s, u"1986"_s, u"4/1985"_s, u"31.2.1985"_s, u"03/12/1985"_s, u"1985-12"_s}) {
        INFO(text.toStdString());
        CHECK(!people.finds(text));
    }
    people.add(u"American"_s, u"Style"_s, [](Patient &p) { p.birthDate = QDate(1985, 3, 25); });
    CHECK(people.find(u"3/25/1985"_s) == QStringList{u"American Style"_s});
}

TEST_CASE("Who is known only by the year of birth is found by any date of it, after those who fit exactly")
{
    People people;
    people.add(u"Year"_s, u"Only"_s, [](Patient &p) {
        p.birthDate = QDate(1985, 1, 1);
        p.birthPrecision = BirthPrecision::Estimated;
    });
    people.add(u"Exact"_s, u"Day"_s, [](Patient &p) { p.birthDate = QDate(1985, 3, 12); });
    CHECK(people.find(u"12.3.1985"_s) == QStringList{u"Exact Day"_s, u"Year Only"_s});
    CHECK(people.find(u"12031985"_s) == QStringList{u"Exact Day"_s, u"Year Only"_s});
    CHECK(people.find(u"1.1.1985"_s) == QStringList{u"Year Only"_s});
}

TEST_CASE("Names that are written out come first, then by name; inactive patients last")
{
    People people;
    people.add(u"Alice"_s, u"Zander"_s);
    people.add(u"Ali"_s, u"Zaki"_s, [](Patient &p) { p.active = false; });
    people.add(u"Ali"_s, u"Mansour"_s);
    people.add(u"Alice"_s, u"Adams"_s);
    CHECK(people.find(u"ali"_s)
          == QStringList{u"Ali Mansour"_s, u"Alice Adams"_s, u"Alice Zander"_s, u"Ali Zaki"_s});
    CHECK(people.find(u"ali"_s, 2).size() == 2);
}

TEST_CASE("A name that is written out is found even among more beginnings of it than are looked at")
{
    People people;
    people.database.write([&] {
        for (int i = 0; i < 400; ++i)
            people.patients.insert(patientNamed(u"Alina"_s, u"X"_s, people.patients.nextMrn()));
    });
    people.add(u"Ali"_s, u"Zaki"_s);
    CHECK(people.find(u"ali"_s).first() == u"Ali Zaki");
}

TEST_CASE("Changes are found at once, old values no more, merged records never")
{
    People people;
    const Patient kept = people.add(u"Kept"_s, u"One"_s);
    Patient patient = people.add(u"Old"_s, u"Name"_s, [](Patient &p) { p.phones = {u"0101112222"_s}; });
    patient.givenName = u"New"_s;
    patient.phones = {u"0103334444"_s};
    people.change(patient);
    CHECK(!people.finds(u"old"_s));
    CHECK(!people.finds(u"2222"_s));
    CHECK(people.find(u"new 4444"_s) == QStringList{u"New Name"_s});
    patient.mergedInto = kept.id;
    people.change(patient);
    CHECK(!people.finds(u"new"_s));
    patient.mergedInto.reset(); // a merge is reversible
    people.change(patient);
    CHECK(people.finds(u"new"_s));
    people.database->execute(u"INSERT INTO patient_index (patient_index) VALUES ('integrity-check')"_s);
}

TEST_CASE("A patient whose writing was rolled back is not found")
{
    People people;
    {
        const Transaction transaction(*people.database);
        people.patients.insert(patientNamed(u"Ghost"_s, u"X"_s, u"1"_s));
        CHECK(people.finds(u"ghost"_s));
    }
    CHECK(!people.finds(u"ghost"_s));
}

TEST_CASE("No text breaks the search, and none without letter or digit finds anything")
{
    People people;
    people.add(u"Ann"_s, u"O'Brien"_s);
    CHECK(people.finds(u"o'brien"_s));
    for (const auto &text : {u""_s, u"   "_s, u"\"'*()^:-+"_s, u"%_"_s, u"😀"_s, u"، ؟"_s})
        CHECK(!people.finds(text));
    for (const auto &text :
         {u"ann AND NOT brien"_s, u"\"ann"_s, u"ann*"_s, u"tokens:ann"_s, u"ann NEAR(brien)"_s, u"-ann"_s,
          u"ann\0brien"_s, QString(QChar(0xd800)), QString(5000, u'a'), QString(5000, u'7'),
          u"1 2 3 4 5 6 7 8 9 0 1 2 3"_s, u"+"_s, u"12/"_s, u"a-1/2"_s, u"१२"_s, u"𝟙𝟚"_s, u"Ⅷ ½"_s})
        CHECK_NOTHROW(people.find(text));
}

TEST_CASE("A search is three statements at most, however many are found")
{
    People people;
    people.database.write([&] {
        for (int i = 0; i < 500; ++i)
            people.patients.insert(patientNamed(u"Same"_s, u"Name"_s, people.patients.nextMrn()));
    });
    const qint64 before = people.database->statementCount();
    CHECK(people.find(u"sam"_s, 100).size() == 100);
    CHECK(people.database->statementCount() - before <= 3);
}

TEST_CASE("A reading connection can search beside the writer")
{
    People people;
    people.add(u"Maria"_s, u"Gonzalez"_s);
    const auto reader = Database::openReadOnly(people.database.directory()).value();
    CHECK(PatientSearch(*reader).find(u"mar gon"_s, 5).size() == 1);
}
