// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QAbstractTableModel>
#include <algorithm>
#include <functional>
#include <utility>

namespace medcrm::ui {

/// Role under which every cell gives its whole row, for painted delegates: `rowOf<LaneRow>(index)`.
inline constexpr int RowRole = Qt::UserRole;

/// The row a cell belongs to.
template <typename Row>
Row rowOf(const QModelIndex &index)
{
    return index.data(RowRole).value<Row>();
}

/// One column of a RecordModel: what it is called, and what it answers to which role.
template <typename Row>
struct Column
{
    std::function<QString()> header; ///< Asked each time, so that it follows the language.
    QList<std::pair<int, std::function<QVariant(const Row &)>>> roles;
    bool ticking = false; ///< Shows a time that goes on by itself.
};

/// What a row brings: its record's key, its place, and its own passing of time.
template <typename Row>
concept ModelRow = requires(const Row &row, Row &changing, Instant now)
{
    row.key(); // comparable with ==; stays the same for the life of the record
    static_cast<bool>(row.before(row)); // a strict order of the rows
    static_cast<bool>(changing.tick(now)); // brings times up to date; whether that changed anything shown
    static_cast<bool>(row == row);
};

/// Sorted rows and a table of columns; a concrete model is its column table and where its rows come from.
///
/// Changes are told row by row, as inserted, moved, changed or removed, also when everything is replaced: so
/// the selection, the current row and the scroll position of a view stay where they are.
template <ModelRow Row>
class RecordModel : public QAbstractTableModel
{
public:
    using Key = std::decay_t<decltype(std::declval<const Row &>().key())>;

    explicit RecordModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const QList<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows.at(row); }
    /// The row with this key, or -1.
    int find(const Key &key) const;

    /// Makes these the rows, in whatever order they come.
    void reset(const QList<Row> &rows);
    /// Adds the row, or puts it in the place of the one with its key.
    void upsert(const Row &row);
    void remove(const Key &key);

    /// Brings times up to date, re-sorts what has aged, and tells of ticking columns only.
    void refreshTimes(Instant now);
    /// After a change of language.
    void retranslate();

protected:
    /// Once, in the constructor of the concrete model.
    void setColumns(QList<Column<Row>> columns) { m_columns = std::move(columns); }

    /// `change` brings each row up to date and says whether that changed anything shown; the order stays.
    template <typename Change>
    void changeEach(Change change);

private:
    void fill(const QList<Row> &rows);
    int placeOf(const Row &row, int except) const;
    void replace(int at, const Row &row);
    void move(int from, int to);
    void restoreOrder();

    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

template <ModelRow Row>
QVariant RecordModel<Row>::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == RowRole)
        return QVariant::fromValue(row);
    for (const auto &[known, value] : m_columns.at(index.column()).roles) {
        if (known == role)
            return value(row);
    }
    return {};
}

template <ModelRow Row>
QVariant RecordModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= m_columns.size())
        return {};
    return m_columns.at(section).header();
}

template <ModelRow Row>
int RecordModel<Row>::find(const Key &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key() == key)
            return i;
    }
    return -1;
}

template <ModelRow Row>
void RecordModel<Row>::reset(const QList<Row> &rows)
{
    if (m_rows.isEmpty() && !rows.isEmpty()) {
        fill(rows);
        return;
    }
    QList<Key> kept;
    for (const Row &row : rows)
        kept.append(row.key());
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (!kept.contains(m_rows[i].key()))
            remove(m_rows[i].key());
    }
    for (const Row &row : rows)
        upsert(row);
}

/// All at once: a morning's first list is not told row by row.
template <ModelRow Row>
void RecordModel<Row>::fill(const QList<Row> &rows)
{
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = rows;
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.before(b); });
    endInsertRows();
}

template <ModelRow Row>
void RecordModel<Row>::upsert(const Row &row)
{
    const int held = find(row.key());
    if (held >= 0) {
        replace(held, row);
        return;
    }
    const int place = placeOf(row, -1);
    beginInsertRows({}, place, place);
    m_rows.insert(place, row);
    endInsertRows();
}

template <ModelRow Row>
void RecordModel<Row>::remove(const Key &key)
{
    const int held = find(key);
    if (held < 0)
        return;
    beginRemoveRows({}, held, held);
    m_rows.remove(held);
    endRemoveRows();
}

template <ModelRow Row>
void RecordModel<Row>::refreshTimes(Instant now)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].tick(now))
            continue;
        for (int column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].ticking)
                Q_EMIT dataChanged(index(i, column), index(i, column));
        }
    }
    restoreOrder();
}

template <ModelRow Row>
template <typename Change>
void RecordModel<Row>::changeEach(Change change)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (change(m_rows[i]))
            Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

template <ModelRow Row>
void RecordModel<Row>::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Where a row stands among the others, not counting `except`.
template <ModelRow Row>
int RecordModel<Row>::placeOf(const Row &row, int except) const
{
    int place = 0;
    for (int i = 0; i < m_rows.size(); ++i)
        place += i != except && m_rows[i].before(row) ? 1 : 0;
    return place;
}

template <ModelRow Row>
void RecordModel<Row>::replace(int at, const Row &row)
{
    if (m_rows[at] == row)
        return;
    const int place = placeOf(row, at);
    move(at, place);
    m_rows[place] = row;
    Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
}

template <ModelRow Row>
void RecordModel<Row>::move(int from, int to)
{
    if (from == to)
        return;
    // Qt names the place before which the row goes, counted with the row still where it was.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
}

/// Moves only the rows that are out of place.
template <ModelRow Row>
void RecordModel<Row>::restoreOrder()
{
    for (int i = 1; i < m_rows.size(); ++i) {
        int place = i;
        while (place > 0 && m_rows[i].before(m_rows[place - 1]))
            --place;
        move(i, place);
    }
}

} // namespace medcrm::ui
