// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/searchtokens.h"

#include "common/core/textfold.h"

#include <algorithm>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// Written apart or together, as the writer likes: Abd el Rahman, Abdelrahman; عبد الرحمن, عبدالرحمن; De la Cruz, Delacruz.
const QStringList particles{u"al"_s,  u"el"_s, u"abd"_s, u"abdel"_s, u"abdul"_s, u"abu"_s, u"bin"_s,
                            u"ibn"_s, u"de"_s, u"la"_s,  u"di"_s,    u"van"_s,   u"von"_s, u"mc"_s,
                            u"o"_s,   u"st"_s, u"عبد"_s, u"ابو"_s,   u"بن"_s,    u"ابن"_s, u"ام"_s};

// Beginnings of compounds whose rest people search for: الحسن → حسن, عبدالرحمن → الرحمن and رحمن.
const QStringList compounds{u"abdel"_s, u"abdul"_s, u"abdal"_s, u"عبد"_s, u"ال"_s};
constexpr qsizetype shortestRest = 3;

void addParts(QStringList &tokens, const QString &word)
{
    for (const QString &beginning : compounds) {
        if (word.size() >= beginning.size() + shortestRest && word.startsWith(beginning)) {
            const QString rest = word.mid(beginning.size());
            tokens += rest;
            addParts(tokens, rest);
            return;
        }
    }
}

void addNames(QStringList &tokens, const Patient &patient)
{
    const QStringList words =
        foldText(QString(patient.givenName + u' ' + patient.familyName)).split(u' ', Qt::SkipEmptyParts);
    tokens += words;
    for (qsizetype i = 0; i < words.size(); ++i) {
        addParts(tokens, words[i]);
        if (i + 1 < words.size() && particles.contains(words[i]))
            tokens += words[i] + words[i + 1];
    }
}

void addNumber(QStringList &tokens, const QString &digits)
{
    if (digits.isEmpty())
        return;
    tokens += numberMark + digits;
    tokens += backwardsMark + backwards(digits);
}

void addPhone(QStringList &tokens, const QString &phone)
{
    const QStringList forms = phoneForms(phone);
    addNumber(tokens, forms.value(0));
    for (const QString &local : forms.mid(1))
        tokens += numberMark + local;
}

void addNationalId(QStringList &tokens, const QString &id)
{
    const QString folded = foldText(id).remove(u' ');
    const QString digits = digitsOf(folded);
    if (folded != digits)
        tokens += folded;
    addNumber(tokens, digits);
}

void addBirth(QStringList &tokens, const Patient &patient)
{
    if (!patient.birthDate)
        return;
    const bool dayKnown = patient.birthPrecision == BirthPrecision::Day;
    const bool monthKnown = dayKnown || patient.birthPrecision == BirthPrecision::Month;
    const QString known = dayKnown ? u"yyyyMMdd"_s : monthKnown ? u"yyyyMM"_s : u"yyyy"_s;
    tokens += birthMark + patient.birthDate->toString(known);
}

} // namespace

QStringList localForms(const QString &digits, bool international)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longestCountryCode = 3;
    QStringList forms;
    if (international) {
        for (qsizetype code = 1; code <= longestCountryCode && digits.size() - code >= shortest; ++code)
            forms += digits.mid(code);
    } else if (digits.startsWith(u'0') && digits.size() > 1) {
        forms += digits.mid(1);
    }
    return forms;
}

QStringList phoneForms(const QString &phone)
{
    QString digits = digitsOf(phone);
    const bool prefixed = digits.startsWith(u"00");
    if (prefixed)
        digits.remove(0, 2);
    if (digits.isEmpty())
        return {};
    return QStringList{digits} + localForms(digits, prefixed || phone.trimmed().startsWith(u'+'));
}

QString backwards(const QString &digits)
{
    QString turned = digits;
    std::reverse(turned.begin(), turned.end());
    return turned;
}

QString searchTokens(const Patient &patient)
{
    QStringList tokens;
    addNames(tokens, patient);
    addNationalId(tokens, patient.nationalId);
    addNumber(tokens, digitsOf(patient.mrn));
    for (const QString &phone : patient.phones)
        addPhone(tokens, phone);
    addBirth(tokens, patient);
    tokens.removeDuplicates();
    return tokens.join(u' ');
}

} // namespace medcrm::store
