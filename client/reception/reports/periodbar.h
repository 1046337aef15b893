// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/reception/reports/period.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class FlowLayout;
class FormField;
class Label;
class SegmentedTabs;

/// Which days a report is about, and whose: a day, a week, a month with one button back and forth, or any first and last
/// day typed.
class PeriodBar : public QWidget
{
    Q_OBJECT
public:
    /// `day` outlives the bar.
    explicit PeriodBar(const ClinicDay &day, QWidget *parent = nullptr);

    const Period &period() const { return m_period; }
    std::optional<DoctorId> doctor() const;
    void setPeriod(const Period &period);
    /// Doctors are taken from the day again.
    void refreshDoctors();
    /// At the end of the line.
    void addTrailing(QWidget *widget);
    void step(int by) { setPeriod(m_period.stepped(by)); }
    void showToday();

Q_SIGNALS:
    void changed();

private:
    void spanChosen(int index);
    void readTyped();
    void show();

    const ClinicDay &m_day;
    Period m_period;
    FlowLayout *m_line; ///< In a narrow window it goes on below.
    Label *m_text;
    ActionButton *m_back;
    ActionButton *m_forth;
    SegmentedTabs *m_span;
    QWidget *m_typed;
    QLineEdit *m_from;
    QLineEdit *m_to;
    FormField *m_fromField;
    FormField *m_toField;
    QComboBox *m_doctor;
    QList<std::pair<QString, qint64>> m_choices; ///< Of doctors.
};

} // namespace medcrm::ui
