// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

namespace medcrm {

/// Records of one kind by id. The newest revision wins, so a repeat or a late answer does no harm.
template <typename T>
class RecordTable
{
public:
    using Id = decltype(T::id);

    /// False when the table holds this revision or a newer one already.
    bool upsert(const T &record)
    {
        const auto held = m_records.constFind(record.id);
        if (held != m_records.constEnd() && held->revision >= record.revision)
            return false;
        m_records.insert(record.id, record);
        return true;
    }

    bool remove(Id id) { return m_records.remove(id) > 0; }

    void reset(const QList<T> &records)
    {
        m_records.clear();
        for (const T &record : records)
            m_records.insert(record.id, record);
    }

    /// Changes records in place, regardless of revision; the ids of those for which `change(record)` said
    /// true.
    template <typename Change>
    QList<Id> changeEach(Change change)
    {
        QList<Id> changed;
        for (T &record : m_records) {
            if (change(record))
                changed.append(record.id);
        }
        return changed;
    }

    /// Null when there is none. Valid until the next change of the table.
    const T *find(Id id) const
    {
        const auto found = m_records.constFind(id);
        return found == m_records.constEnd() ? nullptr : &*found;
    }

    QList<T> all() const { return m_records.values(); }
    auto begin() const { return m_records.constBegin(); }
    auto end() const { return m_records.constEnd(); }
    qsizetype size() const { return m_records.size(); }
    bool isEmpty() const { return m_records.isEmpty(); }

private:
    QMap<Id, T> m_records;
};

} // namespace medcrm
