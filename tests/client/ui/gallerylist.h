// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace medcrm::test {

/// A list as the doctor's window paints it: ticket, two lines, pill, waiting time. For the gallery.
class GalleryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Kind { Rows, Cards };
    GalleryDelegate(Kind kind, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Kind m_kind;
};

class GalleryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace medcrm::test
