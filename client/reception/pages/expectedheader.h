// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace medcrm::ui {

/// The headings over the expected patients, at the same places as their columns.
class ExpectedHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ExpectedHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace medcrm::ui
