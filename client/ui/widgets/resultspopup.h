// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QModelIndex>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLineEdit;
class QListView;

namespace medcrm::ui {

class Label;

/// What was found for a field, as a list under it. Never takes the keyboard from the field: up and down choose
/// a row, Enter takes it, and typing goes on meanwhile.
///
/// A row that comes or goes by itself never changes what Enter would take: the choice stays with its row, and
/// when that row goes the choice is empty until a key makes a new one.
class ResultsPopup : public QFrame
{
    Q_OBJECT
public:
    /// `host`: the page or dialog over whose contents it opens; becomes the parent. `field`, `model` and
    /// `delegate` live at least as long.
    ResultsPopup(QLineEdit *field, QAbstractItemModel *model, QAbstractItemDelegate *delegate, QWidget *host);

    void open();
    void close();
    bool isOpen() const { return isVisible(); }

    /// Another text is searched for: the choice begins anew at the first row.
    void restart();
    /// The rows are those of the text now; the first is chosen unless a key has chosen another.
    void settle();
    /// Whether a key has moved the choice since restart().
    bool isChoiceMade() const { return m_moved; }
    /// Invalid when nothing is chosen.
    QModelIndex current() const;
    /// Where a row is, for a menu beside it.
    QPoint placeBelow(const QModelIndex &index) const;

    /// A line under the rows: "Searching…", or why something is missing.
    void setNote(const QString &text);
    /// What the rows offer looks different now.
    void refreshRows();

Q_SIGNALS:
    /// Enter with a row chosen, or a click on a row.
    void taken(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(const QKeyEvent &event);
    void move(int by);
    void fit();

    QLineEdit *m_field;
    QWidget *m_host;
    QListView *m_list;
    Label *m_note;
    bool m_moved = false;
};

} // namespace medcrm::ui
