// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace medcrm::ui {

/// A value that can be chosen among others: a framed text of up to five lines, marked when it is chosen. In an exclusive
/// QButtonGroup the arrow keys move the choice, as with radio buttons. The whole text is its tooltip.
class MergeCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit MergeCell(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect textRect() const;
    int textHeight(int width) const;
    QString shown() const;
};

} // namespace medcrm::ui
