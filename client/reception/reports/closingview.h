// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"
#include "client/reception/reports/closingmodel.h"
#include "client/ui/widgets/card.h"
#include "common/model/visitrules.h"

class QListView;

namespace medcrm::ui {

class ActionButton;
class Banner;
class Label;

/// The closing of a day: what is still open, one key each for the end it should have had, and then "done". Begins with
/// today; an earlier day that was left open is offered above.
class ClosingView : public Card
{
    Q_OBJECT
public:
    explicit ClosingView(const PageContext &context, QWidget *parent = nullptr);

    /// When the page comes to front: today, unless an earlier day is being worked off.
    void refresh();
    QStringList describe() const;
    QList<KeyHelp> keyHelp() const;
    QWidget *mainPlace() const;
    std::optional<PatientSummary> chosenPatient() const;
    /// The day that is worked off; not valid before one was shown.
    QDate day() const { return m_list.day(); }

Q_SIGNALS:
    void contentsChanged();
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A key with what it does to the chosen row.
    struct Step
    {
        ActionButton *button;
        Qt::Key key;
        std::optional<VisitAction> ofVisit;
        bool ofBooking;
    };

    QWidget *makeHead();
    QWidget *makeFoot();
    void makeList();
    void addStep(const QString &text, Qt::Key key, std::optional<VisitAction> ofVisit, bool ofBooking);
    void follow();
    void show(QDate day);
    void showState();
    void showSteps();
    void rowsGo(int first, int last);
    std::optional<ClosingRow> chosen() const;
    bool takes(const Step &step, const ClosingRow &row) const;
    QString whyNot(const Step &step) const;
    void take(const Step &step);
    void cancelBooking();
    void closeDay();

    ArrivalCommands &m_arrivals;
    ClientSession &m_session;
    OpenDayList m_list;
    ClosingModel m_model;
    Label *m_title;
    Label *m_count;
    ActionButton *m_today;
    Banner *m_earlier;
    Banner *m_state;
    QListView *m_view;
    ActionButton *m_close;
    QList<Step> m_steps;
    std::optional<std::pair<bool, qint64>> m_ending; ///< The row that a command from here is about.
    bool m_closing = false; ///< The command is on its way.
};

} // namespace medcrm::ui
