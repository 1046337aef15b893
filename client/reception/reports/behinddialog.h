// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/recordmodel.h"
#include "client/ui/reloadwhenback.h"
#include "client/ui/shell/sessionwindow.h"
#include "common/protocol/figures.h"

#include <QDialog>

namespace medcrm::ui {

class ActionButton;
class EmptyListView;
class Label;

/// A visit or an appointment that a figure counts.
struct BehindRow
{
    std::optional<Visit> visit;
    std::optional<Appointment> booking; ///< Where there is no visit.
    QString doctorName;
    QDateTime when; ///< Of the arrival, or of the booking's start, in the clinic's zone.
    QString measure; ///< The wait or the service time that was counted.

    const PatientSummary &patient() const { return visit ? visit->patient : booking->patient; }
    qint64 key() const { return visit ? visit->id.value() : booking->id.value(); }
    bool before(const BehindRow &other) const
    {
        return std::pair(when, key()) < std::pair(other.when, other.key());
    }
    bool tick(Instant) { return false; }
    bool operator==(const BehindRow &) const = default;
};

class BehindModel : public RecordModel<BehindRow>
{
    Q_OBJECT
public:
    explicit BehindModel(QObject *parent = nullptr);
};

/// The records that a figure of a report counts, in pages. Escape closes it, and it deletes itself then.
class BehindDialog : public QDialog
{
    Q_OBJECT
public:
    /// `subject`: what of, "10:00 · Dr Leila Farouk · Monday 23 November 2026". `window` outlives the dialog.
    BehindDialog(SessionWindow &window, const ListBehind &question, const QString &subject);

    QStringList describe() const;

private:
    void load();
    void take(const FigurePage &page);
    BehindRow rowFor(const Visit &visit) const;
    BehindRow rowFor(const Appointment &booking) const;

    SessionWindow &m_window;
    ListBehind m_question;
    BehindModel m_model;
    Label *m_title;
    Label *m_note;
    EmptyListView *m_view;
    ActionButton *m_more;
    ReloadWhenBack m_again;
};

} // namespace medcrm::ui
