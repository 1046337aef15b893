// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/theme.h"

#include <QLabel>

namespace medcrm::ui {

/// Plain text in a TextStyle and a colour role, both following the theme. Never reads its text as HTML, so
/// that a patient's name cannot become markup.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, TextStyle style = TextStyle::Body, Color color = Color::Text,
                   QWidget *parent = nullptr);

    void setStyleAndColor(TextStyle style, Color color);
    TextStyle textStyle() const { return m_style; }
    Color color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    TextStyle m_style;
    Color m_color;
};

} // namespace medcrm::ui
