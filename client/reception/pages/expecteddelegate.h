// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <QStyledItemDelegate>
#include <functional>

class QAbstractItemView;

namespace medcrm::ui {

struct ExpectedRow;
struct RowButton;

/// Where the columns of an expected patient's row are, the same for the rows and the headings over them. In a
/// narrow card the doctor has no column and is named under the patient.
struct ExpectedColumns
{
    QRect time;
    QRect patient;
    QRect doctor; ///< Null in a narrow card.
    QRect status;
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
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    RowButton buttonOf(const QModelIndex &index) const;
    void paintPatient(QPainter &painter, const QRect &rect, const ExpectedRow &row, bool selected,
                      bool withDoctor) const;
    QString shortDoctorName(const ExpectedRow &row) const;

    const ClinicDay &m_day;
    ButtonStateOf m_stateOf;
};

} // namespace medcrm::ui
