// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/searchresultsmodel.h"

#include <QStyledItemDelegate>
#include <functional>

namespace medcrm::ui {

/// Paints what the search box found, with the word for what Enter would do with each row.
class SearchRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using ActionOf = std::function<QString(const SearchRow &)>;

    explicit SearchRowDelegate(ActionOf actionOf, QObject *parent = nullptr);
    /// What can't be done now is greyed; by default everything can.
    void setBlocked(std::function<bool(const SearchRow &)> isBlocked) { m_isBlocked = std::move(isBlocked); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ActionOf m_actionOf;
    std::function<bool(const SearchRow &)> m_isBlocked;
};

} // namespace medcrm::ui
