// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/seriesmodel.h"
#include "common/protocol/rebooking.h"

#include <QTimer>
#include <QWidget>

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class Label;
class SeriesView;

/// A series that is moved from one booking on: where each comes to and what is in its way there, before anything is moved;
/// per date whether it moves, goes to another time of that day, or stays. Hidden while nothing is asked.
class FollowingBox : public QWidget
{
    Q_OBJECT
public:
    /// `session` outlives the box.
    explicit FollowingBox(ClientSession &session, QWidget *parent = nullptr);

    /// Looks where they would come to; nothing: there is nothing to move.
    void ask(const std::optional<PreviewMoves> &question);
    /// Looks again: something has changed meanwhile.
    void askAgain();
    bool isAsked() const { return m_question.has_value(); }

    /// Why nothing can be moved yet. Empty when it can.
    QString problem() const;
    /// Those that do not stay, each with its time; and what they are now, in the same order.
    QList<SeriesMove> moves() const;
    QList<Appointment> movedOnes() const;
    /// What was moves()[`move`] cannot go there: leads to its date.
    void refuse(int move, const SlotConflict &conflict);
    QStringList describe() const;

Q_SIGNALS:
    /// The dates are here: they want to be seen.
    void datesShown();
    /// moves() or problem() is another.
    void changed();

private:
    void look();
    void answered(const Result<QList<SeriesMoveDate>> &reply);
    void showSummary();

    ClientSession &m_session;
    SeriesModel m_model;
    SeriesView *m_dates;
    Label *m_summary;
    QTimer m_soon;
    std::optional<PreviewMoves> m_question;
    QList<SeriesMoveDate> m_answer; ///< One for each row of the model, in its order.
    QString m_problem;
    quint64 m_number = 0; ///< Of the last question; answers to older ones are dropped.
};

} // namespace medcrm::ui
