// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/endedmodel.h"
#include "client/ui/models/expectedmodel.h"
#include "client/ui/widgets/card.h"

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ActionButton;
class ArrivalCommands;
class ElidedLabel;
class EndedView;
class ExpectedView;
class Pill;

/// Who is booked today and has not come yet, of all doctors or of one; below, how many came, did not come,
/// cancelled, which opens the list of what has ended.
class ExpectedCard : public Card
{
    Q_OBJECT
public:
    /// Both outlive the card.
    ExpectedCard(ClientSession &session, ArrivalCommands &commands, QWidget *parent = nullptr);

    ExpectedView *view() const { return m_view; }
    EndedView *ended() const { return m_ended; }
    /// Figures and filter are taken from the day again.
    void refresh();
    void tick(Instant now);
    /// One line per row and one for the figures, for --trace.
    QStringList describe() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void showEnded(bool show);
    void nameEnded();
    void nameFilter();
    void chooseDoctor();
    void filter(std::optional<DoctorId> doctor);
    void showFigures();
    void showMenu(const Appointment &appointment, const QPoint &at);
    void showCancelMenu(const Appointment &appointment, const QPoint &at);

    ClientSession &m_session;
    ArrivalCommands &m_commands;
    ExpectedModel m_model;
    EndedModel m_endedModel;
    std::optional<DoctorId> m_doctor;
    std::tuple<QString, int, int, int> m_namedFor; ///< What the filter's look was last decided by.
    QWidget *m_head;
    ElidedLabel *m_title;
    Pill *m_toCome;
    Pill *m_late;
    ActionButton *m_filter;
    ExpectedView *m_view;
    EndedView *m_ended;
    ActionButton *m_figures;
    ElidedLabel *m_endedTitle;
};

} // namespace medcrm::ui
