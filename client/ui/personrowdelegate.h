// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/rowpainter.h"

#include <QStyledItemDelegate>
#include <functional>

namespace medcrm::ui {

/// A list's row about a person: a tile, a name with perhaps a pill, a line under it, a word at the end.
struct PersonRow
{
    QString tile; ///< A ticket or a time; empty for none.
    Tone tileTone = Tone::Waiting;
    TwoLines lines;
    QString trailing;
    TextLook trailingLook = {TextStyle::BodyStrong, Color::Text};
};

/// Paints person rows; what a row says comes from a function over the model's index. Screen readers hear the
/// model's accessible text.
class PersonRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Look = std::function<PersonRow(const QModelIndex &)>;

    explicit PersonRowDelegate(Look look, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look m_look;
};

} // namespace medcrm::ui
