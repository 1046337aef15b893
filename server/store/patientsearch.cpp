// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientsearch.h"

#include <QSet>
#include <algorithm>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// How many matches are looked at to find the best ones. One letter fits hundreds of thousands; ranking those few whom
// nobody would scroll through anyway costs more than all the rest. The last registered ones are looked at first.
constexpr int mostCandidates = 300;

} // namespace

PatientSearch::PatientSearch(Database &database)
    : m_database(database)
    , m_patients(database, u"patient"_s)
{
}

QList<Patient> PatientSearch::find(const QString &text, int limit) const
{
    const SearchQuery query(text);
    if (query.isEmpty() || limit < 1)
        return {};
    struct Ranked
    {
        int score;
        QString tokens; // begin with the names, so this is also the order of names
        PatientId id;
    };
    QList<Ranked> ranked;
    for (const Candidate &candidate : candidates(query, limit))
        ranked += {query.scoreOf(candidate.tokens.split(u' ')), candidate.tokens, candidate.id};
    std::sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return std::tuple(-a.score, QStringView(a.tokens), a.id)
            < std::tuple(-b.score, QStringView(b.tokens), b.id);
    });
    QList<PatientId> best;
    for (const Ranked &each : ranked.mid(0, limit))
        best += each.id;
    return read(best);
}

// Close matches come before the others, so where there are enough of them the others need not be looked for: that spares
// the widest lists, of the beginnings of frequent names.
QList<PatientSearch::Candidate> PatientSearch::candidates(const SearchQuery &query, int enough) const
{
    QList<Candidate> found;
    if (query.canBeClose())
        found = matching(query.match(SearchQuery::Closeness::Close), mostCandidates);
    if (found.size() >= enough)
        return found;
    QSet<PatientId> known;
    for (const Candidate &candidate : std::as_const(found))
        known += candidate.id;
    for (const Candidate &candidate : matching(query.match(SearchQuery::Closeness::Any), mostCandidates)) {
        if (!known.contains(candidate.id))
            found += candidate;
    }
    return found;
}

QList<PatientSearch::Candidate> PatientSearch::matching(const QString &match, int atMost) const
{
    return Statement(m_database,
                     u"SELECT patient_search.patient_id, patient_search.tokens FROM patient_index "
                     "JOIN patient_search ON patient_search.patient_id = patient_index.rowid "
                     "WHERE patient_index MATCH ? ORDER BY patient_index.rowid DESC LIMIT ?"_s,
                     match, atMost)
        .all([](Row &row) {
            return Candidate{row.next<PatientId>(), row.next<QString>()};
        });
}

QList<Patient> PatientSearch::read(const QList<PatientId> &ids) const
{
    QList<Patient> patients = m_patients.list(u"WHERE id IN (SELECT value FROM json_each(?))"_s, ids);
    std::sort(patients.begin(), patients.end(), [&](const Patient &a, const Patient &b) {
        return std::pair(!a.active, ids.indexOf(a.id)) < std::pair(!b.active, ids.indexOf(b.id));
    });
    return patients;
}

} // namespace medcrm::store
