// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"

#include <QObject>

class QPlainTextEdit;

namespace medcrm::ui {

class FormPanel;
class SegmentedTabs;

/// What is noted of a new booking in a panel: why the patient comes, and how it was asked for.
class BookingNotes : public QObject
{
    Q_OBJECT
public:
    /// Adds the fields to `panel`, which owns them.
    explicit BookingNotes(FormPanel &panel);

    /// One paragraph, in whatever lines it was typed.
    QString reason() const;
    AppointmentSource source() const;
    void clear();
    /// Whether each is asked for.
    void setAsked(bool reason, bool source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FormPanel &m_panel;
    QPlainTextEdit *m_reason;
    SegmentedTabs *m_source;
};

} // namespace medcrm::ui
