// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"
#include "client/ui/shell/sessionwindow.h"
#include "common/model/directory.h"

#include <QFrame>

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;
class ReportButton;
class Label;

/// The bar above the doctor's page: name, room, own availability (a menu that sets it), printing the day, freshness.
class DoctorBar : public QFrame
{
    Q_OBJECT
public:
    DoctorBar(SessionWindow &window, DoctorId doctor, QWidget *parent = nullptr);

    /// The own day on paper; asks for the printer.
    void printDay();
    /// Takes name, room and state from the clinic's day.
    void refresh();
    QString describe() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void chooseState();
    QList<Agenda> ownDay() const;

    SessionWindow &m_window;
    const DoctorId m_doctor;
    ElidedLabel *m_name;
    Label *m_room;
    ActionButton *m_state;
    ReportButton *m_reports;
    FreshnessIndicator *m_freshness;
};

} // namespace medcrm::ui
