// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <QStyledItemDelegate>
#include <functional>

class QAbstractItemView;

namespace medcrm::ui {

struct ExpectedRow;
struct RowButton;
struct TwoLines;

/// Where the columns of an expected patient's row are, the same for the rows and the headings over them. Where
/// the room is short the doctor is named under the patient instead, and where it is shorter still so is the
/// status, of those who are late: the others are booked like everybody here.
struct ExpectedColumns
{
    QRect time;
    QRect patient;
    QRect doctor; ///< Null without room for it.
    QRect status; ///< Null without room for it.
    QRect action;

    static ExpectedColumns in(const QRect &row, Qt::LayoutDirection direction);
};

/// Paints the rows of the expected patients with their Check-in buttons.
class ExpectedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What a row's button is at the moment.
    struct ButtonState
    {
        bool enterPresses = false; ///< The current row, and Enter would reach it.
        bool busy = false;
        QString blocked = {}; ///< Why it can't be pressed now.
    };
    using ButtonStateOf = std::function<ButtonState(const QModelIndex &)>;

    /// `day` outlives the delegate; `view` becomes the parent.
    ExpectedDelegate(const ClinicDay &day, ButtonStateOf stateOf, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void checkInClicked(const QModelIndex &index);

protected:
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    RowButton buttonOf(const QModelIndex &index) const;
    TwoLines patientLines(const ExpectedRow &row, const ExpectedColumns &columns, bool selected) const;
    QString shortDoctorName(const ExpectedRow &row) const;

    const ClinicDay &m_day;
    ButtonStateOf m_stateOf;
};

} // namespace medcrm::ui
