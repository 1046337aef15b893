// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/theme.h"
#include "common/model/figures.h"

#include <QPushButton>

namespace medcrm::ui {

/// One figure, large, with its name and a line of details. A click or Enter asks for the records behind it.
class FigureTile : public QPushButton
{
    Q_OBJECT
public:
    FigureTile(Figure figure, const QString &name, const QString &explanation, QWidget *parent = nullptr);

    Figure figure() const { return m_figure; }
    const QString &explanation() const { return m_explanation; }
    const QString &value() const { return m_value; }
    void setValue(const QString &value, const QString &details);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// It has the keyboard or the pointer: say what it counts.
    void looked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Figure m_figure;
    const QString m_name;
    const QString m_explanation;
    QString m_value;
    QString m_details;
};

} // namespace medcrm::ui
