// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <QStyledItemDelegate>

namespace medcrm::ui {

struct LaneRow;

/// Paints a visit in a doctor's lane as a card: ticket, name, why and whence, the time that passes. Who is with
/// the doctor or called has the colour of that; urgent ones a triangle and a word; long waits are amber.
class LaneCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `day` outlives the delegate.
    explicit LaneCardDelegate(const ClinicDay &day, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ClinicDay &m_day;
};

} // namespace medcrm::ui
