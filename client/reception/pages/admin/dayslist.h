// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/hoursdraft.h"
#include "client/ui/recordmodel.h"

#include <QWidget>

class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class EmptyListView;
class FormField;
class SegmentedTabs;

/// A day that differs, as its list shows it: saved, to be added, or to be taken back.
struct DayRow
{
    enum class State { Saved, Added, Removed, OfClinic };

    qint64 id = 0; ///< Of a saved one; −1, −2 … for the draft's added ones, in their order.
    ScheduleExceptionDetails details;
    State state = State::Saved;

    qint64 key() const { return id; }
    bool before(const DayRow &other) const;
    bool tick(Instant) { return false; }
    bool operator==(const DayRow &) const = default;
};

class DayRows : public RecordModel<DayRow>
{
    Q_OBJECT
public:
    explicit DayRows(QObject *parent = nullptr);
};

/// The days that differ of a doctor or of the whole clinic: a list, and fields to add one or a range of them. A doctor's
/// list shows the clinic's days too, which are changed there. Delete takes a day back; nothing is saved here.
class DaysList : public QWidget
{
    Q_OBJECT
public:
    explicit DaysList(QWidget *parent = nullptr);

    /// `saved`: all of the clinic from today on.
    void show(const HoursDraft &draft, const QList<ScheduleException> &saved, QDate today);
    void takeFocus();

Q_SIGNALS:
    void addWanted(const QList<medcrm::ScheduleExceptionDetails> &days);
    /// One of the draft's, by its place.
    void dropWanted(int added);
    /// A saved one is to be taken back, or not after all.
    void removeWanted(medcrm::ScheduleExceptionId id, bool remove);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    FormField *addField(QLayout *layout, const QString &name, const QString &label, QWidget *editor);
    void showHours();
    void add();
    Result<QList<ScheduleExceptionDetails>> read() const;
    void takeBack();

    DayRows m_model;
    std::optional<DoctorId> m_doctor;
    ClinicId m_clinic;
    QDate m_today;
    EmptyListView *m_view;
    ActionButton *m_remove;
    QLineEdit *m_from;
    QLineEdit *m_to;
    SegmentedTabs *m_kind;
    QWidget *m_hours;
    QLineEdit *m_opens;
    QLineEdit *m_closes;
    QLineEdit *m_reason;
    ActionButton *m_add;
};

} // namespace medcrm::ui
