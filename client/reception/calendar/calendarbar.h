// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <QWidget>
#include <functional>

namespace medcrm::ui {

class ActionButton;
class Label;
class SegmentedTabs;

/// The calendar's controls in the window's bar: which days are shown, back and forth, today, day or week, and of which
/// doctor the week is.
class CalendarBar : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Day, Week };

    explicit CalendarBar(QWidget *parent = nullptr);

    /// What is shown now. `doctor` is the week's, `doctors` whom one can change to.
    void show(Mode mode, QDate first, QDate last, const QString &doctor);
    /// Asked for whenever the list of doctors opens.
    void setDoctors(std::function<QList<Doctor>()> doctors);
    /// "Sunday 22 November 2026", "23 – 29 November 2026".
    QString dateText() const;

Q_SIGNALS:
    /// To the next (1) or last (-1) day or week.
    void stepWanted(int by);
    void todayWanted();
    void modeWanted(medcrm::ui::CalendarBar::Mode mode);
    void doctorWanted(medcrm::DoctorId doctor);

private:
    void showDates();
    void fillDoctors();

    QDate m_first;
    QDate m_last;
    ActionButton *m_back;
    Label *m_date;
    ActionButton *m_forth;
    ActionButton *m_today;
    SegmentedTabs *m_mode;
    ActionButton *m_doctor;
    std::function<QList<Doctor>()> m_doctors;
};

} // namespace medcrm::ui
