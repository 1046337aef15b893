// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/seriesmodel.h"

#include <QListView>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ActionButton;
class FormField;
class Label;

/// The dates of a series: up and down choose one, Space or a click what becomes of it; Enter is the form's.
class SeriesView : public QListView
{
    Q_OBJECT
public:
    explicit SeriesView(SeriesModel &model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void turn(const QModelIndex &index);

    SeriesModel &m_model;
};

/// How a booking repeats: every so many days or weeks, so often or until a day; and all dates with what is in their way,
/// before anything is booked.
class RepeatBox : public QWidget
{
    Q_OBJECT
public:
    /// `session` outlives the box.
    explicit RepeatBox(ClientSession &session, QWidget *parent = nullptr);

    bool isOn() const;
    void setOn(bool on);
    /// What is repeated; nothing while no time is chosen.
    void setFirst(const std::optional<FreeTime> &time, ServiceId service);

    /// The rule cannot be read or the dates are not known yet: why nothing can be booked. Empty when it can.
    QString problem() const;
    QList<Instant> starts() const { return m_model.starts(); }
    /// What was to be booked at this time cannot be: leads there.
    void refuse(Instant start, const SlotConflict &conflict);
    QStringList describe() const;

Q_SIGNALS:
    /// The dates of the rule are here: they want to be seen.
    void datesShown();
    /// isOn(), starts() or problem() is another.
    void changed();

private:
    FormField *makeField(const QString &name, const QString &label, QWidget *editor);
    void makeFields();
    Result<SeriesRule> rule() const;
    void preview();
    void ask();
    void showSummary();

    ClientSession &m_session;
    SeriesModel m_model;
    ActionButton *m_toggle;
    QWidget *m_content;
    QSpinBox *m_every;
    QComboBox *m_unit;
    QSpinBox *m_count;
    QLineEdit *m_until;
    SeriesView *m_dates;
    Label *m_summary;
    std::optional<FreeTime> m_first;
    ServiceId m_service;
    std::optional<SeriesRule> m_rule; ///< Whose dates are shown or on their way.
    QTimer m_soon;
    QString m_problem;
    quint64 m_number = 0; ///< Of the last preview; answers to older ones are dropped.
    bool m_on = false;
};

} // namespace medcrm::ui
