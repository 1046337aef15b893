// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/choices.h"
#include "common/core/result.h"
#include "common/model/schedule.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class FormField;
class Label;

/// The chosen stretch of a week in fields, to the minute: day, from, to, room, and from when until when it holds. An
/// answer counts when Enter is pressed or the field is left; one that cannot be is said under its field.
class StretchForm : public QWidget
{
    Q_OBJECT
public:
    explicit StretchForm(QWidget *parent = nullptr);

    void setRooms(const QList<Choice> &rooms);
    /// `today` is what a typed day without a year is counted from. Nothing: no stretch is chosen.
    void show(const std::optional<ScheduleRule> &rule, QDate today);
    /// What `changed` asked for cannot be, and why.
    void refuse(const Error &error);
    void takeFocus();

Q_SIGNALS:
    void changed(const medcrm::ScheduleRule &rule);
    void removeWanted();
    void copyWanted(const QList<int> &weekdays);
    /// Escape: back to the grid.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    void makeButtons();
    void apply();
    Result<ScheduleRule> read() const;
    void showCopyMenu();

    std::optional<ScheduleRule> m_rule;
    QDate m_today;
    Label *m_hint;
    QWidget *m_fields;
    QComboBox *m_weekday;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QComboBox *m_room;
    QLineEdit *m_validFrom;
    QLineEdit *m_validTo;
    ActionButton *m_copy;
    ActionButton *m_remove;
};

} // namespace medcrm::ui
