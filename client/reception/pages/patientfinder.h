// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/patientlistmodel.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/widgets/card.h"

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class EmptyListView;
class Label;
class SearchField;

/// Finds patients: a search field and the list of what it finds. From the field, up and down move through the list and
/// Enter opens the chosen patient, as in the search box.
class PatientFinder : public Card
{
    Q_OBJECT
public:
    /// `session` outlives the finder.
    explicit PatientFinder(ClientSession &session, QWidget *parent = nullptr);

    PatientListModel &model() { return m_model; }
    SearchField *field() const { return m_field; }
    EmptyListView *list() const { return m_list; }
    /// What stands over the list: "Found: 4".
    QString note() const;
    /// Chooses another row; opens the chosen one.
    void move(int by);
    void open();
    /// Gives the field the keyboard, with its text selected.
    void takeFocus();
    /// A letter that was typed where no text goes begins a search.
    void begin(const QString &text);
    /// One line per row, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    void openWanted(const medcrm::PatientSummary &patient);
    void registerWanted(const QString &typed);
    void contentsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &event);
    void found();
    void showNote();

    PatientListModel m_model;
    SearchField *m_field;
    EmptyListView *m_list;
    Label *m_note;
    ReloadWhenBack m_again;
    bool m_enterWaits = false; ///< Enter was pressed before the patients of the text were known.
};

} // namespace medcrm::ui
