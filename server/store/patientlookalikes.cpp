// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientlookalikes.h"

#include "common/core/textfold.h"
#include "server/store/searchtokens.h"

#include <QSet>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostByNationalId = 10;
constexpr int mostByPhone = 40;
constexpr int mostByName = 60;
constexpr qsizetype mostWords = 6;
constexpr qsizetype firstLetters = 3; // in which the spellings of a name seldom differ
constexpr int estimateReach = 3; // years that an estimated birth may be off

QStringList wordsOf(const QString &name)
{
    // By way of UTF-8, because half a surrogate pair would swallow the quote after it in SQLite's conversion.
    return foldText(QString::fromUtf8(name.toUtf8())).split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
}

QString token(const QString &text)
{
    return u'"' + text + u'"';
}

QString begun(const QString &text)
{
    return token(text) + u" *"_s;
}

QString anyOf(const QStringList &terms)
{
    return u'(' + terms.join(u" OR ") + u')';
}

QString anyBegun(const QStringList &words, qsizetype letters)
{
    QStringList terms;
    for (const QString &word : words)
        terms += begun(word.left(letters));
    return anyOf(terms);
}

/// The words of the names in one or two groups, of each of which a lookalike has a word: given and family name.
QList<QStringList> nameGroups(const PatientDetails &person)
{
    const QStringList given = wordsOf(person.givenName);
    const QStringList family = wordsOf(person.familyName);
    if (!given.isEmpty() && !family.isEmpty())
        return {given, family};
    const QStringList words = given + family;
    if (words.size() > 1)
        return {words.mid(0, 1), words.mid(1)};
    return words.isEmpty() ? QList<QStringList>() : QList<QStringList>{words};
}

QString matchNames(const QList<QStringList> &groups, qsizetype letters)
{
    QStringList all;
    for (const QStringList &group : groups)
        all += anyBegun(group, letters);
    return all.join(u" AND ");
}

QString birthToken(QDate date, const QString &known)
{
    return birthMark + date.toString(known);
}

/// Dates that are mistaken for a known one when they are typed.
QList<QDate> near(QDate date)
{
    QList<QDate> dates{date, date.addDays(1), date.addDays(-1), QDate(date.year(), date.day(), date.month())};
    for (const int years : {1, -1, 10, -10})
        dates += QDate(date.year() + years, date.month(), date.day());
    dates.removeIf([](QDate each) { return !each.isValid(); });
    return dates;
}

QString matchBirth(QDate date, BirthPrecision precision)
{
    const QString year = u"yyyy"_s;
    const QString month = u"yyyyMM"_s;
    QStringList terms;
    switch (precision) {
    case BirthPrecision::Day:
        for (const QDate each : near(date))
            terms += token(birthToken(each, u"yyyyMMdd"_s));
        terms += {token(birthToken(date, month)), token(birthToken(date, year))};
        break;
    case BirthPrecision::Month:
        terms += {begun(birthToken(date, month)), token(birthToken(date, year))};
        break;
    case BirthPrecision::Year:
        terms += begun(birthToken(date, year));
        break;
    case BirthPrecision::Estimated:
        for (int years = -estimateReach; years <= estimateReach; ++years)
            terms += begun(birthToken(date.addYears(years), year));
        break;
    }
    return anyOf(terms);
}

QString matchNationalId(const QString &id)
{
    const QString folded = foldText(QString::fromUtf8(id.toUtf8())).remove(u' ');
    if (folded.isEmpty())
        return {};
    const QString digits = digitsOf(folded);
    return folded == digits ? token(numberMark + digits) : token(folded);
}

QString matchPhones(const QList<QString> &phones)
{
    QStringList terms;
    for (const QString &phone : phones) {
        for (const QString &form : phoneForms(phone))
            terms += token(numberMark + form);
    }
    return terms.isEmpty() ? QString() : anyOf(terms);
}

} // namespace

PatientLookalikes::PatientLookalikes(Database &database)
    : m_database(database)
    , m_patients(database, u"patient"_s)
{
}

QList<Patient> PatientLookalikes::find(const PatientDetails &person) const
{
    QList<PatientId> found = matching(matchNationalId(person.nationalId), mostByNationalId);
    found += matching(matchPhones(person.phones), mostByPhone);
    if (const QList<QStringList> groups = nameGroups(person); !groups.isEmpty()) {
        constexpr qsizetype whole = 80;
        found += matching(matchNames(groups, whole), mostByName);
        if (groups.size() > 1)
            found += matching(matchNames(groups, firstLetters), mostByName);
        if (person.birthDate) {
            const QStringList words = wordsOf(person.givenName) + wordsOf(person.familyName);
            const QString birth = matchBirth(*person.birthDate, person.birthPrecision);
            found += matching(anyBegun(words, firstLetters) + u" AND "_s + birth, mostByName);
        }
    }
    if (found.isEmpty())
        return {};
    const QList<PatientId> once = QSet<PatientId>(found.begin(), found.end()).values();
    return m_patients.list(u"WHERE id IN (SELECT value FROM json_each(?))"_s, once);
}

QList<PatientId> PatientLookalikes::matching(const QString &match, int atMost) const
{
    if (match.isEmpty())
        return {};
    return Statement(
               m_database,
               u"SELECT rowid FROM patient_index WHERE patient_index MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
               match, atMost)
        .values<PatientId>();
}

} // namespace medcrm::store
