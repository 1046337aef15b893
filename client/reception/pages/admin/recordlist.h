// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/recordmodel.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/rowpainter.h"

class QCheckBox;
class QLabel;

namespace medcrm::ui {

class ActionButton;
class EmptyListView;
class Label;
class SearchField;

/// A record as its list shows it.
struct RecordRow
{
    qint64 id = 0;
    QString title;
    QString subtitle;
    QString mark; ///< A word at the end of the row, such as a ticket prefix; empty for none.
    bool first = false; ///< Before all others.
    bool active = true;
    bool unsaved = false; ///< Something typed into its form waits to be saved.

    qint64 key() const { return id; }
    bool before(const RecordRow &other) const;
    bool tick(Instant) { return false; }
    bool operator==(const RecordRow &) const = default;
};

/// The rows of a list of records.
class RecordRows : public RecordModel<RecordRow>
{
    Q_OBJECT
public:
    explicit RecordRows(QObject *parent = nullptr);
};

/// The list side of every administration page: how many there are, a search, whether inactive ones are shown, the
/// rows, and the button for a new one. Choosing a row, by arrow keys or a click, opens it; Enter goes into its form.
class RecordList : public Card
{
    Q_OBJECT
public:
    struct Words
    {
        QString heading; ///< "Rooms"
        QString search; ///< "Find a room"
        QString create; ///< "New room"; empty: none can be made here
        QString empty; ///< "There are no rooms yet."
    };

    explicit RecordList(const Words &words, QWidget *parent = nullptr);

    /// All there are; which of them show, the search and the check box decide. The open one shows always.
    void setRows(const QList<RecordRow> &rows);
    /// Which one the form shows; 0 or less: none of the list.
    void setOpen(qint64 id);
    void takeFocus();
    EmptyListView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(qint64 id);
    void newWanted();
    /// Enter on the chosen row.
    void formWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead(const Words &words);
    void makeView(const Words &words);
    void filter();
    bool fits(const RecordRow &row) const;
    void enterFirst();

    RecordRows m_model;
    QList<RecordRow> m_rows;
    qint64 m_open = -1;
    QString m_empty;
    Label *m_count;
    SearchField *m_search;
    QCheckBox *m_inactive;
    EmptyListView *m_view;
    ActionButton *m_new;
};

} // namespace medcrm::ui
