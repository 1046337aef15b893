// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "common/model/slot.h"

#include <QFrame>

class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class FlowLayout;
class FormField;
class Label;

/// Why a time cannot be booked, who was first, and what can be done: the next free times, each booked by Enter or a
/// click, and booking all the same for those who may.
class ConflictBox : public QFrame
{
    Q_OBJECT
public:
    /// `day` outlives the box.
    explicit ConflictBox(const ClinicDay &day, QWidget *parent = nullptr);

    /// `verb`: "Book %1", "Move to %1".
    void show(const SlotConflict &conflict, const QString &verb, bool mayOverbook);
    void clear();
    const std::optional<SlotConflict> &conflict() const { return m_conflict; }
    /// It is to be booked all the same.
    bool isOverbooking() const;
    /// Asks in the box why it is to be booked all the same.
    void askReason() { setOverbooking(true); }
    /// Why; nothing when it was not asked.
    std::optional<QString> overbookReason() const;
    /// Gives the keyboard to the first free time, else to the first thing that can be done.
    void takeFocus();
    QStringList describe() const;

Q_SIGNALS:
    void taken(const medcrm::FreeTime &time);
    /// Who may, wants to; askReason() asks why.
    void overbookWanted();
    /// isOverbooking() is another.
    void overbookingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setOverbooking(bool overbooking);

    const ClinicDay &m_day;
    Label *m_text;
    FlowLayout *m_choices;
    ActionButton *m_overbook;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    QList<ActionButton *> m_times;
    std::optional<SlotConflict> m_conflict;
};

} // namespace medcrm::ui
