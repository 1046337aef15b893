// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace medcrm::ui {

/// The head over a calendar's columns: whose or which day, and how full; stays while the columns scroll below.
class CalendarHeader : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QRect place; ///< x and width of the column, in visual coordinates.
        QString title;
        QString room; ///< Left out where there is no room for both.
        QString load;

        QString subtitle() const;
        bool strong = false; ///< Today among the days of a week.

        bool operator==(const Entry &) const = default;
    };

    explicit CalendarHeader(QWidget *parent = nullptr);

    /// Where the columns begin: beside the hours.
    void setEntries(const QList<Entry> &entries, int inset);
    const QList<Entry> &entries() const { return m_entries; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect columnsRect() const;
    int entryAt(QPoint at) const;

    QList<Entry> m_entries;
    int m_inset = 0;
};

} // namespace medcrm::ui
