// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientlikeness.h"

#include "common/core/textfold.h"
#include "server/store/searchtokens.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// What each agreement is worth; the sum is cut to 1–100.
constexpr double wholeName = 55;
constexpr double oneNameOnly = 25; // one word is all that was compared
constexpr double halfName = 12; // one name agrees, the other does not
constexpr double sameBirth = 30;
constexpr double otherBirth = -25;
constexpr double samePhone = 15;
constexpr int sameNationalId = 90;
constexpr double otherNationalId = -30;

constexpr double nameAgrees = 0.7;
constexpr double birthAgrees = 0.3;

/// Folded words of the names, each without article and with what belongs to it: عبد الرحمن → عبدرحمن, Abd el-Rahman and
/// Abdelrahman → abdrahman.
QStringList nameWords(const PatientDetails &person)
{
    static const QStringList articles{u"al"_s, u"el"_s, u"ال"_s};
    static const QStringList beginnings{u"abd"_s, u"abu"_s, u"abou"_s, u"bin"_s, u"ibn"_s,
                                        u"عبد"_s, u"ابو"_s, u"بن"_s,   u"ابن"_s};
    constexpr qsizetype shortestName = 3;
    QStringList words;
    QString begun;
    for (QString word :
         foldText(QString(person.givenName + u' ' + person.familyName)).split(u' ', Qt::SkipEmptyParts)) {
        for (const auto &compound : {u"abdel"_s, u"abdul"_s, u"abdal"_s, u"عبدال"_s}) {
            if (word.startsWith(compound))
                word.remove(compound.size() - 2, 2);
        }
        if (articles.contains(word))
            continue;
        if (word.startsWith(u"ال"_s) && word.size() >= 2 + shortestName)
            word.remove(0, 2);
        if (beginnings.contains(word)) {
            begun += word;
            continue;
        }
        words += std::exchange(begun, {}) + word;
    }
    if (!begun.isEmpty())
        words += begun;
    return words;
}

/// Letters to add, take away, change or swap to make one of the other.
qsizetype editDistance(const QString &a, const QString &b)
{
    const qsizetype width = b.size() + 1;
    QList<qsizetype> before(width);
    QList<qsizetype> last(width);
    QList<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j < width; ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(last, row);
    }
    return last.last();
}

/// 1 for the same word, less for one that is begun or spelled otherwise, 0 for another.
double alike(const QString &typed, const QString &known)
{
    if (typed == known)
        return 1;
    if (typed.size() >= 2 && known.startsWith(typed))
        return 0.8;
    const qsizetype length = std::max(typed.size(), known.size());
    const qsizetype mostDiffering = length >= 7 ? 2 : length >= 4 ? 1 : 0;
    if (std::abs(typed.size() - known.size()) > mostDiffering)
        return 0;
    const qsizetype distance = editDistance(typed, known);
    return distance > mostDiffering ? 0 : distance == 1 ? 0.85 : 0.75;
}

struct NameAgreement
{
    double share = 0; ///< 0–1 of the words of the shorter name.
    qsizetype words = 0; ///< That agree.
};

NameAgreement compareNames(const QStringList &typed, QStringList known)
{
    if (typed.isEmpty() || known.isEmpty())
        return {};
    if (typed.join(QString()) == known.join(QString()))
        return {1, std::max(typed.size(), known.size())};
    const qsizetype fewer = std::min(typed.size(), known.size());
    const bool sameLength = typed.size() == known.size();
    NameAgreement agreement;
    for (const QString &word : typed) {
        const auto best =
            std::max_element(known.begin(), known.end(), [&](const QString &a, const QString &b) {
                return alike(word, a) < alike(word, b);
            });
        if (best == known.end() || alike(word, *best) <= 0)
            continue;
        agreement.share += alike(word, *best) / double(fewer);
        ++agreement.words;
        known.erase(best);
    }
    agreement.share = std::min(1.0, agreement.share) * (sameLength ? 1 : 0.95);
    return agreement;
}

/// Of two dates known to the day: 1 for the same, less for what is easily mistyped, -1 for others.
double compareDays(QDate a, QDate b)
{
    if (a == b)
        return 1;
    const bool swapped = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    if (swapped || std::abs(a.daysTo(b)) <= 1)
        return 0.8;
    const int years = std::abs(a.year() - b.year());
    if (a.month() == b.month() && a.day() == b.day() && (years == 1 || years == 10))
        return 0.6;
    if (years == 0 && (a.month() == b.month() || a.day() == b.day()))
        return 0.4;
    return years == 0 ? -0.5 : -1;
}

/// 1 for the same birth, 0 where nothing can be said, -1 for another.
double compareBirths(const PatientDetails &person, const PatientDetails &record)
{
    if (!person.birthDate || !record.birthDate)
        return 0;
    const QDate a = *person.birthDate;
    const QDate b = *record.birthDate;
    const int years = std::abs(a.year() - b.year());
    switch (std::max(person.birthPrecision, record.birthPrecision)) {
    case BirthPrecision::Day:
        return compareDays(a, b);
    case BirthPrecision::Month:
        return years > 0 ? -1 : a.month() == b.month() ? 0.8 : 0;
    case BirthPrecision::Year:
        return years == 0 ? 0.7 : years == 1 ? 0 : -1;
    case BirthPrecision::Estimated:
        return years <= 1 ? 0.7 : years <= 3 ? 0.5 : years <= 8 ? 0 : -1;
    }
    return 0;
}

bool sharePhone(const PatientDetails &person, const PatientDetails &record)
{
    constexpr qsizetype shortest = 5; // an extension is no hint
    QSet<QString> known;
    for (const QString &phone : record.phones) {
        for (const QString &form : store::phoneForms(phone))
            known += form;
    }
    for (const QString &phone : person.phones) {
        for (const QString &form : store::phoneForms(phone)) {
            if (form.size() >= shortest && known.contains(form))
                return true;
        }
    }
    return false;
}

QString folded(const QString &nationalId)
{
    return foldText(nationalId).remove(u' ');
}

double worthOf(const NameAgreement &names)
{
    if (names.share >= nameAgrees)
        return names.share * (names.words > 1 ? wholeName : oneNameOnly);
    return names.words > 0 ? halfName : 0;
}

} // namespace

std::optional<PatientLikeness> likenessOf(const PatientDetails &person, const Patient &record)
{
    const NameAgreement names = compareNames(nameWords(person), nameWords(record));
    const double birth = names.words > 0 ? compareBirths(person, record) : 0;
    const QString id = folded(person.nationalId);
    const QString knownId = folded(record.nationalId);
    const bool sameId = !id.isEmpty() && id == knownId;
    PatientLikeness likeness;
    double score = worthOf(names);
    if (names.share >= nameAgrees)
        likeness.in += Likeness::Name;
    if (sharePhone(person, record)) {
        likeness.in += Likeness::Phone;
        score += samePhone;
    }
    if (birth >= birthAgrees)
        likeness.in += Likeness::BirthDate;
    score += birth > 0 ? birth * sameBirth : -birth * otherBirth;
    if (sameId)
        likeness.in += Likeness::NationalId;
    else if (!id.isEmpty() && !knownId.isEmpty())
        score += otherNationalId;
    // One of two names and roughly the age are nothing; with the very birthday they are somebody who married.
    if (likeness.in == QList{Likeness::BirthDate} && birth < 0.8)
        return std::nullopt;
    if (likeness.in.isEmpty())
        return std::nullopt;
    likeness.score = std::clamp(int(std::lround(score)), sameId ? sameNationalId : 1, 100);
    return likeness;
}

} // namespace medcrm
