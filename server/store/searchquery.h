// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace medcrm::store {

/// A token of the patient index that a fragment may stand for.
struct SearchTerm
{
    QString token;
    bool begun = true; ///< The token may go on after the fragment.
    bool vague = false; ///< Says less than what was typed: only the year of a whole date.
};

/// One fragment of what was typed, as every way to read it: "1985" is a year of birth, the beginning of a number or its
/// end.
struct SearchFragment
{
    QList<SearchTerm> anyOf;
    bool isWord = false; ///< A fragment of a name, not of a number or date.
};

/// What somebody typed to find a patient: fragments in any order, all of which must match. Numbers that stand side by
/// side may also be one number with spaces in it.
class SearchQuery
{
public:
    /// Any text; reads at most 200 characters and eight fragments of it.
    explicit SearchQuery(const QString &text);

    bool isEmpty() const { return m_groups.isEmpty(); }

    /// Whether a close match is something else than any match.
    bool canBeClose() const { return m_canBeClose; }

    enum class Closeness {
        Close, ///< Names are written out ("ali" is not "alice"), birth dates known as far as they were typed.
        Any
    };

    /// The query in the language of FTS5's MATCH. Safe whatever was typed: every token is quoted and folded.
    QString match(Closeness closeness) const;

    /// How well a patient's tokens, all of which match, fit: higher is better.
    int scoreOf(const QStringList &tokens) const;

private:
    /// Fragments that must all match, or all of them together as one number.
    struct Group
    {
        QList<SearchFragment> fragments;
        std::optional<SearchFragment> joined;
    };

    void addNumbers(const QStringList &numbers);
    void addGroup(const Group &group);

    QList<Group> m_groups;
    bool m_canBeClose = false;
};

} // namespace medcrm::store
