// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientstore.h"

#include "server/store/searchtokens.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

PatientStore::PatientStore(Database &database)
    : m_database(database)
    , m_patients(database, u"patient"_s)
{
}

std::optional<Patient> PatientStore::find(PatientId id) const
{
    return m_patients.find(id);
}

std::optional<Patient> PatientStore::findByMrn(const QString &mrn) const
{
    return m_patients.first(u"WHERE mrn = ?"_s, mrn);
}

QString PatientStore::nextMrn()
{
    return QString::number(
        Statement(m_database, u"UPDATE counter SET last = last + 1 WHERE name = 'mrn' RETURNING last"_s)
            .value<qint64>()
            .value());
}

PatientId PatientStore::insert(const Patient &patient)
{
    Patient written = patient;
    written.id = m_patients.insert(patient);
    writeSearch(written);
    return written.id;
}

void PatientStore::update(const Patient &patient)
{
    m_patients.update(patient);
    writeSearch(patient);
}

// Whoever looks for a record that was merged finds the one that was kept.
QString PatientStore::tokensOf(const Patient &patient) const
{
    QStringList tokens = searchTokens(patient).split(u' ');
    for (const Patient &part : listMergedInto(patient.id))
        tokens += searchTokens(part).split(u' ');
    tokens.removeDuplicates();
    return tokens.join(u' ');
}

Patient PatientStore::findKept(const Patient &patient) const
{
    Patient kept = patient;
    while (kept.mergedInto)
        kept = find(*kept.mergedInto).value();
    return kept;
}

QList<Patient> PatientStore::listMergedInto(PatientId kept) const
{
    return m_patients.list(
        u"WHERE id IN (WITH RECURSIVE part (id) AS (SELECT id FROM patient WHERE merged_into_id = ? "
        "UNION SELECT patient.id FROM patient JOIN part ON patient.merged_into_id = part.id) "
        "SELECT id FROM part) ORDER BY patient.id"_s,
        kept);
}

QHash<PatientId, QList<QString>> PatientStore::phonesOf(const QList<PatientId> &patients) const
{
    QHash<PatientId, QList<QString>> phones;
    Statement(m_database, u"SELECT id, phones FROM patient WHERE id IN (SELECT value FROM json_each(?))"_s,
              patients)
        .all([&](Row &row) {
            const auto id = row.next<PatientId>();
            phones.insert(id, row.next<QList<QString>>());
            return id;
        });
    return phones;
}

// The index keeps no texts of its own: it forgets a row by being told the tokens it was given.
void PatientStore::writeSearch(const Patient &patient)
{
    const std::optional<QString> before =
        Statement(m_database, u"SELECT tokens FROM patient_search WHERE patient_id = ?"_s, patient.id)
            .value<QString>();
    const std::optional<QString> after = patient.mergedInto ? std::nullopt : std::optional(tokensOf(patient));
    if (before == after)
        return;
    if (before)
        Statement(m_database,
                  u"INSERT INTO patient_index (patient_index, rowid, tokens) VALUES ('delete', ?, ?)"_s,
                  patient.id, *before)
            .run();
    if (!after) {
        Statement(m_database, u"DELETE FROM patient_search WHERE patient_id = ?"_s, patient.id).run();
        return;
    }
    Statement(m_database,
              u"INSERT INTO patient_search (patient_id, tokens) VALUES (?, ?) "
              "ON CONFLICT (patient_id) DO UPDATE SET tokens = excluded.tokens"_s,
              patient.id, *after)
        .run();
    Statement(m_database, u"INSERT INTO patient_index (rowid, tokens) VALUES (?, ?)"_s, patient.id, *after)
        .run();
}

} // namespace medcrm::store
