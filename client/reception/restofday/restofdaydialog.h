// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/restofday/restofdaymodel.h"
#include "client/ui/dialogs/sessiondialog.h"
#include "client/ui/reports/reportcommands.h"

class QCheckBox;

namespace medcrm::ui {

class Label;
class RestOfDayView;

/// Moves the rest of a doctor's day: proposes a new time for each booked patient who cannot be seen, lets the desk change
/// or leave out any, moves them in one go and says of each what happened; and prints whom to call.
class RestOfDayDialog : public SessionDialog
{
    Q_OBJECT
public:
    RestOfDayDialog(SessionWindow &window, const Doctor &doctor, QWidget *parent);

    RestOfDayModel &model() { return m_model; }
    RestOfDayView *view() const { return m_view; }
    ReportCommands &reports() { return m_reports; }

private:
    QWidget *makeTools();
    void ask();
    void show(const RestOfDay &rest);
    void showPrimary();
    void submit();
    void moved(const QList<MoveOutcome> &outcomes);
    PhoneList phoneList() const;

    const Doctor m_doctor;
    RestOfDayModel m_model;
    RestOfDayView *m_view;
    QCheckBox *m_everybody;
    Label *m_summary;
    ReportCommands m_reports;
    quint64 m_question = 0; ///< Answers to older ones are dropped.
    bool m_carriedOut = false; ///< Some were moved: what is left can be left.
};

} // namespace medcrm::ui
