// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/searchquery.h"

#include "common/core/textfold.h"
#include "server/store/birthsearch.h"
#include "server/store/searchtokens.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;
constexpr int mostFragments = 8;
constexpr qsizetype shortestEnd = 3; // fewer last digits are no hint
constexpr qsizetype longestNumber = 15; // of a phone (ITU-T E.164)

bool isNumber(QStringView part)
{
    return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); })
        && std::all_of(part.begin(), part.end(),
                       [](QChar c) { return c.isDigit() || u"+-()/.#"_s.contains(c); });
}

SearchFragment wordFragment(const QString &word)
{
    return {.anyOf = {{word}}, .isWord = true};
}

SearchFragment numberFragment(const QString &typed)
{
    SearchFragment fragment;
    QString digits = digitsOf(typed);
    const bool international = typed.startsWith(u'+') || digits.startsWith(u"00");
    if (digits.startsWith(u"00"))
        digits.remove(0, 2);
    fragment.anyOf += {numberMark + digits};
    for (const QString &local : localForms(digits, international))
        fragment.anyOf += {numberMark + local};
    if (digits.size() >= shortestEnd)
        fragment.anyOf += {backwardsMark + backwards(digits)};
    fragment.anyOf += birthTerms(digits);
    return fragment;
}

bool canBeCloser(const SearchFragment &fragment)
{
    return fragment.isWord
        || std::any_of(fragment.anyOf.begin(), fragment.anyOf.end(),
                       [](const SearchTerm &term) { return term.vague; });
}

QString expression(const SearchFragment &fragment, SearchQuery::Closeness closeness)
{
    const bool close = closeness == SearchQuery::Closeness::Close;
    QStringList terms;
    for (const SearchTerm &term : fragment.anyOf) {
        if (close && term.vague)
            continue;
        const bool begun = term.begun && !(close && fragment.isWord);
        terms += begun ? u"\"%1\" *"_s.arg(term.token) : u"\"%1\""_s.arg(term.token);
    }
    return u'(' + terms.join(u" OR ") + u')';
}

/// 4 for a whole token, 2 for a beginning, 1 for a vague one, 0 for none; the best of the readings.
int fit(const SearchFragment &fragment, const QStringList &tokens)
{
    int best = 0;
    for (const SearchTerm &term : fragment.anyOf) {
        for (const QString &token : tokens) {
            if (token == term.token)
                best = std::max(best, term.vague ? 1 : 4);
            else if (term.begun && token.startsWith(term.token))
                best = std::max(best, 2);
        }
    }
    return best;
}

} // namespace

SearchQuery::SearchQuery(const QString &text)
{
    QStringList numbers; // side by side so far
    int fragments = 0;
    // By way of UTF-8, because half a surrogate pair would swallow the quote after it in SQLite's conversion.
    const QString typed = QString::fromUtf8(text.left(longestText).toUtf8());
    const QStringList parts = withAsciiDigits(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (fragments >= mostFragments)
            break;
        const QList<SearchTerm> birth = birthTermsOfDate(part);
        if (birth.isEmpty() && isNumber(part)) {
            numbers += part;
            ++fragments;
            continue;
        }
        addNumbers(std::exchange(numbers, {}));
        if (!birth.isEmpty()) {
            addGroup({{SearchFragment{.anyOf = birth}}, {}});
            ++fragments;
            continue;
        }
        for (const QString &word : foldText(part).split(u' ', Qt::SkipEmptyParts)) {
            addGroup({{wordFragment(word)}, {}});
            ++fragments;
        }
    }
    addNumbers(numbers);
}

void SearchQuery::addNumbers(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return;
    Group group;
    for (const QString &each : numbers)
        group.fragments += numberFragment(each);
    if (const QString all = numbers.join(QString()); numbers.size() > 1 && all.size() <= longestNumber)
        group.joined = numberFragment(all);
    addGroup(group);
}

void SearchQuery::addGroup(const Group &group)
{
    m_groups += group;
    m_canBeClose |= std::any_of(group.fragments.begin(), group.fragments.end(), canBeCloser);
}

QString SearchQuery::match(Closeness closeness) const
{
    QStringList conditions;
    for (const Group &group : m_groups) {
        QStringList all;
        for (const SearchFragment &fragment : group.fragments)
            all += expression(fragment, closeness);
        const QString apart = u'(' + all.join(u" AND ") + u')';
        conditions += group.joined ? u"(%1 OR %2)"_s.arg(apart, expression(*group.joined, closeness)) : apart;
    }
    return conditions.join(u" AND ");
}

int SearchQuery::scoreOf(const QStringList &tokens) const
{
    int score = 0;
    for (const Group &group : m_groups) {
        int apart = 0;
        for (const SearchFragment &fragment : group.fragments)
            apart += fit(fragment, tokens);
        const int together = group.joined ? 2 * fit(*group.joined, tokens) : 0;
        score += std::max(apart, together);
    }
    return score;
}

} // namespace medcrm::store
