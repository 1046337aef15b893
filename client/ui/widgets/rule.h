// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace medcrm::ui {

/// A hairline across a card, between its head and its list.
class Rule : public QFrame
{
    Q_OBJECT
public:
    explicit Rule(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace medcrm::ui
