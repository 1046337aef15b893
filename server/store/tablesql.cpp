// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/tablesql.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// Quoted, because an appointment's "end" is a word of SQL.
QString quoted(const QString &column)
{
    return u'"' + column + u'"';
}

QString qualified(const QString &table, const QString &column)
{
    return table + u'.' + quoted(column);
}

} // namespace

TableSql::TableSql(const QString &table, const QStringList &columns, const QStringList &patient,
                   const QHash<QString, QString> &computed)
    : m_table(table)
{
    QStringList read;
    QStringList written;
    for (int i = 0; i < columns.size(); ++i) {
        const QString &column = columns[i];
        if (column == u"patient_id" && !patient.isEmpty()) {
            for (const QString &shown : patient)
                read += qualified(u"patient"_s, shown);
        } else {
            read += computed.value(column, qualified(table, column));
        }
        if (column != u"id" && !computed.contains(column)) {
            written += quoted(column);
            m_written += i;
        }
    }
    const QString join =
        patient.isEmpty() ? QString() : u"JOIN patient ON patient.id = %1.patient_id "_s.arg(table);
    m_select = u"SELECT %1 FROM %2 %3"_s.arg(read.join(u", "), table, join);
    m_insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, written.join(u", "),
                                                        QStringList(written.size(), u"?"_s).join(u", "));
    m_update = u"UPDATE %1 SET %2 = ? WHERE id = ? AND revision = ?"_s.arg(table, written.join(u" = ?, "));
}

QVariantList TableSql::written(const QVariantList &values) const
{
    QVariantList chosen;
    chosen.reserve(m_written.size() + 2);
    for (const int i : m_written)
        chosen += values[i];
    return chosen;
}

} // namespace medcrm::store
