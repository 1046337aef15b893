// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace medcrm::ui {

/// A list that says why it is empty instead of being blank.
class EmptyListView : public QListView
{
    Q_OBJECT
public:
    explicit EmptyListView(const QString &emptyText, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    const QString &emptyText() const { return m_emptyText; }
    /// A delegate paints whole rows from all columns, so a change of any column changes the row; QListView
    /// looks at its own column only. A row that stays as high as it is costs no more than its own painting.
    void dataChanged(const QModelIndex &first, const QModelIndex &last,
                     const QList<int> &roles = {}) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool hasRoom(int row) const;

    QString m_emptyText;
};

} // namespace medcrm::ui
