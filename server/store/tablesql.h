// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace medcrm::store {

/// The statements that read and write whole rows of one table, put together from its columns.
class TableSql
{
public:
    /// `columns`: all of the record, `id` among them. `patient`: the columns of the patient that its `patient_id` stands
    /// for when it is read, or none. `computed`: columns that the table does not have, with the expression that reads
    /// them.
    TableSql(const QString &table, const QStringList &columns, const QStringList &patient,
             const QHash<QString, QString> &computed);

    QString table() const { return m_table; }
    QString select() const { return m_select; } ///< "SELECT … FROM table ", open for WHERE and ORDER BY.
    QString insert() const { return m_insert; } ///< With the values of written().
    QString update() const
    {
        return m_update;
    } ///< With the values of written(), the id and the revision before.

    /// Those of a record's values that are written: all but the id and the computed ones.
    QVariantList written(const QVariantList &values) const;

private:
    QString m_table;
    QString m_select;
    QString m_insert;
    QString m_update;
    QList<int> m_written; ///< Their places among the columns.
};

} // namespace medcrm::store
