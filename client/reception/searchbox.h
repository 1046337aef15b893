// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/searchresultsmodel.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/widgets/searchfield.h"

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ArrivalCommands;
class ResultsPopup;
class SearchRowDelegate;

/// The one search box, home of the focus: finds today's bookings, open visits and patients while typing; Enter
/// does the most likely thing, which the chosen row says. While it is empty, up, down and Enter belong to the
/// list of expected patients.
class SearchBox : public SearchField
{
    Q_OBJECT
public:
    /// The results open over `host`. `session` and `commands` outlive the box.
    SearchBox(ClientSession &session, ArrivalCommands &commands, QWidget *host);

    /// Gives the box the keyboard, with the typed text selected.
    void takeFocus();
    /// A letter that was typed where no text goes: it begins a search.
    void begin(const QString &text);

    /// The patient of the chosen row, for the keys of the other buttons; the search is over then. Nothing when
    /// no row is chosen.
    std::optional<PatientSummary> takePatient();
    /// The same for what is typed, when the chosen row is the one to register it.
    QString takeName();
    /// What is found, one line per row, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    void walkInWanted(const medcrm::PatientSummary &patient);
    void registerWanted(const QString &typed);
    /// What can be done with this visit is to be shown at a place on the screen.
    void visitMenuWanted(const medcrm::Visit &visit, const QPoint &at);
    /// With an empty box: up (-1) or down (1), and Enter.
    void moveWanted(int by);
    void enterWanted();
    /// Whether Enter pressed now means enterWanted().
    void enterComesToList(bool comes);
    void contentsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString actionOf(const SearchRow &row) const;
    bool isBlocked(const SearchRow &row) const;
    void followOutage();
    void textTyped(const QString &text);
    void found(bool complete);
    void failed(const Error &error);
    void take(const QModelIndex &index);
    void act(const QModelIndex &index);
    std::optional<SearchRow> chosen() const;

    ClientSession &m_session;
    ArrivalCommands &m_commands;
    SearchResultsModel m_results;
    SearchRowDelegate *m_delegate;
    ResultsPopup *m_popup;
    ReloadWhenBack m_again;
    bool m_enterWaits = false; ///< Enter was pressed before the patients of the text were known.
};

} // namespace medcrm::ui
