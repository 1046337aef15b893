// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/timeaxis.h"

#include <QWidget>

namespace medcrm::ui {

/// The hours at a calendar's leading side.
class HourBar : public QWidget
{
    Q_OBJECT
public:
    explicit HourBar(QWidget *parent = nullptr);

    /// `offset`: how many pixels of the content are above.
    void setHours(const QList<TimeAxis::Hour> &hours, int hourHeight);
    void setOffset(int offset);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<TimeAxis::Hour> m_hours;
    int m_hourHeight = 0;
    int m_offset = 0;
};

} // namespace medcrm::ui
